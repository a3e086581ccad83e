/** A sheet as the file holds it, of whatever format. Numbers of rows and columns count from 0. */
import type { Loss } from '../document/losses.ts';

export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Both ends belong to it. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawSheet {
  /** Its place in the workbook, from 1, hidden sheets counted. */
  readonly number: number;
  readonly name: string;
  readonly hidden: boolean;
  /** Filled cells only, row by row. */
  readonly cells: readonly RawCell[];
  readonly merged: readonly MergedRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly losses: readonly Loss[];
}

export const MOST_ROWS = 2000;
export const MOST_COLUMNS = 200;
