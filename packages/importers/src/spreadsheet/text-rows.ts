/** Which rows of a band are headings, captions and notes, and which belong to a table. */
import { recogniseSection } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import { articleTable, isSectionHeading, tableWords, wordsOf } from '../document/form-words.ts';
import { headingLevel } from '../structure/headings.ts';
import { cellsInRow, filledInRow, type Region } from './region.ts';
import type { SheetCell } from './visible-sheet.ts';

/** A run of rows of one kind. */
export interface RowRun {
  readonly kind: 'text' | 'table';
  readonly top: number;
  readonly bottom: number;
}

/** A label of a row is shorter; what is longer, or has a mark of a sentence in it, is a note. */
const LONGEST_ROW_LABEL = 20;
const LONGEST_HEADING = 60;
const SENTENCE_MARK = /[。；：:;!！?？]/u;
/** 填报单位：某某局, 单位：件 */
const FORM_FIELD = /^[^：:（(]{1,12}[：:]/u;
/** A year that begins a title is none. */
const LONE_FIGURE = /^(?:[+\-−－]?[\d０-９][\d０-９,，.．]*\s*[件条宗个份起项次人元万亿%％]{0,2}|[/／—-]+)$/u;
const OTHER_TABLE_WORDS: ReadonlySet<string> = new Set(['信息内容', '申请人情况', '法人或其他组织']);

/** Cuts a band, which has no blank row, into runs of text and of table rows. */
export function rowRuns(band: Region): RowRun[] {
  const found: RowRun[] = [];
  const kinds = kindsOfRows(band);
  for (const [at, kind] of kinds.entries()) {
    const row = band.top + at;
    const last = found.at(-1);
    if (last?.kind === kind) found[found.length - 1] = { ...last, bottom: row };
    else found.push({ kind, top: row, bottom: row });
  }
  return found;
}

/** Whether a text names one of the report's sections, in the form's words or by keywords. */
export function namesSection(text: string): boolean {
  const heading = text.trim();
  if (heading === '' || heading.length > LONGEST_HEADING) return false;
  return Object.values(forms).some((form) => recogniseSection(form, heading) !== undefined);
}

function kindsOfRows(band: Region): RowRun['kind'][] {
  const rows = Array.from({ length: band.bottom - band.top + 1 }, (_, at) => band.top + at);
  const certain = rows.map((row) => isTableRow(band, row));
  const first = certain.indexOf(true);
  const last = certain.lastIndexOf(true);
  // Without a row of several cells there is no table: a sheet of prose has one text a row.
  if (first < 0) return rows.map(() => 'text');
  const kinds: RowRun['kind'][] = [];
  for (const [at, row] of rows.entries()) {
    const [cell] = filledInRow(band, row);
    // Where nothing begins, the cells of the row above go on.
    if (!certain[at] && !cell) kinds.push(kinds.at(-1) ?? 'table');
    else if (certain[at] || !cell) kinds.push('table');
    else kinds.push((at < first ? isAboveTable(cell) : isRowOfTable(band, cell, at > last)) ? 'table' : 'text');
  }
  // A word of the header above a heading is none: only what goes on into the table stays with it.
  for (let at = first - 1; at >= 0; at--) if (kinds[at + 1] === 'text') kinds[at] = 'text';
  return kinds;
}

/** Several cells that are no fields of a form; a figure; or a cell beside others that reaches over several rows. */
function isTableRow(band: Region, row: number): boolean {
  if (cellsInRow(band, row).some((cell) => cell.top !== cell.bottom && !reachesOver(band, cell))) return true;
  const filled = filledInRow(band, row);
  if (filled.length > 1) return !areFormFields(filled);
  return filled.some(({ text }) => LONE_FIGURE.test(text.trim()));
}

/** 填报单位：某某局 | 填报日期：2020-01-15 above or below a table is none of its rows. */
function areFormFields(filled: readonly SheetCell[]): boolean {
  return filled.every(({ text }, at) => FORM_FIELD.test(text.trim()) || /[：:]\s*$/u.test(filled[at - 1]?.text ?? ''));
}

/** The caption of a small table, or the upper line of a header, stands in the table. */
function isAboveTable({ text }: SheetCell): boolean {
  return articleTable(text) !== undefined || isTableWord(text);
}

function isRowOfTable(band: Region, cell: SheetCell, below: boolean): boolean {
  const text = cell.text.trim();
  if (articleTable(text) !== undefined) return !below;
  if (isTableWord(text)) return true;
  if (isSectionRow(text) || (reachesOver(band, cell) && band.left < band.right)) return false;
  return cell.left === band.left && text.length <= LONGEST_ROW_LABEL && !SENTENCE_MARK.test(text);
}

/** 三、收到和处理…情况, 表二 主动公开情况, in whatever words. */
function isSectionRow(text: string): boolean {
  if (isSectionHeading(text)) return true;
  return (
    namesSection(text) && (headingLevel(text) === 1 || /^表\s*[一二三四五六\d]|(?:情况|事项)(?:统计)?表?$/u.test(text))
  );
}

function reachesOver(band: Region, cell: SheetCell): boolean {
  return cell.left <= band.left && cell.right >= band.right;
}

function isTableWord(text: string): boolean {
  const words = wordsOf(text);
  if (OTHER_TABLE_WORDS.has(words)) return true;
  return [...tableWords().values()].some(
    (table) =>
      table.rows.has(words) || table.rowGroups.has(words) || table.columns.has(words) || table.columnGroups.has(words),
  );
}
