/** A table as HTML: labels are headers, figures are data. */
import type { Grid, GridCell } from '@disclosure-lint/core';
import { columnsOnPage } from '../grid/column-widths.ts';
import { joins } from '../grid/joined.ts';
import { textElement, voidElement } from './markup.ts';

/** @returns the lines of the table with its caption above and its notes below. */
export function tableMarkup(grid: Grid): readonly string[] {
  const { caption, headerRows, bodyRows, notes } = grid;
  const { shares, size } = columnsOnPage(grid);
  const classes = [SIZES[size], joins(grid) && 'joined'].filter(Boolean).join(' ');
  return [
    ...(caption ? [textElement('p', caption.text, { class: 'caption' })] : []),
    classes === '' ? '<table>' : `<table class="${classes}">`,
    `<colgroup>${shares
      .map((share) => voidElement('col', { style: `width:${(share * 100).toFixed(2)}%` }))
      .join('')}</colgroup>`,
    ...(headerRows.length > 0 ? ['<thead>', ...headerRows.map(rowMarkup), '</thead>'] : []),
    ...(bodyRows.length > 0 ? ['<tbody>', ...bodyRows.map(rowMarkup), '</tbody>'] : []),
    '</table>',
    ...notes.map(({ text }) => textElement('p', text, { class: 'table-note' })),
  ];
}

const SIZES = { 10.5: undefined, 9: 'small', 7.5: 'tiny' } as const;

function rowMarkup(cells: readonly GridCell[]): string {
  return `<tr>${cells.map(cellMarkup).join('')}</tr>`;
}

function cellMarkup(cell: GridCell): string {
  const { text, rowSpan, columnSpan } = cell;
  const spans = { rowspan: rowSpan > 1 ? rowSpan : undefined, colspan: columnSpan > 1 ? columnSpan : undefined };
  return isFigure(cell) ? textElement('td', text, spans) : textElement('th', text, { scope: scopeOf(cell), ...spans });
}

/** A figure that stands where a lost label should is still a figure. */
function isFigure({ kind, pointer }: GridCell): boolean {
  return kind === 'figure' || /\/cells\/\d+$/u.test(pointer ?? '');
}

function scopeOf({ kind, rowSpan, columnSpan }: GridCell): string {
  if (kind === 'rowLabel') return rowSpan > 1 ? 'rowgroup' : 'row';
  return columnSpan > 1 ? 'colgroup' : 'col';
}
