/** What each paragraph of a document is: told by its style, by its ordinal, by its words. */
import type { DocumentBlock, ParagraphBlock } from '../document/content.ts';
import { isFormCaption } from '../document/form-words.ts';
import type { Printed } from '../document/printed.ts';
import { gluedHeading, headingLevel, isBareHeading } from './headings.ts';

export type Role =
  /** `level` counts from 1, the parts of the report. */
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly printed: Printed;
      /** What stands in the same line after it. */
      readonly rest?: Printed;
      /** Told by its style, and thus a heading even where nothing stands under it. */
      readonly sure: boolean;
    }
  | { readonly kind: 'paragraph' | 'caption' | 'tableNote'; readonly printed: Printed };

/**
 * Tells what the paragraphs of a document are.
 * @param styled Whether its styles say of every paragraph what it is; otherwise they only help.
 * @returns a role for each paragraph, undefined for other blocks.
 */
export function paragraphRoles(blocks: readonly DocumentBlock[], styled: boolean): (Role | undefined)[] {
  const top = topStyleLevel(blocks);
  if (styled) return blocks.map((block) => (block.kind === 'paragraph' ? byStyle(block, top) : undefined));
  const numbered = blocks.some((block) => block.kind === 'paragraph' && topHeading(block.printed));
  return blocks.map((block, at) => {
    if (block.kind !== 'paragraph') return undefined;
    const { style } = block;
    if (style?.kind === 'caption' || style?.kind === 'tableNote') return byStyle(block, top);
    return (
      byOrdinal(block, numbered) ?? byHeadingStyle(block, top, numbered) ?? byPlace(block, blocks[at + 1], numbered)
    );
  });
}

/** The level of the styles that the parts of the report have. */
function topStyleLevel(blocks: readonly DocumentBlock[]): number {
  const styled = blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.style?.kind === 'heading'
      ? [{ level: block.style.level, text: block.printed.text }]
      : [],
  );
  const parts = styled.filter(({ text }) => headingLevel(text) === 1 || isBareHeading(text));
  const levels = (parts.length > 0 ? parts : styled).map(({ level }) => level);
  const top = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY);
  // Where the parts are told by ordinals alone, styled headings stand below them.
  const unstyledParts = blocks.some(
    (block) => block.kind === 'paragraph' && block.style?.kind !== 'heading' && topHeading(block.printed),
  );
  return parts.length === 0 && unstyledParts ? top - 1 : top;
}

function byStyle({ printed, style }: ParagraphBlock, top: number): Role {
  if (style?.kind === 'heading')
    return { kind: 'heading', level: Math.max(1, style.level - top + 1), printed, sure: true };
  return style?.kind === 'caption' || style?.kind === 'tableNote'
    ? { kind: style.kind, printed }
    : { kind: 'paragraph', printed };
}

function byOrdinal({ printed, style }: ParagraphBlock, numbered: boolean): Role | undefined {
  const sure = style?.kind === 'heading';
  const top =
    topHeading(printed) ??
    (!numbered && isBareHeading(printed.text) ? { heading: printed, rest: undefined } : undefined);
  if (top)
    return {
      kind: 'heading',
      level: 1,
      printed: top.heading,
      sure,
      ...(top.rest && top.rest.text !== '' && { rest: top.rest }),
    };
  const level = headingLevel(printed.text);
  return level === undefined ? undefined : { kind: 'heading', level, printed, sure };
}

/** A heading without an ordinal. */
function byHeadingStyle({ printed, style }: ParagraphBlock, top: number, numbered: boolean): Role | undefined {
  if (style?.kind !== 'heading' || printed.text.length > LONGEST_HEADING || /。/u.test(printed.text)) return undefined;
  if (isFormCaption(printed.text) && numbered && style.level > top) return undefined;
  return { kind: 'heading', level: Math.max(1, style.level - top + 1), printed, sure: true };
}

const LONGEST_HEADING = 60;

function byPlace({ printed }: ParagraphBlock, next: DocumentBlock | undefined, numbered: boolean): Role {
  const isCaption = numbered && next?.kind === 'table' && isFormCaption(printed.text);
  return { kind: isCaption ? 'caption' : 'paragraph', printed };
}

function topHeading(printed: Printed): { heading: Printed; rest: Printed | undefined } | undefined {
  if (headingLevel(printed.text) === 1) return { heading: printed, rest: undefined };
  return gluedHeading(printed);
}
