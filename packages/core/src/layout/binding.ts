/** What the binder knows of each printed table: which of its rows, columns and cells are which of the form's. */
import { remember } from '../bind/memory.ts';
import { type BoundRow, type BoundTable, cellAddress, cellPointer, type Report } from '../bind/report.ts';

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
  /** The addresses of cells, by pointer. */
  readonly cells: ReadonlyMap<string, string>;
  /** Pointers of the labels of rows and columns that the form does not have. */
  readonly extra: ReadonlySet<string>;
}

const NOTHING: Binding = { tables: [], rows: new Map(), cells: new Map(), extra: new Set() };

/** @returns what is known of the printed table at a pointer; nothing of one that is none of the form's. */
export function bindingOf(report: Report, pointer: string): Binding {
  return remember(report, 'bindings by printed table', () => bindings(report)).get(pointer) ?? NOTHING;
}

function bindings(report: Report): ReadonlyMap<string, Binding> {
  const byPiece = new Map<string, Binding>();
  const rows = new Map<string, RowBinding>();
  const cells = new Map<string, string>();
  const extra = new Set<string>();
  for (const table of report.tables.values()) {
    for (const [at, row] of table.rows.entries()) {
      if (row && !rows.has(row.pointer)) rows.set(row.pointer, { table, row, at });
    }
    for (const cell of table.cells.flat()) {
      if (!cell) continue;
      const pointer = cellPointer(cell);
      // A merged cell stands for several of the form's: at its place is the first.
      if (!cells.has(pointer)) cells.set(pointer, cellAddress(table.form, cell.row.form, cell.column.form));
    }
    for (const line of [...table.extraRows, ...table.extraColumns]) extra.add(line.pointer);
    for (const pointer of table.pointers) {
      byPiece.set(pointer, { tables: [...(byPiece.get(pointer)?.tables ?? []), table], rows, cells, extra });
    }
  }
  return byPiece;
}
