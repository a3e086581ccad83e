/** Mends of totals that a rule of the office, a table of its own or the text holds against a sum. */
import { cellAtPlace } from '../bind/placed-cells.ts';
import { cellChange } from './cell-change.ts';
import { figureChange, figureIn } from './figures.ts';
import type { Mend, Mender, Question } from './mend.ts';

/** A rule of the office's own that holds a cell against a sum. */
export const statedSum: Mender = ({ breach, report, leaf }) => {
  const { expected } = breach.params;
  const found = cellAtPlace(report, breach.pointer);
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
