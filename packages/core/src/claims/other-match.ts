/** Which other figure of the tables a claim may have been taken from: one column of the row, or one row of the sum. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import { cellAt, cellIndex } from '../facts/addresses.ts';
import { columnName, rowName } from '../facts/wording.ts';
import type { Figure } from './hold.ts';

/**
 * @param stated What the prose says.
 * @param figure What the tables have.
 * @returns the name of the figure that has the number stated; undefined when none has, or when it is 0, which proves
 *   nothing.
 */
export function otherMatch(stated: number, { cells }: Figure, report: Report): LocalisedText | undefined {
  if (stated === 0) return undefined;
  // One row of the sum.
  const row = cells.length > 1 ? cells.find(({ cell }) => cell.value === stated) : undefined;
  if (row) return rowName(row.cell.row.form);
  // One column: the same sum over another column than the claim is about.
  const [first] = cells;
  if (!first) return undefined;
  for (const [index, column] of first.ref.table.columns.entries()) {
    if (index === first.ref.column) continue;
    const sums = cells.map(({ ref }) => {
      const key = `${ref.table.address}.${ref.table.rows[ref.row]?.key}.${column.key}`;
      const other = cellIndex(report.form).get(key);
      return other && cellAt(report, other)?.value;
    });
    if (sums.every((value) => value !== undefined) && sums.reduce((sum, value) => sum + value, 0) === stated)
      return columnName(column);
  }
  return undefined;
}
