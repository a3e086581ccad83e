/** Mends of blank cells: what the equations leave for them, else zero. */
import type { PlacedCell } from '../bind/placed-cells.ts';
import type { BoundCell } from '../bind/report.ts';
import { judgeEquation, type NumberOf, valueFor } from '../equations/judge-equation.ts';
import { equationsWith } from '../equations/report-equations.ts';
import { cellChange, cellsOf } from './cell-change.ts';
import type { Mend, Mender, Question } from './mend.ts';

/** Blanks and placeholders: what the sums of the form say must stand there, else zero. */
export const filledBlanks: Mender = (question) => {
  const blanks = cellsOf(question);
  const [only, second] = blanks;
  if (!only) return [];
  return second ? filledTogether(blanks, question) : filledAlone(only, question);
};

function filledAlone(blank: PlacedCell, question: Question): Mend[] {
  const { cell } = blank;
  const values = determined(blank, question);
  if (values.length === 0) return [fill(cell, 0, false)];
  return values.map((value) => fill(cell, value, true));
}

function fill(cell: BoundCell, value: number, determined: boolean): Mend {
  return {
    title:
      determined && value !== 0
        ? { 'zh-CN': `填 ${value}（按合计推算）`, en: `Enter ${value}, as its sums say` }
        : { 'zh-CN': `填 ${value}`, en: `Enter ${value}` },
    applicability: 'suggestion',
    changes: [cellChange(cell, value)],
  };
}

/** The values that the equations of a cell leave for it, each once. */
function determined({ cell, address }: PlacedCell, { report, ruleSet }: Question, numberOf?: NumberOf): number[] {
  const values = equationsWith(report, ruleSet, address).flatMap(
    (equation) => valueFor(cell, equation, numberOf) ?? [],
  );
  return [...new Set(values)].filter((value) => value >= 0);
}

/** What one blank is found to be may tell what the next is; the rest are zero, unless a sum would then be wrong. */
function filledTogether(blanks: readonly PlacedCell[], question: Question): Mend[] {
  const known = new Map<BoundCell, number>();
  const numberOf: NumberOf = (cell) => known.get(cell) ?? cell.value;
  let before: number;
  do {
    before = known.size;
    for (const blank of blanks) {
      if (known.has(blank.cell)) continue;
      const [value, other] = determined(blank, question, numberOf);
      if (value !== undefined && other === undefined) known.set(blank.cell, value);
    }
  } while (known.size > before);
  const count = blanks.length;
  const reckoned = [...known.values()].filter((value) => value !== 0).length;
  for (const { cell } of blanks) if (!known.has(cell)) known.set(cell, 0);
  const { report, ruleSet } = question;
  const touched = new Set(blanks.flatMap(({ address }) => equationsWith(report, ruleSet, address)));
  if ([...touched].some((equation) => judgeEquation(equation, numberOf).holds === false)) return [];
  return [
    {
      title:
        reckoned === 0
          ? { 'zh-CN': `${count} 格都填 0`, en: `Enter 0 in all ${count} cells` }
          : {
              'zh-CN': `填好 ${count} 格（其中 ${reckoned} 格按合计推算，其余填 0）`,
              en: `Fill in ${count} cells: ${reckoned} as the sums say, 0 in the others`,
            },
      applicability: 'suggestion',
      changes: blanks.map(({ cell }) => cellChange(cell, known.get(cell) ?? 0)),
    },
  ];
}
