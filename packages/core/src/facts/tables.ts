/** The statutory tables of a report, in the form's order, with their cells. */
import { remember } from '../bind/memory.ts';
import type { BoundCell, BoundTable, Report } from '../bind/report.ts';

export interface ReportTable {
  readonly table: BoundTable;
  /** Every cell found, row by row. */
  readonly cells: readonly BoundCell[];
  /** Those that do not read as the plain number that the form wants: usually none. */
  readonly odd: readonly BoundCell[];
}

/** @returns each statutory table found; several facts ask for the same list. */
export function eachTable(report: Report): readonly ReportTable[] {
  return remember(report, 'tables', () =>
    Array.from(report.tables.values(), (table) => {
      const cells = cellsOf(table);
      return { table, cells, odd: cells.filter((cell) => cell.reading !== 'number') };
    }),
  );
}

function cellsOf(table: BoundTable): BoundCell[] {
  const cells: BoundCell[] = [];
  for (const row of table.cells) for (const cell of row) if (cell) cells.push(cell);
  return cells;
}
