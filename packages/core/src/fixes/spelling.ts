/** Mends of figures that are not spelled as the form wants them. */
import Big from 'big.js';
import { printedCell, readCell } from '../bind/cell.ts';
import { cellType } from '../bind/raw-row.ts';
import type { BoundCell } from '../bind/report.ts';
import { filledBlanks, unsigned } from './blanks.ts';
import { cellChange, cellsOf } from './cell-change.ts';
import type { Mend, Mender } from './mend.ts';

/** A figure that is read rightly is written as the form wants it; where the reading is a guess, it is suggested. */
export const respelled: Mender = (question) => {
  const cells = cellsOf(question);
  const [first] = cells;
  if (!first) return [];
  if (first.cell.reading === 'placeholder') return filledBlanks(question);
  if (first.cell.reading === 'negative') return unsigned(question);
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
