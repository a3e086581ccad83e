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
const CLAUSE_END = '，,。；;：:！!？?\\n';

/** What begins with a digit does not begin inside a number: there are no 0件 in 10件. */
const NOT_INSIDE_NUMBER = '(?<!\\d)';

/** Bounded, so that no text makes the search slow. */
const NUMBER = '\\d{1,9}';

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

export type CompiledPhrase =
  | { readonly ok: true; readonly source: string }
  | {
      readonly ok: false;
      readonly reason: 'empty' | 'leadingGap' | 'adjacentGaps' | 'brace' | 'tooManyGaps' | 'quantity';
    }
  | { readonly ok: false; readonly reason: 'unknownWords'; readonly name: string };

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
  if (phrase === '') return { ok: false, reason: 'empty' };
  if (phrase.startsWith('…')) return { ok: false, reason: 'leadingGap' };
  if (phrase.includes('……')) return { ok: false, reason: 'adjacentGaps' };
  if ([...phrase].filter((sign) => sign === '…').length > MOST_GAPS) return { ok: false, reason: 'tooManyGaps' };
  let source = '';
  let rest = phrase;
  let counted = false;
  while (rest !== '') {
    const alternatives = /^\{([^{}]*)\}/u.exec(rest);
    if (alternatives) {
      const inside = alternatives[1] ?? '';
      if (inside === '#') {
        source += NUMBER;
        rest = rest.slice(alternatives[0].length);
        continue;
      }
      const symbols = Object.hasOwn(QUANTITIES, inside) ? QUANTITIES[inside] : undefined;
      if (symbols !== undefined) {
        if (!quantities) return { ok: false, reason: 'quantity' };
        source += `[${symbols}]`;
        counted ||= symbols.includes(SYMBOLS.count);
        rest = rest.slice(alternatives[0].length);
        continue;
      }
      const name = inside.startsWith('@') ? inside.slice(1) : undefined;
      if (name !== undefined && !Object.hasOwn(words, name)) return { ok: false, reason: 'unknownWords', name };
      const options = name === undefined ? inside.split('|') : (words[name] ?? []);
      const first = source === '';
      source += `(?:${options.map((option) => (first ? atBeginning(option) : '') + escaped(option)).join('|')})`;
      rest = rest.slice(alternatives[0].length);
      continue;
    }
    const sign = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (sign === '{' || sign === '}') return { ok: false, reason: 'brace' };
    if (source === '') source = atBeginning(sign);
    source += sign === '…' ? gap(quantities, counted) : escaped(sign);
    rest = rest.slice(sign.length);
  }
  return { ok: true, source };
}

function atBeginning(words: string): string {
  return /^\d/.test(words) ? NOT_INSIDE_NUMBER : '';
}

/** After a count a gap ends at a sign of enumeration and at a parenthesis too: in 公开3件、转送2件, three are not transferred. */
function gap(quantities: boolean, counted: boolean): string {
  return `[^${CLAUSE_END}${quantities ? COUNTED : ''}${counted ? '、（(' : ''}]{0,${GAP}}?`;
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

const CLAUSE_SIGNS = new Set([...'，,。；;：:！!？?\n']);

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
