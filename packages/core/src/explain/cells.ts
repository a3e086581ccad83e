/** What a cell of the form is, in words. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import { type CellReading, printedCell } from '../bind/cell.ts';
import { cellAtAddress, cellAtPlace, type PlacedCell } from '../bind/placed-cells.ts';
import { cellPointer, type Report } from '../bind/report.ts';
import { columnName, join, rowName, tableName } from '../facts/wording.ts';
import { parentPointer } from '../source/pointer.ts';

/** A cell of the form, as the report prints it. */
export interface ExplainedCell {
  /** `applications.received.total` */
  readonly address: string;
  readonly pointer: string;
  /** In the form's words. */
  readonly table: LocalisedText;
  readonly row: LocalisedText;
  readonly column: LocalisedText;
  /** What is printed. */
  readonly literal: string;
  /** The number it is read as; absent when it gives none. */
  readonly value?: number;
  readonly reading: CellReading;
  /** The figures of its row could not be placed: it may be another cell's. */
  readonly uncertain: boolean;
}

/**
 * @param pointer JSON Pointer of a cell, or of a part of one.
 * @returns the cell of the form; undefined when there is none at the pointer.
 */
export function cellAtPointer(report: Report, pointer: string): ExplainedCell | undefined {
  // A cell that spans several is an object, and its text stands below it.
  const found = cellAtPlace(report, pointer) ?? cellAtPlace(report, parentPointer(pointer));
  return found && explained(found);
}

/** @returns the JSON Pointer of a cell; undefined where its table, row or column is missing. */
export function pointerOfAddress(report: Report, address: string): string | undefined {
  const found = cellAtAddress(report, address);
  return found && cellPointer(found.cell);
}

/** @returns the place of a cell in the form's words: table › row › column. */
export function cellInWords({ table, row, column }: Pick<ExplainedCell, 'table' | 'row' | 'column'>): LocalisedText {
  return join([table, row, column]);
}

function explained({ cell, table, address }: PlacedCell): ExplainedCell {
  return {
    address,
    pointer: cellPointer(cell),
    table: tableName(table.form),
    row: rowName(cell.row.form),
    column: columnName(cell.column.form),
    literal: printedCell(cell.raw),
    ...(cell.value !== undefined && { value: cell.value }),
    reading: cell.reading,
    uncertain: cell.row.uncertain,
  };
}
