/** Where cells with spans stand, and grids in which every place is listed. */
import type { Grid, GridCell, GridRow } from './grid.ts';

/** No table is as wide; spans of a hostile one multiply. */
const WIDEST = 200;

interface Spanning {
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/**
 * Places cells as HTML does: each stands in the first column of its row that no cell above covers.
 * @param rows Cells that are covered from above are not listed.
 * @returns the column of each cell, from 0.
 */
export function startColumns(rows: readonly (readonly Spanning[])[]): number[][] {
  const starts: number[][] = [];
  place(rows, (_cell, row, column) => {
    const own = starts[row] ?? [];
    starts[row] = own;
    own.push(column);
  });
  return rows.map((_, at) => starts[at] ?? []);
}

/**
 * Lists every place of a grid: where a cell covers several, the others are empty and name it as `merged`.
 * A grid whose spans are not known is given back as it is.
 */
export function expandSpans(grid: Grid): Grid {
  if (!grid.spans) return grid;
  const places: GridCell[][] = grid.rows.map(() => []);
  place(
    grid.rows.map(({ cells }) => cells),
    (cell, row, column) => {
      const { rowSpan = 1, columnSpan = 1, ...printed } = cell;
      for (let down = 0; down < Math.min(rowSpan, places.length - row); down++) {
        const line = places[row + down];
        for (let right = 0; line && right < columnSpan && column + right < WIDEST; right++) {
          line[column + right] =
            down === 0 && right === 0
              ? printed
              : {
                  text: '',
                  origin: { ...printed.origin },
                  merged: { cell: printed, from: right > 0 ? 'left' : 'above' },
                };
        }
      }
    },
  );
  const rows = places.flatMap((line, at): GridRow[] => {
    const own = grid.rows[at]?.cells[0];
    // A place that no cell covers, left of others, is blank.
    const [first, ...rest] = Array.from(line, (cell) => cell ?? { text: '', origin: own?.origin });
    return first?.origin ? [{ cells: [first as GridCell, ...(rest as GridCell[])] }] : [];
  });
  return { rows, spans: true };
}

function place<Cell extends Spanning>(
  rows: readonly (readonly Cell[])[],
  put: (cell: Cell, row: number, column: number) => void,
): void {
  /** For each column, the row before which it is covered. */
  const coveredTo: number[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((coveredTo[column] ?? 0) > row) column++;
      if (column >= WIDEST) break;
      const { rowSpan = 1, columnSpan = 1 } = cell;
      put(cell, row, column);
      for (let right = 0; right < columnSpan && column + right < WIDEST; right++)
        coveredTo[column + right] = row + rowSpan;
      column += columnSpan;
    }
  }
}
