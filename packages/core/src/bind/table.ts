/** Binds printed tables to a statutory table: every cell on its row and column of the form. */
import { alignLines, isLostLabel, type PrintedLine } from './align.ts';
import { printedCell, readCell } from './cell.ts';
import type { TableIndex } from './form-index.ts';
import { type ParsedLabel, parseLabel, printedLabel } from './label.ts';
import type { BoundCell, BoundColumn, BoundRow, BoundTable, ExtraLine } from './report.ts';
import { arrayField, fieldsOf, labelPath, ownLabelPointer } from './walk.ts';

/** A printed table, or those of its rows that belong to one statutory table. */
export interface TablePiece {
  readonly pointer: string;
  readonly columns: readonly unknown[];
  /** Rows with their index in the printed table. */
  readonly rows: readonly { readonly index: number; readonly row: unknown }[];
}

/** A row of the file, read once: its cells, and which columns they cover. */
interface RawRow {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cells: readonly unknown[];
  /** For each printed column, the index of the cell that covers it; undefined when each covers its own. */
  readonly offsets: readonly number[] | undefined;
  readonly pointer: string;
}

interface PrintedRow {
  readonly raw: RawRow;
  readonly line: PrintedLine;
  readonly printed: string;
  readonly labelPointer: string;
  /** The cell at which the figures begin: 1 when the first cell stands where the label was. */
  readonly firstCell: number;
  readonly uncertain: boolean;
  readonly columns: PieceColumns;
}

interface PieceColumns {
  /** Bound columns by the form's order. */
  readonly bound: readonly (BoundColumn | undefined)[];
  /** For each column of the form, its index among a row's cells. */
  readonly positions: readonly (number | undefined)[];
  readonly extra: readonly ExtraLine[];
  readonly count: number;
}

/**
 * @param index The statutory table.
 * @param pieces The printed tables that make it up, in order.
 */
export function bindTable(index: TableIndex, pieces: readonly TablePiece[]): BoundTable {
  if (index.form.key === 'remedies') {
    const single = oneRowRemedies(index, pieces);
    if (single) return single;
  }
  const boundPieces: PieceColumns[] = [];
  const printed: PrintedRow[] = [];
  for (const piece of pieces) {
    const rows = rawRows(piece);
    const columns = bindColumns(index, piece, commonWidth(rows));
    boundPieces.push(columns);
    for (const raw of rows) {
      const row = printedRow(raw, columns, index);
      if (row) printed.push(row);
    }
  }
  const matches = alignLines(
    printed.map((row) => row.line),
    index.rows,
  );
  const rows: (BoundRow | undefined)[] = new Array(index.rows.length).fill(undefined);
  const noCells: (BoundCell | undefined)[] = new Array(index.columns.length).fill(undefined);
  const cells = index.rows.map(() => noCells);
  const extraRows: ExtraLine[] = [];
  for (const [at, source] of printed.entries()) {
    const match = matches[at];
    const form = match && index.form.rows[match.form];
    if (!match || !form) {
      extraRows.push({ printed: source.printed, pointer: source.labelPointer });
      continue;
    }
    const lost = match.reading !== 'lost' && source.firstCell === 1;
    const row: BoundRow = {
      form,
      label: lost ? 'lost' : match.reading,
      printed: source.printed,
      pointer: source.raw.pointer,
      labelPointer: source.labelPointer,
      uncertain: source.uncertain,
    };
    rows[match.form] = row;
    cells[match.form] = bindCells(row, source);
  }
  const columns = index.form.columns.map((_, at) =>
    boundPieces.map((piece) => piece.bound[at]).find((column) => column !== undefined),
  );
  return {
    form: index.form,
    pointers: pieces.map((piece) => piece.pointer),
    rows,
    columns,
    cells,
    extraRows,
    extraColumns: boundPieces.flatMap((piece) => piece.extra),
  };
}

function bindCells(row: BoundRow, { raw, columns, firstCell }: PrintedRow): (BoundCell | undefined)[] {
  return columns.bound.map((column, at) => {
    const position = columns.positions[at];
    if (!column || position === undefined) return undefined;
    const index = raw.offsets?.[position + firstCell] ?? position + firstCell;
    return boundCell(raw.cells[index], row, column, index);
  });
}

function boundCell(raw: unknown, row: BoundRow, column: BoundColumn, index: number): BoundCell {
  const { reading, value } = readCell(raw, column.form.cell);
  return { raw, reading, value, row, column, index };
}

function rawRows(piece: TablePiece): RawRow[] {
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
function widthOf({ cells, offsets }: RawRow): number {
  return offsets?.length ?? cells.length;
}

function spanOffsets(cells: readonly unknown[]): number[] | undefined {
  if (!cells.some(isSpanned)) return undefined;
  const offsets: number[] = [];
  for (const [index, cell] of cells.entries()) {
    const span = fieldsOf(cell)?.span;
    const width = typeof span === 'number' && Number.isInteger(span) ? Math.min(Math.max(span, 1), 100) : 1;
    for (let at = 0; at < width; at++) offsets.push(index);
  }
  return offsets;
}

function isSpanned(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null;
}

/** @returns undefined for a row that only heads a group. */
function printedRow(raw: RawRow, columns: PieceColumns, index: TableIndex): PrintedRow | undefined {
  const { fields, cells, pointer } = raw;
  const path = labelPath(fields.label);
  const label = parseLabel(path.at(-1) ?? '');
  const surplus = widthOf(raw) - columns.count;
  const lost = isLostLabel(label);
  // A row that only heads a group has no figures of its own.
  const words = label.words;
  const heads = index.groupWords.has(words) && !index.rowWords.has(words);
  if (heads && cells.every((cell) => readCell(cell, { type: 'count' }).reading === 'blank')) return undefined;
  const firstCell = surplus === 1 && (lost || !index.rowWords.has(words)) ? 1 : 0;
  const own =
    firstCell === 1 && typeof cells[0] === 'string' && !isLostLabel(parseLabel(cells[0]))
      ? parseLabel(cells[0])
      : label;
  const groups = (firstCell === 1 && own !== label ? path : path.slice(0, -1)).map((part) => parseLabel(part).words);
  return {
    raw,
    line: {
      label: firstCell === 1 && own === label ? LOST : own,
      groups: firstCell === 1 && own === label && heads ? path.map((part) => parseLabel(part).words) : groups,
    },
    printed: printedLabel(firstCell === 1 ? printedCell(cells[0]) : (path.at(-1) ?? '')),
    labelPointer: ownLabelPointer(fields.label, `${pointer}/label`),
    firstCell,
    uncertain: fields.uncertain === true || (columns.count > 0 && surplus - firstCell > 0),
    columns,
  };
}

const LOST: ParsedLabel = { ordinal: undefined, words: '', note: '', shown: '' };

function bindColumns(index: TableIndex, piece: TablePiece, width: number): PieceColumns {
  let printed = piece.columns.map((label, at) => ({ path: labelPath(label), at }));
  // Some write the header of the label column too; it is not counted.
  const first = parseLabel(printed[0]?.path.at(-1) ?? '').words;
  if (printed.length === width + 1 && !index.columnWords.has(first)) printed = printed.slice(1);
  const lines = printed.map(({ path }) => ({
    label: parseLabel(path.at(-1) ?? ''),
    groups: path.slice(0, -1).map((part) => parseLabel(part).words),
  }));
  const bound: (BoundColumn | undefined)[] = new Array(index.columns.length).fill(undefined);
  const positions: (number | undefined)[] = new Array(index.columns.length).fill(undefined);
  if (lines.length === 0 && width === index.columns.length) {
    for (const [at, form] of index.form.columns.entries()) {
      bound[at] = { form, label: 'lost', printed: '', pointer: `${piece.pointer}/columns` };
      positions[at] = at;
    }
    return { bound, positions, extra: [], count: width };
  }
  const extra: ExtraLine[] = [];
  const matches = alignLines(lines, index.columns);
  for (const [position, source] of printed.entries()) {
    const pointer = ownLabelPointer(piece.columns[source.at], `${piece.pointer}/columns/${source.at}`);
    const text = printedLabel(source.path.at(-1) ?? '');
    const match = matches[position];
    const form = match && index.form.columns[match.form];
    if (match && form) {
      bound[match.form] = { form, label: match.reading, printed: text, pointer };
      positions[match.form] = position;
    } else extra.push({ printed: text, pointer });
  }
  return { bound, positions, extra, count: printed.length };
}

/** The number of cells that most rows have. */
function commonWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const row of rows) {
    const width = widthOf(row);
    const count = (counts.get(width) ?? 0) + 1;
    counts.set(width, count);
    if (count > (counts.get(best) ?? 0)) best = width;
  }
  return best;
}

/** The remedies table is printed as one row of fifteen cells; in a report file it may also stand as three rows of five. */
function oneRowRemedies(index: TableIndex, pieces: readonly TablePiece[]): BoundTable | undefined {
  const perBlock = index.columns.length;
  const expected = index.rows.length * perBlock;
  for (const piece of pieces) {
    const wide = rawRows(piece).find((row) => widthOf(row) === expected);
    if (!wide) continue;
    const { fields, cells: raw, offsets, pointer } = wide;
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
      uncertain: fields.uncertain === true,
    }));
    const cells = rows.map((row, block) =>
      columns.map((column, at) => {
        const cellIndex = offsets?.[block * perBlock + at] ?? block * perBlock + at;
        return boundCell(raw[cellIndex], row, column, cellIndex);
      }),
    );
    return { form: index.form, pointers: [piece.pointer], rows, columns, cells, extraRows: [], extraColumns: [] };
  }
  return undefined;
}
