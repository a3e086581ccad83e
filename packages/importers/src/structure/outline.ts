/** From a run of paragraphs and tables to sections nested by their headings' ordinals. */
import type { Block, Origin, Paragraph, Section } from '@disclosure-lint/schemas';
import type { DocumentBlock } from '../document/content.ts';
import { isFormCaption } from '../document/form-words.ts';
import type { Loss } from '../document/losses.ts';
import type { Printed } from '../document/printed.ts';
import { tableBlocks } from '../tables/table-blocks.ts';
import { gluedHeading, headingLevel, isBareHeading } from './headings.ts';

/** A report's content, and what was lost on the way. */
export interface Outline {
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
  readonly losses: Loss[];
}

/** A section whose content is still coming in. */
interface OpenSection {
  readonly level: number;
  readonly heading: string;
  readonly content: Block[];
  readonly origin: Origin;
}

/**
 * Nests blocks by their headings. What stands before the first top-level heading is the preamble; a document without
 * any such heading is one section without a heading.
 */
export function outline(blocks: readonly DocumentBlock[]): Outline {
  const isNumbered = blocks.some((block) => block.kind === 'paragraph' && topHeading(block.printed));
  const losses: Loss[] = [];
  const preamble: Block[] = [];
  const sections: Section[] = [];
  const open: OpenSection[] = [];
  const into = (): Block[] => open.at(-1)?.content ?? preamble;

  const openSection = (level: number, heading: Printed): void => {
    closeTo(level, open);
    const section = { heading: heading.text, content: [], origin: heading.origin };
    if (level === 1) sections.push(section);
    else into().push(section);
    open.push({ level, ...section });
  };

  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') {
      const caption = captionBefore(blocks, at, isNumbered);
      const read = tableBlocks(block.grid, caption, open.at(-1)?.heading);
      for (const table of read.tables) into().push(table);
      for (const loss of read.losses) losses.push(loss);
      continue;
    }
    const { printed } = block;
    const top =
      topHeading(printed) ??
      (!isNumbered && isBareHeading(printed.text) ? { heading: printed, rest: undefined } : undefined);
    if (top) {
      openSection(1, top.heading);
      if (top.rest && top.rest.text !== '') into().push(paragraph(top.rest));
      continue;
    }
    if (isNumbered && isFormCaption(printed.text) && blocks[at + 1]?.kind === 'table') continue;
    const level = headingLevel(printed.text);
    if (level !== undefined && (open.length > 0 || !isNumbered)) openSection(level, printed);
    else into().push(paragraph(printed));
  }
  closeTo(1, open);
  return { ...withoutHeadings(preamble, sections), losses };
}

function topHeading(printed: Printed): { heading: Printed; rest: Printed | undefined } | undefined {
  if (headingLevel(printed.text) === 1) return { heading: printed, rest: undefined };
  return gluedHeading(printed);
}

function captionBefore(blocks: readonly DocumentBlock[], at: number, isNumbered: boolean): Printed | undefined {
  const before = blocks[at - 1];
  return isNumbered && before?.kind === 'paragraph' && isFormCaption(before.printed.text) ? before.printed : undefined;
}

/** Ends every section at or below a level. A numbered line with nothing under it is an item of a list, not a heading. */
function closeTo(level: number, open: OpenSection[]): void {
  for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
    open.pop();
    const siblings = open.at(-1)?.content;
    if (!siblings || last.content.length > 0) continue;
    siblings[siblings.length - 1] = { text: last.heading, origin: last.origin };
  }
}

function withoutHeadings(
  preamble: readonly Block[],
  sections: readonly Section[],
): Pick<Outline, 'preamble' | 'sections'> {
  if (sections.length > 0 || preamble.length === 0) return { preamble, sections };
  return { preamble: [], sections: [{ heading: null, content: preamble }] };
}

function paragraph({ text, origin }: Printed): Paragraph {
  return { text, origin };
}
