/** A report as the statutory form prints it, with the findings marked. */
import type { Grid, GridCell, Page, PageBlock, PageText } from '@disclosure-lint/core';
import type { Drawing } from './drawing.ts';
import { MOST_PAPER } from './limits.ts';
import { html, type Markup } from './markup.ts';
import { badge, phrases } from './phrases.ts';
import { cellKey } from './places.ts';

/** Lower headings look like the lowest that a browser has. */
const LOWEST = 6;
/** Tables with more columns are set smaller. */
const WIDE = 8;

/** @returns the sheet; one that is too long ends early and says so. */
export function paper({ title, blocks }: Page, drawing: Drawing): Markup {
  const { texts } = drawing.context;
  const room: Room = { left: MOST_PAPER };
  const drawn: Markup[] = [];
  if (title) drawn.push(took(html`<h3 class="title">${marked(title, drawing)}</h3>\n`, room));
  for (const block of blocks) {
    if (room.left <= 0) break;
    drawn.push(blockMarkup(block, drawing, room));
  }
  const cut = room.left <= 0 ? html`<p class="cut">${texts.paperCut}</p>` : undefined;
  return html`<div class="paper" lang="zh-CN" role="group" aria-label="${texts.paper}">\n${drawn}${cut}</div>\n`;
}

/** How many characters of markup may still be written. */
interface Room {
  left: number;
}

function took(markup: Markup, room: Room): Markup {
  room.left -= markup.html.length;
  return markup;
}

function blockMarkup(block: PageBlock, drawing: Drawing, room: Room): Markup {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(block.level + 3, LOWEST);
      const name = { 4: html`h4`, 5: html`h5`, 6: html`h6` }[level] ?? html`h6`;
      return took(html`<${name}>${marked(block, drawing)}</${name}>\n`, room);
    }
    case 'paragraph':
      return took(html`<p>${marked(block, drawing)}</p>\n`, room);
    case 'unreadable': {
      const what = `${drawing.context.texts.unreadable} (${block.what})`;
      return took(html`<p class="unreadable"><b>${what}</b> ${marked(block, drawing)}</p>\n`, room);
    }
    case 'grid':
      return tableMarkup(block, drawing, room);
  }
}

function marked({ text, pointer }: PageText, drawing: Drawing): Markup {
  return phrases(text, drawing.marks.get(pointer) ?? [], drawing);
}

function tableMarkup(grid: Grid, drawing: Drawing, room: Room): Markup {
  const { caption, notes, headerRows, bodyRows, columnCount, name } = grid;
  const own = (drawing.marks.get(grid.pointer) ?? []).filter(({ role }) => role !== 'proof');
  const { onTable } = drawing.context.texts;
  const numbers =
    own.length > 0 ? html`<p class="on-table">${onTable}${own.map((mark) => badge(mark, drawing))}</p>` : undefined;
  const above = caption ? took(html`<p class="caption">${marked(caption, drawing)}</p>`, room) : undefined;
  const rows = (cells: Grid['bodyRows']): Markup[] =>
    cells.flatMap((row) => (room.left > 0 ? [took(rowMarkup(row, drawing), room)] : []));
  const head = rows(headerRows);
  const body = rows(bodyRows);
  const below = notes.map((note) => took(html`<p class="table-note">${marked(note, drawing)}</p>`, room));
  const size = columnCount > WIDE ? html` class="wide"` : undefined;
  return html`${above}${numbers}<div class="scroll"><table${size} aria-label="${name}">
${head.length > 0 ? html`<thead>${head}</thead>\n` : undefined}<tbody>${body}</tbody></table></div>${below}\n`;
}

function rowMarkup(cells: readonly GridCell[], drawing: Drawing): Markup {
  return html`<tr>${cells.map((cell) => cellMarkup(cell, drawing))}</tr>\n`;
}

function cellMarkup(cell: GridCell, drawing: Drawing): Markup {
  const key = cellKey(cell);
  const marks = key === undefined ? [] : (drawing.marks.get(key) ?? []);
  const text = phrases(cell.text, marks, drawing);
  const attributes = html`${classOf(cell, drawing)}${span('rowspan', cell.rowSpan)}${span('colspan', cell.columnSpan)}`;
  return cell.kind === 'figure'
    ? html`<td${attributes}>${text}</td>`
    : html`<th${attributes} scope="${scopeOf(cell)}">${text}</th>`;
}

function classOf({ missing, extra, uncertain }: GridCell, { context }: Drawing): Markup | undefined {
  const classes = [missing && 'missing', extra && 'extra', uncertain && 'uncertain'].filter(Boolean).join(' ');
  if (classes === '') return undefined;
  return html` class="${classes}"${missing ? html` title="${context.texts.missing}"` : undefined}`;
}

function span(name: 'rowspan' | 'colspan', lines: number): Markup | undefined {
  if (lines <= 1) return undefined;
  return name === 'rowspan' ? html` rowspan="${lines}"` : html` colspan="${lines}"`;
}

function scopeOf({ kind, rowSpan, columnSpan }: GridCell): string {
  if (kind === 'rowLabel') return rowSpan > 1 ? 'rowgroup' : 'row';
  return columnSpan > 1 ? 'colgroup' : 'col';
}
