import { isSectionHeading } from '../document/form-words.ts';
import type { Printed } from '../document/printed.ts';
import { headingLevel } from '../structure/headings.ts';
import type { Grid } from './grid.ts';

/**
 * Takes the heading of a part of the report off a table that prints it as its first row, over all columns.
 * @returns the rest of the table, all of it where it has no such row.
 */
export function takeHeadingRow(grid: Grid): { heading: Printed | undefined; grid: Grid } {
  const [first, ...rows] = grid.rows;
  const [only, other] = first?.cells ?? [];
  if (!grid.spans || !only || other || rows.length === 0) return { heading: undefined, grid };
  const text = only.text.trim();
  if (headingLevel(text) !== 1 || !isSectionHeading(text)) return { heading: undefined, grid };
  return { heading: { text, origin: only.origin }, grid: { ...grid, rows } };
}
