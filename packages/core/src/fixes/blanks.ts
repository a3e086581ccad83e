/** Mends of cells that give no figure: what the equations leave for them, or the prose states, else zero. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import { printedCell } from '../bind/cell.ts';
import type { PlacedCell } from '../bind/placed-cells.ts';
import type { BoundCell } from '../bind/report.ts';
import { statedFor } from '../claims/witnesses.ts';
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

/** A minus sign where nothing can be below zero: what the sums or the prose say, else the figure without it. */
export const unsigned: Mender = (question) => {
  const [only, second] = cellsOf(question);
  if (!only || second) return [];
  const { cell } = only;
  const bare = Math.abs(Number(printedCell(cell.raw).normalize('NFKC').replaceAll(',', '')));
  const known = knownFor(only, question);
  if (known.length > 0) return known.map((figure) => change(cell, figure));
  return Number.isInteger(bare) ? [change(cell, { value: bare })] : [];
};

interface KnownFigure {
  readonly value: number;
  /** What tells it. */
  readonly from?: 'sums' | 'prose';
}

/** What the equations leave for a cell, else what the prose states for it. */
function knownFor(place: PlacedCell, question: Question): KnownFigure[] {
  const reckoned = determined(place, question).map((value): KnownFigure => ({ value, from: 'sums' }));
  if (reckoned.length > 0) return reckoned;
  const { report, ruleSet } = question;
  return statedFor(place.cell, report, ruleSet.rules)
    .filter((value) => Number.isInteger(value))
    .map((value): KnownFigure => ({ value, from: 'prose' }));
}

function filledAlone(blank: PlacedCell, question: Question): Mend[] {
  const known = knownFor(blank, question);
  return (known.length > 0 ? known : [{ value: 0 }]).map((figure) => fill(blank.cell, figure));
}

const REASONS = {
  sums: { 'zh-CN': '（按合计推算）', en: ', as its sums say' },
  prose: { 'zh-CN': '（按正文所写）', en: ', as the text says' },
} as const;

function reasonOf({ value, from }: KnownFigure): LocalisedText {
  return from && value !== 0 ? REASONS[from] : { 'zh-CN': '', en: '' };
}

function fill(cell: BoundCell, figure: KnownFigure): Mend {
  const reason = reasonOf(figure);
  return {
    title: { 'zh-CN': `填 ${figure.value}${reason['zh-CN']}`, en: `Enter ${figure.value}${reason.en}` },
    applicability: 'suggestion',
    changes: [cellChange(cell, figure.value)],
  };
}

function change(cell: BoundCell, figure: KnownFigure): Mend {
  const reason = reasonOf(figure);
  return {
    title: { 'zh-CN': `改为 ${figure.value}${reason['zh-CN']}`, en: `Change to ${figure.value}${reason.en}` },
    applicability: 'suggestion',
    changes: [cellChange(cell, figure.value)],
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
