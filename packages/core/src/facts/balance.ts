/**
 * Equations along the lines of a statutory table: on each row or column the cells of one side must add up to those of
 * the other. The fact that finds broken ones and the explanation of a cell judge them by this.
 */
import type { Form, LocalisedText, TableForm } from '@disclosure-lint/schemas';
import type { BoundCell, BoundTable } from '../bind/report.ts';
import type { ParamProblem } from './definition.ts';
import { add } from './exact-sum.ts';
import { LINE_MISSING, NO_NUMBER, UNCERTAIN_ROW } from './reasons.ts';
import { unknownName } from './unknown-name.ts';

export interface BalanceParams {
  readonly table: string;
  readonly each: 'row' | 'column';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** A name used in the equation and the lines it stands for. */
export interface BalanceTerm {
  readonly name: string;
  /** Indexes of columns when `each` is row, of rows when it is column. */
  readonly lines: readonly number[];
}

export interface BalancePlan {
  readonly left: readonly BalanceTerm[];
  readonly right: readonly BalanceTerm[];
}

/**
 * @param problem Is told of names that the form's own table does not have.
 * @returns what the names stand for in a table; each table of the form is worked out once.
 */
export function balancePlanner(
  params: BalanceParams,
  form: Form,
  problem: (problem: ParamProblem) => void,
): (table: TableForm) => BalancePlan {
  const own = form.tables.find((table) => table.key === params.table);
  const plans = new Map<TableForm, BalancePlan>();
  if (own) plans.set(own, planned(params, own, form, problem));
  return (table) => {
    let known = plans.get(table);
    if (!known) {
      known = planned(params, table, form, () => undefined);
      plans.set(table, known);
    }
    return known;
  };
}

function planned(
  params: BalanceParams,
  table: TableForm,
  form: Form,
  problem: (problem: ParamProblem) => void,
): BalancePlan {
  const lines = params.each === 'row' ? table.columns : table.rows;
  const resolve = (side: 'left' | 'right'): BalanceTerm[] =>
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

/** @returns how many equations the table has. */
export function balanceCount({ form }: BoundTable, { each }: BalanceParams): number {
  return each === 'row' ? form.rows.length : form.columns.length;
}

/** @returns the cells of one equation, by the indexes of its terms. */
export function balanceCells(
  table: BoundTable,
  { each }: BalanceParams,
  line: number,
): (other: number) => BoundCell | undefined {
  return each === 'row' ? (other) => table.cells[line]?.[other] : (other) => table.cells[other]?.[line];
}

/** One side of an equation, added up. */
export interface Side {
  /** Of the cells that give a number. */
  sum: number;
  numbers: number;
  /** Cells that give none. */
  unknown: number;
  missing: number;
  /** Whether a cell stands in a row whose figures could not be placed. */
  uncertain: boolean;
}

/** @returns a side without a cell. */
export function emptySide(): Side {
  return { sum: 0, numbers: 0, unknown: 0, missing: 0, uncertain: false };
}

/** Adds a cell to a side. */
export function count(side: Side, cell: BoundCell | undefined): void {
  if (!cell) side.missing++;
  else if (cell.row.uncertain) side.uncertain = true;
  else if (cell.value === undefined) side.unknown++;
  else {
    side.sum = add(side.sum, cell.value);
    side.numbers++;
  }
}

/**
 * How an equation stands. possible: cells without a number could make the sides equal. blank: no cell has a number,
 * and none is missing.
 */
export type Judgement =
  | { readonly kind: 'holds' | 'broken' | 'possible' | 'blank' }
  | { readonly kind: 'unjudgeable'; readonly reason: LocalisedText };

const HOLDS: Judgement = { kind: 'holds' };
const BROKEN: Judgement = { kind: 'broken' };
const POSSIBLE: Judgement = { kind: 'possible' };
const BLANK: Judgement = { kind: 'blank' };

/** A cell that gives no number stands for an unknown number of at least 0. */
export function judgeSides(left: Side, right: Side): Judgement {
  const numbers = left.numbers + right.numbers;
  const missing = left.missing + right.missing;
  if (numbers === 0 && missing === 0) return BLANK;
  if (left.uncertain || right.uncertain) return { kind: 'unjudgeable', reason: UNCERTAIN_ROW };
  if (missing > 0) return { kind: 'unjudgeable', reason: LINE_MISSING };
  if (numbers === 0) return { kind: 'unjudgeable', reason: NO_NUMBER };
  if (left.unknown + right.unknown > 0) return couldHold(left, right) ? POSSIBLE : BROKEN;
  return left.sum === right.sum ? HOLDS : BROKEN;
}

/** Whether unknown numbers of at least 0 could make the sides equal. */
function couldHold(left: Side, right: Side): boolean {
  if (left.unknown > 0 && right.unknown > 0) return true;
  return left.unknown > 0 ? left.sum <= right.sum : right.sum <= left.sum;
}
