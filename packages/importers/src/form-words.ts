/** The words of the statutory forms, of every edition, by which printed tables and headings are recognised. */
import { parseLabel } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import type { TableForm, TableKey } from '@disclosure-lint/schemas';

/** What may be printed in one statutory table, whatever the edition; words as `parseLabel` gives them. */
export interface TableWords {
  readonly key: TableKey;
  /** Labels of rows with figures. */
  readonly rows: ReadonlySet<string>;
  /** Labels that head a group of rows. */
  readonly rowGroups: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
  /** Labels that head a group of columns. */
  readonly columnGroups: ReadonlySet<string>;
}

/** The tables of all editions, by key. */
export const tableWords: ReadonlyMap<TableKey, TableWords> = collectTables();

/** The words of the sections' headings, in every accepted wording. */
export const sectionWords: ReadonlySet<string> = new Set(
  Object.values(forms)
    .flatMap((form) => form.sections)
    .flatMap((section) => [section.heading, ...section.accepted])
    .map(wordsOf),
);

/** @returns a label's words, by which labels are compared. */
export function wordsOf(label: string): string {
  return parseLabel(label).words;
}

const ARTICLE_ITEM = /^第二十条第?\(([一二三四五六七八九十]+)\)项/u;
const NUMERALS = '一二三四五六七八九十';

/**
 * Reads the caption 第二十条第（一）项 of a small table.
 * @returns the table's key; undefined when it is no such caption.
 */
export function articleTable(caption: string): TableKey | undefined {
  if (caption.length > 30) return undefined;
  const item = ARTICLE_ITEM.exec(caption.normalize('NFKC').replace(/\s+/gu, ''))?.[1];
  const key = `disclosure.article20-${item === undefined ? 0 : NUMERALS.indexOf(item) + 1}`;
  return [...tableWords.keys()].find((known) => known === key);
}

/** Whether a line without an ordinal has the words of a section or is the caption of a small table. */
export function isFormCaption(line: string): boolean {
  if (line.length > 60) return false;
  return (
    articleTable(line) !== undefined || (parseLabel(line).ordinal === undefined && sectionWords.has(wordsOf(line)))
  );
}

function collectTables(): Map<TableKey, TableWords> {
  const tables = new Map<
    TableKey,
    { rows: string[]; rowGroups: string[]; columns: string[]; columnGroups: string[] }
  >();
  for (const table of Object.values(forms).flatMap((form) => form.tables)) {
    const key = table.key as TableKey;
    const words = tables.get(key) ?? { rows: [], rowGroups: [], columns: [], columnGroups: [] };
    collect(table.rows, words.rows, words.rowGroups);
    collect(table.columns, words.columns, words.columnGroups);
    tables.set(key, words);
  }
  return new Map(
    [...tables].map(([key, words]) => [
      key,
      {
        key,
        rows: new Set(words.rows),
        rowGroups: new Set(words.rowGroups),
        columns: new Set(words.columns),
        columnGroups: new Set(words.columnGroups),
      },
    ]),
  );
}

function collect(lines: TableForm['rows'] | TableForm['columns'], leaves: string[], groups: string[]): void {
  for (const { label, accepted } of lines) {
    const path = typeof label === 'string' ? [label] : label;
    leaves.push(wordsOf(path.at(-1) ?? ''), ...(accepted ?? []).map(wordsOf));
    groups.push(...path.slice(0, -1).map(wordsOf));
  }
}
