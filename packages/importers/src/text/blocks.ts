/**
 * The plain-text rendering of a document: a paragraph a line; in tables each cell begins with a tab on a line of its
 * own and may go on over the next lines, and a blank line ends a row.
 */

import type { DocumentBlock } from '../document/content.ts';
import type { Printed } from '../document/printed.ts';
import { headingLevel } from '../structure/headings.ts';
import type { Grid, GridRow } from '../tables/grid.ts';
import { type Line, linesOf } from './lines.ts';

/**
 * Cuts a plain text into paragraphs and tables.
 * @param text The whole text; anything is accepted.
 */
export function readBlocks(text: string): DocumentBlock[] {
  const lines = linesOf(text);
  const blocks: DocumentBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line && startsCell(line)) {
      const { grid, next } = readGrid(lines, at);
      blocks.push({ kind: 'table', grid });
      at = next;
      continue;
    }
    if (line && !isBlankLine(line)) blocks.push({ kind: 'paragraph', printed: trimmedLine(line) });
    at++;
  }
  return blocks;
}

/** A blank line followed by no cell ends the table; so does a line that cannot go on from the cell above it. */
function readGrid(lines: readonly Line[], from: number): { grid: Grid; next: number } {
  const rows: GridRow[] = [];
  let cells: Printed[] = [];
  const endRow = (): void => {
    const [first, ...rest] = cells;
    if (first) rows.push({ cells: [first, ...rest] });
    cells = [];
  };
  let at = from;
  for (let line = lines[at]; line; line = lines[at]) {
    const following = lines[at + 1];
    if (startsCell(line)) {
      const end = endOfCell(lines, at);
      cells.push(printedCell(lines.slice(at, end)));
      at = end;
    } else if (isBlankLine(line) && following && startsCell(following)) {
      endRow();
      at++;
    } else break;
  }
  endRow();
  return { grid: { rows }, next: at };
}

function endOfCell(lines: readonly Line[], from: number): number {
  const isFigure = /^\t[\d.]+\s*$/.test(lines[from]?.text ?? '');
  let at = from + 1;
  for (let line = lines[at]; line && continuesCell(line, isFigure); line = lines[at]) at++;
  return at;
}

/** A text that lost the blank lines after a table must not vanish in its last cell. */
function continuesCell(line: Line, afterFigure: boolean): boolean {
  if (startsCell(line) || isBlankLine(line)) return false;
  if (headingLevel(line.text) === 1) return false;
  return !(afterFigure && /[。；]/u.test(line.text));
}

/** The cell's characters just as they stand; its range is empty, after the tab, where there are none. */
function printedCell(lines: readonly Line[]): Printed {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .slice(1);
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new RangeError('a cell has at least one line');
  const start = { line: first.number, column: first.column + 1, offset: first.offset + 1 };
  if (text.trim() === '') return { text: '', origin: { kind: 'text', range: { start, end: start } } };
  const end = { line: last.number, column: last.column + last.text.length, offset: last.offset + last.text.length };
  return { text, origin: { kind: 'text', range: { start, end } } };
}

/** Indentation and trailing white space are no part of a paragraph. */
function trimmedLine(line: Line): Printed {
  const text = line.text.trim();
  const indent = line.text.length - line.text.trimStart().length;
  const place = (at: number) => ({ line: line.number, column: line.column + at, offset: line.offset + at });
  return { text, origin: { kind: 'text', range: { start: place(indent), end: place(indent + text.length) } } };
}

function startsCell(line: Line): boolean {
  return line.text.startsWith('\t');
}

function isBlankLine(line: Line): boolean {
  return !startsCell(line) && line.text.trim() === '';
}
