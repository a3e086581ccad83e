import { applicationsTable } from './applications-table.ts';
import { disclosureTable, splitAtCaptions } from './disclosure-table.ts';
import type { GridRow } from './grid.ts';
import type { ImportedTable, Surroundings } from './imported-table.ts';
import { remediesTable } from './remedies-table.ts';

/**
 * Reads rows as one of the statutory tables.
 * @returns undefined when they are surely none of them.
 */
export function statutoryTable(rows: readonly GridRow[], around: Surroundings): ImportedTable | undefined {
  return disclosureTable(rows, around) ?? applicationsTable(rows) ?? remediesTable(rows, around);
}

/** Whether rows are one of the statutory tables, or several printed as one. */
export function isStatutory(rows: readonly GridRow[]): boolean {
  const around = { caption: undefined, heading: undefined };
  return splitAtCaptions(rows).some((part) => statutoryTable(part, around) !== undefined);
}
