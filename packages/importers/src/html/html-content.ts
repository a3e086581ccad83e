/** A page, or HTML made from another document, as the blocks of a document. */
import { readDocumentProperties } from '@disclosure-lint/core';
import type { DocumentBlock, DocumentContent } from '../document/content.ts';
import type { Loss } from '../document/losses.ts';
import { titleOf } from '../structure/title.ts';
import type { GridCell, GridRow } from '../tables/grid.ts';
import { type HtmlBlock, htmlBlocks } from './html-blocks.ts';
import { pageContent } from './page-content.ts';
import { attribute, type Document, elementsNamed, isText, parseHtml } from './parse-html.ts';

export interface HtmlOptions {
  /** preserved: all white space counts, as in HTML made from a Word file. */
  readonly whiteSpace: 'collapsed' | 'preserved';
  /** true: all of it is content; false: it is a page of a site, whose own frame is left out. */
  readonly wholePage: boolean;
  /** Whether its styles say of every paragraph what it is; told by its properties when absent. */
  readonly styled?: boolean;
}

/**
 * Reads HTML. Nothing in it is executed, and nothing that it names is fetched.
 * @throws UnreadableDocument when it is larger or deeper than any report.
 */
export function htmlContent(html: string, options: HtmlOptions): DocumentContent {
  const document = parseHtml(html);
  const metas = metasOf(document);
  const properties = readDocumentProperties((name) => metas.get(name.toLowerCase()));
  const styled = options.styled ?? properties.styled === true;
  const found = htmlBlocks(document, { whiteSpace: options.whiteSpace, styled });
  const { blocks, losses } = options.wholePage || styled ? { blocks: found.blocks, losses: [] } : pageContent(found);
  // A page made of a Word file has a title in its head too, of whatever was written there first.
  const title = [metas.get('articletitle'), metas.get('title'), styled ? undefined : titleElement(document)].find(
    (text) => text !== undefined && titleOf(text) !== undefined,
  );
  return {
    ...numbered(blocks, losses),
    properties: { ...properties, ...(styled && { styled }) },
    ...(title !== undefined && { title }),
  };
}

function titleElement(document: Document): string | undefined {
  const [title] = elementsNamed(document, 'title');
  return title?.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
}

/** The first of each name counts, as sites put their own before those that somebody pasted. */
function metasOf(document: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of elementsNamed(document, 'meta')) {
    const name = attribute(meta, 'name')?.trim().toLowerCase();
    const content = attribute(meta, 'content');
    if (name && content !== undefined && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

/** Paragraphs and tables count from 1 in what is read. */
function numbered(found: readonly HtmlBlock[], losses: readonly Loss[]): Pick<DocumentContent, 'blocks' | 'losses'> {
  const all: Loss[] = [...losses];
  const blocks: DocumentBlock[] = [];
  let paragraph = 0;
  let table = 0;
  for (const block of found) {
    if (block.kind === 'table') {
      table++;
      const rows = block.grid.rows.map((row) => inTable(row, table));
      if (block.nested) all.push(nestedTable(table));
      blocks.push({ kind: 'table', grid: { ...block.grid, rows } });
      continue;
    }
    paragraph++;
    const origin = { kind: 'paragraph', paragraph } as const;
    if (block.kind === 'unreadable') blocks.push({ kind: 'unreadable', what: block.what, note: block.note, origin });
    else
      blocks.push({
        kind: 'paragraph',
        printed: { text: block.text, origin },
        ...(block.style && { style: block.style }),
      });
  }
  return { blocks, losses: all };
}

function inTable({ cells: [first, ...rest] }: GridRow, table: number): GridRow {
  const placed = (cell: GridCell): GridCell =>
    cell.origin.kind === 'table' ? { ...cell, origin: { ...cell.origin, table } } : cell;
  return { cells: [placed(first), ...rest.map(placed)] };
}

function nestedTable(table: number): Loss {
  return {
    message: {
      'zh-CN': '单元格里还嵌有表格，只读出了其中的文字',
      en: 'A cell holds a table of its own, of which only the text was read',
    },
    origin: { kind: 'table', table },
  };
}
