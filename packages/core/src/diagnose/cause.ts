/** Causes in terms of the report: the cells to be corrected, and the equations that a cause breaks. */
import { cellAtAddress, type PlacedCell } from '../bind/placed-cells.ts';
import { cellPointer, type Report } from '../bind/report.ts';
import type { Equation } from '../equations/equation.ts';
import type { SlipKind } from '../results/finding.ts';
import type { Explanation } from './explanation.ts';
import type { Cause } from './localise.ts';
import { type Slip, slip, slipOf, UNLIKE } from './slips.ts';
import type { LinearSystem } from './system.ts';

/** A cell and what it should hold. */
export interface CellCorrection {
  readonly place: PlacedCell;
  readonly value: number;
}

/** Cells to be corrected together. */
export interface Correcting {
  readonly corrections: readonly CellCorrection[];
  readonly slip?: Slip;
  readonly moved: boolean;
}

export interface CellCause {
  /** Best first; at least one. */
  readonly choices: readonly Correcting[];
  /** The broken equations it is part of. */
  readonly equations: readonly Equation[];
}

/** @returns a cause with its cells. */
export function causeInCells({ explanations, sums }: Cause, system: LinearSystem, report: Report): CellCause {
  return {
    choices: explanations.map((explanation) => correcting(explanation, system, report)),
    equations: sums.flatMap((sum) => system.sums[sum]?.equation ?? []),
  };
}

/** @returns an explanation with its cells. */
export function correcting({ changes, moved }: Explanation, { figures }: LinearSystem, report: Report): Correcting {
  const corrections = changes.flatMap(({ figure, value }): CellCorrection[] => {
    const place = cellAtAddress(report, figures[figure]?.term.address ?? '');
    return place ? [{ place, value }] : [];
  });
  return { corrections, ...slipIn(corrections, moved), moved: moved !== undefined };
}

function slipIn(corrections: readonly CellCorrection[], moved: SlipKind | undefined): { readonly slip?: Slip } {
  if (moved) return { slip: slip(moved) };
  const [only, second] = corrections;
  const found = only && !second ? slipOf(only.place.cell, only.value, only.place.table) : undefined;
  return found ? { slip: found } : {};
}

/** @returns how unlikely the slips are that it takes; smaller is likelier. */
export function oddityOf({ corrections, slip: own, moved }: Correcting): number {
  if (moved) return own?.oddity ?? UNLIKE;
  return corrections.reduce(
    (sum, { place, value }) =>
      sum +
      (slipOf(place.cell, value, place.table)?.oddity ?? UNLIKE) +
      (isTotal(place) ? 0 : COUNTED) +
      (value === 0 ? SOMETHING : 0),
    0,
  );
}

/** Of figures that resemble a slip alike, the one that was reckoned out is rather wrong than those that were counted. */
const COUNTED = 0.5;
/** Where there was nothing, seldom something is typed. */
const SOMETHING = 0.75;

function isTotal({ cell }: PlacedCell): boolean {
  return cell.column.form.key === 'total' || cell.row.form.key === 'resultTotal';
}

/** @returns the figures to suppose, by the pointer of their cell. */
export function supposed(correctings: readonly Correcting[]): ReadonlyMap<string, number> {
  return new Map(
    correctings.flatMap(({ corrections }) =>
      corrections.map(({ place, value }): [string, number] => [cellPointer(place.cell), value]),
    ),
  );
}
