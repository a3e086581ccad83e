import type { Origin, Row } from '@disclosure-lint/schemas';
import type { Printed } from '../document/printed.ts';
import { cellValue } from './cell-value.ts';
import { type GridCell, type GridRow, rowOrigin } from './grid.ts';

/** A printed row whose labels and figures have been told apart. */
export interface PlacedRow {
  /** The row's labels from the outermost in, those of merged cells included. */
  readonly path: readonly string[];
  /** The cell that the row is known by; undefined when it has no label. */
  readonly label: Printed | undefined;
  readonly figures: readonly GridCell[];
  /** The figures could not be placed under the columns. */
  readonly uncertain: boolean;
}

/**
 * A row of the report file.
 *
 * Its place is that of its label, by which it is pointed at; without a label, that of the whole printed row.
 */
export function reportRow(row: GridRow, { path, label, figures, uncertain }: PlacedRow): Row {
  const [only = ''] = path;
  const spanned = withSpans(figures);
  return {
    label: path.length > 1 ? [...path] : only,
    cells: spanned.map(({ cell, span }) => (span > 1 ? { text: cell.text, span } : cellValue(cell))),
    ...(uncertain ? { uncertain } : {}),
    origin: rowPlace(row, label),
    cellOrigins: spanned.map(({ cell }) => cell.origin),
  };
}

/** A place that is covered from the left belongs to the figure there; one that is covered from above prints nothing. */
function withSpans(figures: readonly GridCell[]): { cell: GridCell; span: number }[] {
  const spanned: { cell: GridCell; span: number }[] = [];
  for (const figure of figures) {
    const last = spanned.at(-1);
    if (last && figure.merged?.from === 'left') last.span++;
    else spanned.push({ cell: figure, span: 1 });
  }
  return spanned;
}

function rowPlace(row: GridRow, label: Printed | undefined): Origin {
  return label && label.text.trim() !== '' ? label.origin : rowOrigin(row);
}
