import type { layoutTable } from '@disclosure-lint/core';
import type { Grid, GridCell, GridRow } from '../tables/grid.ts';

type LaidOut = NonNullable<ReturnType<typeof layoutTable>>;

/** @returns a table laid out as the form prints it, as a grid whose cells have their places in the n-th table. */
export function printedGrid({ headerRows, bodyRows }: LaidOut, table: number): Grid {
  /** Of each column, the first row that no cell from above reaches. */
  const free: number[] = [];
  const rows = [...headerRows, ...bodyRows].flatMap((cells, row): GridRow[] => {
    let column = 0;
    const placed = cells.map(({ text, rowSpan, columnSpan }): GridCell => {
      while ((free[column] ?? 0) > row) column++;
      const origin = { kind: 'table' as const, table, row: row + 1, column: column + 1 };
      for (let covered = 0; covered < columnSpan; covered++) free[column + covered] = row + rowSpan;
      column += columnSpan;
      return { text, origin, ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }) };
    });
    const [first, ...rest] = placed;
    return first ? [{ cells: [first, ...rest] }] : [];
  });
  return { rows, spans: true };
}
