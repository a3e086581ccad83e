/**
 * A counting unit without its number: 主动公开信息条. In Chinese such a unit is often the end of another word (条例, 文件,
 * 事件), so it counts only at the end of a clause, after words that call for a number, and never inside a known word.
 */
import type { Report } from '../bind/report.ts';
import { type ReadProse, readProse } from '../claims/read.ts';
import type { Words } from '../narrative/phrase.ts';
import { lastSignsOf } from '../narrative/phrase-pairs.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { passage } from '../narrative/prose.ts';
import { signTable } from '../narrative/sign-table.ts';
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
const CLAUSE_ENDS = signTable('，,、。；;：:！!（(）)\n');

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
    const wanted: Wanted = {
      units: compile(units, 'units'),
      last: lastSignsOf(units, words),
      not: compile(not, 'not'),
      unless: compile(unless, 'unless'),
    };
    const listed = compile(items, 'items');
    return (report: Report) => {
      const breaches: Breach[] = [];
      const all = readProse(report);
      for (const read of all) {
        const found = [...unitsIn(read, wanted), ...itemsIn(read, listed)];
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

interface Wanted {
  readonly units: Phrases | undefined;
  /** The signs that the units end in; undefined when they may end in any. */
  readonly last: Uint8Array | undefined;
  readonly not: Phrases | undefined;
  readonly unless: Phrases | undefined;
}

/** The phrases are long alternations: only the few sentences are searched in which a unit ends a clause. */
function unitsIn({ symbols: { text } }: ReadProse, wanted: Wanted): Found[] {
  const { units, unless } = wanted;
  if (!units) return [];
  const found: Found[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at <= from || !isUnitAtEnd(text, at, wanted)) continue;
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const line = text.indexOf('\n', at);
    from = line < 0 ? text.length : line;
    for (const { 0: printed, index } of text.slice(start, from).matchAll(units.any())) {
      const end = start + index + printed.length;
      if (!isUnitAtEnd(text, end, wanted)) continue;
      if (unless && clause(text, start + index, end).search(unless.any()) >= 0) continue;
      found.push({ start: start + index, end });
    }
  }
  return found;
}

/** Whether a clause ends at a place, and in a sign that is a unit by itself. */
function isUnitAtEnd(text: string, end: number, { last, not }: Wanted): boolean {
  if (last && last[text.charCodeAt(end - 1)] === 0) return false;
  const ends =
    end === text.length ||
    CLAUSE_ENDS[text.charCodeAt(end)] === 1 ||
    text.startsWith('其中', end) ||
    text.startsWith('同比', end);
  return ends && !(not && holds(text, end - 1, not));
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
  while (from > 0 && start - from < LONGEST_CLAUSE && CLAUSE_ENDS[text.charCodeAt(from - 1)] === 0) from--;
  return text.slice(from, end);
}

/** Items between two others that have a number: 予以公开23件，部分公开件，不予公开12件. */
function itemsIn({ symbols: { text } }: ReadProse, listed: Phrases | undefined): Found[] {
  if (!listed) return [];
  const found: Found[] = [];
  let start = 0;
  /** Whether the item before ends in a figure, and where it begins. */
  let counted = false;
  let before = 0;
  let separator = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = at < text.length ? text.charCodeAt(at) : LINE_END;
    if (ITEM_ENDS[sign] === 0) continue;
    if (counted && sign === separator && at > start && isItem(text, start, at, listed)) {
      const next = text.slice(at + 1, at + 1 + LONGEST_CLAUSE).split(/[，,、；;。\n]/, 1)[0] ?? '';
      const previous = text.slice(before, Math.min(start - 1, before + LONGEST_CLAUSE));
      if (isFigure(next.charCodeAt(next.length - 1)))
        found.push({ start, end: at, before: words(previous), after: words(next) });
    }
    counted = at > start && at - start <= LONGEST_CLAUSE && isFigure(text.charCodeAt(at - 1));
    before = start;
    separator = sign === FULL_STOP || sign === LINE_END ? 0 : sign;
    start = at + 1;
  }
  return found;
}

function isItem(text: string, start: number, end: number, listed: Phrases): boolean {
  if (end - start > LONGEST_CLAUSE) return false;
  const item = text.slice(start, end);
  const [word] = item.match(listed.any()) ?? [];
  return word === item;
}

const LINE_END = 0x0a;
const FULL_STOP = '。'.charCodeAt(0);
const ITEM_ENDS = signTable('，,；;、。\n');

function isFigure(sign: number): boolean {
  return sign === 0xe000 || sign === 0xe001;
}

/** The words of a neighbour, without its number. */
function words(item: string): string {
  return quotable(item.replace(/[\ue000-\ue0ff]/g, ''));
}
