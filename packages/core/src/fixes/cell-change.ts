/** The cells that a breach tells of, and how one is changed. */
import { cellAtPlace, type PlacedCell } from '../bind/placed-cells.ts';
import { type BoundCell, cellPointer } from '../bind/report.ts';
import { fieldsOf } from '../bind/walk.ts';
import { type Change, placesOf, type Question } from './mend.ts';

/** @returns the change that puts a number, or a number with its unit, into a cell. */
export function cellChange(cell: BoundCell, value: number | string): Change {
  const pointer = cellPointer(cell);
  // A spanned cell keeps its span, and what it holds is a text.
  return fieldsOf(cell.raw)
    ? { kind: 'write', pointer: `${pointer}/text`, value: String(value) }
    : { kind: 'write', pointer, value };
}

/** @returns the cells of the form that a breach tells of, in its order. */
export function cellsOf({ breach, report }: Question): PlacedCell[] {
  const pointers =
    breach.messageId === 'onlyTotals' || breach.messageId === 'wholeTable' ? breach.exhibits : placesOf(breach);
  return pointers.flatMap(({ pointer }) => cellAtPlace(report, pointer) ?? []);
}
