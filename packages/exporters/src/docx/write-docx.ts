/** A report as a Word document, in the look of official documents. */
import type { PageBlock } from '@disclosure-lint/core';
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Content } from '../content.ts';
import type { Exported, ExportLoss } from '../exported.ts';
import { joins } from '../grid/joined.ts';
import { tooDeep } from '../too-deep.ts';
import { unreadableLoss } from '../unreadable.ts';
import { packAgain } from '../zip.ts';
import { BODY, CAPTION, STYLES, TABLE_GAP, TABLE_NOTE, UNREADABLE } from './styles.ts';
import { wordTable } from './table.ts';
import { textRuns } from './text.ts';

/** A4 with the margins of official documents, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, top: 2098, bottom: 1984, left: 1588, right: 1474 } as const;
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export async function writeDocx({ page, properties }: Content): Promise<Exported> {
  const { title, organ = '', blocks } = page;
  const { width, height, ...margin } = PAGE;
  const document = new Document({
    title: title?.text ?? '',
    creator: organ,
    lastModifiedBy: organ,
    styles: STYLES,
    customProperties: [...properties].map(([name, value]) => ({ name, value })),
    sections: [
      {
        properties: { page: { size: { width, height }, margin: { ...margin, footer: 1400 } } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          ...(title ? [new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title.text) })] : []),
          ...blocks.flatMap((block, at) => [...wordBlock(block), ...gap(block, blocks[at + 1])]),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.pack(document, 'arraybuffer'));
  return { bytes: packAgain(bytes, { 'docProps/core.xml': withoutTimes }), losses: blocks.flatMap(blockLosses) };
}

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

function wordBlock(block: PageBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const level = HEADINGS[Math.min(block.level, HEADINGS.length) - 1];
      return [new Paragraph({ ...(level && { heading: level }), children: textRuns(block.text) })];
    }
    case 'paragraph':
      return [paragraph(BODY, block.text)];
    case 'unreadable':
      return [paragraph(UNREADABLE, `${block.what === 'image' ? '图片' : '对象'}：${block.text}`)];
    case 'grid':
      return [
        ...(block.caption ? [paragraph(CAPTION, block.caption.text)] : []),
        ...(block.columnCount > 0 ? [wordTable(block, TEXT_WIDTH)] : []),
        ...block.notes.map(({ text }) => paragraph(TABLE_NOTE, text)),
      ];
  }
}

/** Word runs tables together that follow each other, and wants a paragraph at the end. */
function gap(block: PageBlock, next: PageBlock | undefined): readonly Paragraph[] {
  if (block.kind !== 'grid' || block.notes.length > 0) return [];
  const apart = next && (next.kind !== 'grid' || next.caption !== undefined || joins(next));
  return apart ? [] : [paragraph(TABLE_GAP, '')];
}

function paragraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: textRuns(text) });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}

/** The document says nothing of when it was made: the same report gives the same bytes. */
function withoutTimes(xml: string): string {
  return xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu, '');
}

function blockLosses(block: PageBlock): readonly ExportLoss[] {
  if (block.kind === 'unreadable') return [unreadableLoss(block, true)];
  return block.kind === 'heading' ? tooDeep(block, HEADINGS.length) : [];
}
