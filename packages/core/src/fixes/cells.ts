/** Mends of cells: blanks filled, figures spelled as the form wants them. */
import Big from 'big.js';
import { printedCell, readCell } from '../bind/cell.ts';
import { cellAtPlace, type PlacedCell } from '../bind/placed-cells.ts';
import { cellType } from '../bind/raw-row.ts';
import { type BoundCell, cellPointer } from '../bind/report.ts';
import { fieldsOf } from '../bind/walk.ts';
import { judgeEquation, type NumberOf, valueFor } from '../equations/judge-equation.ts';
import { equationsWith } from '../equations/report-equations.ts';
import { type Change, type Mend, type Mender, placesOf, type Question } from './mend.ts';

/** @returns the change that puts a number, or a number with its unit, into a cell. */
export function cellChange(cell: BoundCell, value: number | string): Change {
  const pointer = cellPointer(cell);
  // A spanned cell keeps its span, and what it holds is a text.
  return fieldsOf(cell.raw)
    ? { kind: 'write', pointer: `${pointer}/text`, value: String(value) }
    : { kind: 'write', pointer, value };
}

/** Blanks and placeholders: what the sums of the form say must stand there, else zero. */
export const filledBlanks: Mender = (question) => {
  const blanks = placedCells(question);
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

/** A figure that is read rightly is written as the form wants it; where the reading is a guess, it is suggested. */
export const respelled: Mender = (question) => {
  const cells = placedCells(question);
  const [first] = cells;
  if (!first) return [];
  if (first.cell.reading === 'placeholder') return filledBlanks(question);
  if (first.cell.reading === 'unitless') return withUnits(cells.map(({ cell }) => cell));
  const written = cells.map(({ cell }) => ({ cell, plain: plainOf(cell) }));
  const known = written.flatMap(({ cell, plain }) => (plain ? [{ cell, ...plain }] : []));
  if (known.length < written.length) return [];
  const [only, second] = known;
  return [
    {
      title:
        only && !second
          ? { 'zh-CN': `改为 ${only.value}`, en: `Change to ${only.value}` }
          : { 'zh-CN': `把 ${known.length} 格改为规范的数字`, en: `Write ${known.length} cells as plain figures` },
      applicability: known.every(({ safe }) => safe) ? 'safe' : 'suggestion',
      changes: known.map(({ cell, value }) => cellChange(cell, value)),
    },
  ];
};

interface Plain {
  readonly value: number;
  /** The number reckoned with stays the same, and nothing that was printed says more. */
  readonly safe: boolean;
}

function plainOf(cell: BoundCell): Plain | undefined {
  const { reading } = cell;
  if (reading === 'unit') return withoutUnit(cell);
  const { value } = cell;
  if (value === undefined) return undefined;
  const read = readCell(value, cellType(cell.column));
  if (read.reading !== 'number' || read.value !== value) return undefined;
  return { value, safe: reading === 'spelled' || reading === 'statedUnit' || reading === 'signed' };
}

const WAN = 10_000;

/** 12件 in a column of counts is 12; 251000元 in a column of 万元 is 25.1. An amount is no count. */
function withoutUnit(cell: BoundCell): Plain | undefined {
  const { value } = cell;
  const type = cellType(cell.column);
  const literal = printedCell(cell.raw).normalize('NFKC');
  if (value === undefined) return undefined;
  if (!literal.includes('元') && !/[万亿]/u.test(literal)) return { value, safe: type.type !== 'amount' };
  if (type.unit !== '万元') return undefined;
  if (literal.includes('亿')) return { value: new Big(value).times(WAN).toNumber(), safe: false };
  return literal.includes('万') ? undefined : { value: new Big(value).div(WAN).toNumber(), safe: false };
}

/** Nobody but the author knows which unit was meant. */
function withUnits(cells: readonly BoundCell[]): Mend[] {
  const [first] = cells;
  const units = first ? (cellType(first.column).units ?? []) : [];
  return units.slice(0, 2).map((unit) => ({
    title: { 'zh-CN': `加上单位“${unit}”`, en: `Add the unit “${unit}”` },
    applicability: 'suggestion',
    changes: cells.map((cell) => cellChange(cell, `${printedCell(cell.raw).trim()}${unit}`)),
  }));
}

function placedCells({ breach, report }: Question): PlacedCell[] {
  const pointers =
    breach.messageId === 'onlyTotals' || breach.messageId === 'wholeTable' ? breach.exhibits : placesOf(breach);
  return pointers.flatMap(({ pointer }) => cellAtPlace(report, pointer) ?? []);
}
