/** A sheet as it is seen: merged cells laid over their ranges, hidden rows and columns gone. */
import type { Loss } from '../document/losses.ts';
import { hiddenCells, hiddenSheet } from './losses.ts';
import { type MergedRange, MOST_COLUMNS, type RawCell, type RawSheet } from './raw-sheet.ts';

/** A visible cell, one of its own or merged over a rectangle of visible places. */
export interface SheetCell {
  readonly text: string;
  /** Where it stands in the sheet, from 1. */
  readonly row: number;
  readonly column: number;
  /** Where it begins and ends among what is visible, from 0, ends included. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows and columns count from 0, and only what is visible counts. */
export interface VisibleSheet {
  readonly number: number;
  readonly name: string;
  readonly height: number;
  readonly width: number;
  /** The cell that is seen at a place; undefined for a blank one of its own. */
  cellAt(row: number, column: number): SheetCell | undefined;
  /** The place in the sheet, from 1, of a visible row and column. */
  placeOf(row: number, column: number): { readonly row: number; readonly column: number };
}

/** @returns the sheet, undefined when nothing of it is seen; hidden content is a loss. */
export function visibleSheet(raw: RawSheet): {
  readonly sheet: VisibleSheet | undefined;
  readonly losses: readonly Loss[];
} {
  if (raw.cells.length === 0) return { sheet: undefined, losses: raw.hidden ? [] : raw.losses };
  if (raw.hidden) return { sheet: undefined, losses: [hiddenSheet(raw)] };
  const rows = visibleLines(
    raw.cells.map(({ row }) => row),
    raw.hiddenRows,
  );
  const columns = visibleLines(
    raw.cells.map(({ column }) => column),
    raw.hiddenColumns,
  );
  const plane = mergedPlane(raw, rows, columns);
  let hidden = 0;
  for (const cell of raw.cells) {
    const top = rows.positionOf(cell.row);
    const left = columns.positionOf(cell.column);
    if (top === undefined || left === undefined) {
      if (!plane.shows(cell)) hidden++;
    } else if (!plane.at(top, left)) plane.put({ ...placed(cell, top, left), bottom: top, right: left });
  }
  const losses = hidden === 0 ? raw.losses : [...raw.losses, hiddenCells(raw, hidden)];
  if (plane.isEmpty()) return { sheet: undefined, losses };
  const { number, name } = raw;
  const sheet: VisibleSheet = {
    ...{ number, name, height: rows.lines.length, width: columns.lines.length },
    cellAt: plane.at,
    placeOf: (row, column) => ({ row: (rows.lines[row] ?? 0) + 1, column: (columns.lines[column] ?? 0) + 1 }),
  };
  return { sheet, losses };
}

function placed({ text, row, column }: RawCell, top: number, left: number) {
  return { text, row: row + 1, column: column + 1, top, left };
}

/** The places of a sheet, by visible row and column. */
interface Plane {
  at(row: number, column: number): SheetCell | undefined;
  put(cell: SheetCell): void;
  /** Whether a cell in a hidden row or column is seen, since it is merged into visible ones, or seen by nobody anyway. */
  shows(cell: RawCell): boolean;
  isEmpty(): boolean;
}

function mergedPlane(raw: RawSheet, rows: VisibleLines, columns: VisibleLines): Plane {
  const height = rows.lines.length;
  const width = columns.lines.length;
  const cells = new Array<SheetCell | undefined>(height * width);
  const plane: Pick<Plane, 'at' | 'put'> = {
    at: (row, column) => cells[row * width + column],
    put: (cell) => {
      for (let row = cell.top; row <= cell.bottom; row++)
        for (let column = cell.left; column <= cell.right; column++) cells[row * width + column] = cell;
    },
  };
  const texts = new Map(raw.merged.length === 0 ? [] : raw.cells.map((cell) => [keyOf(cell), cell]));
  const laid: MergedRange[] = [];
  let room = height * width;
  for (const range of raw.merged) {
    const [top, bottom] = rows.part(range.top, range.bottom);
    const [left, right] = columns.part(range.left, range.right);
    if (bottom < top || right < left) continue;
    // The ranges of a sound workbook do not overlap, so together they fit into it.
    room -= (bottom - top + 1) * (right - left + 1);
    if (room < 0) break;
    const shown = texts.get(keyOf({ row: range.top, column: range.left }));
    const place = { row: rows.lines[top] ?? 0, column: columns.lines[left] ?? 0 };
    plane.put({ ...placed({ ...place, text: shown?.text ?? '' }, top, left), bottom, right });
    laid.push(range);
  }
  return {
    ...plane,
    shows: ({ row, column }) =>
      laid.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
    isEmpty: () => cells.every((cell) => cell === undefined),
  };
}

function keyOf({ row, column }: Pick<RawCell, 'row' | 'column'>): number {
  return row * MOST_COLUMNS + column;
}

/** The rows or columns that are not hidden, up to the last filled one. */
interface VisibleLines {
  readonly lines: readonly number[];
  positionOf(line: number): number | undefined;
  /** First and last position within a range; the last before the first for none. */
  part(from: number, to: number): readonly [number, number];
}

function visibleLines(filled: readonly number[], hidden: ReadonlySet<number>): VisibleLines {
  const last = filled.reduce((most, line) => Math.max(most, line), -1);
  const lines: number[] = [];
  /** How many visible lines there are before each. */
  const before: number[] = [];
  for (let line = 0; line <= last; line++) {
    before.push(lines.length);
    if (!hidden.has(line)) lines.push(line);
  }
  const countBefore = (line: number): number => before[line] ?? lines.length;
  return {
    lines,
    positionOf: (line) => (hidden.has(line) ? undefined : before[line]),
    part: (from, to) => [countBefore(from), countBefore(to + 1) - 1],
  };
}
