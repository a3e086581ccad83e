/** The cells of a bound report by place and by address. */
import { remember } from './memory.ts';
import { type BoundCell, type BoundTable, cellAddress, cellPointer, type Report } from './report.ts';

/** A cell with its table and its address, `applications.received.total`. */
export interface PlacedCell {
  readonly cell: BoundCell;
  readonly table: BoundTable;
  readonly address: string;
}

/** @returns the cell of the form at a JSON Pointer; of those that a merged cell stands for the first. */
export function cellAtPlace(report: Report, pointer: string): PlacedCell | undefined {
  return placesOf(report).byPointer.get(pointer);
}

/** @returns the cell at an address; undefined where its table, row or column is missing. */
export function cellAtAddress(report: Report, address: string): PlacedCell | undefined {
  return placesOf(report).byAddress.get(address);
}

interface Places {
  readonly byPointer: ReadonlyMap<string, PlacedCell>;
  readonly byAddress: ReadonlyMap<string, PlacedCell>;
}

function placesOf(report: Report): Places {
  return remember(report, 'cells by place', () => {
    const byPointer = new Map<string, PlacedCell>();
    const byAddress = new Map<string, PlacedCell>();
    for (const table of report.tables.values()) {
      for (const cell of table.cells.flat()) {
        if (!cell) continue;
        const placed = { cell, table, address: cellAddress(table.form, cell.row.form, cell.column.form) };
        const pointer = cellPointer(cell);
        if (!byPointer.has(pointer)) byPointer.set(pointer, placed);
        byAddress.set(placed.address, placed);
      }
    }
    return { byPointer, byAddress };
  });
}
