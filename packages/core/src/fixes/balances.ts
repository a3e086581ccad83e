/**
 * Mends of rows and columns that do not add up, of which no figure could be told to be the wrong one: the total becomes what
 * its parts add up to. Only the office knows, so it is a suggestion.
 */
import { cellPointer } from '../bind/report.ts';
import { addends } from '../equations/addends.ts';
import type { Equation } from '../equations/equation.ts';
import { judgeEquation, valueFor } from '../equations/judge-equation.ts';
import { equationsIn } from '../equations/report-equations.ts';
import { columnName, rowName } from '../facts/wording.ts';
import { cellChange } from './cell-change.ts';
import type { Mender, Question } from './mend.ts';

/** A row or column of a statutory table that does not add up. */
export const balanced: Mender = (question) => {
  const equation = brokenEquation(question);
  if (!equation) return [];
  const { left, right, line } = equation;
  const total = left.length === 1 ? left[0] : right.length === 1 ? right[0] : undefined;
  const { cell } = total ?? {};
  const value = cell && valueFor(cell, equation);
  if (!total || !cell || value === undefined || value < 0) return [];
  const proof = addends(left.includes(total) ? right : left);
  const name = line.along === 'row' ? columnName(total.column) : rowName(total.row);
  return [
    {
      title: {
        'zh-CN': `把“${name['zh-CN']}”改为 ${value}${proof?.['zh-CN'] ?? ''}`,
        en: `Change ${name.en} to ${value}${proof?.en ?? ''}`,
      },
      applicability: 'suggestion',
      changes: [cellChange(cell, value)],
    },
  ];
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
