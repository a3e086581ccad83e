/**
 * Equations of a statutory table: on each row or column the cells of the left side must add up to those of the right.
 *
 * A cell that gives no number (blank, a placeholder, text, negative, a fraction) stands for an unknown number of at
 * least 0. An equation that such unknowns could satisfy is skipped, for the rule on cells reports them; one that no
 * such number could satisfy is broken all the same.
 */

import type { LocalisedText } from '@disclosure-lint/schemas';
import { type BoundCell, type BoundTable, cellAddress, cellPointer } from '../bind/report.ts';
import {
  type BalanceParams,
  type BalancePlan,
  type BalanceTerm,
  balanceCells,
  balanceCount,
  balancePlanner,
  count,
  emptySide,
  judgeSides,
  type Side,
} from './balance.ts';
import type { Breach, Evidence, Exhibit, FactDefinition, FactResult, Skipped } from './definition.ts';
import { add } from './exact-sum.ts';
import { TABLE_MISSING, UNREADABLE_CELL } from './reasons.ts';
import { unknownName } from './unknown-name.ts';
import { cellExhibit, columnName, join, rowName, tableName } from './wording.ts';

interface Params extends BalanceParams {
  /** The message where every cell of the left side is zero. */
  readonly emptyLeft?: string;
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
    const planOf = balancePlanner(params, form, problem);
    return (report): FactResult => {
      const table = report.tables.get(params.table);
      if (!table) return { kind: 'undetermined', reason: TABLE_MISSING(own.caption) };
      return evaluate(table, params, planOf(table.form));
    };
  },
};

function evaluate(table: BoundTable, params: Params, { left, right }: BalancePlan): Evidence {
  const breaches: Breach[] = [];
  const skipped: Skipped[] = [];
  let checked = 0;
  const lines = balanceCount(table, params);
  for (let line = 0; line < lines; line++) {
    const cellAt = balanceCells(table, params, line);
    const leftSide = side(left, cellAt);
    const rightSide = side(right, cellAt);
    const judgement = judgeSides(leftSide, rightSide);
    if (judgement.kind === 'blank') continue;
    const address =
      params.each === 'row'
        ? `${table.form.address}.${table.form.rows[line]?.key}`
        : `${table.form.address}.*.${table.form.columns[line]?.key}`;
    if (judgement.kind === 'unjudgeable') {
      skipped.push({ address, reason: judgement.reason });
      continue;
    }
    checked++;
    if (judgement.kind === 'possible') skipped.push({ address, reason: UNREADABLE_CELL });
    if (judgement.kind === 'broken')
      breaches.push(breach(table, params, line, { left, right, leftSide, rightSide, cellAt }));
  }
  return { kind: 'evidence', breaches, checked, skipped };
}

function side(terms: readonly BalanceTerm[], cellAt: (line: number) => BoundCell | undefined): Side {
  const result = emptySide();
  for (const { lines } of terms) for (const line of lines) count(result, cellAt(line));
  return result;
}

interface Equation extends BalancePlan {
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
function terms(side: readonly BalanceTerm[], { cellAt }: Equation): LocalisedText {
  const numbers = side
    .flatMap((term) => term.lines.map((line) => cellAt(line)?.value))
    .filter((value) => value !== undefined && value !== 0);
  if (numbers.length === 0) return { 'zh-CN': '0', en: '0' };
  return { 'zh-CN': numbers.join('＋'), en: numbers.join(' + ') };
}
