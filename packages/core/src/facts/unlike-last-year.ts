/** Figures that must follow from the report on the year before, and do not. */
import type { Form, LocalisedText } from '@disclosure-lint/schemas';
import { type BoundCell, type BoundTable, cellPointer, type ProsePlace } from '../bind/report.ts';
import { figureAt, type ReportDigest } from '../comparison/digest.ts';
import { type Following, follows, sumOf, termsOf } from '../comparison/terms.ts';
import type { Words } from '../narrative/phrase.ts';
import type { Breach, FactDefinition, Skipped } from './definition.ts';
import { add } from './exact-sum.ts';
import { isExplained } from './explained.ts';
import { compilePhrases, PLACES_SCHEMA, WORDS_SCHEMA } from './phrase-params.ts';
import { NO_FIGURE_TO_COMPARE, NO_LAST_YEAR } from './reasons.ts';
import { unknownName } from './unknown-name.ts';
import { cellExhibit, cellPlace, columnName, rowName, tableName } from './wording.ts';

interface Params extends Following {
  readonly tables: readonly string[];
  readonly each: 'row' | 'column';
  readonly lines?: readonly string[];
  /** This year’s figure, with what it takes off and puts on from this year’s line. */
  readonly now: string;
  readonly plus?: readonly string[];
  readonly less?: readonly string[];
  /** Last year’s figures, added up. */
  readonly before: readonly string[];
  readonly unannotated?: boolean;
  readonly sameForm?: boolean;
  readonly words?: Words;
  readonly unless?: readonly string[];
  readonly in?: readonly ProsePlace[];
  readonly total?: string;
}

export const unlikeLastYear: FactDefinition<Params> = {
  name: 'unlikeLastYear',
  description: {
    'zh-CN': '与上一年度报告衔接不上的数字：逐行或逐列，本年的数应与上年的数有规定的关系',
    en: 'Figures that do not follow from the report on the year before: on each row or column this year’s figure must stand to last year’s as the rule says',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['tables', 'each', 'now', 'before', 'operator'],
    additionalProperties: false,
    properties: {
      tables: { $ref: '#/$defs/names', description: 'Keys of statutory tables; the names below must be in each.' },
      each: { enum: ['row', 'column'], description: 'row: the names are columns; column: the names are rows.' },
      lines: { $ref: '#/$defs/names', description: 'The rows (or columns) to look at; all when absent.' },
      now: { type: 'string', description: 'The figure of this year that must follow.' },
      plus: { $ref: '#/$defs/names', description: 'Figures of this year that are added to last year’s.' },
      less: { $ref: '#/$defs/names', description: 'Figures of this year that are taken from last year’s.' },
      before: { $ref: '#/$defs/names', description: 'Figures of last year, added up.' },
      operator: {
        enum: ['equal', 'greaterThanInclusive', 'within'],
        description: 'within: neither so many times as large as `factor` says, nor as small.',
      },
      factor: { type: 'number', minimum: 1 },
      least: { type: 'number', description: 'For within: where both figures are smaller, nothing is told.' },
      unannotated: {
        type: 'boolean',
        description: 'true: a figure of this year with a note beside it is passed over, for the note may explain it.',
      },
      sameForm: { type: 'boolean', description: 'true: last year’s report must be on the same edition of the form.' },
      words: WORDS_SCHEMA,
      unless: { $ref: '#/$defs/names', description: 'Phrases that explain the difference: nothing then is told.' },
      in: PLACES_SCHEMA,
      total: {
        type: 'string',
        description:
          'The line that is the total of the others: where it differs it is told, else the others, as `parts`.',
      },
    },
  },
  messages({ total }) {
    return { default: NAMES, ...(total !== undefined && { parts: NAMES }) };
  },
  prepare(params, form, problem) {
    for (const [index, key] of params.tables.entries()) {
      const table = form.tables.find((candidate) => candidate.key === key);
      if (!table)
        problem(
          unknownName(
            `/tables/${index}`,
            key,
            form.tables.map((each) => each.key),
            form,
          ),
        );
    }
    checkNames(params, form, problem);
    const unless = compilePhrases(params.unless ?? [], params.words ?? {}, '/unless', problem);
    return (report) => {
      const last = report.comparisons?.lastYear;
      if (!last || (params.sameForm && last.edition !== report.edition))
        return { kind: 'undetermined', reason: NO_LAST_YEAR };
      const skipped: Skipped[] = [];
      const lines: Line[] = [];
      for (const key of params.tables) {
        const table = report.tables.get(key);
        for (const line of table ? linesOf(table, last, params) : []) {
          if ('reason' in line) skipped.push(line);
          else lines.push(line);
        }
      }
      const differing = lines.filter(({ value, expected }) => !follows(value, expected, params));
      const nothing = differing.length === 0 || isExplained(report, params.tables, unless, params.in);
      const breaches = nothing ? [] : breachesOf(differing, params, last);
      return { kind: 'evidence', breaches, checked: lines.length, skipped };
    };
  },
};

const NAMES = [
  'table',
  'row',
  'column',
  'value',
  'expected',
  'last',
  'terms',
  'difference',
  'factor',
  'year',
  'count',
  'where',
] as const;

function checkNames(params: Params, form: Form, problem: Parameters<FactDefinition['prepare']>[2]): void {
  const table = form.tables.find(({ key }) => key === params.tables[0]);
  if (!table) return;
  const names = (params.each === 'row' ? table.columns : table.rows).map(({ key }) => key);
  const lines = (params.each === 'row' ? table.rows : table.columns).map(({ key }) => key);
  const check = (pointer: string, name: string, among: readonly string[]): void => {
    if (!among.includes(name)) problem(unknownName(pointer, name, among, form));
  };
  check('/now', params.now, names);
  for (const key of ['before', 'plus', 'less'] as const)
    for (const [index, name] of (params[key] ?? []).entries()) check(`/${key}/${index}`, name, names);
  for (const [index, name] of (params.lines ?? []).entries()) check(`/lines/${index}`, name, lines);
  if (params.total !== undefined) check('/total', params.total, lines);
}

interface Line {
  readonly key: string;
  readonly table: BoundTable;
  readonly cell: BoundCell;
  readonly value: number;
  /** What last year’s report says, and what follows of it. */
  readonly last: number;
  readonly expected: number;
  readonly terms: LocalisedText;
}

function linesOf(table: BoundTable, last: ReportDigest, params: Params): (Line | Skipped)[] {
  const { form } = table;
  const lines = params.each === 'row' ? form.rows : form.columns;
  return lines.flatMap(({ key }): (Line | Skipped)[] => {
    if (params.lines && !params.lines.includes(key)) return [];
    const cellOf = (name: string): BoundCell | undefined => {
      const [row, column] = params.each === 'row' ? [key, name] : [name, key];
      const at = form.rows.findIndex((each) => each.key === row);
      return table.cells[at]?.[form.columns.findIndex((each) => each.key === column)];
    };
    const addressOf = (name: string): string =>
      params.each === 'row' ? `${form.address}.${key}.${name}` : `${form.address}.${name}.${key}`;
    const cell = cellOf(params.now);
    const before = params.before.map((name) => figureAt(last, addressOf(name)));
    const added = (params.plus ?? []).map((name) => cellOf(name)?.value);
    const taken = (params.less ?? []).map((name) => cellOf(name)?.value);
    const known = [...before, ...added, ...taken];
    const noted = [cell, ...[...(params.plus ?? []), ...(params.less ?? [])].map(cellOf)];
    if (params.unannotated && noted.some((each) => each?.reading === 'annotated')) return [];
    if (cell?.value === undefined || cell.row.uncertain || known.includes(undefined))
      return [{ address: addressOf(params.now), reason: NO_FIGURE_TO_COMPARE }];
    const lastSum = sumOf(before);
    const expected = add(add(lastSum, sumOf(added)), -sumOf(taken));
    return [
      { key, table, cell, value: cell.value, last: lastSum, expected, terms: termsOf([...before, ...added], taken) },
    ];
  });
}

/** A total that differs says what its parts would say again. */
function breachesOf(differing: readonly Line[], params: Params, last: ReportDigest): Breach[] {
  if (params.total === undefined) return differing.map((line) => breachOf(line, [line], 'default', params, last));
  const total = differing.find(({ key }) => key === params.total);
  const parts = differing.filter((line) => line !== total);
  const [first] = parts;
  if (total) return [breachOf(total, parts, 'default', params, last)];
  return first ? [breachOf(first, parts, 'parts', params, last)] : [];
}

function breachOf(
  line: Line,
  others: readonly Line[],
  messageId: string,
  { factor }: Params,
  last: ReportDigest,
): Breach {
  const { table, cell, value, expected } = line;
  const { form } = table;
  const [row, column] = [cell.row.form, cell.column.form];
  const where = others.map(({ cell: other, value: now, expected: then }) => {
    const name = other.row.form === row ? columnName(other.column.form) : rowName(other.row.form);
    return { 'zh-CN': `“${name['zh-CN']}”上年${then}、本年${now}`, en: `“${name.en}” ${then} last year, ${now} now` };
  });
  return {
    messageId,
    params: {
      table: tableName(form),
      row: rowName(row),
      column: columnName(column),
      value,
      expected,
      last: line.last,
      terms: line.terms,
      difference: Math.abs(add(value, -expected)),
      factor: factor ?? '',
      year: last.year ?? '',
      count: others.length,
      where: {
        'zh-CN': where.length === 0 ? '' : `（${where.map((each) => each['zh-CN']).join('；')}）`,
        en: where.length === 0 ? '' : ` (${where.map((each) => each.en).join('; ')})`,
      },
    },
    pointer: cellPointer(cell),
    address: `${form.address}.${row.key}.${column.key}`,
    place: cellPlace(form, row, column),
    exhibits: [line, ...others.filter((other) => other !== line)].map((each) =>
      cellExhibit(each.table.form, each.cell),
    ),
    identity: [value, expected],
  };
}
