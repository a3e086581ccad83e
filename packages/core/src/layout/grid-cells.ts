/** The cells of a grid: labels, and figures of the file. */
import type { Binding } from './binding.ts';
import type { GridCell } from './grid.ts';
import type { LabelPart } from './labels.ts';
import type { PrintedFigure } from './printed-table.ts';

/** @returns a label that covers so many rows and columns of the grid. */
export function labelCell(
  kind: Exclude<GridCell['kind'], 'figure'>,
  { text, ...place }: LabelPart,
  rowSpan: number,
  columnSpan: number,
): GridCell {
  return { text, rowSpan, columnSpan, kind, ...place };
}

/** @returns a figure as printed, with the address it was bound to. */
export function figureCell(
  { text, value, pointer }: PrintedFigure,
  columnSpan: number,
  { addressAt }: Binding,
  uncertain: boolean,
): GridCell {
  const address = addressAt(pointer);
  return {
    text,
    rowSpan: 1,
    columnSpan,
    kind: 'figure',
    ...(value !== undefined && { value }),
    pointer,
    ...(address !== undefined && { address }),
    ...(uncertain && { uncertain: true }),
  };
}
