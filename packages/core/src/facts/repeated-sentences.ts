/** Sentences of a part that stood in the report on the year before. */
import { resemblance } from '../comparison/sketch.ts';
import { COMPARED_PARTS, type ComparedPart, wordingOf } from '../comparison/wording.ts';
import type { Words } from '../narrative/phrase.ts';
import { proseOf } from '../narrative/prose.ts';
import type { FactDefinition } from './definition.ts';
import { breachOn } from './passages.ts';
import { compilePhrases, WORDS_SCHEMA } from './phrase-params.ts';
import { NO_LAST_YEAR, NO_TEXT } from './reasons.ts';

interface Params {
  readonly part: ComparedPart;
  readonly least: number;
  readonly below: number;
  readonly shortest: number;
  readonly skip?: readonly string[];
  readonly words?: Words;
}

export const repeatedSentences: FactDefinition<Params> = {
  name: 'repeatedSentences',
  description: {
    'zh-CN': '某一部分中与上一年度报告一字不差的句子（数字和机关名称不计）',
    en: 'Sentences of a part that stood word for word in last year’s report, numbers and names aside',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['part', 'least', 'below', 'shortest'],
    additionalProperties: false,
    properties: {
      part: { enum: COMPARED_PARTS },
      least: { type: 'integer', minimum: 1, description: 'Fewer sentences than so many are not told.' },
      below: {
        type: 'number',
        description: 'Where the whole part resembles last year’s by this share or more, nothing is told of sentences.',
      },
      shortest: {
        type: 'integer',
        minimum: 0,
        description:
          'A part with fewer characters is not compared as a whole: its sentences then are told in any case.',
      },
      skip: { $ref: '#/$defs/names', description: 'Sentences with one of these phrases do not count.' },
      words: WORDS_SCHEMA,
    },
  },
  messages: () => ({ default: ['phrase', 'count', 'year'] }),
  prepare({ part, least, below, shortest, skip = [], words = {} }, _, problem) {
    const skipped = compilePhrases(skip, words, '/skip', problem);
    return (report) => {
      const last = report.comparisons?.lastYear;
      if (!last) return { kind: 'undetermined', reason: NO_LAST_YEAR };
      const then = last.texts[part];
      const prose = proseOf(report).get(part);
      const wording = wordingOf(report, part);
      if (!then || !prose || !wording) return { kind: 'undetermined', reason: NO_TEXT };
      const nothing = { kind: 'evidence', breaches: [], checked: 1, skipped: [] } as const;
      const known = new Set(then.sentences);
      const isSkipped = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
        skipped !== undefined && prose.text.slice(start, end).search(skipped.any()) >= 0;
      const repeated = wording.telling.filter((each) => known.has(each.hash) && !isSkipped(each));
      const [first, ...others] = repeated;
      if (!first || repeated.length < least) return nothing;
      const now = wording.digest;
      const isComparedWhole = now.length >= shortest && then.length >= shortest;
      if (isComparedWhole && resemblance(now.sketch, then.sketch) >= below) return nothing;
      const breach = breachOn(
        report,
        { prose, ...first },
        {
          messageId: 'default',
          params: { count: repeated.length, year: last.year ?? '' },
          others: others.map((sentence) => ({ prose, ...sentence })),
        },
      );
      return { ...nothing, breaches: breach ? [breach] : [] };
    };
  },
};
