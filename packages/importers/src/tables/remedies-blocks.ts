/** The remedies table where the spans of its header are known: each block of results becomes a row, as the form reads it. */
import type { Label, Row } from '@disclosure-lint/schemas';
import { tableWords, wordsOf } from '../document/form-words.ts';
import { filled, type GridCell, type GridRow, rowOrigin } from './grid.ts';
import { type HeaderPath, headerPaths, joinBroken, standInColumns } from './header.ts';
import type { ImportedTable } from './imported-table.ts';
import { reportRow } from './row.ts';

/** Columns that stand next to each other under the same labels. */
interface Block {
  readonly label: HeaderPath;
  readonly results: readonly string[];
  /** Index of its first column. */
  readonly start: number;
}

/**
 * Reads a single row of figures under blocks of results.
 * @returns undefined where the header names no blocks, or the row does not fit it.
 */
export function remediesUnderBlocks(
  headerRows: readonly GridRow[],
  figureRows: readonly GridRow[],
): ImportedTable | undefined {
  const words = tableWords().get('remedies');
  const [row, other] = figureRows.filter(({ cells }) => filled({ cells }).length > 0 || cells.length > 1);
  if (!words || !row || other || !standInColumns(headerRows, 0)) return undefined;
  const paths = withoutCommon(headerPaths(headerRows, () => false).map((path) => joinBroken(path, words.columns)));
  const first = paths.findIndex((path) => path.length > 1 && words.columns.has(wordsOf(path.at(-1) ?? '')));
  if (first < 0 || row.cells.length !== paths.length) return undefined;
  const blocks = blocksOf(paths, first);
  if (!blocks.some(({ label }) => label.some((part) => isBlockLabel(part)))) return undefined;
  const [{ results }] = blocks;
  const alike = blocks.every((block) => sameWords(block.results, results));
  return alike
    ? {
        table: { table: 'remedies', columns: [...results], rows: blocks.map((block) => rowOf(row, block)) },
        losses: [],
      }
    : {
        table: { table: 'remedies', columns: paths.slice(first).map(labelOf), rows: [wideRow(row, first)] },
        losses: [],
      };

  function isBlockLabel(part: string): boolean {
    const label = wordsOf(part);
    return words?.rows.has(label) === true || words?.rowGroups.has(label) === true;
  }
}

/** What is printed above all columns heads the table, no block. */
function withoutCommon(paths: readonly HeaderPath[]): HeaderPath[] {
  const [label] = paths.find((path) => path.length > 0) ?? [];
  const common = label !== undefined && paths.every((path) => path.length === 0 || path[0] === label);
  return common && paths.some((path) => path.length > 2)
    ? withoutCommon(paths.map((path) => path.slice(1)))
    : [...paths];
}

function blocksOf(paths: readonly HeaderPath[], first: number): [Block, ...Block[]] {
  const blocks: (Block & { results: string[] })[] = [];
  for (const [index, path] of paths.slice(first).entries()) {
    const label = path.slice(0, -1);
    const result = path.at(-1) ?? '';
    const open = blocks.at(-1);
    // Two blocks may have lost what tells them apart: a result that comes again begins the next.
    if (open && sameWords(open.label, label) && !open.results.some((seen) => wordsOf(seen) === wordsOf(result)))
      open.results.push(result);
    else blocks.push({ label, results: [result], start: first + index });
  }
  return blocks as unknown as [Block, ...Block[]];
}

function sameWords(left: HeaderPath, right: HeaderPath): boolean {
  return left.length === right.length && left.every((label, at) => wordsOf(label) === wordsOf(right[at] ?? ''));
}

function labelOf(path: HeaderPath): Label {
  return path.length > 1 ? [...path] : (path[0] ?? '');
}

function rowOf(row: GridRow, { label, results, start }: Block): Row {
  const figures = row.cells.slice(start, start + results.length);
  const placed = reportRow(row, { path: label.length > 0 ? label : [''], label: undefined, figures, uncertain: false });
  return { ...placed, origin: figures[0]?.origin ?? rowOrigin(row) };
}

function wideRow(row: GridRow, first: number): Row {
  const label: GridCell | undefined = row.cells[first - 1];
  return reportRow(row, {
    path: [label?.text.trim() ?? ''],
    label,
    figures: row.cells.slice(first),
    uncertain: false,
  });
}
