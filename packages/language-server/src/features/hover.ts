/** Hover: on a cell its arithmetic, on a figure in the prose what it is held against, on a heading which section it is. */
import { cellAtPointer, type Location, type Report } from '@disclosure-lint/core';
import type { Hover, Position } from 'vscode-languageserver';
import type { Analysis, ServerContext } from '../context.ts';
import { figureAt } from './claims.ts';
import { cellHover } from './hover-cell.ts';
import { headingHover } from './hover-heading.ts';
import { labelHover } from './hover-label.ts';
import { figureHover } from './hover-prose.ts';
import { type Ink, markup } from './ink.ts';
import { type Place, placeAt } from './place.ts';
import { toRange } from './range.ts';

/** Answers the request. */
export function registerHover(context: ServerContext): void {
  context.connection.onHover(async ({ textDocument, position }, token) => {
    const analysis = await context.analyses.get(textDocument.uri, token);
    return analysis ? hover(analysis, position, context) : null;
  });
}

function hover(analysis: Analysis, position: Position, { capabilities }: ServerContext): Hover | null {
  const { report } = analysis;
  const place = report && placeAt(analysis, position);
  const found = place && explained(place, report, analysis);
  if (!found) return null;
  const contents = markup(capabilities, found.write);
  return contents.value === '' ? null : { contents, range: toRange(found.location.range) };
}

interface Explained {
  readonly location: Pick<Location, 'range'>;
  readonly write: (ink: Ink) => readonly (readonly string[])[];
}

function explained(place: Place, report: Report, analysis: Analysis): Explained | undefined {
  const { pointer, offset } = place;
  const cell = cellAtPointer(report, pointer);
  const location = analysis.document.locate(pointer);
  if (cell) return { location, write: (ink) => cellHover(cell, report, analysis, ink) };
  const figure = place.within === undefined ? undefined : figureAt(analysis, offset);
  if (figure) return { location: figure.location, write: (ink) => figureHover(figure, report, analysis, ink) };
  if (!location.exact) return undefined;
  const words = (ink: Ink) =>
    headingHover(pointer, report, analysis, ink) ?? labelHover(pointer, report, analysis, ink);
  return { location, write: (ink) => words(ink) ?? [] };
}
