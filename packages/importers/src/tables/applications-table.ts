/** The table 收到和处理政府信息公开申请情况: seven columns of figures, up to three of labels, two or three header rows. */
import { simplified } from '@disclosure-lint/core';
import type { Label } from '@disclosure-lint/schemas';
import { type TableWords, tableWords, wordsOf } from '../document/form-words.ts';
import { withoutBlankBeyond } from './blank-edges.ts';
import { filled, type GridRow, isFigure } from './grid.ts';
import { headerPaths, joinBroken, standInColumns, withoutCoveredColumns } from './header.ts';
import type { ImportedTable } from './imported-table.ts';
import { labelledRows } from './labelled-rows.ts';
import { withoutRepeatedHeader } from './repeated-header.ts';

const FIGURES = 7;
/** A column may be lacking, or one may have been added. */
const FEWEST = 4;
const MOST = 9;
const LABELS = 3;
/** Heads all seven columns and so tells none of them apart. */
const OVER_ALL_COLUMNS = '申请人情况';
const NOTE = /勾稽关系|第一项加第二项/u;

function isNote(text: string): boolean {
  return NOTE.test(simplified(text));
}

/** Reads rows as the applications table; undefined when they are none. */
export function applicationsTable(printed: readonly GridRow[]): ImportedTable | undefined {
  if (!isRecognised(printed)) return undefined;
  const rows = withoutCoveredColumns(printed, Math.max(0, headerOf(printed).length - 1));
  const words = tableWords().get('applications');
  if (!words) return undefined;
  const headerRows = headerOf(rows);
  const notes = headerRows
    .flatMap(filled)
    .map((cell) => cell.text.trim())
    .filter((text) => isNote(text));
  const spanned = spannedColumns(headerRows, words);
  const columns = spanned?.labels ?? columnLabels(headerRows);
  const body = withoutRepeatedHeader(headerRows, rows.slice(headerRows.length));
  const width = columns.length >= FEWEST && columns.length <= MOST ? columns.length : FIGURES;
  const read = labelledRows(spanned ? withoutBlankBeyond(body, spanned.end) : body, { words, width, labels: LABELS });
  const allNotes = [...notes, ...read.notes];
  return {
    table: { table: 'applications', columns, rows: read.rows, ...(allNotes.length > 0 ? { notes: allNotes } : {}) },
    losses: read.losses,
  };
}

/** Two of its rows, or four of its columns, stand in no other table. */
function isRecognised(rows: readonly GridRow[]): boolean {
  const words = tableWords().get('applications');
  let rowsFound = 0;
  let columnsFound = 0;
  for (const row of rows) {
    const labels = row.cells.slice(0, LABELS).map((cell) => wordsOf(cell.text));
    if (labels.some((label) => label.length > 2 && words?.rows.has(label))) rowsFound++;
    if (!row.cells.some(isFigure))
      columnsFound += new Set(row.cells.map((cell) => wordsOf(cell.text)).filter((label) => words?.columns.has(label)))
        .size;
    if (rowsFound >= 2 || columnsFound >= 4) return true;
  }
  return false;
}

/** The rows before the first one that has figures or a label of the form. */
function headerOf(rows: readonly GridRow[]): readonly GridRow[] {
  const words = tableWords().get('applications');
  const end = rows.findIndex((row) => {
    const labels = row.cells.slice(0, LABELS).map((cell) => wordsOf(cell.text));
    return (
      row.cells.some(isFigure) ||
      labels.some((label) => label.length > 2 && (words?.rows.has(label) || words?.rowGroups.has(label)))
    );
  });
  return end < 0 ? rows : rows.slice(0, end);
}

/** With known spans, or printed in full, all rows stand over the same columns; those of figures begin at the first one of the form's. */
function spannedColumns(
  headerRows: readonly GridRow[],
  words: TableWords,
): { labels: Label[]; end: number } | undefined {
  if (!standInColumns(headerRows, FIGURES)) return undefined;
  const paths = headerPaths(
    headerRows,
    (label) => isNote(label) || wordsOf(label) === OVER_ALL_COLUMNS || wordsOf(label) === '',
  ).map((path) => joinBroken(path, words.columns));
  const first = paths.findIndex((path) => words.columns.has(wordsOf(path.at(-1) ?? '')));
  if (first < 0) return undefined;
  const end = paths.findLastIndex((path) => path.length > 0) + 1;
  return { labels: paths.slice(first, end).map((path) => (path.length > 1 ? [...path] : (path[0] ?? ''))), end };
}

/** The spans of the header are lost: the labels of its last row belong under the one group printed above them. */
function columnLabels(headerRows: readonly GridRow[]): Label[] {
  const groups = tableWords().get('applications')?.columnGroups;
  const lines = headerRows
    .map((row) => filled(row).map((cell) => cell.text.trim()))
    .map((labels) =>
      labels.filter((label) => !isNote(label) && wordsOf(label) !== OVER_ALL_COLUMNS && wordsOf(label) !== ''),
    )
    .filter((labels) => labels.length > 0);
  const lower = lines.at(-1) ?? [];
  const upper = lines.at(-2);
  if (!upper) return lower;
  const isGroup = (label: string): boolean => groups?.has(wordsOf(label)) === true;
  const group = upper.findIndex(isGroup);
  if (group < 0) return lower.length >= FIGURES ? lower : [...upper, ...lower];
  const under = lower.map((label) => [upper[group] ?? '', label]);
  return [...upper.slice(0, group), ...under, ...upper.slice(group + 1)];
}
