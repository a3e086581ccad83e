import { withoutBlankEnd, withoutBlankStart } from './blank-edges.ts';
import { splitAtCaptions } from './disclosure-table.ts';
import type { Grid, GridRow } from './grid.ts';
import { withCaptionRows, withoutNumberColumn } from './index-column.ts';
import { expandSpans } from './spans.ts';

/**
 * Lists the tables that were printed as one, without what holds neither labels nor figures.
 * @returns the rows of each, every place listed where spans are known.
 */
export function tableParts(grid: Grid): readonly (readonly GridRow[])[] {
  const { rows, spans } = expandSpans(withoutBlankStart(grid));
  return splitAtCaptions(spans ? withCaptionRows(withoutNumberColumn(withoutBlankEnd(rows))) : rows);
}
