/** Draws a table of figures as a grid that can be walked with the arrow keys. */
import type { Grid, GridCell } from '@disclosure-lint/core';
import { drawText, phrases } from './blocks.ts';
import { element } from './dom.ts';
import { type Drawing, markAttributes } from './marks.ts';

const NAMES = { corner: 'th', columnLabel: 'th', rowLabel: 'th', figure: 'td' } as const;
const ROLES = {
  corner: 'columnheader',
  columnLabel: 'columnheader',
  rowLabel: 'rowheader',
  figure: 'gridcell',
} as const;

/** @returns the table with its caption and notes; where it is wider than the page it scrolls for itself. */
export function drawGrid(grid: Grid, drawing: Drawing): HTMLElement {
  const marks = markAttributes(drawing.placed.get(grid.pointer) ?? [], drawing);
  const rows = (cells: readonly (readonly GridCell[])[]): HTMLElement[] =>
    cells.map((row) =>
      element(
        'tr',
        { role: 'row' },
        row.map((cell) => drawCell(cell, drawing)),
      ),
    );
  return element('div', { class: 'table' }, [
    ...(grid.caption === undefined
      ? []
      : [withClass(drawText('p', grid.caption.text, grid.caption.pointer, drawing), 'caption')]),
    element(
      'div',
      { ...marks, class: `scroll ${marks.class ?? ''}`.trim(), 'data-place': grid.pointer, tabindex: '-1' },
      [
        element(
          'table',
          {
            role: 'grid',
            class: grid.columnCount > 10 ? 'wide' : undefined,
            'aria-label': grid.name,
            'data-table': grid.table,
          },
          [element('thead', {}, rows(grid.headerRows)), element('tbody', {}, rows(grid.bodyRows))],
        ),
      ],
    ),
    ...grid.notes.map(({ text, pointer }) => withClass(drawText('p', text, pointer, drawing), 'note')),
  ]);
}

function drawCell(cell: GridCell, drawing: Drawing): HTMLElement {
  const marks =
    cell.pointer === undefined
      ? {}
      : markAttributes(
          (drawing.placed.get(cell.pointer) ?? []).filter(({ span }) => span === undefined),
          drawing,
        );
  const kind = [
    cell.kind,
    cell.missing && 'missing',
    cell.extra && 'extra',
    cell.uncertain && 'uncertain',
    marks.class,
  ];
  return element(
    NAMES[cell.kind],
    {
      ...marks,
      class: kind.filter(Boolean).join(' '),
      role: ROLES[cell.kind],
      rowspan: cell.rowSpan > 1 ? String(cell.rowSpan) : undefined,
      colspan: cell.columnSpan > 1 ? String(cell.columnSpan) : undefined,
      'data-place': cell.pointer,
      'data-address': cell.address,
      'data-editable': cell.kind === 'figure' && cell.pointer !== undefined ? '' : undefined,
      'aria-invalid': marks.class?.includes('error') ? 'true' : undefined,
      'aria-readonly': cell.kind === 'figure' && cell.pointer === undefined ? 'true' : undefined,
      title: cell.missing ? drawing.strings.missing : undefined,
      tabindex: cell.pointer === undefined ? undefined : '-1',
    },
    cell.pointer === undefined ? [cell.text] : phrases(cell.text, cell.pointer, drawing),
  );
}

function withClass(shown: HTMLElement, name: string): HTMLElement {
  shown.classList.add(name);
  return shown;
}
