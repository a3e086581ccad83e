import { simplified, yearsIn } from '@disclosure-lint/core';
import type { Organ } from '@disclosure-lint/schemas';
import type { DocumentBlock } from '../document/content.ts';
import { headingLevel } from './headings.ts';

/** What the title page tells. */
export interface Title {
  readonly text: string;
  readonly organ: Organ | undefined;
  readonly year: number | undefined;
}

/** A title may be printed over several lines. */
const MOST_LINES = 3;
const LONGEST = 80;
const TITLE = /公开.{0,20}(?:报告|总结|年报)\s*(?:[（(].{0,12}[)）])?$/su;
const GOES_ON = /^(?:20\d{2}|二[〇○零]|(?:政府|政务)?信息公开|(?:政府|政务)公开|工作|年度|年报)/u;
/** Letterheads, numbers of documents and of annexes stand above a title. */
const ABOVE_TITLE =
  /^(?:附\s*件\s*[\d一二三四五六七八九十]*|.{2,30}文件|.{1,12}[〔[(（]20\d{2}[〕\])）](?:第?\d+)号)$/u;
/** So many lines may. */
const MOST_ABOVE = 8;
const SENTENCE_MARK = /[，。；：:;!?！？]/u;

/**
 * Takes the title off the top of a document.
 * @returns the title, undefined when the document begins without one, and the blocks after it.
 */
export function takeTitle(blocks: readonly DocumentBlock[]): {
  title: Title | undefined;
  rest: readonly DocumentBlock[];
} {
  const styled = styledTitle(blocks);
  if (styled) return styled;
  const lines: string[] = [];
  for (const block of blocks.slice(0, MOST_LINES)) {
    if (block.kind !== 'paragraph' || !mayBeTitle(block.printed.text)) break;
    lines.push(block.printed.text);
    if (isTitleText(lines.join(''))) return { title: readTitle(lines.join('')), rest: blocks.slice(lines.length) };
  }
  return titleBelow(blocks) ?? { title: undefined, rest: blocks };
}

/** A title below what offices print above one; that stays in its place. */
function titleBelow(blocks: readonly DocumentBlock[]): { title: Title; rest: readonly DocumentBlock[] } | undefined {
  const lines: string[] = [];
  for (const block of blocks.slice(0, MOST_ABOVE)) {
    if (block.kind !== 'paragraph' || headingLevel(block.printed.text) === 1) return undefined;
    lines.push(block.printed.text);
    const count = titleLines(lines);
    if (count === 0) continue;
    const start = lines.length - count;
    return {
      title: readTitle(lines.slice(start).join('')),
      rest: [...blocks.slice(0, start), ...blocks.slice(lines.length)],
    };
  }
  return undefined;
}

/**
 * Leaves out a title that is printed once more above the first part, as below a cover.
 * @param blocks What stands below the title.
 */
export function withoutSameTitle(blocks: readonly DocumentBlock[], title: Title): readonly DocumentBlock[] {
  const wanted = bare(title.text);
  const lines: string[] = [];
  for (const block of blocks.slice(0, MOST_ABOVE)) {
    if (block.kind !== 'paragraph' || headingLevel(block.printed.text) === 1) break;
    lines.push(block.printed.text);
    for (let count = 1; count <= Math.min(MOST_LINES, lines.length); count++) {
      const start = lines.length - count;
      if (bare(lines.slice(start).join('')) === wanted)
        return [...blocks.slice(0, start), ...blocks.slice(lines.length)];
    }
  }
  return blocks;
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** @returns what a title told elsewhere than on the pages tells; undefined for one of no report. */
export function titleOf(text: string): Title | undefined {
  const line = text.trim();
  for (const piece of line.split(BESIDE_TITLE)) {
    const words = piece.split(/\s+/u).filter((word) => word !== '');
    const count = titleLines(words);
    if (count > 0) return readTitle(count === words.length ? piece.trim() : words.slice(-count).join(''));
  }
  return undefined;
}

/** Sites put their own name before or behind that of a page. */
const BESIDE_TITLE = /[_|｜»>]|\s[-–—]+\s|--+|——+|-(?=\p{Script=Han}+$)/u;

/**
 * @param lines Some lines of which the last may end a title.
 * @returns how many of the last lines are a title; 0 for none.
 */
export function titleLines(lines: readonly string[]): number {
  const given = lines.map((line) => line.trim());
  const isTitle = (count: number): boolean => {
    const own = given.slice(-count);
    return own.length === count && own.every((line) => line !== '' && mayBeTitle(line)) && isTitleText(own.join(''));
  };
  let count = [1, 2, MOST_LINES].find(isTitle);
  if (count === undefined) return 0;
  // 某某局 | 2023年政府信息公开工作年度报告: what begins with the year or the subject goes on from the line above.
  while (count < MOST_LINES && GOES_ON.test(given.at(-count) ?? '') && isTitle(count + 1)) {
    if (isTitleText(given.at(-count - 1) ?? '')) break;
    count++;
  }
  return count;
}

/** The document's own style of titles, or its one outermost heading, above all others. */
function styledTitle(blocks: readonly DocumentBlock[]): { title: Title; rest: readonly DocumentBlock[] } | undefined {
  const count = blocks.findIndex((block) => block.kind !== 'paragraph' || block.style?.kind !== 'title');
  const lines = blocks
    .slice(0, count < 0 ? blocks.length : count)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.printed.text] : []));
  if (lines.length > 0) return { title: readTitle(lines.join('')), rest: blocks.slice(lines.length) };
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph' || first.style?.kind !== 'heading' || headingLevel(first.printed.text) !== undefined)
    return undefined;
  const { level } = first.style;
  const levels = others.flatMap((block) =>
    block.kind === 'paragraph' && block.style?.kind === 'heading' ? [block.style.level] : [],
  );
  if (levels.length === 0 || levels.some((other) => other <= level)) return undefined;
  return { title: readTitle(first.printed.text), rest: others };
}

function isTitleText(text: string): boolean {
  return TITLE.test(simplified(text));
}

function mayBeTitle(line: string): boolean {
  return (
    line.length <= LONGEST &&
    !SENTENCE_MARK.test(line) &&
    !ABOVE_TITLE.test(line.trim()) &&
    headingLevel(line) === undefined
  );
}

function readTitle(text: string): Title {
  const years = new Set(yearsIn(text));
  const [year] = years;
  const name = organName(text);
  return {
    text,
    organ: name === undefined ? undefined : { name, ...natureOf(name) },
    year: years.size === 1 ? year : undefined,
  };
}

const YEAR = /(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})年?(?:度)?/u;
const SUBJECT = /(?:政府|政务)?(?:信息)?公开/u;

/** The words before the year or 政府信息公开, whichever comes first; a year at the very beginning aside. */
function organName(title: string): string | undefined {
  const words = title.replace(/\s+/gu, '').replace(new RegExp(`^(?:关于)?(?:${YEAR.source})?`, 'u'), '');
  const ends = [words.search(YEAR), simplified(words).search(SUBJECT)].filter((end) => end >= 0);
  const name = words.slice(0, Math.min(...ends)).replace(/关于$/u, '');
  return ends.length > 0 && /^[\p{Script=Han}（）()·A-Za-z]{2,40}$/u.test(name) ? name : undefined;
}

/** Only what the last words of a name leave no doubt about. */
const NATURES: readonly (readonly [RegExp, Omit<Organ, 'name'>])[] = [
  [/街道办事处$/u, { kind: 'subdistrict', level: 'township' }],
  [/[乡镇]人民政府$/u, { kind: 'township', level: 'township' }],
  [/人民政府办公[厅室]$/u, { kind: 'governmentOffice' }],
  [/县人民政府$/u, { kind: 'government', level: 'county' }],
  [/省人民政府$/u, { kind: 'government', level: 'province' }],
  [/人民政府$/u, { kind: 'government' }],
];

function natureOf(name: string): Omit<Organ, 'name'> {
  return NATURES.find(([ending]) => ending.test(simplified(name)))?.[1] ?? {};
}
