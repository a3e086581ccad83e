/** The statutory tables of a report, in the form's order, with their cells. */
import type { BoundCell, BoundTable, Report } from '../bind/report.ts';

export interface ReportTable {
  readonly table: BoundTable;
  /** Every cell found, row by row. */
  readonly cells: readonly BoundCell[];
  /** Those that do not read as the plain number that the form wants: usually none. */
  readonly odd: readonly BoundCell[];
}

const remembered = new WeakMap<Report, readonly ReportTable[]>();

/** @returns each statutory table found; several facts ask for the same list. */
export function eachTable(report: Report): readonly ReportTable[] {
  let tables = remembered.get(report);
  if (!tables) {
    tables = Array.from(report.tables.values(), (table) => {
      const cells = cellsOf(table);
      return { table, cells, odd: cells.filter((cell) => cell.reading !== 'number') };
    });
    remembered.set(report, tables);
  }
  return tables;
}

function cellsOf(table: BoundTable): BoundCell[] {
  const cells: BoundCell[] = [];
  for (const row of table.cells) for (const cell of row) if (cell) cells.push(cell);
  return cells;
}
