/** Equations with their numbers, in the words of the form. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import { printedCell } from '../bind/cell.ts';
import { cellPointer, type Report } from '../bind/report.ts';
import type { Equation, EquationTerm } from '../equations/equation.ts';
import { judgeEquation } from '../equations/judge-equation.ts';
import { equationsIn, equationsWith } from '../equations/report-equations.ts';
import { cellPlace, columnName, join, rowName, tableName } from '../facts/wording.ts';
import type { Locale, Location } from '../results/finding.ts';
import { localise } from '../results/localise.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { equationText, type Term, type WordedEquation } from './equation-text.ts';

/** How an equation stands. */
export interface EquationState extends WordedEquation {
  readonly ruleId: string;
  /** The table in the form's words; empty where the cells are chosen from several. */
  readonly table: string;
  /** The row or column it runs along, as messages name it; else the title of the rule. */
  readonly line: string;
  /** Why it is open. */
  readonly reason?: string;
  /** The equation in one line: names, numbers, and the difference when it is broken. */
  readonly text: string;
}

/** @returns every equation that the rules demand of the report, as {@link equationsIn} finds them. */
export function equationsOf(report: Report, ruleSet: RuleSet, locale: Locale): EquationState[] {
  return equationsIn(report, ruleSet).map((equation) => stateOf(equation, report, locale));
}

/** @returns those of the equations that a cell takes part in. */
export function equationsAt(report: Report, ruleSet: RuleSet, address: string, locale: Locale): EquationState[] {
  return equationsWith(report, ruleSet, address).map((equation) => stateOf(equation, report, locale));
}

function stateOf(equation: Equation, report: Report, locale: Locale): EquationState {
  const { holds, reason, leftSum, rightSum } = judgeEquation(equation);
  const inWords = (term: EquationTerm): Term => termInWords(term, labelOf(equation, term), report, locale);
  // One line has no room for each name in two languages.
  const briefly = (term: EquationTerm) => ({ ...wordsOf(term), label: briefLabel(equation, term, locale) });
  const left = equation.left.map(inWords);
  const right = equation.right.map(inWords);
  const sums = { ...(leftSum !== undefined && { leftSum }), ...(rightSum !== undefined && { rightSum }) };
  const table = onlyTable(equation);
  return {
    ruleId: equation.rule.file.name,
    table: table ? localise(tableName(table), locale) : '',
    line: localise(lineName(equation), locale),
    left,
    right,
    ...sums,
    holds,
    ...(reason && { reason: localise(reason, locale) }),
    text: equationText(
      { left: equation.left.map(briefly), right: equation.right.map(briefly), ...sums, holds },
      locale,
    ),
  };
}

function termInWords(term: EquationTerm, label: LocalisedText, { document }: Report, locale: Locale): Term {
  const { cell } = term;
  const words = { ...wordsOf(term), label: localise(label, locale) };
  if (!cell) return words;
  return {
    ...words,
    // Asked for where the cell is linked to, and it takes longer than all the rest.
    get location(): Location {
      return document.locate(cellPointer(cell));
    },
  };
}

function wordsOf({ address, coefficient, cell }: EquationTerm): Omit<Term, 'label' | 'location'> {
  if (!cell) return { address, coefficient, literal: '', missing: true };
  const { raw, value } = cell;
  return { address, coefficient, literal: printedCell(raw), ...(value !== undefined && { value }) };
}

function lineName({ line, rule }: Equation): LocalisedText {
  if (line.along === 'cells') return rule.file.meta.title;
  if (line.along === 'row') {
    const name = rowName(line.row);
    return { 'zh-CN': `“${name['zh-CN']}”行`, en: `row “${name.en}”` };
  }
  const name = columnName(line.column);
  return { 'zh-CN': `“${name['zh-CN']}”列`, en: `column “${name.en}”` };
}

function labelOf(equation: Equation, { table, row, column }: EquationTerm): LocalisedText {
  if (equation.line.along === 'row') return columnName(column);
  if (equation.line.along === 'column') return rowName(row);
  return onlyTable(equation) ? join([rowName(row), columnName(column)]) : cellPlace(table, row, column);
}

function briefLabel(equation: Equation, term: EquationTerm, locale: Locale): string {
  if (locale === 'zh-CN') return labelOf(equation, term)['zh-CN'];
  const { row, column } = term;
  if (equation.line.along === 'row') return column.en;
  return equation.line.along === 'column' ? row.en : `${row.en}, ${column.en}`;
}

function onlyTable({ left, right }: Equation): EquationTerm['table'] | undefined {
  const [first, ...others] = new Set([...left, ...right].map(({ table }) => table));
  return others.length === 0 ? first : undefined;
}
