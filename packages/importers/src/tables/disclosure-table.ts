/** The small tables of 主动公开: a caption row, a header row 信息内容, one or two rows of figures. */
import type { Label } from '@disclosure-lint/schemas';
import { articleTable, type TableWords, tableWords, wordsOf } from '../document/form-words.ts';
import { filled, type GridRow, isBlank, isFigure } from './grid.ts';
import { headerPaths, inReadingOrder, joinBroken, withoutCoveredColumns } from './header.ts';
import type { ImportedTable, Surroundings } from './imported-table.ts';
import { labelledRows } from './labelled-rows.ts';

const LABEL_HEADER = '信息内容';

/**
 * Cuts a grid at each caption row or, where captions were lost, at each header row: the five small tables are printed
 * as one.
 */
export function splitAtCaptions(rows: readonly GridRow[]): GridRow[][] {
  const parts: GridRow[][] = [];
  let part: GridRow[] = [];
  for (const row of rows) {
    const headsPart =
      captionOf(row) !== undefined || (isLabelHeader(row) && !part.every((above) => captionOf(above) !== undefined));
    if (headsPart && part.length > 0) {
      parts.push(part);
      part = [];
    }
    part.push(row);
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** Reads rows as a small table of 主动公开; undefined when they are none. */
export function disclosureTable(rows: readonly GridRow[], around: Surroundings): ImportedTable | undefined {
  const captionRow = rows[0] && captionOf(rows[0]);
  const caption =
    captionRow ?? (around.caption !== undefined && articleTable(around.caption) ? around.caption : undefined);
  const body = inReadingOrder(withoutCoveredColumns(captionRow === undefined ? rows : rows.slice(1)));
  const key = caption === undefined ? undefined : articleTable(caption);
  const words = key ? tableWords().get(key) : recognise(body);
  if (!words) return undefined;
  const headerRows = headerOf(body, words);
  const columns = columnLabels(headerRows, words);
  const figureRows = body.slice(headerRows.length);
  const width =
    columns.length > 0 ? columns.length : figureRows.reduce((most, row) => Math.max(most, row.cells.length - 1), 1);
  const { rows: read, notes, losses } = labelledRows(figureRows, { words, width, labels: 1 });
  return {
    table: {
      table: words.key,
      ...(caption === undefined ? {} : { caption }),
      columns,
      rows: read,
      ...(notes.length > 0 ? { notes } : {}),
    },
    losses,
  };
}

function captionOf(row: GridRow): string | undefined {
  const [only, second] = filled(row);
  return only && !second && articleTable(only.text) !== undefined ? only.text.trim() : undefined;
}

function isLabelHeader(row: GridRow): boolean {
  return wordsOf(row.cells[0].text) === LABEL_HEADER;
}

/** Without a caption, a row label and a column of the same table are wanted. */
function recognise(rows: readonly GridRow[]): TableWords | undefined {
  const header = new Set(rows[0]?.cells.map((cell) => wordsOf(cell.text)));
  const labels = rows.slice(1).map((row) => wordsOf(row.cells[0].text));
  return [...tableWords().values()].find(
    (words) =>
      words.key.startsWith('disclosure.') &&
      labels.some((label) => words.rows.has(label)) &&
      [...words.columns].some((column) => header.has(column)),
  );
}

/** Usually one row; where a label is broken over two, cells beside it reach down. */
function headerOf(rows: readonly GridRow[], words: TableWords): readonly GridRow[] {
  const [first] = rows;
  if (!first || !(isLabelHeader(first) || !isBody(first, words))) return [];
  const goesOn = rows.slice(1).findIndex((row) => row.cells[0].merged?.from !== 'above' && !isUnlabelled(row, words));
  return rows.slice(0, goesOn < 0 ? rows.length : goesOn + 1);
}

function isBody(row: GridRow, words: TableWords): boolean {
  return words.rows.has(wordsOf(row.cells[0].text)) || row.cells.some(isFigure);
}

/** A second row of the header has nothing in its first cell and no figure. */
function isUnlabelled(row: GridRow, words: TableWords): boolean {
  return isBlank(row.cells[0]) && filled(row).length > 0 && !isBody(row, words);
}

function columnLabels(headerRows: readonly GridRow[], words: TableWords): Label[] {
  const paths = headerPaths(headerRows).map((path) => joinBroken(path, words.columns));
  const labels = words.columns.has(wordsOf(paths[0]?.at(-1) ?? '')) ? paths : paths.slice(1);
  return labels.map((path) => (path.length > 1 ? [...path] : (path[0] ?? '')));
}
