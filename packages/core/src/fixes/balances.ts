/**
 * Mends of rows and columns that do not add up: the total becomes what its parts add up to, or one cell becomes what every
 * sum that it is part of asks for. Which of the figures is wrong only the office knows, so all of them are suggestions.
 */
import { type BoundCell, cellPointer } from '../bind/report.ts';
import { type Equation, type EquationTerm, isSameEquation } from '../equations/equation.ts';
import { judgeEquation, type NumberOf, valueFor } from '../equations/judge-equation.ts';
import { equationsIn, equationsWith } from '../equations/report-equations.ts';
import { columnName, rowName } from '../facts/wording.ts';
import { cellChange } from './cell-change.ts';
import type { Mend, Mender, Question } from './mend.ts';

/** A row or column of a statutory table that does not add up. */
export const balanced: Mender = (question) => {
  const equation = brokenEquation(question);
  if (!equation) return [];
  const { left, right } = equation;
  const total = left.length === 1 ? left[0] : right.length === 1 ? right[0] : undefined;
  const totalMend = total && changeTotal(total, equation, question);
  const mends = [...left, ...right]
    .filter((term) => term !== total)
    .flatMap((term) => changePart(term, equation, question) ?? []);
  // What makes every sum hold is told first.
  return totalMend?.settles === false ? [...mends, totalMend.mend] : [...(totalMend ? [totalMend.mend] : []), ...mends];
};

/** The equation of a breach; undefined where a cell gives no number, of which no sum can be told. */
function brokenEquation({ breach, report, rule, ruleSet }: Question): Equation | undefined {
  const { params, pointer } = breach;
  return equationsIn(report, ruleSet).find((equation) => {
    if (equation.rule !== rule || params[equation.line.along] === undefined) return false;
    const first = [...equation.left, ...equation.right].find(({ cell }) => cell !== undefined)?.cell;
    if (!first || cellPointer(first) !== pointer) return false;
    const { leftSum, rightSum } = judgeEquation(equation);
    return leftSum !== undefined && leftSum === params.left && rightSum === params.right;
  });
}

/** The other equations that a cell takes part in. */
function othersWith({ address }: EquationTerm, equation: Equation, { report, ruleSet }: Question): Equation[] {
  return equationsWith(report, ruleSet, address).filter((other) => !isSameEquation(other, equation));
}

function supposing(cell: BoundCell, value: number): NumberOf {
  return (other) => (other === cell ? value : other.value);
}

function changeTotal(
  total: EquationTerm,
  equation: Equation,
  question: Question,
): { readonly mend: Mend; readonly settles: boolean } | undefined {
  const { cell } = total;
  const value = cell && valueFor(cell, equation);
  if (!cell || value === undefined || value < 0) return undefined;
  const parts = equation.left.includes(total) ? equation.right : equation.left;
  const terms = parts.map((part) => part.cell?.value).filter((part) => part !== 0);
  const proof = terms.length > 1 ? { 'zh-CN': `（${terms.join('＋')}）`, en: ` (${terms.join(' + ')})` } : undefined;
  const name = equation.line.along === 'row' ? columnName(total.column) : rowName(total.row);
  const after = supposing(cell, value);
  return {
    mend: {
      title: {
        'zh-CN': `把“${name['zh-CN']}”改为 ${value}${proof?.['zh-CN'] ?? ''}`,
        en: `Change ${name.en} to ${value}${proof?.en ?? ''}`,
      },
      applicability: 'suggestion',
      changes: [cellChange(cell, value)],
    },
    settles: othersWith(total, equation, question).every((other) => judgeEquation(other, after).holds !== false),
  };
}

/** A part is suspect when another of its sums is wrong too, and one value mends them all. */
function changePart(term: EquationTerm, equation: Equation, question: Question): Mend | undefined {
  const { cell } = term;
  const value = cell && valueFor(cell, equation);
  if (!cell || value === undefined || value < 0) return undefined;
  const others = othersWith(term, equation, question);
  const after = supposing(cell, value);
  if (others.every((other) => judgeEquation(other).holds !== false)) return undefined;
  if (others.some((other) => judgeEquation(other, after).holds === false)) return undefined;
  const [row, column] = [rowName(term.row), columnName(term.column)];
  return {
    title: {
      'zh-CN': `把“${row['zh-CN']}”行“${column['zh-CN']}”栏改为 ${value}（有关的合计就都相符）`,
      en: `Change row ${row.en}, column ${column.en} to ${value}, which mends every sum it is part of`,
    },
    applicability: 'suggestion',
    changes: [cellChange(cell, value)],
  };
}
