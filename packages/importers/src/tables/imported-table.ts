/** A table on its way into a report file. */
import type { Table } from '@disclosure-lint/schemas';
import type { Loss } from '../document/losses.ts';

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
  readonly losses: readonly Loss[];
}
