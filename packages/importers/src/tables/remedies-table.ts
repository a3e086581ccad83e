/** The table 政府信息公开行政复议、行政诉讼情况: as printed one row of fifteen figures, in some reports three rows of five. */
import { forms } from '@disclosure-lint/rules';
import type { Label } from '@disclosure-lint/schemas';
import { tableWords, wordsOf } from '../document/form-words.ts';
import { columnMismatch } from '../document/losses.ts';
import { filled, type GridRow, isBlank, isFigure, shownText } from './grid.ts';
import { withoutCoveredColumns } from './header.ts';
import type { ImportedTable, Surroundings } from './imported-table.ts';
import { labelledRows } from './labelled-rows.ts';
import { remediesUnderBlocks } from './remedies-blocks.ts';
import { transposedRemedies } from './remedies-transposed.ts';
import { withoutRepeatedHeader } from './repeated-header.ts';
import { reportRow } from './row.ts';

const RESULTS = 5;
const ALL = 15;
const LABELS = 2;

/** Reads rows as the remedies table; undefined when they are none. */
export function remediesTable(printed: readonly GridRow[], around: Surroundings): ImportedTable | undefined {
  if (!isRecognised(printed) && !isLostHeader(printed, around)) return undefined;
  const turned = transposedRemedies(printed);
  if (turned) return turned;
  const rows = withoutCoveredColumns(printed, Math.max(0, countHeaderRows(printed) - 1));
  const headerRows = rows.slice(0, countHeaderRows(rows));
  const figureRows = withoutRepeatedHeader(headerRows, rows.slice(headerRows.length));
  const spanned = remediesUnderBlocks(headerRows, figureRows);
  if (spanned) return spanned;
  return isWide(headerRows, figureRows) ? wideTable(headerRows, figureRows) : narrowTable(headerRows, figureRows);
}

function isRecognised(rows: readonly GridRow[]): boolean {
  const found = new Set(rows.flatMap((row) => row.cells.map((cell) => wordsOf(cell.text))));
  const words = tableWords().get('remedies');
  const columns = [...(words?.columns ?? [])].filter((column) => found.has(column)).length;
  const blocks = [...(words?.rows ?? [])].filter((row) => found.has(row)).length;
  return columns >= 3 || blocks >= 2;
}

/** Fifteen figures in one row below a heading on reviews and lawsuits can be nothing else. */
function isLostHeader(rows: readonly GridRow[], { caption, heading }: Surroundings): boolean {
  const [only, second] = rows;
  return (
    only !== undefined &&
    !second &&
    only.cells.length === ALL &&
    only.cells.every(isFigure) &&
    /复议|诉讼/u.test(caption ?? heading ?? '')
  );
}

/** The header ends before the first row whose last cells hold no words of it; only labels are merged over columns. */
function countHeaderRows(rows: readonly GridRow[]): number {
  const words = tableWords().get('remedies');
  const isWord = (text: string): boolean => {
    const label = wordsOf(text);
    return (
      words?.columns.has(label) === true || words?.rows.has(label) === true || words?.rowGroups.has(label) === true
    );
  };
  const end = rows.findIndex(
    (row) =>
      row.cells.some(isFigure) ||
      (row.cells.length >= RESULTS &&
        !row.cells.some(({ merged }) => merged?.from === 'left') &&
        row.cells.slice(-RESULTS).every((cell) => !isWord(shownText(cell)))),
  );
  return end < 0 ? rows.length : end;
}

function isWide(headerRows: readonly GridRow[], figureRows: readonly GridRow[]): boolean {
  const blocks = tableWords().get('remedies')?.rows;
  const inHeader = headerRows.some((row) => row.cells.some((cell) => blocks?.has(wordsOf(cell.text))));
  return inHeader || (figureRows.length === 1 && figureRows[0]?.cells.length === ALL);
}

function wideTable(headerRows: readonly GridRow[], figureRows: readonly GridRow[]): ImportedTable {
  const losses: ImportedTable['losses'][number][] = [];
  const rows = figureRows.map((row) => {
    // A single cell more than the figures is a label of the row.
    const labelled =
      row.cells.length === ALL + 1 ||
      (row.cells.length <= ALL && row.cells.length > 1 && !isFigure(row.cells[0]) && !isBlank(row.cells[0]));
    const [first, ...rest] = row.cells;
    const figures = labelled ? rest : row.cells;
    const uncertain = figures.length !== ALL;
    if (uncertain) losses.push(columnMismatch(row, figures.length, ALL));
    return reportRow(row, {
      path: [labelled ? first.text.trim() : ''],
      label: labelled ? first : undefined,
      figures,
      uncertain,
    });
  });
  return { table: { table: 'remedies', columns: wideColumns(headerRows), rows }, losses };
}

/**
 * The spans of the header are lost, but its order is known: the results stand in three runs of five, each under its
 * block. Labels are given as printed; a header of another shape is given as its words in reading order.
 */
function wideColumns(headerRows: readonly GridRow[]): Label[] {
  const words = tableWords().get('remedies');
  const printed = headerRows.flatMap(filled).map((cell) => cell.text.trim());
  const isBlock = (label: string): boolean =>
    words?.rows.has(wordsOf(label)) === true || words?.rowGroups.has(wordsOf(label)) === true;
  const results = printed.filter((label) => !isBlock(label));
  if (results.length !== ALL) return printed;
  const blocks =
    forms['2021'].tables
      .find((table) => table.key === 'remedies')
      ?.rows.map((row) => (typeof row.label === 'string' ? [row.label] : row.label)) ?? [];
  const asPrinted = (label: string): string => printed.find((other) => wordsOf(other) === wordsOf(label)) ?? label;
  return results.map((result, at) => [...(blocks[Math.floor(at / RESULTS)] ?? []).map(asPrinted), result]);
}

function narrowTable(headerRows: readonly GridRow[], figureRows: readonly GridRow[]): ImportedTable | undefined {
  const words = tableWords().get('remedies');
  if (!words) return undefined;
  const labels = headerRows.flatMap(filled).map((cell) => cell.text.trim());
  const columns = labels.length > RESULTS ? labels.slice(-RESULTS) : labels;
  const { rows, notes, losses } = labelledRows(figureRows, { words, width: RESULTS, labels: LABELS });
  return { table: { table: 'remedies', columns, rows, ...(notes.length > 0 ? { notes } : {}) }, losses };
}
