import { yearsIn } from '@disclosure-lint/core';
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
const TITLE = /公开.{0,20}(?:报告|总结)\s*(?:[（(].{0,12}[)）])?$/su;
const SENTENCE_MARK = /[，。；：:;!?！？]/u;

/**
 * Takes the title off the top of a document.
 * @returns the title, undefined when the document begins without one, and the blocks after it.
 */
export function takeTitle(blocks: readonly DocumentBlock[]): {
  title: Title | undefined;
  rest: readonly DocumentBlock[];
} {
  let text = '';
  for (let at = 0; at < MOST_LINES; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    const line = block.printed.text;
    if (line.length > LONGEST || SENTENCE_MARK.test(line) || headingLevel(line) !== undefined) break;
    text += line;
    if (TITLE.test(line)) return { title: readTitle(text), rest: blocks.slice(at + 1) };
  }
  return { title: undefined, rest: blocks };
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
  const ends = [words.search(YEAR), words.search(SUBJECT)].filter((end) => end >= 0);
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
  return NATURES.find(([ending]) => ending.test(name))?.[1] ?? {};
}
