/** Binds printed tables to a statutory table: every cell on its row and column of the form. */
import { alignLines, isLostLabel, type PrintedLine } from './align.ts';
import { printedCell, readCell } from './cell.ts';
import { bindColumns, type PieceColumns, wholeLabel } from './columns.ts';
import type { TableIndex } from './form-index.ts';
import { type ParsedLabel, parseLabel, printedLabel } from './label.ts';
import { oneRowRemedies } from './one-row-remedies.ts';
import { boundCell, type RawRow, rawRows, type TablePiece, widthOf } from './raw-row.ts';
import type { BoundCell, BoundRow, BoundTable, ExtraLine } from './report.ts';
import { labelPath, ownLabelPointer } from './walk.ts';

interface PrintedRow {
  readonly raw: RawRow;
  readonly line: PrintedLine;
  readonly printed: string;
  readonly labelPointer: string;
  /** The cell at which the figures begin: 1 when the first cell stands where the label was. */
  readonly firstCell: number;
  /** Whether that first cell is the label itself. */
  readonly labelInCell: boolean;
  readonly uncertain: boolean;
  readonly excess: number;
  readonly columns: PieceColumns;
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
      if (hasFigures(source.raw.cells, headerWords(index, pieces)))
        extraRows.push({ printed: source.printed, pointer: source.labelPointer });
      continue;
    }
    const lost = match.reading !== 'lost' && source.firstCell === 1 && !source.labelInCell;
    const row: BoundRow = {
      form,
      label: lost ? 'lost' : match.reading,
      printed: source.printed,
      pointer: source.raw.pointer,
      labelPointer: source.labelPointer,
      uncertain: source.uncertain,
      excess: source.excess,
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
    // What a row with too few figures lacks cannot be told: it is no blank.
    if (row.excess < 0 && index >= raw.cells.length) return undefined;
    return boundCell(raw.cells[index], row, column, index);
  });
}

/** @returns undefined for a row that only heads a group. */
function printedRow(raw: RawRow, columns: PieceColumns, index: TableIndex): PrintedRow | undefined {
  const { fields, cells, pointer } = raw;
  const { path, label } = wholeLabel(labelPath(fields.label), index.rowWords, index.groupWords);
  const surplus = widthOf(raw) - columns.count;
  const lost = isLostLabel(label);
  // A row that only heads a group has no figures of its own.
  const words = label.words;
  const heads = index.groupWords.has(words) && !index.rowWords.has(words);
  if (heads && hasNoNumber(cells)) return undefined;
  const firstCell = surplus === 1 && (lost || !index.rowWords.has(words)) ? 1 : 0;
  const inCell = firstCell === 1 && typeof cells[0] === 'string' ? parseLabel(cells[0]) : undefined;
  const labelInCell = inCell !== undefined && !isLostLabel(inCell);
  const own = labelInCell ? inCell : label;
  const groups = (labelInCell ? path : path.slice(0, -1)).map((part) => parseLabel(part).words);
  const excess = surplus === firstCell || columns.count === 0 || isBlankRow(cells) ? 0 : surplus - firstCell;
  return {
    raw,
    line: {
      label: firstCell === 1 && !labelInCell ? LOST : own,
      groups: firstCell === 1 && !labelInCell && heads ? path.map((part) => parseLabel(part).words) : groups,
    },
    printed: printedLabel(firstCell === 1 ? printedCell(cells[0]) : (path.at(-1) ?? '')),
    labelPointer: labelInCell ? `${pointer}/cells/0` : ownLabelPointer(fields.label, `${pointer}/label`),
    firstCell,
    labelInCell,
    uncertain: fields.uncertain === true || excess !== 0,
    excess,
    columns,
  };
}

/** A row of headers, a note or a blank row at the end is no row that the form lacks. */
function hasFigures(cells: readonly unknown[], headers: readonly string[]): boolean {
  return cells.some(
    (cell) =>
      readCell(cell, { type: 'count' }).reading !== 'blank' && !isHeader(parseLabel(printedCell(cell)).words, headers),
  );
}

function headerWords(index: TableIndex, pieces: readonly TablePiece[]): readonly string[] {
  return [...index.columnWords, ...pieces.flatMap(({ others = [] }) => [...others])];
}

/** A header among the rows may have lost its second line too. */
function isHeader(words: string, headers: readonly string[]): boolean {
  return words.length >= 2 && headers.some((header) => header.startsWith(words));
}

function isBlankRow(cells: readonly unknown[]): boolean {
  return cells.every((cell) => readCell(cell, { type: 'count' }).reading === 'blank');
}

/** Some strike the row of a group out, as it wants no figures. */
function hasNoNumber(cells: readonly unknown[]): boolean {
  return cells.every((cell) => ['blank', 'placeholder'].includes(readCell(cell, { type: 'count' }).reading));
}

const LOST: ParsedLabel = { ordinal: undefined, words: '', note: '', shown: '' };

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
