/** Where the cells of a grid stand. */
import type { Grid, GridCell } from '@disclosure-lint/core';

/** A cell at its first column, in each of the rows that it covers. */
export interface PlacedCell {
  readonly cell: GridCell;
  readonly column: number;
  /** It reaches in from a row above. */
  readonly continued: boolean;
}

/** @returns for each row what stands in it, from left to right. */
export function placeCells({ headerRows, bodyRows }: Grid): readonly (readonly PlacedCell[])[] {
  let reaching: readonly Reaching[] = [];
  return [...headerRows, ...bodyRows].map((row) => {
    const placed: PlacedCell[] = [];
    const next: Reaching[] = [];
    let column = 0;
    let above = 0;
    const place = (cell: GridCell, rows: number, continued: boolean): void => {
      placed.push({ cell, column, continued });
      if (rows > 1) next.push({ cell, column, rows: rows - 1 });
      column += cell.columnSpan;
    };
    const placeAbove = (): void => {
      for (let reach = reaching[above]; reach && reach.column <= column; reach = reaching[++above])
        place(reach.cell, reach.rows, true);
    };
    for (const cell of row) {
      placeAbove();
      place(cell, cell.rowSpan, false);
    }
    placeAbove();
    reaching = next;
    return placed;
  });
}

interface Reaching {
  readonly cell: GridCell;
  readonly column: number;
  /** How many rows it still covers. */
  readonly rows: number;
}
