/**
 * Equations of a statutory table: on each row or column the cells of the left side must add up to those of the right.
 *
 * A cell that gives no number (blank, a placeholder, text, negative, a fraction) stands for an unknown number of at
 * least 0. An equation that such unknowns could satisfy is skipped, for the rule on cells reports them; one that no
 * such number could satisfy is broken all the same.
 */

import type { Form, LocalisedText, TableForm } from '@disclosure-lint/schemas';
import { type BoundCell, type BoundTable, cellAddress, cellPointer } from '../bind/report.ts';
import type { Breach, Evidence, Exhibit, FactDefinition, FactResult, ParamProblem, Skipped } from './definition.ts';
import { add } from './exact-sum.ts';
import { LINE_MISSING, NO_NUMBER, TABLE_MISSING, UNCERTAIN_ROW, UNREADABLE_CELL } from './reasons.ts';
import { unknownName } from './unknown-name.ts';
import { cellExhibit, columnName, join, rowName, tableName } from './wording.ts';

interface Params {
  readonly table: string;
  readonly each: 'row' | 'column';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The message where every cell of the left side is zero. */
  readonly emptyLeft?: string;
}

/** A name used in the equation and the lines it stands for. */
interface Term {
  readonly name: string;
  /** Indexes of columns when `each` is row, of rows when it is column. */
  readonly lines: readonly number[];
}

interface Plan {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

export const unbalanced: FactDefinition<Params> = {
  name: 'unbalanced',
  description: {
    'zh-CN': '表格中不相等的等式：逐行或逐列，左边各项之和应等于右边各项之和',
    en: 'Equations of a table that do not hold: on each row or column the left side must add up to the right side',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['table', 'each', 'left', 'right'],
    additionalProperties: false,
    properties: {
      table: { type: 'string', description: 'Key of the statutory table.' },
      each: {
        enum: ['row', 'column'],
        description:
          'row: one equation a row, the names are columns; column: one equation a column, the names are rows.',
      },
      left: { $ref: '#/$defs/names', description: 'Keys or sets of the form.' },
      right: { $ref: '#/$defs/names' },
      emptyLeft: { type: 'string', description: 'Id of the message where every cell of the left side is 0.' },
    },
  },
  messages({ each, left, right, emptyLeft }) {
    const names = ['table', each, 'left', 'right', 'difference', 'leftTerms', 'rightTerms', ...left, ...right];
    return { default: names, ...(emptyLeft !== undefined && { [emptyLeft]: names }) };
  },
  prepare(params, form, problem) {
    const own = form.tables.find((table) => table.key === params.table);
    if (!own) {
      problem(
        unknownName(
          '/table',
          params.table,
          form.tables.map((table) => table.key),
          form,
        ),
      );
      return () => ({ kind: 'undetermined', reason: TABLE_MISSING(params.table) });
    }
    const first = plan(params, own, problem, form);
    const plans = new Map<TableForm, Plan>([[own, first]]);
    return (report): FactResult => {
      const table = report.tables.get(params.table);
      if (!table) return { kind: 'undetermined', reason: TABLE_MISSING(own.caption) };
      let known = plans.get(table.form);
      if (!known) {
        known = plan(params, table.form, () => undefined, form);
        plans.set(table.form, known);
      }
      return evaluate(table, params, known);
    };
  },
};

function plan(params: Params, table: TableForm, problem: (problem: ParamProblem) => void, form: Form): Plan {
  const lines = params.each === 'row' ? table.columns : table.rows;
  const resolve = (side: 'left' | 'right'): Term[] =>
    params[side].map((name, index) => {
      const keys = table.sets[name] ?? [name];
      const found = keys.map((key) => lines.findIndex((line) => line.key === key));
      if (found.includes(-1))
        problem(
          unknownName(`/${side}/${index}`, name, [...lines.map((line) => line.key), ...Object.keys(table.sets)], form),
        );
      return { name, lines: found.filter((line) => line >= 0) };
    });
  return { left: resolve('left'), right: resolve('right') };
}

function evaluate(table: BoundTable, params: Params, { left, right }: Plan): Evidence {
  const breaches: Breach[] = [];
  const skipped: Skipped[] = [];
  let checked = 0;
  const lines = params.each === 'row' ? table.form.rows.length : table.form.columns.length;
  for (let line = 0; line < lines; line++) {
    const cellAt = (other: number): BoundCell | undefined =>
      params.each === 'row' ? table.cells[line]?.[other] : table.cells[other]?.[line];
    const leftSide = side(left, cellAt);
    const rightSide = side(right, cellAt);
    if (leftSide.numbers + rightSide.numbers === 0 && leftSide.missing + rightSide.missing === 0) continue;
    const address =
      params.each === 'row'
        ? `${table.form.address}.${table.form.rows[line]?.key}`
        : `${table.form.address}.*.${table.form.columns[line]?.key}`;
    const reason = unjudgeable(leftSide, rightSide);
    if (reason !== undefined) {
      skipped.push({ address, reason });
      continue;
    }
    checked++;
    if (leftSide.sum === rightSide.sum || couldHold(leftSide, rightSide)) {
      if (leftSide.unknown + rightSide.unknown > 0) skipped.push({ address, reason: UNREADABLE_CELL });
      continue;
    }
    breaches.push(breach(table, params, line, { left, right, leftSide, rightSide, cellAt }));
  }
  return { kind: 'evidence', breaches, checked, skipped };
}

interface Side {
  sum: number;
  numbers: number;
  unknown: number;
  missing: number;
  uncertain: boolean;
}

function side(terms: readonly Term[], cellAt: (line: number) => BoundCell | undefined): Side {
  const result: Side = { sum: 0, numbers: 0, unknown: 0, missing: 0, uncertain: false };
  for (const term of terms) {
    for (const line of term.lines) {
      const cell = cellAt(line);
      if (!cell) result.missing++;
      else if (cell.row.uncertain) result.uncertain = true;
      else if (cell.value === undefined) result.unknown++;
      else {
        result.sum = add(result.sum, cell.value);
        result.numbers++;
      }
    }
  }
  return result;
}

function unjudgeable(left: Side, right: Side): LocalisedText | undefined {
  if (left.uncertain || right.uncertain) return UNCERTAIN_ROW;
  if (left.missing + right.missing > 0) return LINE_MISSING;
  if (left.numbers + right.numbers === 0) return NO_NUMBER;
  return undefined;
}

/** Whether unknown numbers of at least 0 could make the sides equal. */
function couldHold(left: Side, right: Side): boolean {
  if (left.unknown > 0 && right.unknown > 0) return true;
  if (left.unknown > 0) return left.sum <= right.sum;
  return right.unknown > 0 && right.sum <= left.sum;
}

interface Equation extends Plan {
  readonly leftSide: Side;
  readonly rightSide: Side;
  readonly cellAt: (line: number) => BoundCell | undefined;
}

function breach(table: BoundTable, params: Params, line: number, equation: Equation): Breach {
  const { form } = table;
  const values: Record<string, number> = {};
  const exhibits: Exhibit[] = [];
  for (const term of [...equation.left, ...equation.right]) {
    values[term.name] = 0;
    for (const index of term.lines) {
      const cell = equation.cellAt(index);
      if (!cell) continue;
      values[term.name] = add(values[term.name] ?? 0, cell.value ?? 0);
      // Zeros of long sums prove nothing; the named cells are shown whatever they hold.
      if (term.lines.length === 1 || cell.value !== 0) exhibits.push(cellExhibit(form, cell));
    }
  }
  const cell = firstCell(equation);
  const row = params.each === 'row' ? form.rows[line] : cell?.row.form;
  const column = params.each === 'row' ? cell?.column.form : form.columns[line];
  const name: LocalisedText =
    params.each === 'row' && row ? rowName(row) : column ? columnName(column) : { 'zh-CN': '', en: '' };
  const address = row && column ? cellAddress(form, row, column) : undefined;
  const { leftSide } = equation;
  const empty = leftSide.sum === 0 && leftSide.unknown === 0;
  return {
    messageId: (empty ? params.emptyLeft : undefined) ?? 'default',
    params: {
      ...values,
      table: tableName(form),
      [params.each]: name,
      left: equation.leftSide.sum,
      right: equation.rightSide.sum,
      difference: Math.abs(add(equation.leftSide.sum, -equation.rightSide.sum)),
      leftTerms: terms(equation.left, equation),
      rightTerms: terms(equation.right, equation),
    },
    pointer: cell ? cellPointer(cell) : (table.pointers[0] ?? ''),
    ...(address !== undefined && { address }),
    ...(row && column && { place: join([tableName(form), rowName(row), columnName(column)]) }),
    exhibits,
    identity: [equation.leftSide.sum, equation.rightSide.sum],
  };
}

function firstCell({ left, right, cellAt }: Equation): BoundCell | undefined {
  for (const term of [...left, ...right]) {
    for (const line of term.lines) {
      const cell = cellAt(line);
      if (cell) return cell;
    }
  }
  return undefined;
}

/** The numbers that were added, zeros left out: 3＋2＋1. */
function terms(side: readonly Term[], { cellAt }: Equation): string {
  const numbers = side
    .flatMap((term) => term.lines.map((line) => cellAt(line)?.value))
    .filter((value) => value !== undefined && value !== 0);
  return numbers.length === 0 ? '0' : numbers.join('＋');
}
