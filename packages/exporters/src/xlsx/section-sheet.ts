/** The sheet of a part of the report: its tables under their headings. */
import type { Grid } from '@disclosure-lint/core';
import type { Row, Sheet } from 'write-excel-file/universal';
import { columnWidths } from '../grid/column-widths.ts';
import { HEADING, SUBHEADING } from './looks.ts';
import type { Section } from './sections.ts';
import { tableRows, textCell } from './table-rows.ts';

/** @param name The name of the sheet. */
export function sectionSheet({ heading, printed }: Section, name: string): Sheet<Blob> {
  const widths = sheetWidths(printed.filter((block) => block.kind === 'grid'));
  const data: Row[] = heading ? [[textCell(heading.text, HEADING)]] : [];
  let afterTable = true;
  for (const block of printed) {
    // Headings stand right above what they lead to.
    if (afterTable && data.length > 0) data.push([]);
    afterTable = block.kind === 'grid';
    const rows: readonly Row[] =
      block.kind === 'grid' ? tableRows(block, widths) : [[textCell(block.text, SUBHEADING)]];
    for (const row of rows) data.push(row);
  }
  return { sheet: name, data, columns: widths.map((width) => ({ width })), orientation: 'landscape' };
}

/** @returns the widths of the columns, which the tables of a sheet share, in digits. */
function sheetWidths(grids: readonly Grid[]): readonly number[] {
  const widest: number[] = [];
  for (const grid of grids) {
    for (const [at, width] of columnWidths(grid).entries()) widest[at] = Math.max(widest[at] ?? 0, width);
  }
  return widest.map((width) => Math.max(8, Math.round(width * 2.4 + 1)));
}
