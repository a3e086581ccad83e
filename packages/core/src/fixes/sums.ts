/**
 * Mends of broken sums: the total becomes what its parts add up to, or one cell becomes what every sum that it is part of
 * asks for. Which of the figures is wrong only the office knows, so all of them are suggestions.
 */
import { type BoundCell, cellPointer } from '../bind/report.ts';
import { columnName, rowName } from '../facts/wording.ts';
import { cellChange } from './cells.ts';
import {
  type Balance,
  cellAtPointer,
  concerns,
  type Equation,
  equationsOf,
  holdsWith,
  linesOf,
  valueFor,
} from './equations.ts';
import { figureChange, figureIn } from './figures.ts';
import type { Mend, Mender, Question } from './mend.ts';

/** A row or column of a statutory table that does not add up. */
export const balanced: Mender = (question) => {
  const { breach, leaf } = question;
  const { table } = cellAtPointer(question.report, breach.pointer) ?? {};
  const balance = leaf.params as unknown as Balance;
  if (!table) return [];
  const equation = linesOf(table, balance).find(({ left, right }) => {
    const [first = right[0]] = left;
    return first !== undefined && cellPointer(first) === breach.pointer;
  });
  if (!equation) return [];
  const others = equationsOf(table).filter((other) => !isSame(other, equation));
  const { left, right } = equation;
  const total = left.length === 1 ? left[0] : right.length === 1 ? right[0] : undefined;
  const totalMend = total && changeTotal(total, equation, others, balance.each);
  const mends = [...left, ...right]
    .filter((cell) => cell !== total)
    .flatMap((cell) => changePart(cell, equation, others) ?? []);
  // What makes every sum hold is told first.
  return totalMend?.settles === false ? [...mends, totalMend.mend] : [...(totalMend ? [totalMend.mend] : []), ...mends];
};

function isSame(a: Equation, b: Equation): boolean {
  const same = (one: readonly BoundCell[], other: readonly BoundCell[]): boolean =>
    one.length === other.length && one.every((cell, at) => cell === other[at]);
  return same(a.left, b.left) && same(a.right, b.right);
}

function changeTotal(
  total: BoundCell,
  equation: Equation,
  others: readonly Equation[],
  each: Balance['each'],
): { readonly mend: Mend; readonly settles: boolean } | undefined {
  const value = valueFor(total, equation);
  if (value === undefined || value < 0) return undefined;
  const parts = equation.left.includes(total) ? equation.right : equation.left;
  const terms = parts.map((part) => part.value).filter((part) => part !== 0);
  const proof = terms.length > 1 ? { 'zh-CN': `（${terms.join('＋')}）`, en: ` (${terms.join(' + ')})` } : undefined;
  const name = each === 'row' ? columnName(total.column.form) : rowName(total.row.form);
  const after = new Map([[total, value]]);
  return {
    mend: {
      title: {
        'zh-CN': `把“${name['zh-CN']}”改为 ${value}${proof?.['zh-CN'] ?? ''}`,
        en: `Change ${name.en} to ${value}${proof?.en ?? ''}`,
      },
      applicability: 'suggestion',
      changes: [cellChange(total, value)],
    },
    settles: others.every((other) => !concerns(other, total) || holdsWith(other, after) !== false),
  };
}

/** A part is suspect when another of its sums is wrong too, and one value mends them all. */
function changePart(cell: BoundCell, equation: Equation, others: readonly Equation[]): Mend | undefined {
  const value = valueFor(cell, equation);
  if (value === undefined || value < 0 || cell.value === undefined) return undefined;
  const own = others.filter((other) => concerns(other, cell));
  const after = new Map([[cell, value]]);
  if (!own.some((other) => holdsWith(other) === false) || own.some((other) => holdsWith(other, after) === false))
    return undefined;
  const [row, column] = [rowName(cell.row.form), columnName(cell.column.form)];
  return {
    title: {
      'zh-CN': `把“${row['zh-CN']}”行“${column['zh-CN']}”栏改为 ${value}（有关的合计就都相符）`,
      en: `Change row ${row.en}, column ${column.en} to ${value}, which mends every sum it is part of`,
    },
    applicability: 'suggestion',
    changes: [cellChange(cell, value)],
  };
}

/** A rule of the office's own that holds a cell against a sum. */
export const statedSum: Mender = ({ breach, report, leaf }) => {
  const { expected } = breach.params;
  const found = cellAtPointer(report, breach.pointer);
  const isSum =
    typeof leaf.value === 'object' && leaf.value !== null && 'fact' in leaf.value && leaf.value.fact === 'sum';
  if (!found || !isSum || leaf.operator !== 'equal' || leaf.params?.address !== breach.address) return [];
  if (typeof expected !== 'number' || expected < 0) return [];
  return [
    {
      title: { 'zh-CN': `改为 ${expected}`, en: `Change to ${expected}` },
      applicability: 'suggestion',
      changes: [cellChange(found.cell, expected)],
    },
  ];
};

/** A row 合计 of a table that is none of the form's; a list under 其中 may be a selection. */
export const sumOfFreeTable: Mender = (question) =>
  question.breach.messageId === 'unequal' ? sumInText(question) : [];

/** A total in the text, against the parts that are listed for it. */
export const sumOfParts: Mender = (question) => (question.breach.messageId === 'part' ? [] : sumInText(question));

function sumInText({ breach, report }: Question): Mend[] {
  const { total, sum, terms } = breach.params;
  if (typeof total !== 'number' || typeof sum !== 'number') return [];
  const figure = figureIn(report, breach, total);
  if (!figure) return [];
  return [
    {
      title: { 'zh-CN': `把总数改为 ${sum}（${String(terms)}）`, en: `Change the total to ${sum} (${String(terms)})` },
      applicability: 'suggestion',
      changes: [figureChange(figure, sum)],
    },
  ];
}
