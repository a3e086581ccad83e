/** Rows and columns that hold nothing, where programs leave them: above a table for its widths, on its right for nothing. */
import { type Grid, type GridCell, type GridRow, isBlank, shownText } from './grid.ts';

/** Leaves out blank rows above the first printed one, which only tell how wide columns are. */
export function withoutBlankStart(grid: Grid): Grid {
  if (!grid.spans) return grid;
  const first = grid.rows.findIndex(({ cells }) => !cells.every((cell) => isBlank(cell) && (cell.rowSpan ?? 1) === 1));
  return first > 0 ? { ...grid, rows: grid.rows.slice(first) } : grid;
}

/**
 * Leaves out columns on the right in which no place is printed or covered, the header included.
 * @param rows Every place listed.
 */
export function withoutBlankEnd(rows: readonly GridRow[]): readonly GridRow[] {
  if (rows.length < 2) return rows;
  const width = rows.reduce((most, { cells }) => Math.max(most, lastPrinted(cells) + 1), 1);
  return rows.map(({ cells: [first, ...rest] }) => ({ cells: [first, ...rest.slice(0, width - 1)] }));
}

/**
 * Leaves out blank places to the right of the last column that has a header: one row alone may print something there.
 * @param headed How many columns the header fills.
 */
export function withoutBlankBeyond(rows: readonly GridRow[], headed: number): GridRow[] {
  return rows.map(({ cells }): GridRow => {
    const end = Math.max(headed, lastPrinted(cells) + 1);
    const [first, ...rest] = cells;
    return { cells: [first, ...rest.slice(0, Math.max(0, end - 1))] };
  });
}

function lastPrinted(cells: readonly GridCell[]): number {
  return cells.findLastIndex((cell) => shownText(cell).trim() !== '');
}
