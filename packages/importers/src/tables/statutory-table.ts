import { applicationsTable } from './applications-table.ts';
import { disclosureTable } from './disclosure-table.ts';
import type { Grid, GridRow } from './grid.ts';
import type { ImportedTable, Surroundings } from './imported-table.ts';
import { remediesTable } from './remedies-table.ts';
import { tableParts } from './table-parts.ts';

/**
 * Reads rows as one of the statutory tables.
 * @returns undefined when they are surely none of them.
 */
export function statutoryTable(rows: readonly GridRow[], around: Surroundings): ImportedTable | undefined {
  return disclosureTable(rows, around) ?? applicationsTable(rows) ?? remediesTable(rows, around);
}

/** Whether a grid is one of the statutory tables, or several printed as one. */
export function isStatutory(grid: Grid): boolean {
  const around = { caption: undefined, heading: undefined };
  return tableParts(grid).some((part) => statutoryTable(part, around) !== undefined);
}
