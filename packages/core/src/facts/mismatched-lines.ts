/**
 * Relations between the figures of one line of a table: on each row or column one sum must stand to another, or to a
 * number, as the rule says. A line with a cell that gives no number is skipped.
 */
import type { ColumnForm, Form, LocalisedText, RowForm, TableForm } from '@disclosure-lint/schemas';
import { type BoundCell, type BoundTable, cellAddress, cellPointer } from '../bind/report.ts';
import type { Breach, FactDefinition, JsonSchema, ParamProblem, Skipped } from './definition.ts';
import { add } from './exact-sum.ts';
import { namedPlaces } from './many-cells.ts';
import { LINE_MISSING, NO_NUMBER, UNCERTAIN_ROW, UNREADABLE_CELL } from './reasons.ts';
import { unknownName } from './unknown-name.ts';
import { cellExhibit, columnName, join, rowName, tableName } from './wording.ts';

interface Relation {
  readonly left: readonly string[];
  readonly operator: keyof typeof COMPARES;
  readonly right?: readonly string[];
  /** What the right side is multiplied with; 1 when absent. */
  readonly share?: number;
  /** What to compare with where there is no right side; 0 when absent. */
  readonly value?: number;
}

interface Params {
  readonly tables: readonly string[];
  readonly each: 'row' | 'column';
  readonly lines?: readonly string[];
  readonly where?: readonly Relation[];
  readonly must: Relation;
  readonly least?: number;
  readonly ifPrinted?: boolean;
  readonly unannotated?: boolean;
}

const COMPARES = {
  equal: (a: number, b: number) => a === b,
  notEqual: (a: number, b: number) => a !== b,
  lessThan: (a: number, b: number) => a < b,
  lessThanInclusive: (a: number, b: number) => a <= b,
  greaterThan: (a: number, b: number) => a > b,
  greaterThanInclusive: (a: number, b: number) => a >= b,
} as const;

const RELATION: JsonSchema = {
  type: 'object',
  required: ['left', 'operator'],
  additionalProperties: false,
  properties: {
    left: { $ref: '#/$defs/names' },
    operator: { enum: Object.keys(COMPARES) },
    right: { $ref: '#/$defs/names' },
    share: { type: ['number', 'object'], description: 'What the right side is multiplied with, or {"option": …}.' },
    value: { type: 'number', description: 'What to compare with where there is no right side; 0 when absent.' },
  },
};

export const mismatchedLines: FactDefinition<Params> = {
  name: 'mismatchedLines',
  description: {
    'zh-CN': '表格中不合要求的行或列：逐行或逐列，左边各项之和与右边各项之和（或某个数）应有规定的大小关系',
    en: 'Lines of a table whose figures do not stand in the relation they must: on each row or column one sum is compared with another, or with a number',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['tables', 'each', 'must'],
    additionalProperties: false,
    properties: {
      tables: { $ref: '#/$defs/names', description: 'Keys of statutory tables; the names below must be in each.' },
      each: { enum: ['row', 'column'], description: 'row: the names are columns; column: the names are rows.' },
      lines: { $ref: '#/$defs/names', description: 'The rows (or columns) to look at; all when absent.' },
      where: { type: 'array', items: RELATION, description: 'Only lines on which all of these hold are looked at.' },
      must: { ...RELATION, description: 'What must hold.' },
      least: {
        type: 'integer',
        minimum: 2,
        description: 'Fewer lines than so many are no breach; so many or more are one finding.',
      },
      ifPrinted: {
        type: 'boolean',
        description: 'true: a table that does not have the names is passed over, as in the other edition of the form.',
      },
      unannotated: {
        type: 'boolean',
        description: 'true: a line with a note beside one of its figures is passed over, for the note may explain it.',
      },
    },
  },
  messages({ each, where = [], must, least }) {
    const names = [...where, must].flatMap(({ left, right = [] }) => [...left, ...right]);
    const many = least === undefined ? [] : ['count', 'where'];
    return { default: ['table', each, 'left', 'right', 'difference', 'percent', ...many, ...new Set(names)] };
  },
  prepare(params, form, problem) {
    for (const [index, key] of params.tables.entries()) {
      const table = form.tables.find((candidate) => candidate.key === key);
      if (table) checkNames(params, table, form, problem);
      else problem(unknownTable(`/tables/${index}`, key, form));
    }
    return (report) => {
      const found: Mismatch[] = [];
      const skipped: Skipped[] = [];
      let checked = 0;
      for (const key of params.tables) {
        const table = report.tables.get(key);
        if (!table) continue;
        for (const line of linesOf(table, params)) {
          const result = judge(table, line, params);
          if (result === 'other') continue;
          if ('reason' in result) skipped.push({ address: lineAddress(table, line, params), reason: result.reason });
          else {
            checked++;
            if (!result.holds) found.push({ ...result, table, line });
          }
        }
      }
      return { kind: 'evidence', breaches: breachesOf(found, params), checked, skipped };
    };
  },
};

interface Mismatch extends Judged {
  readonly table: BoundTable;
  readonly line: number;
}

interface Judged {
  readonly holds: boolean;
  readonly left: number;
  readonly right: number;
  /** The right side before it is multiplied. */
  readonly whole: number;
}

function checkNames(params: Params, table: TableForm, form: Form, problem: (problem: ParamProblem) => void): void {
  if (params.ifPrinted) return;
  const lines = params.each === 'row' ? table.columns : table.rows;
  const names = [...lines.map((line) => line.key), ...Object.keys(table.sets)];
  const check = (pointer: string, list: readonly string[] = []): void => {
    for (const [index, name] of list.entries())
      if (!names.includes(name)) problem(unknownName(`${pointer}/${index}`, name, names, form));
  };
  for (const [index, relation] of (params.where ?? []).entries()) {
    check(`/where/${index}/left`, relation.left);
    check(`/where/${index}/right`, relation.right);
  }
  check('/must/left', params.must.left);
  check('/must/right', params.must.right);
  const others: readonly { readonly key: string }[] = params.each === 'row' ? table.rows : table.columns;
  const keys = others.map((line) => line.key);
  for (const [index, key] of (params.lines ?? []).entries())
    if (!keys.includes(key)) problem(unknownName(`/lines/${index}`, key, keys, form));
}

function unknownTable(pointer: string, key: string, form: Form): ParamProblem {
  return unknownName(
    pointer,
    key,
    form.tables.map((table) => table.key),
    form,
  );
}

/** The indexes of the lines to look at. */
function linesOf({ form }: BoundTable, { each, lines }: Params): number[] {
  const all: readonly { readonly key: string }[] = each === 'row' ? form.rows : form.columns;
  return all.flatMap((line, at) => (lines === undefined || lines.includes(line.key) ? [at] : []));
}

/** @returns how the line stands, why it cannot be told, or that the rule does not concern it. */
function judge(table: BoundTable, line: number, params: Params): Judged | { readonly reason: LocalisedText } | 'other' {
  for (const relation of params.where ?? []) {
    const result = compare(table, line, relation, params);
    if (result === 'other' || 'reason' in result) return result;
    if (!result.holds) return 'other';
  }
  return compare(table, line, params.must, params);
}

function compare(
  table: BoundTable,
  line: number,
  { left, operator, right, share = 1, value = 0 }: Relation,
  params: Params,
): Judged | { readonly reason: LocalisedText } | 'other' {
  const first = sumOf(table, line, left, params);
  const second = right ? sumOf(table, line, right, params) : value;
  if (typeof first !== 'number') return first;
  if (typeof second !== 'number') return second;
  const other = right ? second * share : second;
  return { holds: COMPARES[operator](first, other), left: first, right: other, whole: second };
}

function sumOf(
  table: BoundTable,
  line: number,
  names: readonly string[],
  params: Params,
): number | { readonly reason: LocalisedText } | 'other' {
  let sum = 0;
  for (const key of names.flatMap((name) => table.form.sets[name] ?? [name])) {
    const at = indexOf(table, key, params);
    if (at < 0) return params.ifPrinted ? 'other' : { reason: LINE_MISSING };
    const cell = cellOf(table, line, at, params);
    if (!cell) return { reason: LINE_MISSING };
    if (cell.row.uncertain) return { reason: UNCERTAIN_ROW };
    if (params.unannotated && cell.reading === 'annotated') return 'other';
    if (cell.value === undefined) return { reason: cell.reading === 'blank' ? NO_NUMBER : UNREADABLE_CELL };
    sum = add(sum, cell.value);
  }
  return sum;
}

function indexOf({ form }: BoundTable, key: string, { each }: Params): number {
  const lines: readonly { readonly key: string }[] = each === 'row' ? form.columns : form.rows;
  return lines.findIndex((line) => line.key === key);
}

function cellOf(table: BoundTable, line: number, other: number, { each }: Params): BoundCell | undefined {
  return each === 'row' ? table.cells[line]?.[other] : table.cells[other]?.[line];
}

function lineAddress({ form }: BoundTable, line: number, { each }: Params): string {
  return each === 'row' ? `${form.address}.${form.rows[line]?.key}` : `${form.address}.*.${form.columns[line]?.key}`;
}

function breachesOf(found: readonly Mismatch[], params: Params): Breach[] {
  if (params.least === undefined) return found.map((mismatch) => breach(mismatch, params));
  const [first] = found;
  if (!first || found.length < params.least) return [];
  const all = found.map((mismatch) => breach(mismatch, params));
  const own = breach(first, params);
  return [
    {
      ...own,
      params: {
        ...own.params,
        count: found.length,
        where: namedPlaces(found.map((mismatch) => lineName(mismatch, params))),
      },
      exhibits: all.flatMap((each) => each.exhibits),
      identity: all.flatMap((each) => each.identity),
    },
  ];
}

function breach(mismatch: Mismatch, params: Params): Breach {
  const { table, line, left, right, whole } = mismatch;
  const { form } = table;
  const relations = [params.must, ...(params.where ?? [])];
  const names = [...new Set(relations.flatMap((relation) => [...relation.left, ...(relation.right ?? [])]))];
  const cellsOf = (name: string): BoundCell[] =>
    (form.sets[name] ?? [name]).flatMap((key) => cellOf(table, line, indexOf(table, key, params), params) ?? []);
  const cells = names.flatMap(cellsOf);
  const [cell] = cells;
  const row: RowForm | undefined = params.each === 'row' ? form.rows[line] : cell?.row.form;
  const column: ColumnForm | undefined = params.each === 'row' ? cell?.column.form : form.columns[line];
  return {
    messageId: 'default',
    params: {
      ...Object.fromEntries(
        names.map((name) => [name, cellsOf(name).reduce((sum, { value = 0 }) => add(sum, value), 0)]),
      ),
      table: tableName(form),
      [params.each]: lineName(mismatch, params),
      left,
      right,
      difference: Math.abs(add(left, -right)),
      percent: whole === 0 ? 0 : Math.round((left / whole) * 1000) / 10,
    },
    pointer: cell ? cellPointer(cell) : (table.pointers[0] ?? ''),
    ...(row && column && { address: cellAddress(form, row, column) }),
    ...(row && column && { place: join([tableName(form), rowName(row), columnName(column)]) }),
    exhibits: cells.map((each) => cellExhibit(form, each)),
    identity: [left, right],
  };
}

function lineName({ table, line }: Mismatch, { each }: Params): LocalisedText {
  const row = each === 'row' ? table.form.rows[line] : undefined;
  const column = each === 'column' ? table.form.columns[line] : undefined;
  return row ? rowName(row) : column ? columnName(column) : { 'zh-CN': '', en: '' };
}
