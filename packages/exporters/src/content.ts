/** What there is to print of a report, in characters that any document can hold. */
import {
  documentPropertiesOf,
  type Grid,
  layoutReport,
  type Page,
  type PageBlock,
  type Report,
} from '@disclosure-lint/core';
import type { ReportFile } from '@disclosure-lint/schemas';
import { type ExportLoss, loss } from './exported.ts';
import { reportLosses } from './report-losses.ts';
import { withoutUnprintable } from './unprintable.ts';

export interface Content {
  readonly page: Page;
  /** What the page does not say of its report, to be written into the properties of the document. */
  readonly properties: ReadonlyMap<string, string>;
  readonly losses: readonly ExportLoss[];
}

/**
 * @param widest How many columns a table of the document may have; wider ones are left out.
 * @param format The name of the program that sets this limit.
 */
export function contentOf(report: Report, widest: number, format: string): Content {
  const losses = reportLosses(report.document.value);
  const clean: Clean = (text, pointer) => {
    const { printable, dropped } = withoutUnprintable(text);
    if (dropped > 0) losses.push(unprintable(dropped, pointer));
    return printable;
  };
  const value = report.document.value;
  const properties =
    typeof value === 'object' && value !== null ? documentPropertiesOf(value as Partial<ReportFile>) : [];
  const { title, organ, ...page } = layoutReport(report, { missing: 'left out' });
  return {
    page: {
      ...page,
      ...(title && { title: { ...title, text: clean(title.text, title.pointer) } }),
      ...(organ !== undefined && { organ: withoutUnprintable(organ).printable }),
      blocks: page.blocks.flatMap((block) => {
        if (block.kind !== 'grid' || block.columnCount <= widest) return [cleanBlock(block, clean)];
        losses.push(tooWide(block, widest, format));
        return [];
      }),
    },
    properties: new Map(
      [...properties].map(([name, text]) => [name, clean(text, `/${name.split('.').slice(1).join('/')}`)]),
    ),
    losses,
  };
}

type Clean = (text: string, pointer: string) => string;

function cleanBlock(block: PageBlock, clean: Clean): PageBlock {
  if (block.kind === 'unreadable')
    return { ...block, what: clean(block.what, block.pointer), text: clean(block.text, block.pointer) };
  if (block.kind !== 'grid') return { ...block, text: clean(block.text, block.pointer) };
  const rows = (cells: Grid['bodyRows']): Grid['bodyRows'] =>
    cells.map((row) => row.map((cell) => ({ ...cell, text: clean(cell.text, cell.pointer ?? block.pointer) })));
  const { caption, notes } = block;
  return {
    ...block,
    ...(caption && { caption: { ...caption, text: clean(caption.text, caption.pointer) } }),
    headerRows: rows(block.headerRows),
    bodyRows: rows(block.bodyRows),
    notes: notes.map((note) => ({ ...note, text: clean(note.text, note.pointer) })),
  };
}

function unprintable(count: number, pointer: string): ExportLoss {
  return loss(
    pointer,
    `此处有${count}个控制字符或残缺字符，文档无法容纳，已略去`,
    `The control or broken characters here (${count}) cannot stand in a document and are left out`,
  );
}

function tooWide({ columnCount, pointer }: Grid, widest: number, format: string): ExportLoss {
  return loss(
    pointer,
    `表格有${columnCount}列，超过${format}的上限${widest}列，整表未写入`,
    `A table of ${columnCount} columns is left out: ${format} allows ${widest}`,
  );
}
