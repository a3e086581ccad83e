/** A table of a page: a grid with spans, unless it only serves to lay the page out. */
import type { Grid, GridRow } from '../tables/grid.ts';
import { isFigure } from '../tables/grid.ts';
import { startColumns } from '../tables/spans.ts';
import { attribute, childrenNamed, type Element, elementsNamed, isElement, isText, type Node } from './parse-html.ts';
import { isHidden, isTakenAway } from './visibility.ts';
import { keepsWhiteSpace, PrintedText } from './white-space.ts';

interface HtmlCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether some of the text stands in a table inside the cell. */
  readonly nested: boolean;
}

/** Nobody prints a cell over more. */
const WIDEST = 100;
const LONGEST = 5000;
/** A cell of a data table holds a label or a figure: so many characters are prose. */
const PROSE = 200;

/**
 * Reads a table.
 * @param kept Whether white space is kept in it.
 * @returns undefined for one that lays the page out: what stands in it is read as if it stood by itself.
 */
export function readTable(table: Element, kept: boolean): { grid: Grid; nested: boolean } | undefined {
  const rows = rowsOf(table);
  const cells = rows.map((row) => childrenNamed(row, 'td', 'th').filter((cell) => !isHidden(cell)));
  const read = cells.map((row) => row.map((cell) => readCell(cell, kept)));
  if (isLayout(table, read)) return undefined;
  const starts = startColumns(read);
  const gridRows = read.flatMap((row, at): GridRow[] => {
    const [first, ...rest] = row.map(({ text, rowSpan, columnSpan }, index) => ({
      text,
      origin: { kind: 'table', table: 1, row: at + 1, column: (starts[at]?.[index] ?? index) + 1 } as const,
      rowSpan: Math.min(rowSpan, rows.length - at),
      columnSpan,
    }));
    return first ? [{ cells: [first, ...rest] }] : [{ cells: [placeholder(at)] }];
  });
  return { grid: { rows: gridRows, spans: true }, nested: read.some((row) => row.some(({ nested }) => nested)) };
}

/** A row all of whose cells are covered from above still is a row. */
function placeholder(at: number): GridRow['cells'][0] {
  return { text: '', origin: { kind: 'table', table: 1, row: at + 1, column: 1 }, columnSpan: 0 };
}

function rowsOf(table: Element): Element[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((child) => {
      if (isHidden(child)) return [];
      if (child.tagName === 'tr') return [child];
      return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? childrenNamed(child, 'tr') : [];
    })
    .filter((row) => !isHidden(row));
}

function readCell(cell: Element, kept: boolean): HtmlCell {
  const text = new PrintedText();
  let nested = false;
  let started = false;
  const visit = (node: Node, inherited: boolean): void => {
    if (isText(node)) {
      text.add(node.value, inherited);
      started ||= node.value.trim() !== '';
      return;
    }
    if (!isElement(node)) return;
    const filledIn = fieldText(node);
    if (filledIn !== undefined) text.add(filledIn, inherited);
    if (isHidden(node)) return;
    const own = keepsWhiteSpace(node, inherited);
    // A table of one cell is a frame around its text.
    if (node.tagName === 'table' && rowsOf(node).flatMap((row) => childrenNamed(row, 'td', 'th')).length > 1)
      nested = true;
    const breaks = BREAKING.has(node.tagName);
    if (node.tagName === 'br' || (breaks && started)) text.break();
    for (const child of node.childNodes) visit(child, own);
  };
  const own = keepsWhiteSpace(cell, kept);
  for (const child of cell.childNodes) visit(child, own);
  return {
    text: cellText(text.take(), own),
    rowSpan: span(attribute(cell, 'rowspan'), LONGEST),
    columnSpan: span(attribute(cell, 'colspan'), WIDEST),
    nested,
  };
}

/** Reporting systems save their forms as they were filled in: what stands in a field is printed. */
function fieldText(element: Element): string | undefined {
  if (element.tagName !== 'input' || isTakenAway(element)) return undefined;
  return /^(?:text|number)$/iu.test(attribute(element, 'type') ?? 'text') ? attribute(element, 'value') : undefined;
}

const BREAKING: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'center',
]);

/** Empty lines come from empty paragraphs; a cell of nothing but spaces prints nothing. */
function cellText(text: string, kept: boolean): string {
  const lines = text.split('\n');
  const printed = lines.length > 1 ? lines.filter((line) => line.trim() !== '').join('\n') : text;
  if (printed.trim() === '') return '';
  return kept ? printed : printed.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/gu, '');
}

/** A span of 0 reaches to the end. */
function span(given: string | undefined, most: number): number {
  const number = Number.parseInt(given ?? '1', 10);
  if (number === 0) return most;
  return number > 0 ? Math.min(number, most) : 1;
}

/**
 * Old sites lay their pages out in tables, and some put each statutory table into a frame of its own. A table of data has
 * figures of its own beside what is nested in it.
 */
function isLayout(table: Element, rows: readonly (readonly HtmlCell[])[]): boolean {
  const cells = rows.flat();
  if (cells.length <= 1) return true;
  const own = cells.filter(({ nested }) => !nested);
  const figures = own.filter(({ text }) => isFigure({ text })).length;
  if (own.length < cells.length) return figures < 3;
  if (figures >= 2) return false;
  if (cells.some(({ text }) => text.length > PROSE)) return true;
  if (!elementsNamed(table, 'h1').next().done || !elementsNamed(table, 'h2').next().done) return true;
  return rows.every((row) => row.length <= 1);
}
