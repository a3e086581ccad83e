/** The words of the statutory forms, of every edition, by which printed tables and headings are recognised. */
import { parseLabel, simplified } from '@disclosure-lint/core';
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

/** Worked out at the first import: a report that is JSON already needs no words. */
let collected:
  | { readonly tables: ReadonlyMap<TableKey, TableWords>; readonly sections: ReadonlySet<string> }
  | undefined;

function words(): NonNullable<typeof collected> {
  collected ??= { tables: collectTables(), sections: collectSections() };
  return collected;
}

/** @returns the tables of all editions, by key. */
export function tableWords(): ReadonlyMap<TableKey, TableWords> {
  return words().tables;
}

/** @returns whether a text has the words of a section's heading, in any accepted wording. */
export function isSectionHeading(text: string): boolean {
  return words().sections.has(wordsOf(text));
}

/** @returns a label's words, by which labels are compared. */
export function wordsOf(label: string): string {
  return parseLabel(label).words;
}

const ARTICLE_ITEM = /^(?:《?(?:政府信息公开)?条例》?)?第二十条第?\(([一二三四五六七八九十]+)\)项/u;
const NUMERALS = '一二三四五六七八九十';

/**
 * Reads the caption 第二十条第（一）项 of a small table.
 * @returns the table's key; undefined when it is no such caption.
 */
export function articleTable(caption: string): TableKey | undefined {
  if (caption.length > 30) return undefined;
  const item = ARTICLE_ITEM.exec(simplified(caption.normalize('NFKC').replace(/\s+/gu, '')))?.[1];
  const key = `disclosure.article20-${item === undefined ? 0 : NUMERALS.indexOf(item) + 1}`;
  return [...tableWords().keys()].find((known) => known === key);
}

/** Whether a line without an ordinal has the words of a section or is the caption of a small table. */
export function isFormCaption(line: string): boolean {
  if (line.length > 60) return false;
  return articleTable(line) !== undefined || (parseLabel(line).ordinal === undefined && isSectionHeading(line));
}

function collectSections(): Set<string> {
  const sections = Object.values(forms).flatMap((form) => form.sections);
  return new Set(sections.flatMap((section) => [section.heading, ...section.accepted]).map(wordsOf));
}

function collectTables(): Map<TableKey, TableWords> {
  const tables = new Map<
    TableKey,
    { rows: string[]; rowGroups: string[]; columns: string[]; columnGroups: string[] }
  >();
  for (const table of Object.values(forms).flatMap((form) => form.tables)) {
    const key = table.key as TableKey;
    const own = tables.get(key) ?? { rows: [], rowGroups: [], columns: [], columnGroups: [] };
    collect(table.rows, own.rows, own.rowGroups);
    collect(table.columns, own.columns, own.columnGroups);
    tables.set(key, own);
  }
  return new Map(
    [...tables].map(([key, own]) => [
      key,
      {
        key,
        rows: new Set(own.rows),
        rowGroups: new Set(own.rowGroups),
        columns: new Set(own.columns),
        columnGroups: new Set(own.columnGroups),
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
