/** Tables, rows and columns that the form has and the report lacks, or the other way round. */

import { normaliseLabel } from '../bind/label.ts';
import { type BoundTable, cellAddress, type Edition, type Report } from '../bind/report.ts';
import { unreadableTables } from '../bind/unreadable.ts';
import type { Breach, Exhibit, FactDefinition } from './definition.ts';
import { tablesWithHeadersOfTheForm } from './foreign-headers.ts';
import { gatherMany } from './many-cells.ts';
import { placeName } from './places.ts';
import { SECTION_MISSING, TABLE_UNREADABLE } from './reasons.ts';
import { eachTable } from './tables.ts';
import { columnName, join, printed, quotable, rowName, tableName } from './wording.ts';

interface Params {
  readonly part: 'table' | 'row' | 'column';
}

const MESSAGES = { default: ['table', 'label'] };
const MISSING = { ...MESSAGES, many: [...MESSAGES.default, 'count', 'where'] };

export const missingParts: FactDefinition<Params> = {
  name: 'missingParts',
  description: {
    'zh-CN': '统一格式有而报告缺少的表格、行或栏；多于三处时合并报告',
    en: 'Tables, rows or columns of the form that the report lacks; more than three are reported together',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['part'],
    additionalProperties: false,
    properties: { part: { enum: ['table', 'row', 'column'] } },
  },
  messages: () => MISSING,
  prepare:
    ({ part }, form) =>
    (report) => {
      if (part === 'table') {
        // Where the whole part is missing, the rule on parts reports it, and its tables with it.
        const present = new Set<string | undefined>(report.sections.map((section) => section.form?.key));
        const unread = new Set(unreadableTables(report).map(({ table }) => table.key));
        const expected = form.tables.filter(
          ({ key, section }) => report.tables.has(key) || (present.has(section) && !unread.has(key)),
        );
        const skipped = form.tables
          .filter((table) => !expected.includes(table))
          .map(({ key, section, caption }) => ({
            address: key,
            reason: unread.has(key) ? TABLE_UNREADABLE(caption) : SECTION_MISSING(placeName(section, form)),
          }));
        const breaches = expected
          .filter((table) => isEmpty(report.tables.get(table.key)))
          .map(
            (table): Breach => ({
              messageId: 'default',
              params: { table: tableName(table), label: tableName(table) },
              pointer: report.tables.get(table.key)?.pointers[0] ?? sectionPointer(report, table.section),
              address: table.key,
              place: tableName(table),
              exhibits: [],
              identity: [],
            }),
          );
        return {
          kind: 'evidence',
          breaches: gatherMany(breaches.map(shown), 'many'),
          checked: expected.length,
          skipped,
        };
      }
      // Where the headers are those of no form, that is the defect, and not each column.
      const tables = part === 'row' ? eachTable(report) : tablesWithHeadersOfTheForm(report);
      return {
        kind: 'evidence',
        breaches: tables.flatMap(({ table }) =>
          // A table without any row is a table that is missing.
          isEmpty(table) ? [] : gatherMany(missingLines(table, part).map(shown), 'many'),
        ),
        checked: tables.length,
        skipped: [],
      };
    },
};

function isEmpty(table: BoundTable | undefined): boolean {
  return table === undefined || (table.extraRows.length === 0 && table.rows.every((row) => row === undefined));
}

/** What is missing, by its name among others. */
function shown(breach: Breach): { breach: Breach; exhibit: Exhibit } {
  const { label } = breach.params;
  const name = typeof label === 'object' ? label : printed(String(label));
  const { pointer, address } = breach;
  return { breach, exhibit: { label: name, literal: '', pointer, ...(address !== undefined && { address }) } };
}

interface ExtraParams {
  readonly part: 'row' | 'column';
  /** Lines that offices are known to add, by the edition of the form to which they add them. */
  readonly known?: Readonly<Partial<Record<Edition, readonly string[]>>>;
}

export const extraParts: FactDefinition<ExtraParams> = {
  name: 'extraParts',
  description: {
    'zh-CN': '法定表格中统一格式没有的行或栏',
    en: 'Rows or columns of a statutory table that the form does not have',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['part'],
    additionalProperties: false,
    properties: {
      part: { enum: ['row', 'column'] },
      known: {
        type: 'object',
        additionalProperties: false,
        properties: { 2019: { $ref: '#/$defs/names' }, 2021: { $ref: '#/$defs/names' } },
        description: 'Lines that offices are known to add, by edition; they have the message “known”.',
      },
    },
  },
  messages: ({ known }) => ({ ...MESSAGES, ...(known && { known: MESSAGES.default }) }),
  prepare:
    ({ part, known }, form) =>
    (report) => {
      const words = new Set((known?.[form.edition] ?? []).map(normaliseLabel));
      const tables = part === 'row' ? eachTable(report) : tablesWithHeadersOfTheForm(report);
      const breaches = tables.flatMap(({ table }) =>
        (part === 'row' ? table.extraRows : table.extraColumns).map(
          (line): Breach => ({
            messageId: words.has(normaliseLabel(line.printed)) ? 'known' : 'default',
            params: { table: tableName(table.form), label: line.printed },
            pointer: line.pointer,
            address: table.form.key,
            place: join([tableName(table.form), printed(line.printed)]),
            exhibits: [],
            identity: [line.printed],
          }),
        ),
      );
      return { kind: 'evidence', breaches, checked: tables.length, skipped: [] };
    },
};

function missingLines(table: BoundTable, part: 'row' | 'column'): Breach[] {
  const { form } = table;
  const missing =
    part === 'row'
      ? form.rows
          .filter((_, at) => !table.rows[at])
          .map((row) => ({ name: rowName(row), label: row.label, address: `${form.address}.${row.key}` }))
      : form.columns
          .filter((_, at) => !table.columns[at])
          .map((column) => ({
            name: columnName(column),
            label: column.label,
            address: addressOfColumn(table, column.key),
          }));
  return missing.map(({ name, label, address }) => ({
    messageId: 'default',
    params: {
      table: tableName(form),
      label: printed(quotable(typeof label === 'string' ? label : (label.at(-1) ?? ''))),
    },
    pointer: table.pointers[0] ?? '',
    address,
    place: join([tableName(form), name]),
    exhibits: [],
    identity: [],
  }));
}

function addressOfColumn({ form }: BoundTable, key: string): string {
  const [row] = form.rows;
  const column = form.columns.find((candidate) => candidate.key === key);
  return form.rows.length === 1 && row && column ? cellAddress(form, row, column) : `${form.address}.*.${key}`;
}

/** Where a missing table should stand: its section's heading, or the heading nearest to it. */
function sectionPointer(report: Report, key: string): string {
  return (
    (
      report.sections.find((section) => section.form?.key === key) ??
      report.nested.find((section) => section.form.key === key)
    )?.pointer ?? '/sections'
  );
}
