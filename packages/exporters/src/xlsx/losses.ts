/** What the sheets do not hold: all that stands in no table and leads to none. */
import type { Content } from '../content.ts';
import { type ExportLoss, loss } from '../exported.ts';
import { unreadableLoss } from '../unreadable.ts';
import type { Section } from './sections.ts';
import { tooLong } from './text.ts';

/** @returns one loss for the prose of each part, one for its headings, and one for each unreadable piece. */
export function sectionLosses({ pointer, heading, printed, rest }: Section): readonly ExportLoss[] {
  const name = pointer === '/preamble' ? '正文前' : `“${heading?.text.trim() || '无标题部分'}”`;
  const english = pointer === '/preamble' ? 'the preamble' : `“${heading?.text.trim() || 'a part without heading'}”`;
  const paragraphs = rest.filter(({ kind }) => kind === 'paragraph').length;
  const own = heading && printed.length === 0 ? 1 : 0;
  const headings = rest.filter(({ kind }) => kind === 'heading').length + own;
  return [
    ...(paragraphs > 0
      ? [
          loss(
            pointer,
            `${name}的${paragraphs}段文字未写入：电子表格只装表格`,
            `The paragraphs of ${english} (${paragraphs}) are left out: a spreadsheet holds the tables only`,
          ),
        ]
      : []),
    ...(headings > 0
      ? [
          loss(
            pointer,
            `${name}的${headings}个标题下没有表格，未写入`,
            `The headings of ${english} that lead to no table (${headings}) are left out`,
          ),
        ]
      : []),
    ...rest.flatMap((block) => (block.kind === 'unreadable' ? [unreadableLoss(block, false)] : [])),
  ];
}

/** @returns a loss for each text that no cell can hold whole. */
export function longTexts({ page, properties }: Content, sections: readonly Section[]): readonly ExportLoss[] {
  return [
    ...(page.title ? tooLong(page.title.text, page.title.pointer) : []),
    ...tooLong(properties.get('disclosure-report.organ.name') ?? '', '/organ/name'),
    ...sections.flatMap(({ heading, printed }) => [
      ...(heading && printed.length > 0 ? tooLong(heading.text, heading.pointer) : []),
      ...printed.flatMap((block) => {
        if (block.kind === 'heading') return tooLong(block.text, block.pointer);
        const { caption, notes, headerRows, bodyRows, pointer } = block;
        const texts = [...(caption ? [caption] : []), ...headerRows.flat(), ...bodyRows.flat(), ...notes];
        return texts.flatMap((text) => tooLong(text.text, text.pointer ?? pointer));
      }),
    ]),
  ];
}
