/** The form's words for tables, rows, columns and cells, as messages and places show them. */
import type { ColumnForm, LocalisedText, RowForm, TableForm } from '@disclosure-lint/schemas';
import { printedCell } from '../bind/cell.ts';
import { stripOrdinal } from '../bind/label.ts';
import { type BoundCell, cellAddress, cellPointer } from '../bind/report.ts';
import type { Exhibit } from './definition.ts';

/** @returns both languages from one: for words that are shown as printed. */
export function printed(text: string): LocalisedText {
  return { 'zh-CN': text, en: text };
}

/** @returns words that a message will put between “ and ”: quotation marks inside become ‘ and ’. */
export function quotable(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

/** @returns the table in the form's words: 第二十条第（一）项. */
export function tableName(table: TableForm): LocalisedText {
  return { 'zh-CN': table.caption, en: `${table.en} (${table.caption})` };
}

/** Names of rows that are names of columns too: 总计, 其他. */
const AMBIGUOUS_ROWS = new Set(['总计', '其他']);

/**
 * @returns the row in the form's words, without ordinal and without the note that the form prints in it; with both
 * ordinal and group where the words alone could be a column: （七）总计, （六）其他处理3.其他.
 */
export function rowName(row: RowForm): LocalisedText {
  return remembered(row, () => newRowName(row));
}

function newRowName(row: RowForm): LocalisedText {
  const words = leaf(row.label);
  const label = AMBIGUOUS_ROWS.has(words) && typeof row.label !== 'string' ? row.label.slice(1).join('') : words;
  return { 'zh-CN': label, en: `${row.en} (${label})` };
}

/** @returns the column in the form's words. */
export function columnName(column: ColumnForm): LocalisedText {
  return remembered(column, () => {
    const label = leaf(column.label);
    return { 'zh-CN': label, en: `${column.en} (${label})` };
  });
}

/** The form's lines are the same from report to report, and every exhibit names two. */
const names = new WeakMap<RowForm | ColumnForm, LocalisedText>();

function remembered(line: RowForm | ColumnForm, make: () => LocalisedText): LocalisedText {
  const known = names.get(line);
  if (known) return known;
  const name = make();
  names.set(line, name);
  return name;
}

/** @returns the label above a row: （三）不予公开; '' when there is none. */
export function groupName(row: RowForm): string {
  return typeof row.label === 'string' ? '' : (row.label.at(-2) ?? '');
}

/** @returns the place of a cell: table › row › column. */
export function cellPlace(table: TableForm, row: RowForm, column: ColumnForm): LocalisedText {
  return join([tableName(table), rowName(row), columnName(column)]);
}

/** @returns the parts joined as a path. */
export function join(parts: readonly LocalisedText[]): LocalisedText {
  return {
    'zh-CN': parts.map((part) => part['zh-CN']).join(' › '),
    en: parts.map((part) => part.en).join(' › '),
  };
}

/** @returns a cell as evidence. */
export function cellExhibit(table: TableForm, cell: BoundCell): Exhibit {
  return {
    label: join([rowName(cell.row.form), columnName(cell.column.form)]),
    literal: printedCell(cell.raw),
    ...(cell.value !== undefined && { value: cell.value }),
    address: cellAddress(table, cell.row.form, cell.column.form),
    pointer: cellPointer(cell),
  };
}

function leaf(label: string | readonly string[]): string {
  const last = typeof label === 'string' ? label : (label.at(-1) ?? '');
  // （区分处理的，只计这一情形，不计其他情形） explains the row; it is not its name.
  return quotable(stripOrdinal(last))
    .replace(/（区分处理.*）$/u, '')
    .replace(/（单位：.*）$/u, '');
}
