/** The wording of a part, as it is compared with that of other reports: numbers and the organ’s own name aside. */
import { remember } from '../bind/memory.ts';
import type { Report } from '../bind/report.ts';
import { organOf } from '../facts/organ.ts';
import { sentences } from '../narrative/plain.ts';
import { proseOf } from '../narrative/prose.ts';
import { masker, NUMBER } from './masked-text.ts';
import { hashOf, resemblance, sketchOf } from './sketch.ts';

/** The parts whose wording is compared: the overview, and problems and improvements. */
export const COMPARED_PARTS = ['overview', 'problems'] as const;
export type ComparedPart = (typeof COMPARED_PARTS)[number];

/** What is kept of the wording of a part. */
export interface TextDigest {
  /** Characters, numbers masked. */
  readonly length: number;
  /** Of the whole masked text: equal texts have equal hashes. */
  readonly hash: number;
  readonly sketch: Uint32Array;
  /** Hashes of its longer sentences, masked. */
  readonly sentences: Uint32Array;
}

/** A sentence long enough to be somebody’s own, where it stands in the text of its part. */
export interface TellingSentence {
  readonly start: number;
  readonly end: number;
  /** Of what it says, masked. */
  readonly hash: number;
}

export interface Wording {
  readonly digest: TextDigest;
  readonly telling: readonly TellingSentence[];
}

/** A sentence that says no more than “we will do better” is every office’s. */
const TELLING_SENTENCE = 16;

/** What the introduction says where it stands inside the first part: on what basis, for what time, where to ask. */
const FORMULAS = [
  /^(?:现?根据|依据|按照?|依照|遵照).*编制.{0,24}报告/u,
  /本(?:年度)?报告(?:由|共|分|包括|包含|主要|中?所列|的?统计|的?数据|电子版|.{0,30}(?:下载|查阅|查看|登录))/u,
  /(?:统计|数据)的?(?:期限|时限|起止|截止|时间)/u,
  /(?:疑问|对本(?:年度)?报告).{0,30}联系/u,
];

/** @returns the wording of a part; undefined where the report has no such part. */
export function wordingOf(report: Report, part: ComparedPart): Wording | undefined {
  const text = proseOf(report).get(part)?.text;
  return text === undefined ? undefined : remember(report, `wording ${part}`, () => wording(text, organOf(report)));
}

/**
 * @param text Plain prose.
 * @param organ The name of the organ that writes.
 */
export function wording(text: string, organ: string | undefined): Wording {
  const mask = masker(organ);
  const masked = new Uint16Array(text.length);
  const telling: TellingSentence[] = [];
  let length = 0;
  for (const sentence of sentences(text)) {
    if (FORMULAS.some((formula) => formula.test(sentence.text))) continue;
    const end = mask(sentence.text, masked, length);
    if (tellsFigures(masked.subarray(length, end))) continue;
    if (end - length >= TELLING_SENTENCE) {
      const { start } = sentence;
      telling.push({ start, end: start + sentence.text.length, hash: hashOf(masked, length, end) });
    }
    length = end;
  }
  const words = masked.subarray(0, length);
  const hashes = new Set(telling.map(({ hash }) => hash));
  return {
    digest: { length, hash: hashOf(words), sketch: sketchOf(words), sentences: Uint32Array.from(hashes).sort() },
    telling,
  };
}

const MOST_WORDS_TO_A_FIGURE = 12;

/** 予以公开11件，部分公开12件: the tables in words. All offices have these words, and who copies a text puts in or leaves out the figures. */
function tellsFigures(words: Uint16Array): boolean {
  const figures = words.filter((unit) => unit === NUMBER).length;
  return figures >= 3 && words.length <= figures * MOST_WORDS_TO_A_FIGURE;
}

/** What is not the same to the letter is nearly the same at most, though no shingle kept may tell them apart. */
const NEARLY_THE_SAME = 0.99;

/**
 * @param least A share that matters.
 * @returns the share of common wording of two texts, from 0 to 1; 1 only where they are the same, and 0 where it is less than
 *   `least`.
 */
export function commonShare(
  one: Pick<TextDigest, 'hash' | 'sketch'>,
  other: Pick<TextDigest, 'hash' | 'sketch'>,
  least = 0,
): number {
  const share = resemblance(one.sketch, other.sketch, least);
  return one.hash === other.hash ? share : Math.min(share, NEARLY_THE_SAME);
}
