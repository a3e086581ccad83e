/** Words that stand twice, one right after the other. */
import type { Prose } from '../narrative/prose.ts';
import { proseOf } from '../narrative/prose.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { breachOn, type ProseSpan } from './passages.ts';
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
    const isMistake = (word: string): boolean => listed.has(word) || (word.length >= from && !NUMERALS.test(word));
    const seen = new Int32Array(SLOTS);
    return (report) => {
      const places = [...proseOf(report).values()];
      const breaches: Breach[] = [];
      for (const prose of places) {
        for (const words of repetitions(prose, isMistake, seen)) {
          if (right && coveredBy(right.any(), prose.text, words)) continue;
          const breach = breachOn(report, words, { messageId: 'default', params: { word: words.word } });
          if (breach) breaches.push(breach);
        }
      }
      return { kind: 'evidence', breaches, checked: places.length, skipped: [] };
    };
  },
};

interface Repetition extends ProseSpan {
  readonly word: string;
}

/**
 * A repetition begins at a sign that stands again at most twelve signs later, and few signs do.
 * @param seen Where the signs that share a slot stood last; what an earlier text has left there does no harm, for whether
 *   the signs are the same is asked afterwards.
 */
function repetitions(prose: Prose, isMistake: (word: string) => boolean, seen: Int32Array): Repetition[] {
  const { text } = prose;
  const found: Repetition[] = [];
  for (const at of again(text, seen)) {
    const last = found.at(-1);
    if (last && at < last.end) continue;
    for (let length = 1; length <= LONGEST; length++) {
      if (text.charCodeAt(at + length) !== text.charCodeAt(at)) continue;
      const word = text.slice(at, at + length);
      if (!text.startsWith(word, at + length) || !isMistake(word) || !HAN.test(word)) continue;
      if (length >= HEADING && AFTER_NUMBER.test(text[at - 1] ?? '\n')) continue;
      let end = at + 2 * length;
      while (text.startsWith(word, end)) end += length;
      found.push({ prose, word, start: at, end });
      break;
    }
  }
  return found;
}

/** Few enough to stay in the fastest memory. */
const SLOTS = 0x1000;

/** @returns where signs stand, in order, that stand again soon and may so begin a word written twice. */
function again(text: string, seen: Int32Array): number[] {
  const found: number[] = [];
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text.charCodeAt(at);
    if (sign < FIRST_HAN) continue;
    const slot = sign & (SLOTS - 1);
    const next = seen[slot] ?? 0;
    seen[slot] = at;
    if (next > at && next - at <= LONGEST) found.push(at);
  }
  return found.reverse();
}

/** （一）主动公开主动公开政府信息…: an import has lost the end of the line after a heading. */
const HEADING = 4;
const AFTER_NUMBER = /[\n）)、.．]/u;
const HAN = /^\p{Script=Han}+$/u;
const FIRST_HAN = 0x3005;

function coveredBy(right: RegExp, text: string, { start, end }: { start: number; end: number }): boolean {
  const from = Math.max(0, start - AROUND);
  for (const match of text.slice(from, end + AROUND).matchAll(right)) {
    if (from + match.index <= start + 1 && from + match.index + match[0].length >= end - 1) return true;
  }
  return false;
}
