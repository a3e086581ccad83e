/** The remedies table printed as one row. */
import { readCell } from './cell.ts';
import type { TableIndex } from './form-index.ts';
import { printedLabel } from './label.ts';
import { boundCell, type RawRow, rawRows, type TablePiece, widthOf } from './raw-row.ts';
import type { BoundColumn, BoundRow, BoundTable } from './report.ts';

/**
 * The remedies table is printed as one row of fifteen cells; in a report file it may also stand as three rows of five.
 * A single row of nearly fifteen is the same table with figures that cannot be placed.
 */
export function oneRowRemedies(index: TableIndex, pieces: readonly TablePiece[]): BoundTable | undefined {
  const perBlock = index.columns.length;
  const expected = index.rows.length * perBlock;
  for (const piece of pieces) {
    const printedRows = rawRows(piece);
    const wide =
      withMostFigures(printedRows.filter((row) => widthOf(row) === expected)) ??
      nearlyWide(printedRows, expected, perBlock);
    if (!wide) continue;
    const { fields, cells: raw, offsets, pointer } = wide;
    const excess = widthOf(wide) - expected;
    const columns: BoundColumn[] = index.form.columns.map((form, at) => ({
      form,
      label: 'exact',
      printed: printedLabel(form.label),
      pointer: `${piece.pointer}/columns${piece.columns.length > at ? `/${at}` : ''}`,
    }));
    const rows: BoundRow[] = index.form.rows.map((form) => ({
      form,
      label: 'exact',
      printed: printedLabel(form.label),
      pointer,
      labelPointer: `${pointer}/label`,
      uncertain: fields.uncertain === true || excess !== 0,
      excess,
    }));
    const cells = rows.map((row, block) =>
      columns.map((column, at) => {
        const cellIndex = offsets?.[block * perBlock + at] ?? block * perBlock + at;
        return cellIndex < raw.length ? boundCell(raw[cellIndex], row, column, cellIndex) : undefined;
      }),
    );
    return { form: index.form, pointers: [piece.pointer], rows, columns, cells, extraRows: [], extraColumns: [] };
  }
  return undefined;
}

/** Of several rows of that width the others are headers. */
function withMostFigures(rows: readonly RawRow[]): RawRow | undefined {
  const figures = ({ cells }: RawRow): number =>
    cells.filter((cell) => readCell(cell, { type: 'count' }).value !== undefined).length;
  return rows.length < 2 ? rows[0] : rows.reduce((best, row) => (figures(row) > figures(best) ? row : best));
}

function nearlyWide(rows: readonly RawRow[], expected: number, perBlock: number): RawRow | undefined {
  const [only, second] = rows;
  if (!only || second) return undefined;
  const width = widthOf(only);
  return width > expected - perBlock && width < expected + perBlock ? only : undefined;
}
