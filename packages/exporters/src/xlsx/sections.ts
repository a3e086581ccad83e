/** The parts of a report, each with its tables and the headings that lead to them. */
import type { Grid, Page, PageBlock, PageHeading } from '@disclosure-lint/core';

/** A part of the report, or what stands before the first. */
export interface Section {
  /** JSON Pointer: of the section, or of the preamble. */
  readonly pointer: string;
  /** Its own heading; undefined for a part without one and for the preamble. */
  readonly heading: PageHeading | undefined;
  /** Tables and the lower headings that lead to one, in the order printed. */
  readonly printed: readonly (PageHeading | Grid)[];
  /** What stands in no table and leads to none. */
  readonly rest: readonly PageBlock[];
}

/** @returns the parts in the order printed. */
export function sectionsOf({ blocks }: Page): readonly Section[] {
  const parts = new Map<string, PageBlock[]>();
  for (const block of blocks) {
    const pointer = /^\/preamble|^\/sections\/\d+/u.exec(block.pointer)?.[0] ?? '';
    const part = parts.get(pointer);
    if (part) part.push(block);
    else parts.set(pointer, [block]);
  }
  return [...parts].map(([pointer, part]) => sectionOf(pointer, part));
}

function sectionOf(pointer: string, blocks: readonly PageBlock[]): Section {
  const heading = blocks.find(
    (block): block is PageHeading => block.kind === 'heading' && block.pointer === `${pointer}/heading`,
  );
  const printed = new Set<PageHeading | Grid>();
  let above: readonly PageHeading[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block !== heading)
      above = [...above.filter(({ level }) => level < block.level), block];
    if (block.kind !== 'grid') continue;
    for (const own of [...above, block]) printed.add(own);
  }
  const rest = blocks.filter((block) => block !== heading && !(printed as ReadonlySet<PageBlock>).has(block));
  return { pointer, heading, printed: [...printed], rest };
}
