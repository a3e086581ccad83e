/**
 * Which of a page's blocks are the report. A page of a site has a head, a path, lists of other pages and a foot; some print
 * reports of several years one after the other. What is surely of the report — headings of its parts, its tables — tells where
 * it stands; everything else is judged by where it stands to that.
 */
import { parseLabel } from '@disclosure-lint/core';
import { isSectionHeading } from '../document/form-words.ts';
import type { Loss } from '../document/losses.ts';
import { gluedHeading, headingLevel } from '../structure/headings.ts';
import { titleLines } from '../structure/title.ts';
import { isStatutory } from '../tables/statutory-table.ts';
import type { Extent, HtmlBlock, HtmlBlocks } from './html-blocks.ts';
import { isByline, isFooter, namesReport } from './page-frame.ts';

/** Takes the report out of a page; a page without any sign of one is given back whole. */
export function pageContent({ blocks, extents }: HtmlBlocks): {
  blocks: readonly HtmlBlock[];
  losses: readonly Loss[];
} {
  const anchors = blocks.flatMap((block, at) => (isContent(block) && isAnchor(block) ? [at] : []));
  const [first] = anchors;
  const last = anchors.at(-1);
  if (first === undefined || last === undefined) return { blocks: blocks.filter(isContent), losses: [] };
  const inner = innermost(extents, first, last) ?? { start: 0, end: blocks.length };
  const title = titleBefore(blocks, first);
  const start = title?.at ?? inner.start;
  const end = endOf(blocks, last, inner.end);
  const next = nextReport(blocks, anchors, first, end);
  // 大同市…: a title is told before what a line begins with.
  const isAbove = (at: number): boolean => at < first && (title === undefined || at >= title.at + title.lines);
  const chosen = blocks
    .slice(start, next?.at ?? end)
    .filter((block, index) => isContent(block) && !(isAbove(start + index) && isByline(textOf(block))));
  return { blocks: chosen, losses: next ? [otherReports(next.titles)] : [] };
}

/** A paragraph that is mostly links leads to other pages. */
function isContent(block: HtmlBlock): boolean {
  if (block.framed) return false;
  return block.kind !== 'paragraph' || block.linked * 2 <= block.text.length;
}

function textOf(block: HtmlBlock): string {
  return block.kind === 'paragraph' ? block.text : '';
}

function isAnchor(block: HtmlBlock): boolean {
  if (block.kind === 'table') return isStatutory(block.grid);
  if (block.kind !== 'paragraph') return false;
  const heading =
    gluedHeading({ text: block.text, origin: { kind: 'paragraph', paragraph: 1 } })?.heading.text ?? block.text;
  if (!isSectionHeading(heading)) return false;
  return headingLevel(heading) === 1 || block.style?.kind === 'heading';
}

/** Inner elements are listed before outer ones. */
function innermost(extents: readonly Extent[], first: number, last: number): Extent | undefined {
  return extents
    .filter(({ start, end }) => start <= first && end > last)
    .reduce<Extent | undefined>(
      (best, extent) => (best && best.end - best.start <= extent.end - extent.start ? best : extent),
      undefined,
    );
}

/** The title nearest above the first heading: above it pages name the report once more, and others. */
function titleBefore(blocks: readonly HtmlBlock[], first: number): { at: number; lines: number } | undefined {
  for (let at = first - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block === undefined || !isContent(block)) continue;
    const lines = titleLines(
      blocks.slice(Math.max(0, at - 2), at + 1).map((line) => (isContent(line) ? textOf(line) : '')),
    );
    if (lines > 0) return { at: at - lines + 1, lines };
  }
  return undefined;
}

/** What stands below the last part of the report, up to what belongs to the page. */
function endOf(blocks: readonly HtmlBlock[], last: number, end: number): number {
  for (let at = last + 1; at < end; at++) {
    if (isFooter(textOf(blocks[at] as HtmlBlock))) return at;
  }
  return beforeListOfReports(blocks, last, end);
}

/** Below the last words of a report, titles one after the other are a list of others; a single one may be anything. */
function beforeListOfReports(blocks: readonly HtmlBlock[], last: number, end: number): number {
  let at = end;
  let titles = 0;
  for (; at - 1 > last; at--) {
    const block = blocks[at - 1];
    if (block === undefined) break;
    const named = isContent(block) && namesReport(textOf(block));
    if (isContent(block) && !named) break;
    if (named) titles++;
  }
  return titles > 1 ? at : end;
}

/** Where another report begins: a title, and below it a first part once more. */
function nextReport(
  blocks: readonly HtmlBlock[],
  anchors: readonly number[],
  first: number,
  end: number,
): { at: number; titles: string[] } | undefined {
  const isFirstPart = (at: number): boolean => {
    const { ordinal } = parseLabel(textOf(blocks[at] as HtmlBlock).slice(0, 60));
    return ordinal?.level === 'section' && ordinal.number === 1;
  };
  const titles: { at: number; text: string }[] = [];
  for (const anchor of anchors.filter((at) => at > first && at < end && isFirstPart(at))) {
    const at = titleBefore(blocks, anchor)?.at;
    if (at !== undefined && at > first) titles.push({ at, text: textOf(blocks[at] as HtmlBlock) });
  }
  const [next] = titles;
  return next && { at: next.at, titles: titles.map(({ text }) => text) };
}

function otherReports(titles: readonly string[]): Loss {
  const named = titles.map((title) => `“${title.slice(0, 40)}”`);
  return {
    message: {
      'zh-CN': `同一网页上还有${titles.length}份报告（${named.join('、')}），只读入了第一份`,
      en: `The page holds ${titles.length} more report(s) (${named.join(', ')}); only the first was read`,
    },
  };
}
