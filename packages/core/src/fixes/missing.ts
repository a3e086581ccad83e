/** Mends of what is missing: rows, tables and parts, put where the form has them. */
import type { RowForm, SectionForm, TableForm } from '@disclosure-lint/schemas';
import { chineseOrdinal } from '../bind/label.ts';
import type { BoundTable, Report } from '../bind/report.ts';
import { arrayField, fieldsOf } from '../bind/walk.ts';
import { standing } from '../facts/sections.ts';
import { rowName } from '../facts/wording.ts';
import { parentPointer, pointerParts, valueAt } from '../source/pointer.ts';
import type { Change, Mend, Mender } from './mend.ts';

/** Rows with a zero in every cell; tables with blank ones, which the rule on blanks then tells of. */
export const missingLines: Mender = ({ breach, report, leaf }) => {
  const addresses =
    breach.params.count === undefined ? [breach.address] : breach.exhibits.map(({ address }) => address);
  if (leaf.params?.part === 'table')
    return breach.params.count === undefined ? missingTable(report, breach.address) : [];
  if (leaf.params?.part !== 'row') return [];
  const table = [...report.tables.values()].find(({ pointers }) => pointers[0] === breach.pointer);
  return table ? missingRows(report, table, new Set(addresses)) : [];
};

function missingRows(report: Report, table: BoundTable, addresses: ReadonlySet<string | undefined>): Mend[] {
  const [pointer, another] = table.pointers;
  // Where one row stands for several there is no row to be put beside it.
  const found = table.rows.filter((row) => row !== undefined);
  const wholeRows = new Set(found.map((row) => row.pointer)).size === found.length;
  if (pointer === undefined || another !== undefined || !wholeRows || found.length === 0) return [];
  const width = widthOf(report, table);
  if (width === undefined) return [];
  const groups = new Map<number, RowForm[]>();
  for (const [at, row] of table.form.rows.entries()) {
    if (table.rows[at] || !addresses.has(`${table.form.address}.${row.key}`)) continue;
    const index = placeOf(table, at);
    groups.set(index, [...(groups.get(index) ?? []), row]);
  }
  const rows = [...groups.values()].flat();
  const [only, second] = rows;
  if (!only) return [];
  const flat = found.every((row) => typeof fieldsOf(valueAt(report.document.value, row.pointer))?.label === 'string');
  const changes = Array.from(groups, ([index, missing]): Change => {
    const values = missing.map(({ label }) => ({
      label: flat && typeof label !== 'string' ? (label.at(-1) ?? '') : label,
      cells: Array.from({ length: width }, () => 0),
    }));
    return { kind: 'insert', pointer: `${pointer}/rows`, index, values };
  });
  const name = rowName(only);
  return [
    {
      title: second
        ? { 'zh-CN': `补上 ${rows.length} 行，各格填 0`, en: `Add ${rows.length} rows of zeros` }
        : { 'zh-CN': `补上“${name['zh-CN']}”一行，各格填 0`, en: `Add row ${name.en} with zeros` },
      applicability: 'suggestion',
      changes,
    },
  ];
}

/** How many figures the other rows have, if all have the same number. */
function widthOf(report: Report, table: BoundTable): number | undefined {
  const widths = new Set(
    table.rows.flatMap((row) =>
      row ? [arrayField(fieldsOf(valueAt(report.document.value, row.pointer)), 'cells').length] : [],
    ),
  );
  const [width, other] = widths;
  return other === undefined ? width : undefined;
}

/** The index in the printed rows before which the form's row belongs. */
function placeOf(table: BoundTable, at: number): number {
  const indexOf = (pointer: string): number => Number(pointerParts(pointer).at(-1));
  const before = table.rows.slice(0, at).findLast((row) => row !== undefined);
  if (before) return indexOf(before.pointer) + 1;
  const after = table.rows.slice(at).find((row) => row !== undefined);
  return after ? indexOf(after.pointer) : 0;
}

function missingTable(report: Report, key: string | undefined): Mend[] {
  const table = report.form.tables.find((candidate) => candidate.key === key);
  const section = [...standing(report).values()].find(({ form }) => form?.key === table?.section);
  if (!table || !section || report.tables.has(table.key)) return [];
  const pointer = `${section.pointer}/content`;
  const content = valueAt(report.document.value, pointer);
  if (!Array.isArray(content)) return [];
  const like = [...report.tables.values()][0]?.pointers[0];
  return [
    {
      title: { 'zh-CN': `补上“${table.caption}”表，待填`, en: `Add table “${table.caption}”, to be filled in` },
      applicability: 'suggestion',
      changes: [
        {
          kind: 'insert',
          pointer,
          index: indexOfTable(report, table, pointer) ?? content.length,
          values: [blankTable(table)],
          ...(like !== undefined && { like }),
        },
      ],
    },
  ];
}

/** Before the next table of the form that stands in the same list. */
function indexOfTable({ form, tables }: Report, table: TableForm, content: string): number | undefined {
  const after = form.tables.slice(form.tables.indexOf(table) + 1);
  const next = after
    .flatMap(({ key }) => tables.get(key)?.pointers ?? [])
    .find((pointer) => parentPointer(pointer) === content);
  return next === undefined ? undefined : Number(pointerParts(next).at(-1));
}

function blankTable({ key, caption, columns, rows }: TableForm): unknown {
  return {
    table: key,
    caption,
    columns: columns.map(({ label }) => label),
    rows: rows.map(({ label }) => ({ label, cells: columns.map(() => '') })),
  };
}

/** The heading of a part, with its tables to be filled in; what stands under another heading must be moved by hand. */
export const missingSection: Mender = ({ breach, report }) => {
  const form = report.form.sections.find(({ key }) => key === breach.address);
  const sections = arrayField(fieldsOf(report.document.value), 'sections');
  if (!form || breach.messageId !== 'default' || sections.length === 0) return [];
  const heading = `${chineseOrdinal(form.ordinal)}、${form.heading}`;
  const tables = report.form.tables.filter(({ key, section }) => section === form.key && !report.tables.has(key));
  const like = tables.length > 0 ? sectionWithTable(report) : undefined;
  return [
    {
      title: { 'zh-CN': `补上标题“${heading}”`, en: `Add the heading “${heading}”` },
      applicability: 'suggestion',
      changes: [
        {
          kind: 'insert',
          pointer: '/sections',
          index: indexOfSection(report, form) ?? sections.length,
          values: [{ heading, content: tables.map(blankTable) }],
          ...(like !== undefined && { like }),
        },
      ],
    },
  ];
};

function indexOfSection(report: Report, { ordinal }: SectionForm): number | undefined {
  const next = report.sections.find((section) => section.form && section.form.ordinal > ordinal);
  return next && Number(pointerParts(next.pointer).at(-1));
}

function sectionWithTable({ tables }: Report): string | undefined {
  const [pointer] = [...tables.values()].flatMap(({ pointers }) => pointers);
  const parts = pointer === undefined ? [] : pointerParts(pointer);
  return parts.length === 4 ? `/${parts.slice(0, 2).join('/')}` : undefined;
}
