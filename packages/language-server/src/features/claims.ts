/** The figures of a report's prose, read once for each analysis. */
import { type ClaimReading, type ReadFigure, readClaims } from '@disclosure-lint/core';
import type { Analysis } from '../context.ts';
import { holds } from './range.ts';

const read = new WeakMap<Analysis, readonly ReadFigure[]>();

/** @returns every figure of the prose and every statement that there is none; none where the text cannot be read as a report. */
export function figuresOf(analysis: Analysis): readonly ReadFigure[] {
  const known = read.get(analysis);
  if (known) return known;
  const { document, ruleSet, locale } = analysis;
  const result = readClaims(document, { ruleSet, locale });
  const figures = result.kind === 'read' ? result.figures : [];
  read.set(analysis, figures);
  return figures;
}

/**
 * @returns what was read at an offset: the figure that stands there, else the claim whose words do; the shortest of several.
 */
export function figureAt(analysis: Analysis, offset: number): ReadFigure | undefined {
  const figures = figuresOf(analysis);
  const own = figures.filter(({ quantity }) => quantity && holds(quantity.location.range, offset));
  const around = figures.filter(({ location }) => holds(location.range, offset));
  return shortest(own) ?? shortest(around);
}

/** @returns the reading that a figure was held against; undefined where it is not compared with the tables. */
export function heldReading({ readings, against = 0 }: ReadFigure): ClaimReading | undefined {
  return readings[against];
}

/** @returns the figures that were held against a cell. */
export function figuresAbout(analysis: Analysis, address: string): readonly ReadFigure[] {
  return figuresOf(analysis).filter((figure) => heldReading(figure)?.cells.some((cell) => cell.address === address));
}

function shortest(figures: readonly ReadFigure[]): ReadFigure | undefined {
  return [...figures].sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}

function lengthOf({ location: { range } }: ReadFigure): number {
  return range.end.offset - range.start.offset;
}
