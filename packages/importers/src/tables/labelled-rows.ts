/** Rows of a statutory table: which cells are labels, which figures, and which labels were merged over several rows. */
import { parseLabel } from '@disclosure-lint/core';
import type { Row } from '@disclosure-lint/schemas';
import { type TableWords, wordsOf } from '../document/form-words.ts';
import type { Loss } from '../document/losses.ts';
import { columnMismatch } from '../document/losses.ts';
import type { Printed } from '../document/printed.ts';
import { filled, type GridCell, type GridRow, isBlank, isFigure, shownText } from './grid.ts';
import { type PlacedRow, reportRow } from './row.ts';

/** What the rows of a table are read against. */
export interface RowLayout {
  readonly words: TableWords;
  /** How many figures a row has. */
  readonly width: number;
  /** How many label columns there are at most. */
  readonly labels: number;
}

/** What the rows of a table gave. */
export interface LabelledRows {
  readonly rows: Row[];
  /** Lines of text that stand in the table without being rows. */
  readonly notes: string[];
  readonly losses: Loss[];
}

/**
 * Reads the rows below the header.
 *
 * The last `width` cells are figures, those before them labels. A label cell merged over several rows arrives filled in
 * the first and empty in the others; one merged over several columns arrives as a single cell.
 */
export function labelledRows(gridRows: readonly GridRow[], layout: RowLayout): LabelledRows {
  const result: LabelledRows = { rows: [], notes: [], losses: [] };
  let above: readonly string[] = [];
  for (const gridRow of gridRows) {
    const [only, second] = filled(gridRow);
    if (!only && gridRow.cells.filter(({ merged }) => !merged).length < layout.width) continue;
    if (only && !second && isLabelAlone(gridRow, layout) && !isFigure(only) && !isRowLabel(only, layout)) {
      if (layout.words.rowGroups.has(wordsOf(only.text))) above = ownPath([only], above, layout);
      else result.notes.push(only.text);
      continue;
    }
    const placed = placeRow(gridRow, above, layout);
    if (placed.uncertain)
      result.losses.push(columnMismatch(gridRow, placed.figures.length, layout.width, placed.label));
    if (!placed.uncertain || layout.words.rowGroups.has(wordsOf(placed.path[0] ?? ''))) above = placed.path;
    result.rows.push(reportRow(gridRow, placed));
  }
  return result;
}

/** Whether a row has no places for figures, or one label printed over all of them. */
function isLabelAlone({ cells }: GridRow, { labels, width }: RowLayout): boolean {
  if (cells.length <= labels) return true;
  const lastOwn = cells.findLastIndex(({ merged }) => merged?.from !== 'left');
  return lastOwn < cells.length - width;
}

function isRowLabel(cell: Printed, { words }: RowLayout): boolean {
  return words.rows.has(wordsOf(cell.text));
}

function placeRow(gridRow: GridRow, above: readonly string[], layout: RowLayout): PlacedRow {
  const { cells } = gridRow;
  const depth = cells.length - layout.width;
  const known = cells.slice(0, layout.labels).findLastIndex((cell) => isKnownLabel(cell, layout));
  if (known >= depth && known >= 0) {
    const labels = cells.slice(0, known + 1);
    return {
      path: ownPath(labels, above, layout),
      label: cells[known],
      figures: cells.slice(known + 1),
      uncertain: true,
    };
  }
  const labels = cells.slice(0, Math.max(0, depth));
  if (depth < 1 && (isFigure(cells[0]) || isBlank(cells[0]))) {
    return { path: [''], label: undefined, figures: cells, uncertain: depth < 0 };
  }
  if (depth < 1 || depth > layout.labels || hasFigureTooMany(labels, layout)) {
    // Its labels are told by what they are: where figures begin cannot be counted from the end.
    const last = Math.max(0, cells.slice(0, layout.labels).findLastIndex(isWords));
    const own = cells.slice(0, last + 1);
    return { path: ownPath(own, above, layout), label: cells[last], figures: cells.slice(last + 1), uncertain: true };
  }
  const label = labels.findLast((cell) => !isBlank(cell));
  return { path: ownPath(labels, above, layout), label, figures: cells.slice(depth), uncertain: false };
}

function isWords(cell: GridCell): boolean {
  const text = shownText(cell);
  return text.trim() !== '' && !isFigure({ text });
}

function isKnownLabel(cell: Printed, { words }: RowLayout): boolean {
  const label = wordsOf(cell.text);
  return words.rows.has(label) || words.rowGroups.has(label);
}

/** 一、本年新收…|0|0|… with one figure more than columns: which one is too many cannot be told. */
function hasFigureTooMany(labels: readonly GridCell[], { words }: RowLayout): boolean {
  const last = labels.at(-1);
  const parent = labels.at(-2);
  return last !== undefined && parent !== undefined && isFigure(last) && words.rows.has(wordsOf(parent.text));
}

const DEPTHS = { section: 0, item: 1, point: 2, subpoint: 3 } as const;

/** The path of a row: labels of merged cells come from the rows above, where cells are empty or the ordinals tell. */
function ownPath(labels: readonly GridCell[], above: readonly string[], { words }: RowLayout): string[] {
  const own = labels
    // A label printed over several columns is one label; what is merged into it from its right is none.
    .filter(
      ({ merged }, at) => !(merged?.from === 'left' && labels.slice(at).every((it) => it.merged?.from === 'left')),
    )
    .map(({ text, merged }) => (merged?.from === 'above' ? merged.cell.text : text).trim())
    // Some systems print a merged label once more in every place.
    .filter((label, at, all) => label === '' || label !== all[at - 1]);
  const first = own.findIndex((label) => label !== '');
  if (first < 0) return [...above.slice(0, own.length - 1), ''];
  const isGroup = (label: string | undefined): boolean => words.rowGroups.has(wordsOf(label ?? ''));
  const { ordinal } = parseLabel(own[first] ?? '');
  const told = above.slice(0, ordinal ? DEPTHS[ordinal.level] : 0);
  const parents = told.length > first && told.every(isGroup) ? told : above.slice(0, first);
  const path = [...parents, ...own.slice(first)];
  // A group keeps an empty label of its row; a row of its own was merged over the empty cells after it.
  while (path.length > 1 && path.at(-1) === '' && !isGroup(path.at(-2))) path.pop();
  return path;
}
