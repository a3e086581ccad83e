/** An equation between cells of a report, free of words: what must be equal, with the cells as they are printed. */
import type { ColumnForm, RowForm, TableForm } from '@disclosure-lint/schemas';
import type { BoundCell } from '../bind/report.ts';
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
