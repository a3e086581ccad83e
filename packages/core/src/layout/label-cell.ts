/** A label as a cell of a grid. */
import type { GridCell } from './grid.ts';
import type { LabelPart } from './labels.ts';

export function labelCell(
  kind: Exclude<GridCell['kind'], 'figure'>,
  part: LabelPart,
  rowSpan: number,
  columnSpan: number,
): GridCell {
  return { text: part.text, rowSpan, columnSpan, kind, ...placeOf(part) };
}

function placeOf({ text: _, ...place }: LabelPart): Omit<LabelPart, 'text'> {
  return place;
}
