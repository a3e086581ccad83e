/**
 * The phrase language of rule files: `{未收到|未接到}…申请`.
 *
 * `{a|b}` is one of several wordings, `{@name}` one of a list of words that the rule names, `{#}` a number in digits,
 * `{count}` and its like a quantity that was read before (only where phrases look for quantities),
 * `…` a gap of at most 24 characters inside the clause, everything else stands for itself. A phrase begins with words,
 * gaps are bounded and do not touch each other, and nothing repeats, so the regular expression it compiles to runs in
 * time linear in the text.
 */

import { COUNTED, SYMBOLS } from './symbols.ts';

/** The longest gap, in characters. */
export const GAP = 24;

/** Signs that end a clause, beyond which a gap does not reach. */
const CLAUSE_END = '，,。；;：:！!？?\n';

/** Behind a count a gap ends at a sign of enumeration and at a parenthesis too: in 公开3件、转送2件, three are not transferred. */
const BEHIND_COUNT = '、（(';

/** What begins with a digit does not begin inside a number: there are no 0件 in 10件. */
const NOT_INSIDE_NUMBER = '(?<!\\d)';

/** Numbers are bounded, so that no text makes the search slow. */
export const MOST_DIGITS = 9;

/** What stands in braces for a quantity, and the symbols that it stands for; see `symbols.ts`. */
export const QUANTITIES: Readonly<Record<string, string>> = {
  count: SYMBOLS.count + SYMBOLS.bare,
  'count 件': SYMBOLS.count,
  amount: SYMBOLS.amount,
  percent: SYMBOLS.percent,
  measure: SYMBOLS.measure,
  thisYear: SYMBOLS.thisYear,
  lastYear: SYMBOLS.lastYear,
  nextYear: SYMBOLS.nextYear,
  year: SYMBOLS.thisYear + SYMBOLS.lastYear + SYMBOLS.nextYear + SYMBOLS.year,
  otherYear: SYMBOLS.year,
  day: SYMBOLS.day,
};

/** What a phrase is made of. */
export type PhraseElement =
  /** One of several wordings, the first that fits; plain words are the only one. */
  | { readonly kind: 'words'; readonly options: readonly string[] }
  /** One of the symbols for a quantity. */
  | { readonly kind: 'symbol'; readonly symbols: string }
  | { readonly kind: 'number' }
  /** Reaches over none of `ends`. */
  | { readonly kind: 'gap'; readonly ends: string };

export type ParsedPhrase =
  | { readonly ok: true; readonly elements: readonly PhraseElement[] }
  | {
      readonly ok: false;
      readonly reason: 'empty' | 'leadingGap' | 'adjacentGaps' | 'brace' | 'tooManyGaps' | 'quantity';
    }
  | { readonly ok: false; readonly reason: 'unknownWords'; readonly name: string };

export type CompiledPhrase =
  | {
      readonly ok: true;
      readonly elements: readonly PhraseElement[];
      /** Made when it is asked for: most phrases of most rules never are. */
      readonly source: string;
    }
  | Exclude<ParsedPhrase, { ok: true }>;

/** Lists of words by the name that phrases use for them. */
export type Words = Readonly<Record<string, readonly string[]>>;

/** Bounded gaps multiply: 24 to the third power is the most that one start may cost. */
const MOST_GAPS = 3;

/**
 * Compiles a phrase.
 * @param phrase As written in a rule file.
 * @param words The rule's lists of words.
 * @param quantities Whether the text has symbols in the place of its quantities; no gap then reaches over a count.
 * @returns the source of a regular expression, or why there is none. It wants no u flag: a gap then counts UTF-16 units,
 *   and matching takes half the time.
 */
export function compilePhrase(phrase: string, words: Words = {}, quantities = false): CompiledPhrase {
  const parsed = parsePhrase(phrase, words, quantities);
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    elements: parsed.elements,
    get source() {
      return sourceOf(parsed.elements);
    },
  };
}

/**
 * Parses a phrase.
 * @param phrase As written in a rule file.
 * @param words The rule's lists of words.
 * @param quantities Whether the text has symbols in the place of its quantities; no gap then reaches over a count.
 * @returns its elements in order, or why it is no phrase.
 */
export function parsePhrase(phrase: string, words: Words, quantities: boolean): ParsedPhrase {
  if (phrase === '') return { ok: false, reason: 'empty' };
  if (phrase.startsWith('…')) return { ok: false, reason: 'leadingGap' };
  if (phrase.includes('……')) return { ok: false, reason: 'adjacentGaps' };
  if (phrase.split('…').length - 1 > MOST_GAPS) return { ok: false, reason: 'tooManyGaps' };
  const elements: PhraseElement[] = [];
  let counted = false;
  let at = 0;
  while (at < phrase.length) {
    const sign = phrase[at];
    if (sign === '…') {
      elements.push({ kind: 'gap', ends: CLAUSE_END + (quantities ? COUNTED : '') + (counted ? BEHIND_COUNT : '') });
      at++;
      continue;
    }
    if (sign !== '{' && sign !== '}') {
      const end = plainEnd(phrase, at);
      elements.push({ kind: 'words', options: [phrase.slice(at, end)] });
      at = end;
      continue;
    }
    const end = phrase.indexOf('}', at);
    const inside = phrase.slice(at + 1, end);
    if (sign === '}' || end < 0 || inside.includes('{')) return { ok: false, reason: 'brace' };
    at = end + 1;
    const symbols = Object.hasOwn(QUANTITIES, inside) ? QUANTITIES[inside] : undefined;
    if (inside === '#') elements.push({ kind: 'number' });
    else if (symbols !== undefined) {
      if (!quantities) return { ok: false, reason: 'quantity' };
      elements.push({ kind: 'symbol', symbols });
      counted ||= symbols.includes(SYMBOLS.count);
    } else if (inside.startsWith('@')) {
      const name = inside.slice(1);
      if (!Object.hasOwn(words, name)) return { ok: false, reason: 'unknownWords', name };
      elements.push({ kind: 'words', options: words[name] ?? [] });
    } else elements.push({ kind: 'words', options: inside.split('|') });
  }
  return { ok: true, elements };
}

/** @returns where the words end that stand for themselves. */
function plainEnd(phrase: string, start: number): number {
  let at = start;
  while (at < phrase.length && phrase[at] !== '…' && phrase[at] !== '{' && phrase[at] !== '}') at++;
  return at;
}

/** @returns the source of a regular expression for the elements of a phrase. */
export function sourceOf(elements: readonly PhraseElement[]): string {
  return elements.map((element, index) => sourceOfElement(element, index === 0)).join('');
}

function sourceOfElement(element: PhraseElement, first: boolean): string {
  switch (element.kind) {
    case 'number':
      return `\\d{1,${MOST_DIGITS}}`;
    case 'symbol':
      return `[${element.symbols}]`;
    case 'gap':
      return `[^${element.ends}]{0,${GAP}}?`;
    case 'words': {
      const options = element.options.map((option) => (first ? atBeginning(option) : '') + escaped(option));
      return options.length === 1 ? (options[0] ?? '') : `(?:${options.join('|')})`;
    }
  }
}

function atBeginning(words: string): string {
  return /^\d/.test(words) ? NOT_INSIDE_NUMBER : '';
}

/** Clauses are shorter; where text has no punctuation at all, reading on at every match would take long. */
const LONGEST_CLAUSE = 100;

/** @returns the clause around a match: from the comma before it to the comma after it. */
export function clauseAround(text: string, start: number, end: number): string {
  const first = Math.max(0, start - LONGEST_CLAUSE);
  const last = Math.min(text.length, end + LONGEST_CLAUSE);
  let from = start;
  while (from > first && !CLAUSE_SIGNS.has(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < last && !CLAUSE_SIGNS.has(text[to] ?? '')) to++;
  return text.slice(from, to);
}

const CLAUSE_SIGNS = new Set(CLAUSE_END);

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
