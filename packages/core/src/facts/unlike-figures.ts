/**
 * The same words with two figures: 网站发布信息20条 in one place, 网站发布信息16条 in another. What is about another time, another
 * part of the area or a part of something has other words or one of the words of `scope`, and is left alone.
 */
import type { Form } from '@disclosure-lint/schemas';
import type { ProsePlace, Report } from '../bind/report.ts';
import { hold } from '../claims/hold.ts';
import { type ReadProse, readProse } from '../claims/read.ts';
import type { Words } from '../narrative/phrase.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { signTable } from '../narrative/sign-table.ts';
import type { PlacedQuantity } from '../narrative/symbols.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { add } from './exact-sum.ts';
import { breachAt, figureExhibit, wordsOf } from './figure-exhibits.ts';
import { compilePhrases, PLACES_SCHEMA, WORDS_SCHEMA } from './phrase-params.ts';
import { placeName } from './places.ts';

interface Params {
  readonly words?: Words;
  readonly in?: readonly ProsePlace[];
  /** Words that tell what is counted, one of which the clause must have. */
  readonly about: readonly string[];
  /** Words that narrow what is counted: with one of them in its sentence a figure is not compared. */
  readonly scope?: readonly string[];
  /** Words that change nothing: they are left out before the words are compared. */
  readonly ignore?: readonly string[];
}

export const unlikeFigures: FactDefinition<Params> = {
  name: 'unlikeFigures',
  description: { 'zh-CN': '正文对同一事项写了两个数字', en: 'Two figures that the text gives in the same words' },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['about'],
    additionalProperties: false,
    properties: {
      words: WORDS_SCHEMA,
      in: PLACES_SCHEMA,
      about: { $ref: '#/$defs/names', description: 'Words that tell what is counted; the clause must have one.' },
      scope: { $ref: '#/$defs/names', description: 'Words in a sentence that narrow what is counted.' },
      ignore: { $ref: '#/$defs/names', description: 'Words that change nothing of what is counted.' },
    },
  },
  messages: () => ({ default: ['phrase', 'value', 'other', 'otherValue', 'where', 'unit', 'difference'] }),
  prepare({ words = {}, in: places, about, scope = [], ignore = [] }, form, problem) {
    const compile = (list: readonly string[], key: string) =>
      compilePhrases(list, words, `/${key}`, problem, { quantities: true });
    const told: Told = {
      about: compile(about, 'about'),
      scope: compile(scope, 'scope'),
      ignore: compile(ignore, 'ignore'),
    };
    return (report) => {
      const first = new Map<string, { read: ReadProse; quantity: PlacedQuantity }>();
      const breaches: Breach[] = [];
      let checked = 0;
      for (const read of readProse(report)) {
        if (places && !places.includes(read.prose.place)) continue;
        for (const quantity of read.symbols.quantities) {
          const key = keyOf(quantity, read, told);
          if (key === undefined) continue;
          checked++;
          const before = first.get(key);
          if (!before) first.set(key, { read, quantity });
          else if (before.quantity.value !== quantity.value) {
            if (isToldByTables(before, report) || isToldByTables({ read, quantity }, report)) continue;
            breaches.push(breachOf({ read, quantity }, before, form));
          }
        }
      }
      return { kind: 'evidence', breaches, checked, skipped: [] };
    };
  },
};

interface Told {
  readonly about: Phrases | undefined;
  readonly scope: Phrases | undefined;
  readonly ignore: Phrases | undefined;
}

const SENTENCE_SIGNS = signTable('。！!？?；;\n');
const CLAUSE_SIGNS = signTable('，,、：:（）()');
const COUNTED_SIGNS = signTable('\ue000\ue001\ue002\ue004');
const LONGEST = 80;
const SHORTEST_KEY = 4;

/** @returns the words around a figure that say what it is; undefined when they do not say it for certain. */
function keyOf(quantity: PlacedQuantity, read: ReadProse, told: Told): string | undefined {
  const { text } = read.symbols;
  const { at } = quantity;
  if (quantity.approximation !== undefined || (quantity.kind !== 'count' && quantity.kind !== 'measure'))
    return undefined;
  let start = at;
  let clause = -1;
  // Most sentences have a figure before: that is seen sign by sign, before any words are cut out and searched.
  while (start > 0 && at - start < LONGEST) {
    const sign = text.charCodeAt(start - 1);
    if (SENTENCE_SIGNS[sign] === 1) break;
    if (COUNTED_SIGNS[sign] === 1) return undefined;
    if (clause < 0 && CLAUSE_SIGNS[sign] === 1) clause = start;
    start--;
  }
  if (at - start >= LONGEST) return undefined;
  let end = at + 1;
  for (; end < text.length && end - at < LONGEST; end++) {
    const sign = text.charCodeAt(end);
    if (SENTENCE_SIGNS[sign] === 1 || CLAUSE_SIGNS[sign] === 1) break;
    if (COUNTED_SIGNS[sign] === 1) return undefined;
  }
  if (clause >= 0 && !isFirst(text, start, clause)) return undefined;
  const own = text.slice(clause < 0 ? start : clause, at);
  const after = text.slice(at + 1, end);
  if (!told.about || (own + after).search(told.about.any()) < 0) return undefined;
  if (told.scope && (text.slice(start, at) + after).search(told.scope.any()) >= 0) return undefined;
  if (told.scope && standsUnder(told.scope, quantity, read)) return undefined;
  const plain = (words: string) => (told.ignore ? words.replace(told.ignore.any(), '') : words).replace(/[“”"‘’]/g, '');
  const key = `${plain(own)}#${plain(after)}`;
  return key.length - 1 < SHORTEST_KEY ? undefined : `${key}#${quantity.unit}`;
}

/** Lines no longer than this, without an end of sentence, are read as headings. */
const LONGEST_HEADING = 20;
const LINES_BACK = 5;

/** Whether the heading above a figure narrows what is counted below it: （二）下属单位. */
function standsUnder(scope: Phrases, quantity: PlacedQuantity, { prose }: ReadProse): boolean {
  const own = prose.lines.findLastIndex(({ start }) => start <= quantity.start);
  const above = prose.lines.slice(Math.max(0, own - LINES_BACK), own);
  const heading = above.findLast(({ kind, plain: { text } }) => kind === 'heading' || isHeading(text));
  return heading !== undefined && heading.plain.text.search(scope.any()) >= 0;
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；]$/.test(text);
}

/** What may stand before the first clause, and is not counted below. */
const TIME_AND_NUMBERS = signTable('\ue005，,、：:（(）)一二三四五六七八九十0123456789是');
const LONGEST_TIME = 6;

/** Whether nothing but the time stands in the sentence before the clause: 2023年，全年，. */
function isFirst(text: string, start: number, clause: number): boolean {
  let others = 0;
  for (let at = start; at < clause; at++) if (TIME_AND_NUMBERS[text.charCodeAt(at)] === 0) others++;
  if (others > LONGEST_TIME) return false;
  const before = text.slice(start, clause);
  const words = before.replace(/[\ue005，,、：:]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]是/g, '');
  return words.length <= LONGEST_TIME;
}

interface Placed {
  readonly read: ReadProse;
  readonly quantity: PlacedQuantity;
}

/** Whether a rule that holds the prose against the tables tells of the figure. */
function isToldByTables({ read, quantity }: Placed, report: Report): boolean {
  const claim = read.kinds.get(quantity);
  return claim !== undefined && hold(claim, report).kind === 'differs';
}

function breachOf({ read, quantity }: Placed, first: Placed, form: Form): Breach {
  const shown = figureExhibit(first.read.prose, first.quantity);
  const place = breachAt(read, form, quantity, []);
  const phrase = wordsOf(read.prose, quantity);
  return {
    messageId: 'default',
    params: {
      phrase,
      value: quantity.value,
      other: wordsOf(first.read.prose, first.quantity),
      otherValue: first.quantity.value,
      where: placeName(first.read.prose.place, form),
      unit: quantity.unit,
      difference: Math.abs(add(quantity.value, -first.quantity.value)),
    },
    ...place,
    exhibits: [...place.exhibits, ...(shown ? [shown] : [])],
    identity: [phrase, first.quantity.value],
  };
}
