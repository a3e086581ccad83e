/** A table of contents written by hand or left over: it repeats the headings, each with the number of its page. */
import type { DocumentBlock } from '../document/content.ts';
import { isSectionHeading } from '../document/form-words.ts';
import { headingLevel, isBareHeading } from './headings.ts';

/** Dots, dashes, tabs or white space between a heading and its page. */
const ENTRY = /^(.{2,60}?)(?:[\s.．·・•…⋯_—-]{2,}|[\s…⋯])[(（]?(\d{1,3})[)）]?$/u;
const NAME = /^(?:目\s*[录錄次]|contents)$/iu;
/** Lists of figures look the same: so many parts of a report must be named. */
const FEWEST_PARTS = 3;
/** Its own name stands near the top. */
const TOP = 20;

/** Leaves out tables of contents and their names; all else is given back. */
export function withoutContentsList(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const listed = new Set<number>();
  for (let at = 0; at < blocks.length; ) {
    const end = endOfList(blocks, at);
    if (partsIn(blocks.slice(at, end)) >= FEWEST_PARTS) for (let entry = at; entry < end; entry++) listed.add(entry);
    at = Math.max(end, at + 1);
  }
  return blocks.filter((block, at) => !listed.has(at) && !(at < TOP && isName(block)));
}

function partsIn(entries: readonly DocumentBlock[]): number {
  return entries.filter((block) => isSectionHeading(entryOf(block)?.heading ?? '')).length;
}

/** Pages never count down in a table of contents. */
function endOfList(blocks: readonly DocumentBlock[], start: number): number {
  let at = start;
  for (let page = 0; at < blocks.length; at++) {
    const own = entryOf(blocks[at])?.page;
    if (own === undefined || own < page) break;
    page = own;
  }
  return at;
}

function entryOf(block: DocumentBlock | undefined): { heading: string; page: number } | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const [, heading = '', page] = ENTRY.exec(block.printed.text.trim()) ?? [];
  if (page === undefined || !(headingLevel(heading) !== undefined || isBareHeading(heading))) return undefined;
  return { heading, page: Number(page) };
}

/** Word leaves it behind where the table itself was a field. */
function isName(block: DocumentBlock): boolean {
  return block.kind === 'paragraph' && NAME.test(block.printed.text.trim());
}
