/** A table that goes on after a blank row, or on the next sheet, without its header. */
import type { DocumentBlock, TableBlock } from '../document/content.ts';
import { tableWords, wordsOf } from '../document/form-words.ts';
import { type Grid, type GridRow, isBlank, isFigure } from '../tables/grid.ts';

/** @returns the blocks, with each part that goes on from the table right before it put back to it. */
export function joinContinued(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before?.kind === 'table' && block.kind === 'table' && goesOn(before.grid, block.grid)) {
      joined[joined.length - 1] = joinedTable(before, block);
    } else joined.push(block);
  }
  return joined;
}

function joinedTable(before: TableBlock, { grid }: TableBlock): TableBlock {
  return { kind: 'table', grid: { ...before.grid, rows: [...before.grid.rows, ...grid.rows] } };
}

/** Its first row is a row of figures under a label of the same statutory table, and as wide. */
function goesOn(before: Grid, after: Grid): boolean {
  const [first] = after.rows;
  if (!first || widthOf(before) !== widthOf(after) || !first.cells.some(isFigure)) return false;
  const labels = labelsOf(first);
  return [...tableWords().values()].some(
    (table) =>
      labels.some((label) => table.rows.has(label) || table.rowGroups.has(label)) &&
      before.rows.some((row) => labelsOf(row).some((label) => table.rows.has(label) || table.rowGroups.has(label))),
  );
}

function labelsOf(row: GridRow): string[] {
  return row.cells.filter((cell) => !isBlank(cell) && !isFigure(cell)).map((cell) => wordsOf(cell.text));
}

function widthOf(grid: Grid): number {
  return (grid.rows[0]?.cells ?? []).reduce((width, { columnSpan = 1 }) => width + columnSpan, 0);
}
