/** The header of a grid whose spans are known: which labels stand above each column. */
import { wordsOf } from '../document/form-words.ts';
import { type GridCell, type GridRow, shownText } from './grid.ts';

/** The labels above a column as printed, from the top; empty for a column without any. */
export type HeaderPath = readonly string[];

/**
 * Reads the labels above each column.
 * @param rows The rows of the header, every place listed.
 * @param isIgnored Labels that tell no column from another; a blank below a label is asked as ''.
 */
export function headerPaths(
  rows: readonly GridRow[],
  isIgnored: (label: string) => boolean = (label) => label === '',
): HeaderPath[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const path: string[] = [];
    let above: GridCell['origin'] | undefined;
    for (const { cells } of rows) {
      const cell = cells[column];
      if (!cell) continue;
      const origin = (cell.merged?.cell ?? cell).origin;
      const label = shownText(cell).trim();
      const repeats = origin === above || label === path.at(-1);
      if (!repeats && (label !== '' || path.length > 0) && !isIgnored(label)) path.push(label);
      above = origin;
    }
    return path;
  });
}

/**
 * Whether the rows of a header stand over the same columns: their spans are known, or every place is printed.
 * @param moreThan Rows of fewer cells are no full header.
 */
export function standInColumns(rows: readonly GridRow[], moreThan: number): boolean {
  if (rows.some(({ cells }) => cells.some(({ merged }) => merged))) return true;
  const [first, ...others] = rows.map(({ cells }) => cells.length);
  return first !== undefined && first > moreThan && others.every((width) => width === first);
}

/**
 * Joins labels that are one label broken over several rows: 本年新 | 制作数量.
 * @param known Words of the labels of columns.
 */
export function joinBroken(path: HeaderPath, known: ReadonlySet<string>): HeaderPath {
  const last = path.at(-1);
  if (last === undefined || path.length < 2) return path;
  for (let from = path.length - 2; from >= 0 && path[from] !== ''; from--) {
    const joined = path.slice(from).join('');
    if (known.has(wordsOf(joined))) return [...path.slice(0, from), joined];
  }
  return path;
}

/**
 * Leaves out columns that only ever go on from the one on their left: figures printed over several columns of the grid, as
 * Word leaves them where a table was drawn by hand.
 * @param from The first row that is asked; what stands above it may begin in such a column.
 */
export function withoutCoveredColumns(rows: readonly GridRow[], from = 0): GridRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const asked = rows.slice(from);
  const covered = Array.from({ length: width }, (_, column) =>
    asked.every(({ cells }) => cells[column] === undefined || cells[column].merged?.from === 'left'),
  );
  if (!covered.includes(true)) return [...rows];
  return rows.flatMap(({ cells }): GridRow[] => {
    const kept: GridCell[] = [];
    let begun: GridCell | undefined;
    for (const [column, cell] of cells.entries()) {
      if (!covered[column]) {
        // A label that began in a column left out begins in the next.
        kept.push(begun && cell.merged?.from === 'left' && cell.merged.cell === begun ? begun : cell);
        begun = undefined;
      } else if (cell.merged?.from !== 'left') begun = cell;
    }
    const [first, ...rest] = kept;
    return first ? [{ cells: [first, ...rest] }] : [];
  });
}

/**
 * Tables drawn by hand merge cells of the header and of the rows differently: a figure stands under another label by the lines of
 * the grid, and under its own in reading order. Where all rows have as many cells, reading order counts.
 */
export function inReadingOrder(rows: readonly GridRow[]): GridRow[] {
  const own = rows.map(({ cells }) => cells.filter(({ merged }) => merged?.from !== 'left'));
  const [first, ...others] = own.map(({ length }) => length);
  if (first === undefined || first < 2 || others.some((count) => count !== first)) return [...rows];
  return own.flatMap(([cell, ...rest]): GridRow[] => (cell ? [{ cells: [cell, ...rest] }] : []));
}
