/** A rectangle of a sheet, and how it falls apart at blank rows and columns. Ends are included. */
import type { SheetCell, VisibleSheet } from './visible-sheet.ts';

export interface Region {
  readonly sheet: VisibleSheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function wholeSheet(sheet: VisibleSheet): Region {
  return { sheet, top: 0, left: 0, bottom: sheet.height - 1, right: sheet.width - 1 };
}

export function rowsOf(region: Region, top: number, bottom: number): Region {
  return { ...region, top, bottom };
}

/** @returns the cells that are seen in a row, each once, blank merged ones included. */
export function cellsInRow({ sheet, left, right }: Region, row: number): SheetCell[] {
  const cells: SheetCell[] = [];
  for (let column = left; column <= right; column++) {
    const cell = sheet.cellAt(row, column);
    if (cell && cells.at(-1) !== cell) cells.push(cell);
  }
  return cells;
}

/** @returns the filled cells that begin in a row. */
export function filledInRow(region: Region, row: number): SheetCell[] {
  return cellsInRow(region, row).filter((cell) => cell.top === row && cell.text.trim() !== '');
}

/** @returns the runs of rows between blank ones. */
export function bandsOf(region: Region): Region[] {
  return runs(region.top, region.bottom, (row) => !isFilled(cellsInRow(region, row))).map(([top, bottom]) =>
    withoutBlankEdges({ ...region, top, bottom }),
  );
}

/** @returns the runs of columns between blank ones. */
export function columnRunsOf(region: Region): Region[] {
  return runs(region.left, region.right, (column) => !isFilled(cellsInColumn(region, column))).map(([left, right]) => ({
    ...region,
    left,
    right,
  }));
}

/** Blank columns to the left and right are no part of what stands in the rows. */
export function withoutBlankEdges(region: Region): Region {
  const filled = columnRunsOf(region);
  return { ...region, left: filled[0]?.left ?? region.left, right: filled.at(-1)?.right ?? region.right };
}

function cellsInColumn({ sheet, top, bottom }: Region, column: number): SheetCell[] {
  const cells: SheetCell[] = [];
  for (let row = top; row <= bottom; row++) {
    const cell = sheet.cellAt(row, column);
    if (cell && cells.at(-1) !== cell) cells.push(cell);
  }
  return cells;
}

function isFilled(cells: readonly SheetCell[]): boolean {
  return cells.some(({ text }) => text.trim() !== '');
}

function runs(from: number, to: number, isBlank: (at: number) => boolean): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start: number | undefined;
  for (let at = from; at <= to + 1; at++) {
    const blank = at > to || isBlank(at);
    if (!blank) start ??= at;
    else if (start !== undefined) {
      found.push([start, at - 1]);
      start = undefined;
    }
  }
  return found;
}
