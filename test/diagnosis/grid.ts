/** The cells of a report's form in their places, with what is printed in them. */
import type { Cell, Form, TableForm } from '@disclosure-lint/schemas';
import type { Figures } from './figures.ts';

/** A cell in its table. */
export interface PlacedCell {
  readonly address: string;
  readonly table: TableForm;
  readonly row: number;
  readonly column: number;
}

/** @returns the cells of the form, table by table and row by row. */
export function cellsOf(form: Form): PlacedCell[] {
  return form.tables.flatMap((table) =>
    table.rows.flatMap((_, row) => table.columns.flatMap((_, column) => cellAt(table, row, column) ?? [])),
  );
}

/** @returns the cell of a table in a row and column; undefined outside the table. */
export function cellAt(table: TableForm, row: number, column: number): PlacedCell | undefined {
  const [line, own] = [table.rows[row], table.columns[column]];
  return line && own && { address: `${table.address}.${line.key}.${own.key}`, table, row, column };
}

/** @returns the cells beside, above and below that hold figures of the same sort. */
export function neighboursOf({ table, row, column }: PlacedCell): PlacedCell[] {
  const sort = table.columns[column]?.cell.type;
  const around = [
    [row, column - 1],
    [row, column + 1],
    [row - 1, column],
    [row + 1, column],
  ] as const;
  return around
    .flatMap(([at, beside]) => cellAt(table, at, beside) ?? [])
    .filter((other) => table.columns[other.column]?.cell.type === sort);
}

/** @returns whether figures below 0 may stand in a cell. */
export function isSigned({ table, column }: PlacedCell): boolean {
  return table.columns[column]?.cell.type === 'signedCount';
}

/** @returns the figures as numbers, units left aside. */
export function numbersOf(figures: Figures): Map<string, number> {
  return new Map([...figures].map(([address, cell]) => [address, numberOf(cell)]));
}

/** @returns the number of a printed cell. */
export function numberOf(cell: Cell): number {
  return typeof cell === 'number' ? cell : Number.parseFloat(String(cell));
}
