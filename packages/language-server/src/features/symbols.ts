/** The outline: sections, sub-headings, tables and their rows, with the report's own words. */
import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Analysis, ServerContext } from '../context.ts';
import { type OutlinePart, outlineOf } from './outline.ts';

/** Answers the request. */
export function registerSymbols(context: ServerContext): void {
  context.connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const analysis = await context.analyses.get(textDocument.uri, token);
    if (!analysis) return null;
    const parts = outlineOf(analysis);
    const nests = context.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
    return nests ? parts.map((part) => symbol(part, analysis)) : parts.flatMap((part) => flat(part, analysis));
  });
}

const KINDS: Readonly<Record<OutlinePart['kind'], SymbolKind>> = {
  preamble: SymbolKind.String,
  section: SymbolKind.Module,
  subsection: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  rows: SymbolKind.Array,
  row: SymbolKind.Field,
  unreadable: SymbolKind.Null,
};

function symbol(part: OutlinePart, analysis: Analysis): DocumentSymbol {
  const { name, detail, kind, start, end, nameStart, nameEnd, children } = part;
  return {
    name,
    ...(detail !== undefined && { detail }),
    kind: KINDS[kind],
    range: range(start, end, analysis),
    selectionRange: range(nameStart, nameEnd, analysis),
    children: children.map((child) => symbol(child, analysis)),
  };
}

/** For clients that list symbols without nesting them. */
function flat(part: OutlinePart, analysis: Analysis, containerName?: string): SymbolInformation[] {
  const own = {
    name: part.name,
    kind: KINDS[part.kind],
    location: { uri: analysis.uri, range: range(part.start, part.end, analysis) },
    ...(containerName !== undefined && { containerName }),
  };
  return [own, ...part.children.flatMap((child) => flat(child, analysis, part.name))];
}

function range(start: number, end: number, { text }: Analysis): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}
