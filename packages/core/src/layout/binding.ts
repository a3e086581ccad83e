/** What the binder knows of each printed table: which of its rows, columns and cells are which of the form's. */
import { remember } from '../bind/memory.ts';
import { cellAtPlace } from '../bind/placed-cells.ts';
import type { BoundRow, BoundTable, Report } from '../bind/report.ts';

export interface RowBinding {
  readonly table: BoundTable;
  readonly row: BoundRow;
  /** Index in the form. */
  readonly at: number;
}

export interface Binding {
  /** The statutory tables that were read from the printed one; several where offices print them as one. */
  readonly tables: readonly BoundTable[];
  /** By the pointer of the row. */
  readonly rows: ReadonlyMap<string, RowBinding>;
  /** @returns the address of the cell at a pointer; undefined where the form has none. */
  addressAt(pointer: string): string | undefined;
  /** Pointers of the labels of rows and columns that the form does not have. */
  readonly extra: ReadonlySet<string>;
}

const NOTHING: Binding = { tables: [], rows: new Map(), addressAt: () => undefined, extra: new Set() };

/** @returns what is known of the printed table at a pointer; nothing of one that is none of the form's. */
export function bindingOf(report: Report, pointer: string): Binding {
  return remember(report, 'bindings by printed table', () => bindings(report)).get(pointer) ?? NOTHING;
}

function bindings(report: Report): ReadonlyMap<string, Binding> {
  const byPiece = new Map<string, Binding>();
  const rows = new Map<string, RowBinding>();
  const extra = new Set<string>();
  const addressAt = (pointer: string) => cellAtPlace(report, pointer)?.address;
  for (const table of report.tables.values()) {
    for (const [at, row] of table.rows.entries()) {
      if (row && !rows.has(row.pointer)) rows.set(row.pointer, { table, row, at });
    }
    for (const line of [...table.extraRows, ...table.extraColumns]) extra.add(line.pointer);
    for (const pointer of table.pointers) {
      byPiece.set(pointer, { tables: [...(byPiece.get(pointer)?.tables ?? []), table], rows, addressAt, extra });
    }
  }
  return byPiece;
}
