/** Holds a claim against the tables. */
import type { BoundCell, Report } from '../bind/report.ts';
import { type CellRef, cellAt } from '../facts/addresses.ts';
import { add } from '../facts/exact-sum.ts';
import type { PlacedQuantity } from '../narrative/symbols.ts';
import type { Claim } from './read.ts';

/** A figure of the tables: a cell, or a sum of cells. */
export interface Figure {
  readonly value: number;
  readonly cells: readonly { readonly ref: CellRef; readonly cell: BoundCell }[];
}

/**
 * agrees: one of the readings has the figure; differs: none has; rounded: a rounded figure that is near none of them, which
 * proves nothing; unknown: a cell of a reading is missing or no number; alone: the claim is about no cell.
 */
export type Verdict =
  | { readonly kind: 'agrees'; readonly figure: Figure; readonly reading: number }
  | { readonly kind: 'differs' | 'rounded'; readonly figure: Figure }
  | { readonly kind: 'unknown' | 'alone' };

/** @returns how a claim and the tables agree. */
export function hold(claim: Claim, report: Report): Verdict {
  const { readings } = claim.kind;
  if (readings.length === 0) return { kind: 'alone' };
  const figures = readings.map((reading) => figureOf(reading, report));
  const reading = figures.findIndex((figure) => figure !== undefined && isSame(claim, figure.value));
  const agreeing = figures[reading];
  if (agreeing) return { kind: 'agrees', figure: agreeing, reading };
  const [main] = figures;
  // With one reading unknown, the figure could be that one.
  if (!main || figures.includes(undefined)) return { kind: 'unknown' };
  return { kind: isExact(claim) ? 'differs' : 'rounded', figure: main };
}

/** @returns the sum of the cells; undefined when one is missing or no number. */
export function figureOf(refs: readonly CellRef[], report: Report): Figure | undefined {
  let value = 0;
  const cells: { ref: CellRef; cell: BoundCell }[] = [];
  for (const ref of refs) {
    const cell = cellAt(report, ref);
    if (cell?.value === undefined || cell.row.uncertain) return undefined;
    value = add(value, cell.value);
    cells.push({ ref, cell });
  }
  return cells.length === 0 ? undefined : { value, cells };
}

/** @returns whether a claim gives one figure, and no rounded one. */
export function isExact({ quantity }: Claim): boolean {
  if (!quantity) return true;
  const { low, high } = intervalOf(quantity);
  return low === high;
}

function isSame({ stated, quantity }: Claim, value: number): boolean {
  if (!quantity) return value === stated;
  const { low, high } = intervalOf(quantity);
  return value >= low && value <= high;
}

/** @returns the figures that a quantity may stand for: one when it is exact. */
export function intervalOf({ value, approximation, numeral }: PlacedQuantity): { low: number; high: number } {
  // 1.2万 has been rounded to thousands.
  const half = /\.\d+[万亿]$/.test(numeral) ? lastPlace(numeral, value) : 0;
  switch (approximation) {
    case undefined:
      return { low: value - half, high: value + half };
    case 'over':
      return { low: value, high: value + Math.max(roundTo(value), value / 2) };
    case 'under':
      return { low: value - Math.max(roundTo(value), value / 5), high: value };
    case 'about':
      return { low: value - Math.max(roundTo(value), value / 5), high: value + Math.max(roundTo(value), value / 5) };
  }
}

/** The unit of the last digit printed: 1000 for 1.2万. */
function lastPlace(numeral: string, value: number): number {
  const decimals = /\.(\d+)/.exec(numeral)?.[1]?.length ?? 0;
  const unit = value / Number.parseFloat(numeral);
  return unit / 10 ** decimals;
}

/** What the zeros at its end say a figure was rounded to: 100 for 400. */
function roundTo(value: number): number {
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}
