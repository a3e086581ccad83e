import type { Origin, Row } from '@disclosure-lint/schemas';
import type { Printed } from '../document/printed.ts';
import { cellValue } from './cell-value.ts';
import { type GridRow, rowOrigin } from './grid.ts';

/** A printed row whose labels and figures have been told apart. */
export interface PlacedRow {
  /** The row's labels from the outermost in, those of merged cells included. */
  readonly path: readonly string[];
  /** The cell that the row is known by; undefined when it has no label. */
  readonly label: Printed | undefined;
  readonly figures: readonly Printed[];
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
  return {
    label: path.length > 1 ? [...path] : only,
    cells: figures.map(cellValue),
    ...(uncertain ? { uncertain } : {}),
    origin: rowPlace(row, label),
    cellOrigins: figures.map((figure) => figure.origin),
  };
}

function rowPlace(row: GridRow, label: Printed | undefined): Origin {
  return label && label.text.trim() !== '' ? label.origin : rowOrigin(row);
}
