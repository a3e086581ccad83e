/** The header of a table printed once more among its rows, where the next page begins. */
import { type GridRow, shownText } from './grid.ts';

/** Leaves out rows that print, cell by cell, the same as a row of the header. */
export function withoutRepeatedHeader(header: readonly GridRow[], rows: readonly GridRow[]): readonly GridRow[] {
  const printed = new Set(header.map(printedRow));
  printed.delete('');
  return rows.filter((row) => !printed.has(printedRow(row)));
}

/** What is printed, wherever it is merged; '' for nothing. */
function printedRow({ cells }: GridRow): string {
  const texts = cells.map((cell) => shownText(cell).replace(/\s+/gu, ''));
  return texts.every((text) => text === '') ? '' : texts.join('\t');
}
