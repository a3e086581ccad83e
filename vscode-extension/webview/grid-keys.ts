/** Moves through the cells of a table, merged ones too. */

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** @returns the cell that a key leads to; undefined when it leads nowhere. */
export function cellByKey(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | undefined {
  const table = cell.closest('table');
  if (table === null) {
    return undefined;
  }
  const matrix = matrixOf(table);
  const at = placeIn(matrix, cell);
  if (at === undefined) {
    return undefined;
  }
  if (key === 'Home' || key === 'End') {
    const row = (matrix[at.row] ?? []).filter((each) => each?.hasAttribute('data-editable'));
    return key === 'Home' ? row[0] : row.at(-1);
  }
  const step = STEPS[key];
  if (step === undefined) {
    return undefined;
  }
  let { row, column } = at;
  for (;;) {
    row += step[0];
    column += step[1];
    if (row < 0 || row >= matrix.length || column < 0 || column >= (matrix[row]?.length ?? 0)) {
      return undefined;
    }
    const next = matrix[row]?.[column];
    if (next !== undefined && next !== cell && next.hasAttribute('data-place')) {
      return next;
    }
  }
}

/** Each place of the printed raster and the cell that covers it. */
function matrixOf(table: HTMLTableElement): readonly (readonly (HTMLTableCellElement | undefined)[])[] {
  const matrix: (HTMLTableCellElement | undefined)[][] = Array.from(table.rows, () => []);
  for (const [top, row] of Array.from(table.rows).entries()) {
    let left = 0;
    for (const cell of row.cells) {
      while (matrix[top]?.[left] !== undefined) {
        left++;
      }
      for (const line of matrix.slice(top, top + cell.rowSpan)) {
        for (let column = left; column < left + cell.colSpan; column++) {
          line[column] = cell;
        }
      }
    }
  }
  return matrix;
}

function placeIn(
  matrix: readonly (readonly (HTMLTableCellElement | undefined)[])[],
  cell: HTMLTableCellElement,
): { readonly row: number; readonly column: number } | undefined {
  for (const [row, cells] of matrix.entries()) {
    const column = cells.indexOf(cell);
    if (column >= 0) {
      return { row, column };
    }
  }
  return undefined;
}
