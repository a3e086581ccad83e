/** A table of a sheet as a grid with the spans of its merged cells. */
import type { Grid, GridCell, GridRow } from '../tables/grid.ts';
import { sheetOrigin } from './losses.ts';
import type { Region } from './region.ts';
import type { SheetCell } from './visible-sheet.ts';

/**
 * Rows and columns in which no cell begins are left out of the count: one sheet often holds a narrow table under a wide one,
 * its columns merged two by two.
 * @returns undefined for a region without cells.
 */
export function regionGrid(region: Region): Grid | undefined {
  const { sheet } = region;
  const rows = lines(region.top, region.bottom);
  const columns = lines(region.left, region.right);
  const begins = (cell: SheetCell | undefined, row: number, column: number): boolean =>
    !cell || (Math.max(cell.top, region.top) === row && Math.max(cell.left, region.left) === column);
  const keptColumns = columns.filter((column) =>
    rows.some((row) => {
      const cell = sheet.cellAt(row, column);
      return !cell || Math.max(cell.left, region.left) === column;
    }),
  );
  const keptRows = rows.filter((row) => columns.some((column) => begins(sheet.cellAt(row, column), row, column)));
  const columnCount = countUpTo(keptColumns, region.right);
  const rowCount = countUpTo(keptRows, region.bottom);
  const gridRows = keptRows.flatMap((row): GridRow[] => {
    const cells = keptColumns.flatMap((column): GridCell[] => {
      const cell = sheet.cellAt(row, column);
      if (!begins(cell, row, column)) return [];
      if (!cell) return [{ text: '', origin: sheetOrigin({ ...sheet, ...sheet.placeOf(row, column) }) }];
      const rowSpan = rowCount(cell.bottom) - rowCount(row - 1);
      const columnSpan = columnCount(cell.right) - columnCount(column - 1);
      return [
        {
          text: cell.text,
          origin: sheetOrigin({ number: sheet.number, name: sheet.name, row: cell.row, column: cell.column }),
          ...(rowSpan > 1 && { rowSpan }),
          ...(columnSpan > 1 && { columnSpan }),
        },
      ];
    });
    const [first, ...rest] = cells;
    return first ? [{ cells: [first, ...rest] }] : [];
  });
  return gridRows.length === 0 ? undefined : { rows: gridRows, spans: true };
}

function lines(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** @returns how many of the kept lines there are up to one, it included. */
function countUpTo(kept: readonly number[], last: number): (line: number) => number {
  const counts = new Map<number, number>();
  let count = 0;
  let next = 0;
  for (let line = kept[0] ?? 0; line <= last; line++) {
    if (kept[next] === line) {
      count++;
      next++;
    }
    counts.set(line, count);
  }
  return (line) => (line > last ? count : (counts.get(line) ?? 0));
}
