/**
 * Rows of the statutory tables that have more or fewer figures than the table has columns, so that their figures cannot
 * be placed. Where joining two neighbouring figures makes the row add up, a number was split in two.
 */
import { printedCell, readCell } from '../bind/cell.ts';
import type { BoundRow, BoundTable, Report } from '../bind/report.ts';
import { valueAt } from '../source/pointer.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { namedPlaces, REPORTED_SINGLY } from './many-cells.ts';
import { eachTable } from './tables.ts';
import { join, rowName, tableName } from './wording.ts';

/** So many figures of a row are shown. */
const SHOWN = 30;

type Length = 'tooMany' | 'tooFew' | 'split';

interface Params {
  readonly length: Length;
}

const MESSAGES: Readonly<Record<Length, Readonly<Record<string, readonly string[]>>>> = {
  tooMany: { default: ['table', 'row', 'cells', 'columns'], rows: ['table', 'count', 'where', 'cells', 'columns'] },
  tooFew: { default: ['table', 'row', 'cells', 'columns'], rows: ['table', 'count', 'where', 'cells', 'columns'] },
  split: { default: ['table', 'row', 'cells', 'columns', 'first', 'second', 'joined', 'total'] },
};

export const rowLengths: FactDefinition<Params> = {
  name: 'rowLengths',
  description: {
    'zh-CN': '法定表格中数字个数与栏数不等的行：多了、少了，或一个数被拆成两格；一张表格多于三行时合并报告',
    en: 'Rows of the statutory tables with more or fewer figures than columns, or with one number split in two; more than three in one table are reported together',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['length'],
    additionalProperties: false,
    properties: { length: { enum: ['tooMany', 'tooFew', 'split'] } },
  },
  messages: ({ length }) => MESSAGES[length],
  prepare:
    ({ length }) =>
    (report) => {
      const tables = eachTable(report);
      const breaches = tables.flatMap(({ table }) => breachesOf(report, table, length));
      return { kind: 'evidence', breaches, checked: tables.length, skipped: [] };
    },
};

/** A row of the report file, which may stand for several rows of the form. */
interface Line {
  readonly rows: readonly BoundRow[];
  readonly excess: number;
  readonly pointer: string;
}

function breachesOf(report: Report, table: BoundTable, length: Length): Breach[] {
  const lines = linesOf(table);
  if (length === 'split') return lines.flatMap((line) => splitBreach(report, table, line) ?? []);
  const wrong = lines.filter((line) =>
    length === 'tooFew' ? line.excess < 0 : line.excess > 0 && !joinedFigures(report, table, line),
  );
  const [first] = wrong;
  if (!first) return [];
  if (wrong.length <= REPORTED_SINGLY) return wrong.map((line) => breach(report, table, line));
  const own = breach(report, table, first);
  const places = wrong.map((line) => nameOf(table, line));
  return [
    {
      ...own,
      messageId: 'rows',
      params: { ...own.params, count: wrong.length, where: namedPlaces(places) },
      exhibits: wrong.flatMap((line) => breach(report, table, line).exhibits),
      identity: [wrong.length],
    },
  ];
}

function linesOf(table: BoundTable): Line[] {
  const lines = new Map<string, Line>();
  for (const row of table.rows) {
    if (!row || row.excess === 0) continue;
    const { excess, pointer } = row;
    lines.set(pointer, { rows: [...(lines.get(pointer)?.rows ?? []), row], excess, pointer });
  }
  return [...lines.values()];
}

function nameOf({ form }: BoundTable, { rows }: Line): { 'zh-CN': string; en: string } {
  const [only, second] = rows;
  return only && !second ? rowName(only.form) : tableName(form);
}

function breach(report: Report, table: BoundTable, line: Line): Breach {
  const cells = figures(report, line);
  const [row] = line.rows;
  const name = nameOf(table, line);
  return {
    messageId: 'default',
    params: { table: tableName(table.form), row: name, cells: cells.length, columns: cells.length - line.excess },
    pointer: line.pointer,
    address: line.rows.length === 1 && row ? `${table.form.address}.${row.form.key}` : table.form.key,
    place: join([tableName(table.form), name]),
    exhibits: [{ label: name, literal: cells.slice(0, SHOWN).map(printedCell).join(' '), pointer: line.pointer }],
    identity: [cells.length],
  };
}

function figures(report: Report, { pointer }: Line): readonly unknown[] {
  const cells = valueAt(report.document.value, `${pointer}/cells`);
  return Array.isArray(cells) ? cells : [];
}

interface Joined {
  readonly first: number;
  readonly second: number;
  readonly joined: number;
  readonly total: number;
}

function splitBreach(report: Report, table: BoundTable, line: Line): Breach | undefined {
  const found = joinedFigures(report, table, line);
  return found && { ...breach(report, table, line), params: { ...breach(report, table, line).params, ...found } };
}

/** Digits that a split leaves on one side. */
const MOST_DIGITS = 3;

/** The one pair of neighbours that, read as one number, make the parts of a row add up to its total. */
function joinedFigures(report: Report, table: BoundTable, line: Line): Joined | undefined {
  const total = table.form.columns.at(-1);
  if (line.excess !== 1 || line.rows.length !== 1 || !total || !table.form.totals?.columns?.includes(total.key)) return;
  const cells = figures(report, line);
  if (cells.length !== table.form.columns.length + 1) return;
  const numbers = cells.map((cell) => readCell(cell, { type: 'count' }).value);
  const whole = numbers.filter((number): number is number => number !== undefined);
  if (whole.length !== numbers.length) return;
  const found = whole.slice(1).flatMap((second, at) => {
    const first = whole[at] ?? 0;
    const joined = Number(`${first}${second}`);
    const row = [...whole.slice(0, at), joined, ...whole.slice(at + 2)];
    const sum = row.slice(0, -1).reduce((before, number) => before + number, 0);
    const isSplit = first > 0 && String(first).length <= MOST_DIGITS && String(second).length <= MOST_DIGITS;
    return isSplit && sum === row.at(-1) ? [{ first, second, joined, total: sum }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}
