/** How an equation stands with the numbers printed, or with others that its cells are supposed to have. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { BoundCell } from '../bind/report.ts';
import { count, emptySide, type Judgement, judgeSides, type Side } from '../facts/balance.ts';
import { add } from '../facts/exact-sum.ts';
import { NO_NUMBER, UNCERTAIN_ROW, UNREADABLE_CELL } from '../facts/reasons.ts';
import type { Equation, EquationTerm } from './equation.ts';

/** What the cells make of an equation. */
export interface EquationOutcome {
  /** undefined when cells that give no number leave it open. */
  readonly holds: boolean | undefined;
  /** Why it is open. */
  readonly reason?: LocalisedText;
  /** Undefined unless every cell of the side gives a number whose place is certain. */
  readonly leftSum: number | undefined;
  readonly rightSum: number | undefined;
}

/** Tells the number of a cell; undefined when it gives none. */
export type NumberOf = (cell: BoundCell) => number | undefined;

const printedNumber: NumberOf = ({ value }) => value;

/**
 * Judges an equation as its rule does: along a line a cell without a number stands for an unknown number of at least 0,
 * and the equation is broken where no such number could mend it; between chosen cells every one must give a number.
 * @param numberOf The numbers to judge with; those printed when absent.
 */
export function judgeEquation({ line, left, right }: Equation, numberOf: NumberOf = printedNumber): EquationOutcome {
  const leftSide = sideOf(left, numberOf);
  const rightSide = sideOf(right, numberOf);
  const sums = { leftSum: sumOf(leftSide), rightSum: sumOf(rightSide) };
  if (line.along === 'cells' && (sums.leftSum === undefined || sums.rightSum === undefined))
    return { holds: undefined, reason: UNREADABLE_CELL, ...sums };
  const uncertain = leftSide.uncertain || rightSide.uncertain;
  return { ...outcomeOf(judgeSides(leftSide, rightSide), uncertain), ...sums };
}

/**
 * @param cell The cell in question, which takes part in the equation.
 * @param numberOf The numbers of the other cells; those printed when absent.
 * @returns the number with which the equation holds, below 0 too; undefined when another cell gives none, and when the
 * cell is added more than once or stands on both sides, where no whole number need exist.
 */
export function valueFor(cell: BoundCell, equation: Equation, numberOf: NumberOf = printedNumber): number | undefined {
  const { leftSum, rightSum } = judgeEquation(equation, (other) => (other === cell ? 0 : numberOf(other)));
  if (leftSum === undefined || rightSum === undefined) return undefined;
  switch (coefficientOf(cell, equation.left) - coefficientOf(cell, equation.right)) {
    case 1:
      return add(rightSum, -leftSum);
    case -1:
      return add(leftSum, -rightSum);
    default:
      return undefined;
  }
}

function coefficientOf(cell: BoundCell, terms: readonly EquationTerm[]): number {
  return terms.find((term) => term.cell === cell)?.coefficient ?? 0;
}

function outcomeOf(judgement: Judgement, uncertain: boolean): Pick<EquationOutcome, 'holds' | 'reason'> {
  switch (judgement.kind) {
    case 'holds':
      return { holds: true };
    case 'broken':
      return { holds: false };
    case 'unjudgeable':
      return { holds: undefined, reason: judgement.reason };
    case 'blank':
      return { holds: undefined, reason: uncertain ? UNCERTAIN_ROW : NO_NUMBER };
    case 'possible':
      return { holds: undefined, reason: UNREADABLE_CELL };
  }
}

function sideOf(terms: readonly EquationTerm[], numberOf: NumberOf): Side {
  const side = emptySide();
  for (const { cell, coefficient } of terms) {
    const valued = cell && { ...cell, value: numberOf(cell) };
    for (let times = 0; times < coefficient; times++) count(side, valued);
  }
  return side;
}

function sumOf({ sum, unknown, missing, uncertain }: Side): number | undefined {
  return unknown + missing > 0 || uncertain ? undefined : sum;
}
