/** An equation between cells of a report, free of words: what must be equal, with the cells as they are printed. */
import type { ColumnForm, LocalisedText, RowForm, TableForm } from '@disclosure-lint/schemas';
import type { BoundCell } from '../bind/report.ts';
import { count, emptySide, type Judgement, judgeSides, type Side } from '../facts/balance.ts';
import { NO_NUMBER, UNCERTAIN_ROW, UNREADABLE_CELL } from '../facts/reasons.ts';
import type { Rule } from '../rules/rule-set.ts';

/** A cell of an equation. */
export interface EquationTerm {
  readonly address: string;
  /** How often it is added; at least 1. */
  readonly coefficient: number;
  readonly table: TableForm;
  readonly row: RowForm;
  readonly column: ColumnForm;
  /** As the report has it; undefined where its table, row or column is missing. */
  readonly cell: BoundCell | undefined;
}

/** What an equation runs along: a row or column of one table, or cells chosen by the rule. */
export type EquationLine =
  | { readonly along: 'row'; readonly table: TableForm; readonly row: RowForm }
  | { readonly along: 'column'; readonly table: TableForm; readonly column: ColumnForm }
  | { readonly along: 'cells' };

/** The left side must add up to the right side. No cell stands on one side twice. */
export interface Equation {
  readonly rule: Rule;
  readonly line: EquationLine;
  readonly left: readonly EquationTerm[];
  readonly right: readonly EquationTerm[];
}

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

/**
 * Judges an equation as its rule does: along a line a cell without a number stands for an unknown number of at least 0,
 * and the equation is broken where no such number could mend it; between chosen cells every one must give a number.
 */
export function judgeEquation({ line, left, right }: Equation): EquationOutcome {
  const leftSide = sideOf(left);
  const rightSide = sideOf(right);
  const sums = { leftSum: sumOf(leftSide), rightSum: sumOf(rightSide) };
  if (line.along === 'cells' && (sums.leftSum === undefined || sums.rightSum === undefined))
    return { holds: undefined, reason: UNREADABLE_CELL, ...sums };
  const uncertain = leftSide.uncertain || rightSide.uncertain;
  return { ...outcomeOf(judgeSides(leftSide, rightSide), uncertain), ...sums };
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

function sideOf(terms: readonly EquationTerm[]): Side {
  const side = emptySide();
  for (const { cell, coefficient } of terms) for (let times = 0; times < coefficient; times++) count(side, cell);
  return side;
}

function sumOf({ sum, unknown, missing, uncertain }: Side): number | undefined {
  return unknown + missing > 0 || uncertain ? undefined : sum;
}
