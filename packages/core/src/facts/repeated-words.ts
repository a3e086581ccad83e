/** Words that stand twice, one right after the other. */
import type { Prose } from '../narrative/prose.ts';
import { proseOf } from '../narrative/prose.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { breachOn } from './passages.ts';
import { compilePhrases } from './phrase-params.ts';

interface Params {
  /** Words that stand twice only by mistake. */
  readonly words: readonly string[];
  /** From so many characters on, every repetition is a mistake, whatever the word. */
  readonly from?: number;
  /** Phrases of which a repetition is a part by right. */
  readonly not?: readonly string[];
}

/** Longer repetitions are copied sentences. */
const LONGEST = 12;
/** So far around a repetition is looked for what makes it right. */
const AROUND = 6;
const NUMERALS = /^[〇零一二三四五六七八九十百千万亿]+$/u;

export const repeatedWords: FactDefinition<Params> = {
  name: 'repeatedWords',
  description: { 'zh-CN': '连写两遍的词', en: 'Words written twice in a row' },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['words'],
    additionalProperties: false,
    properties: {
      words: { $ref: '#/$defs/names', description: 'Words that stand twice only by mistake.' },
      from: { type: 'integer', minimum: 2, description: 'Repetitions of so many characters are always mistakes.' },
      not: { $ref: '#/$defs/names', description: 'Phrases of which a repetition is a part by right.' },
    },
  },
  messages: () => ({ default: ['phrase', 'word'] }),
  prepare({ words, from = LONGEST + 1, not = [] }, _, problem) {
    const listed = new Set(words);
    const right = compilePhrases(not, {}, '/not', problem);
    const repeated = new RegExp(`(?=([\\p{Script=Han}]{1,${LONGEST}}?)\\1)`, 'gu');
    const isMistake = (word: string): boolean => listed.has(word) || (word.length >= from && !NUMERALS.test(word));
    return (report) => {
      const places = [...proseOf(report).values()];
      const breaches: Breach[] = [];
      for (const prose of places) {
        let end = 0;
        for (const { index, 1: shortest = '' } of prose.text.matchAll(repeated)) {
          if (index < end) continue;
          const word = isMistake(shortest) ? shortest : longerAt(prose.text, index, isMistake);
          if (word === undefined) continue;
          const words = { prose, start: index, end: index + 2 * word.length };
          if (right && coveredBy(right.any(), prose, words)) continue;
          ({ end } = words);
          const breach = breachOn(report, words, { messageId: 'default', params: { word } });
          if (breach) breaches.push(breach);
        }
      }
      return { kind: 'evidence', breaches, checked: places.length, skipped: [] };
    };
  },
};

function longerAt(text: string, at: number, isMistake: (word: string) => boolean): string | undefined {
  for (let length = 2; length <= LONGEST; length++) {
    const word = text.slice(at, at + length);
    if (isMistake(word) && text.startsWith(word, at + length) && /^\p{Script=Han}+$/u.test(word)) return word;
  }
  return undefined;
}

function coveredBy(right: RegExp, { text }: Prose, { start, end }: { start: number; end: number }): boolean {
  const from = Math.max(0, start - AROUND);
  for (const match of text.slice(from, end + AROUND).matchAll(right)) {
    if (from + match.index <= start + 1 && from + match.index + match[0].length >= end - 1) return true;
  }
  return false;
}
