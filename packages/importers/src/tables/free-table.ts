import { columnMismatch } from '../document/losses.ts';
import type { GridRow } from './grid.ts';
import { filled, isBlank, isFigure } from './grid.ts';
import type { ImportedTable } from './imported-table.ts';
import { reportRow } from './row.ts';

/**
 * Reads rows as a table of no form: the first cell of a row is its label.
 * Only a first row of words above figures is taken as a header.
 */
export function freeTable(rows: readonly GridRow[]): ImportedTable {
  const [first, ...below] = rows;
  const hasHeader = first !== undefined && isHeader(first, below);
  const columns = hasHeader ? first.cells.slice(1).map((cell) => cell.text.trim()) : [];
  const losses: ImportedTable['losses'][number][] = [];
  const read = (hasHeader ? below : rows).map((row) => {
    const [label, ...figures] = row.cells;
    const uncertain = hasHeader && figures.length !== columns.length;
    if (uncertain) losses.push(columnMismatch(row, figures.length, columns.length));
    return reportRow(row, { path: [label.text.trim()], label, figures, uncertain });
  });
  return { table: { columns, rows: read }, losses };
}

function isHeader(first: GridRow, below: readonly GridRow[]): boolean {
  const [, ...labels] = first.cells;
  if (labels.length === 0 || labels.some((label) => isBlank(label) || isFigure(label)) || filled(first).some(isFigure))
    return false;
  return below.some((row) => row.cells.slice(1).some(isFigure));
}
