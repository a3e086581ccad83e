/** The cells of a bound report by place and by address. */
import type { LocalisedText, TableForm } from '@disclosure-lint/schemas';
import { type CellReading, printedCell } from '../bind/cell.ts';
import { remember } from '../bind/memory.ts';
import { type BoundCell, cellAddress, cellPointer, type Report } from '../bind/report.ts';
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
  const { byPointer } = cellsOf(report);
  // A cell that spans several is an object, and its text stands below it.
  const found = byPointer.get(pointer) ?? byPointer.get(parentPointer(pointer));
  return found && explained(found);
}

/** @returns the JSON Pointer of a cell; undefined where its table, row or column is missing. */
export function pointerOfAddress(report: Report, address: string): string | undefined {
  const found = cellsOf(report).byAddress.get(address);
  return found && cellPointer(found.cell);
}

/** @returns the place of a cell in the form's words: table › row › column. */
export function cellInWords({ table, row, column }: Pick<ExplainedCell, 'table' | 'row' | 'column'>): LocalisedText {
  return join([table, row, column]);
}

interface PlacedCell {
  readonly cell: BoundCell;
  readonly address: string;
  readonly table: TableForm;
}

interface Cells {
  readonly byPointer: ReadonlyMap<string, PlacedCell>;
  readonly byAddress: ReadonlyMap<string, PlacedCell>;
}

function cellsOf(report: Report): Cells {
  return remember(report, 'cells by place', () => {
    const byPointer = new Map<string, PlacedCell>();
    const byAddress = new Map<string, PlacedCell>();
    for (const { form: table, cells } of report.tables.values()) {
      for (const cell of cells.flat()) {
        if (!cell) continue;
        const placed = { cell, table, address: cellAddress(table, cell.row.form, cell.column.form) };
        const pointer = cellPointer(cell);
        // A merged cell stands for several of the form's: at its place is the first.
        if (!byPointer.has(pointer)) byPointer.set(pointer, placed);
        byAddress.set(placed.address, placed);
      }
    }
    return { byPointer, byAddress };
  });
}

function explained({ cell, table, address }: PlacedCell): ExplainedCell {
  return {
    address,
    pointer: cellPointer(cell),
    table: tableName(table),
    row: rowName(cell.row.form),
    column: columnName(cell.column.form),
    literal: printedCell(cell.raw),
    ...(cell.value !== undefined && { value: cell.value }),
    reading: cell.reading,
    uncertain: cell.row.uncertain,
  };
}
