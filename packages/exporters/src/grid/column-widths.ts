/** How wide the columns of a table should be for its texts. */
import type { Grid, GridCell } from '@disclosure-lint/core';
import { placeCells } from './place-cells.ts';

const PADDING = 0.5;
const NARROWEST = 2;
const WIDEST_FIGURE = 8;
const WIDEST_LABEL = 13;

/** @returns for each column the width that its texts ask for, in Chinese characters. */
export function columnWidths(grid: Grid): readonly number[] {
  const widths: number[] = new Array(grid.columnCount).fill(NARROWEST);
  for (const row of placeCells(grid)) {
    for (const { cell, column, continued } of row) {
      if (continued || cell.columnSpan > 1) continue;
      widths[column] = Math.max(widths[column] ?? 0, wanted(cell));
    }
  }
  return widths.map((width) => width + PADDING);
}

/** The columns of a table on a page. */
export interface ColumnsOnPage {
  /** The width of each as a part of 1. */
  readonly shares: readonly number[];
  /** The size of the print in which they fit, in points. */
  readonly size: 10.5 | 9 | 7.5;
}

/** @returns how the columns share the width of a page of A4 with the margins of official documents. */
export function columnsOnPage(grid: Grid): ColumnsOnPage {
  const widths = columnWidths(grid);
  const sum = widths.reduce((total, width) => total + width, 0);
  const fits = (size: number): boolean => sum * size <= TEXT_WIDTH;
  return { shares: widths.map((width) => width / sum), size: fits(10.5) ? 10.5 : fits(9) ? 9 : 7.5 };
}

/** 156 mm in points. */
const TEXT_WIDTH = 442;

function wanted({ kind, text, rowSpan }: GridCell): number {
  const length = textWidth(text);
  if (kind === 'figure') return Math.min(length, WIDEST_FIGURE);
  // Labels wrap: headers into two lines, those beside many rows into as many.
  if (kind !== 'rowLabel') return length <= 3 ? length : Math.min(Math.ceil(length / 2), WIDEST_FIGURE);
  return Math.min(rowSpan > 1 ? Math.max(length / (rowSpan * 2), Math.min(length, 4)) : length, WIDEST_LABEL);
}

/** @returns the width of the longest line, in Chinese characters. */
export function textWidth(text: string): number {
  return text.split(/[\r\n]+/u).reduce((most, line) => Math.max(most, lineWidth(line)), 0);
}

function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character < '\u0250' ? 0.55 : 1;
  return width;
}
