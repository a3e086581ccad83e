import type { ImportLoss, Table } from '@disclosure-lint/schemas';
import { applicationsTable } from './applications-table.ts';
import { disclosureTable } from './disclosure-table.ts';
import type { GridRow } from './grid.ts';
import { remediesTable } from './remedies-table.ts';

/** What stands around a grid and tells what table it may be. */
export interface Surroundings {
  /** The caption printed right before it. */
  readonly caption: string | undefined;
  /** The nearest heading above it. */
  readonly heading: string | undefined;
}

/** A table of the report file, and what was lost on the way. */
export interface ImportedTable {
  readonly table: Omit<Table, 'origin'>;
  readonly losses: readonly ImportLoss[];
}

/**
 * Reads rows as one of the statutory tables.
 * @returns undefined when they are surely none of them.
 */
export function statutoryTable(rows: readonly GridRow[], around: Surroundings): ImportedTable | undefined {
  return disclosureTable(rows, around) ?? applicationsTable(rows) ?? remediesTable(rows, around);
}
