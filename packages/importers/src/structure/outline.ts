/** From a run of paragraphs, tables and pictures to sections nested by their headings. */
import type { Block, Origin, Paragraph, Section, Table } from '@disclosure-lint/schemas';
import type { DocumentBlock, UnreadableBlock } from '../document/content.ts';
import type { Loss } from '../document/losses.ts';
import type { Printed } from '../document/printed.ts';
import { withoutBlankStart } from '../tables/blank-edges.ts';
import { takeHeadingRow } from '../tables/heading-row.ts';
import { tableBlocks } from '../tables/table-blocks.ts';
import { paragraphRoles, type Role } from './roles.ts';

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
  readonly sure: boolean;
  readonly content: Block[];
  readonly origin: Origin;
}

/**
 * Nests blocks by their headings. What stands before the first top-level heading is the preamble; a document without
 * any such heading is one section without a heading.
 * @param styled Whether the document's styles say of every paragraph what it is.
 */
export function outline(blocks: readonly DocumentBlock[], styled = false): Outline {
  const roles = paragraphRoles(blocks, styled);
  const hasTop = roles.some((role) => role?.kind === 'heading' && role.level === 1);
  const losses: Loss[] = [];
  const preamble: Block[] = [];
  const sections: Section[] = [];
  const open: OpenSection[] = [];
  const into = (): Block[] => open.at(-1)?.content ?? preamble;

  const openSection = (level: number, heading: Printed, sure: boolean): void => {
    closeTo(level, open);
    const section = { heading: heading.text, content: [], origin: heading.origin };
    if (level === 1) sections.push(section);
    else into().push(section);
    open.push({ level, sure, ...section });
  };

  for (const [at, block] of blocks.entries()) {
    const role = roles[at];
    if (block.kind === 'table') {
      const { heading, grid } = takeHeadingRow(withoutBlankStart(block.grid));
      if (heading) openSection(1, heading, true);
      const read = tableBlocks(grid, captionBefore(roles[at - 1]), open.at(-1)?.heading);
      for (const table of read.tables) into().push(table);
      for (const loss of read.losses) losses.push(loss);
    } else if (block.kind === 'unreadable') {
      into().push(unreadable(block));
      losses.push(unreadableLoss(block));
    } else if (role?.kind === 'heading') {
      const { level, printed, rest, sure } = role;
      // Numbered lines before the first part are the preamble's own list.
      if (level === 1 || open.length > 0 || !hasTop) openSection(level, printed, sure);
      else into().push(paragraph(printed));
      if (rest) into().push(paragraph(rest));
    } else if (role?.kind === 'caption' && blocks[at + 1]?.kind === 'table') {
      // It goes with its table.
    } else if (!(role?.kind === 'tableNote' && addNote(into(), role.printed))) {
      into().push(paragraph(block.printed));
    }
  }
  closeTo(1, open);
  return { ...withoutHeadings(preamble, sections), losses };
}

function captionBefore(role: Role | undefined): Printed | undefined {
  return role?.kind === 'caption' ? role.printed : undefined;
}

/** @returns false where no table stands right above. */
function addNote(content: Block[], { text }: Printed): boolean {
  const last = content.at(-1);
  if (last === undefined || typeof last === 'string' || !('rows' in last)) return false;
  const table: Table = { ...last, notes: [...(last.notes ?? []), text] };
  content[content.length - 1] = table;
  return true;
}

/** Ends every section at or below a level. A numbered line with nothing under it is an item of a list, not a heading. */
function closeTo(level: number, open: OpenSection[]): void {
  for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
    open.pop();
    const siblings = open.at(-1)?.content;
    if (!siblings || last.sure || last.content.length > 0) continue;
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

function unreadable({ what, note, origin }: UnreadableBlock): Block {
  return { unreadable: what, ...(note !== '' && { note }), origin };
}

function unreadableLoss({ what, note, origin }: UnreadableBlock): Loss {
  const named = note === '' ? '' : `“${note.slice(0, 40)}”`;
  const message =
    what === 'image'
      ? {
          'zh-CN': `有一张图片${named}，其中的文字和数字未读入`,
          en: `A picture ${named} was not read: neither its words nor its figures`,
        }
      : { 'zh-CN': `有一个嵌入的对象${named}，其内容未读入`, en: `An embedded object ${named} was not read` };
  return { message, origin };
}
