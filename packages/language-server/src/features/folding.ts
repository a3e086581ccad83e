/** Sections and tables as regions that can be folded: “fold all regions” leaves the headings of the report. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Analysis, ServerContext } from '../context.ts';
import { type OutlinePart, outlineOf } from './outline.ts';

/** Answers the request. */
export function registerFolding(context: ServerContext): void {
  context.connection.onFoldingRanges(async ({ textDocument }, token) => {
    const analysis = await context.analyses.get(textDocument.uri, token);
    if (!analysis) return null;
    const { rangeLimit, foldingRange } = context.capabilities.textDocument?.foldingRange ?? {};
    const ranges = outlineOf(analysis).flatMap((part) => folds(part, foldingRange?.collapsedText ?? false, analysis));
    // The outer ones come first and are worth more.
    return ranges.toSorted((a, b) => a.startLine - b.startLine).slice(0, rangeLimit);
  });
}

function folds(part: OutlinePart, saysName: boolean, analysis: Analysis): FoldingRange[] {
  const inner = part.children.flatMap((child) => folds(child, saysName, analysis));
  const startLine = analysis.text.positionAt(part.start).line;
  // The closing bracket stays to be seen, as the JSON service has it.
  const endLine = analysis.text.positionAt(part.end).line - (part.kind === 'rows' ? 0 : 1);
  if (endLine <= startLine) return inner;
  const own = {
    startLine,
    endLine,
    ...(part.kind !== 'rows' && part.kind !== 'row' && { kind: FoldingRangeKind.Region }),
    ...(saysName && { collapsedText: part.name }),
  };
  return [own, ...inner];
}
