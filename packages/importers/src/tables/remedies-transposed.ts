/** The remedies table turned: results are its rows, blocks its columns. */
import type { Label } from '@disclosure-lint/schemas';
import { tableWords, wordsOf } from '../document/form-words.ts';
import type { GridCell, GridRow } from './grid.ts';
import { headerPaths } from './header.ts';
import type { ImportedTable } from './imported-table.ts';
import { reportRow } from './row.ts';

const FEWEST = 3;

/**
 * Reads rows of results under a header of blocks.
 * @param rows Every place listed, the header included.
 * @returns undefined where rows and header are not of this kind.
 */
export function transposedRemedies(rows: readonly GridRow[]): ImportedTable | undefined {
  const words = tableWords().get('remedies');
  const first = rows.findIndex(({ cells }) => words?.columns.has(wordsOf(cells[0].text)));
  if (!words || first < 1) return undefined;
  const results = rows.slice(first);
  const known = results.filter(({ cells }) => words.columns.has(wordsOf(cells[0].text)));
  const width = results[0]?.cells.length ?? 0;
  const paths = headerPaths(rows.slice(0, first)).slice(0, width);
  const isBlock = (path: readonly string[]): boolean => words.rows.has(wordsOf(path.at(-1) ?? ''));
  const start = paths.findIndex(isBlock);
  const fits =
    known.length >= FEWEST &&
    known.length === results.length &&
    results.every(({ cells }) => cells.length === width) &&
    start === 1 &&
    paths.length === width &&
    paths.slice(start).every(isBlock);
  if (!fits) return undefined;
  const columns: Label[] = results.map(({ cells }) => cells[0].text.trim());
  const blocks = paths.slice(start).map((path, at) => {
    const [cell, ...others] = results.flatMap(({ cells }) => cells[start + at] ?? []);
    const figures: [GridCell, ...GridCell[]] | [] = cell ? [cell, ...others] : [];
    const [top] = figures;
    return top
      ? [reportRow({ cells: [top, ...others] }, { path: [...path], label: undefined, figures, uncertain: false })]
      : [];
  });
  return { table: { table: 'remedies', columns, rows: blocks.flat() }, losses: [] };
}
