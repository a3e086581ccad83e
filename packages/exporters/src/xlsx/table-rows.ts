/** A table as rows of a sheet. */
import type { Grid, GridCell } from '@disclosure-lint/core';
import type { Cell, CellObject, Row } from 'write-excel-file/universal';
import { textWidth } from '../grid/column-widths.ts';
import { type PlacedCell, placeCells } from '../grid/place-cells.ts';
import { BOLD, BORDERED, TEXT } from './looks.ts';
import { cellText, marked } from './text.ts';

/**
 * @param widths Of the columns of the sheet, in digits.
 * @returns the caption where it stands outside the grid, the grid, and its notes.
 */
export function tableRows(grid: Grid, widths: readonly number[]): readonly Row[] {
  return [
    ...(grid.caption ? [[textCell(grid.caption.text, BOLD)]] : []),
    ...placeCells(grid).map((row): Row => {
      const height = rowHeight(row, widths);
      const cells: Cell[] = [];
      for (const { cell, column, continued } of row) {
        cells[column] = continued ? null : { ...tableCell(cell), height };
        // The library wants room for what a cell covers.
        for (let covered = 1; covered < cell.columnSpan; covered++) cells[column + covered] = null;
      }
      return Array.from(cells, (cell) => cell ?? null);
    }),
    ...grid.notes.map(({ text }) => [textCell(text, {})]),
  ];
}

/** Spreadsheets do not all make room for lines that wrap. */
function rowHeight(row: readonly PlacedCell[], widths: readonly number[]): number {
  const lines = row.map(({ cell, column }) => {
    const width = widths.slice(column, column + cell.columnSpan).reduce((sum, own) => sum + own, 0);
    return (
      cell.text.split(/\r\n|\r|\n/u).reduce((sum, line) => sum + Math.ceil((textWidth(line) * 2.2) / width), 0) /
      cell.rowSpan
    );
  });
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines) + 4);
}

/** In points. */
const LINE = 15;
const HIGHEST = 400;

/** @returns a cell that holds text and looks as told. */
export function textCell(text: string, look: CellObject): CellObject {
  return { ...TEXT, value: marked(cellText(text)), ...look };
}

function tableCell(cell: GridCell): CellObject {
  const { kind, text, value, rowSpan, columnSpan } = cell;
  const look: CellObject = {
    ...BORDERED,
    align: kind === 'rowLabel' && rowSpan === 1 ? 'left' : 'center',
    ...(rowSpan > 1 && { rowSpan }),
    ...(columnSpan > 1 && { columnSpan }),
  };
  return value === undefined ? textCell(text, look) : { type: Number, value, ...look };
}
