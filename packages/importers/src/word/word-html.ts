/** HTML of a repaired body, made by mammoth. */
import mammoth from 'mammoth';
import { UnreadableDocument } from '../document/reader.ts';
import { PARAGRAPH_STYLES } from './paragraph-styles.ts';
import { writeDocument } from './write-document.ts';
import type { XmlElement } from './xml.ts';

const STYLE_MAP: readonly string[] = [
  `p.${PARAGRAPH_STYLES.title} => p.title:fresh`,
  `p.${PARAGRAPH_STYLES.caption} => p.caption:fresh`,
  `p.${PARAGRAPH_STYLES.tableNote} => p.table-note:fresh`,
  `p.${PARAGRAPH_STYLES.image} => p.unreadable[data-unreadable='image']:fresh`,
  `p.${PARAGRAPH_STYLES.object} => p.unreadable[data-unreadable='object']:fresh`,
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.${PARAGRAPH_STYLES.heading}${level} => h${level}:fresh`),
];

/** @param body Repaired, so that it needs no other part. */
export async function wordHtml(body: XmlElement): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(writeDocument(body)) },
      {
        styleMap: [...STYLE_MAP],
        includeDefaultStyleMap: false,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
      },
    );
    return value;
  } catch {
    throw new UnreadableDocument('broken', 'word/document.xml');
  }
}
