/** With the cursor on a cell: the cells that must add up with it. On a figure in the prose: the cells it is held against. */
import { cellAtPointer, type EquationState, equationsAt } from '@disclosure-lint/core';
import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import type { Analysis, ServerContext } from '../context.ts';
import { figureAt, heldReading } from './claims.ts';
import { placeAt } from './place.ts';
import { toRange } from './range.ts';

/** Answers the request. */
export function registerDocumentHighlight(context: ServerContext): void {
  context.connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
    const analysis = await context.analyses.get(textDocument.uri, token);
    return analysis ? highlights(analysis, position) : null;
  });
}

function highlights(analysis: Analysis, position: Position): DocumentHighlight[] | null {
  const { report, ruleSet, locale, document } = analysis;
  const place = report && placeAt(analysis, position);
  if (!place) return null;
  const cell = cellAtPointer(report, place.pointer);
  if (cell) {
    const equation = toldFirst(equationsAt(report, ruleSet, cell.address, locale));
    return equation ? ofEquation(equation) : [highlight(document.locate(cell.pointer))];
  }
  const figure = place.within === undefined ? undefined : figureAt(analysis, place.offset);
  const cells = (figure && heldReading(figure)?.cells) ?? [];
  if (!figure || cells.length === 0) return null;
  return [highlight(figure.location), ...cells.flatMap(({ location }) => (location ? highlight(location) : []))];
}

/** A broken one; else the shortest, which can be overlooked at a glance. */
function toldFirst(equations: readonly EquationState[]): EquationState | undefined {
  const broken = equations.filter(({ holds }) => holds === false);
  return (broken.length > 0 ? broken : [...equations]).toSorted((a, b) => length(a) - length(b))[0];
}

function length({ left, right }: EquationState): number {
  return left.length + right.length;
}

/** The two sides are told apart, as reading and writing are. */
function ofEquation({ left, right }: EquationState): DocumentHighlight[] {
  return [
    ...left.flatMap(({ location }) => (location ? highlight(location, DocumentHighlightKind.Write) : [])),
    ...right.flatMap(({ location }) => (location ? highlight(location) : [])),
  ];
}

function highlight(
  { range }: { readonly range: Parameters<typeof toRange>[0] },
  kind: DocumentHighlightKind = DocumentHighlightKind.Read,
): DocumentHighlight {
  return { range: toRange(range), kind };
}
