/** A table as Word has it. */
import type { Grid, GridCell } from '@disclosure-lint/core';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { columnsOnPage } from '../grid/column-widths.ts';
import { type PlacedCell, placeCells } from '../grid/place-cells.ts';
import { TABLE_FIGURE, TABLE_LABEL } from './styles.ts';
import { textRuns } from './text.ts';

/** @param width Of the page between its margins, in twentieths of a point. */
export function wordTable(grid: Grid, width: number): Table {
  const { shares, size } = columnsOnPage(grid);
  const widths = shares.map((share) => Math.round(share * width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: MARGIN, right: MARGIN },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: placeCells(grid).map(
      (row, line) =>
        new TableRow({
          cantSplit: true,
          ...(line < grid.headerRows.length && { tableHeader: true }),
          children: row.map((placed) => wordCell(placed, widths, size * 2)),
        }),
    ),
  });
}

/** Beside the texts, in twentieths of a point. */
const MARGIN = 40;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** @param size Of the print, in half points. */
function wordCell({ cell, column, continued }: PlacedCell, widths: readonly number[], size: number): TableCell {
  const { text, rowSpan, columnSpan } = cell;
  const width = widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0);
  return new TableCell({
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { verticalMerge: continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: cell.kind === 'figure' ? TABLE_FIGURE : TABLE_LABEL,
        alignment: isCentred(cell) ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: continued ? [] : textRuns(text, size),
      }),
    ],
  });
}

/** Labels of single rows are read from the left. */
function isCentred({ kind, rowSpan }: GridCell): boolean {
  return kind !== 'rowLabel' || rowSpan > 1;
}
