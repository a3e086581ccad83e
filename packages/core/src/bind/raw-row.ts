/** Rows of a report file as they stand there, before they are bound to the form. */
import { type CellType, readCell } from './cell.ts';
import { parseLabel } from './label.ts';
import type { BoundCell, BoundColumn, BoundRow } from './report.ts';
import { arrayField, fieldsOf } from './walk.ts';

/** A printed table, or those of its rows that belong to one statutory table. */
export interface TablePiece {
  readonly pointer: string;
  readonly columns: readonly unknown[];
  /** Rows with their index in the printed table. */
  readonly rows: readonly { readonly index: number; readonly row: unknown }[];
  /** Words of the columns that belong to other statutory tables, where several are printed as one. */
  readonly others?: ReadonlySet<string>;
}

/** A row of the file, read once: its cells, and which columns they cover. */
export interface RawRow {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cells: readonly unknown[];
  /** For each printed column, the index of the cell that covers it; undefined when each covers its own. */
  readonly offsets: readonly number[] | undefined;
  readonly pointer: string;
}

/** @returns the rows of a printed table; what is no row is left out. */
export function rawRows(piece: TablePiece): RawRow[] {
  const rows: RawRow[] = [];
  for (const { index, row } of piece.rows) {
    const fields = fieldsOf(row);
    if (!fields) continue;
    const cells = arrayField(fields, 'cells');
    rows.push({ fields, cells, offsets: spanOffsets(cells), pointer: `${piece.pointer}/rows/${index}` });
  }
  return rows;
}

/** How many columns the row's cells cover. */
export function widthOf({ cells, offsets }: RawRow): number {
  return offsets?.length ?? cells.length;
}

const WIDEST = 1000;

function spanOffsets(cells: readonly unknown[]): number[] | undefined {
  if (!cells.some(isSpanned)) return undefined;
  const offsets: number[] = [];
  for (const [index, cell] of cells.entries()) {
    const span = fieldsOf(cell)?.span;
    const width = typeof span === 'number' && Number.isInteger(span) ? Math.min(Math.max(span, 1), 100) : 1;
    for (let at = 0; at < width; at++) offsets.push(index);
    // Spans multiply: beyond any table of the form they are not followed.
    if (offsets.length > WIDEST) break;
  }
  return offsets;
}

function isSpanned(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null;
}

/** @returns a cell on its row and column, read as the column wants it. */
export function boundCell(raw: unknown, row: BoundRow, column: BoundColumn, index: number): BoundCell {
  const { reading, value } = readCell(raw, cellType(column));
  return { raw, reading, value, row, column, index };
}

/** @returns what a column's cells should hold. Where the form prints no unit, the report's own header may: 采购总金额（万元）. */
export function cellType({ form, printed }: BoundColumn): CellType {
  const unit = form.cell.units && UNIT_NOTE.exec(parseLabel(printed).note)?.[1];
  return unit === undefined ? form.cell : { type: form.cell.type, unit };
}

const UNIT_NOTE = /^(?:计量)?(?:单位)?(元|万元|亿元)$/u;
