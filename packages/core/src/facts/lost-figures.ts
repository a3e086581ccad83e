/**
 * A counting unit without its number: 主动公开信息条. In Chinese such a unit is often the end of another word (条例, 文件,
 * 事件), so it counts only at the end of a clause, after words that call for a number, and never inside a known word.
 */
import type { Report } from '../bind/report.ts';
import { type ReadProse, readProse } from '../claims/read.ts';
import type { Words } from '../narrative/phrase.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { passage } from '../narrative/prose.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { compilePhrases, WORDS_SCHEMA } from './phrase-params.ts';
import { addressOfPlace, placeName } from './places.ts';
import { quotable } from './wording.ts';

interface Params {
  readonly words?: Words;
  /** Phrases that end in a unit without a number. */
  readonly units: readonly string[];
  /** Words that end in a unit, or begin with one. */
  readonly not?: readonly string[];
  /** Phrases in the clause that show that no number is meant. */
  readonly unless?: readonly string[];
  /** Items of a list that have a unit without a number, or neither; only between items that have a number. */
  readonly items?: readonly string[];
}

/** What may follow a unit at the end of a clause. */
const CLAUSE_ENDS = new Set('，,、。；;：:！!（(）)\n');
const NEIGHBOUR = /[\ue000\ue001]$/;

export const lostFigures: FactDefinition<Params> = {
  name: 'lostFigures',
  description: { 'zh-CN': '计量单位之前没有数字', en: 'Counting units that have lost their number' },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['units'],
    additionalProperties: false,
    properties: {
      words: WORDS_SCHEMA,
      units: { $ref: '#/$defs/names', description: 'Phrases that end in a unit without a number.' },
      not: { $ref: '#/$defs/names', description: 'Words that hold such a unit and mean something else.' },
      unless: { $ref: '#/$defs/names', description: 'Phrases in the clause that show that no number is meant.' },
      items: {
        $ref: '#/$defs/names',
        description: 'Items of a list without a number, told only between items that have one.',
      },
    },
  },
  messages: () => ({ default: ['phrase'], item: ['phrase', 'before', 'after'] }),
  prepare({ words = {}, units, not = [], unless = [], items = [] }, form, problem) {
    const compile = (list: readonly string[], key: string) =>
      compilePhrases(list, words, `/${key}`, problem, { quantities: true });
    const wanted = compile(units, 'units');
    const others = compile(not, 'not');
    const forbidden = compile(unless, 'unless');
    const listed = compile(items, 'items');
    return (report: Report) => {
      const breaches: Breach[] = [];
      const all = readProse(report);
      for (const read of all) {
        const found = [...unitsIn(read, wanted, others, forbidden), ...itemsIn(read, listed)];
        const told: number[] = [];
        for (const { start, end, before, after } of found.sort((a, b) => a.start - b.start)) {
          if (told.some((at) => at === end)) continue;
          told.push(end);
          const { prose, symbols } = read;
          const at = passage(prose, symbols.offset(start), symbols.offset(end));
          if (!at) continue;
          const address = addressOfPlace(prose.place);
          const phrase = quotable(at.printed.trim());
          breaches.push({
            messageId: before === undefined ? 'default' : 'item',
            params: before === undefined ? { phrase } : { phrase, before, after: after ?? '' },
            pointer: at.pointer,
            span: at.span,
            ...(address !== undefined && { address }),
            place: placeName(prose.place, form),
            exhibits: [],
            identity: [phrase],
          });
        }
      }
      return { kind: 'evidence', breaches, checked: all.length, skipped: [] };
    };
  },
};

interface Found {
  readonly start: number;
  readonly end: number;
  readonly before?: string;
  readonly after?: string;
}

function unitsIn(
  { symbols: { text } }: ReadProse,
  wanted: Phrases | undefined,
  others: Phrases | undefined,
  forbidden: Phrases | undefined,
): Found[] {
  if (!wanted) return [];
  const found: Found[] = [];
  for (const { 0: printed, index } of text.matchAll(wanted.any())) {
    const end = index + printed.length;
    const next = text[end] ?? '\n';
    if (!CLAUSE_ENDS.has(next) && !text.startsWith('其中', end) && !text.startsWith('同比', end)) continue;
    if (others && holds(text, end - 1, others)) continue;
    if (forbidden && clause(text, index, end).search(forbidden.any()) >= 0) continue;
    found.push({ start: index, end });
  }
  return found;
}

/** Words are shorter. */
const LONGEST_WORD = 8;

/** @returns whether one of the words stands over a place. */
function holds(text: string, at: number, words: Phrases): boolean {
  const from = Math.max(0, at - LONGEST_WORD);
  for (const { 0: word, index } of text.slice(from, at + LONGEST_WORD).matchAll(words.any())) {
    const start = from + index;
    if (start <= at && at < start + word.length) return true;
  }
  return false;
}

const LONGEST_CLAUSE = 80;

function clause(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < LONGEST_CLAUSE && !CLAUSE_ENDS.has(text[from - 1] ?? '')) from--;
  return text.slice(from, end);
}

/** Items between two others that have a number: 予以公开23件，部分公开件，不予公开12件. */
function itemsIn({ symbols: { text } }: ReadProse, listed: Phrases | undefined): Found[] {
  if (!listed) return [];
  const found: Found[] = [];
  let start = 0;
  let before = '';
  let separator = '';
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at] ?? '\n';
    if (!ITEM_ENDS.has(sign)) continue;
    const item = text.slice(start, Math.min(at, start + LONGEST_CLAUSE));
    const [word] = item.length > 0 && separator !== '' ? (item.match(listed.any()) ?? []) : [];
    if (word === item && sign === separator && NEIGHBOUR.test(before)) {
      const next = text.slice(at + 1, at + 1 + LONGEST_CLAUSE).split(/[，,、；;。\n]/, 1)[0] ?? '';
      if (NEIGHBOUR.test(next)) found.push({ start, end: at, before: words(before), after: words(next) });
    }
    before = item;
    separator = sign === '。' || sign === '\n' ? '' : sign;
    start = at + 1;
  }
  return found;
}

const ITEM_ENDS = new Set('，,；;、。\n');

/** The words of a neighbour, without its number. */
function words(item: string): string {
  return quotable(item.replace(/[\ue000-\ue0ff]/g, ''));
}
