/**
 * Many phrases at once. Most of a rule's phrases stand nowhere in a report: their pairs of signs are looked up among those
 * that the text has, and only phrases whose pairs are all there are looked for.
 */
import { ANY_PAIR, LINE_END, PAIRS, pairNumber } from './phrase-pairs.ts';

/** Phrases compiled together. Expressions are made at the first use, for most of them are never used. */
export interface Phrases {
  /** The source of the expression for any of them. */
  readonly source: string;
  /** @returns a global expression for any of them, for short texts such as a clause. */
  any(): RegExp;
  readonly parts: readonly PhrasePart[];
  /** @returns the indexes of the parts whose pairs of signs stand in the texts, taken together, that share a table. */
  begunIn(pairs: Uint16Array): readonly number[];
}

export interface PhrasePart {
  pattern(): RegExp;
  /** @returns lists of pairs of signs, of each of which a text must have one for the phrase to stand in it. */
  pairs(): readonly (readonly number[])[];
}

export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Which pairs of signs a text has. */
export interface SignPairs {
  /** For each pair of signs, by its number, the bits of the texts that have it. */
  readonly pairs: Uint16Array;
  readonly bit: number;
}

/** A text that phrases can be looked for in. */
export interface Searchable extends SignPairs {
  readonly text: string;
}

/** The bits of all texts that share a table. */
const EVERY_PLACE = 0xffff;

/**
 * @param heads The pair of signs that each part begins with, or `ANY_PAIR`: side by side, for they are looked at most often.
 * @returns the parts whose pairs of signs all stand in a report; the places of one report are asked one after the other, so that the answer is
 *   kept for as long as the same table is asked about.
 */
export function begunBy(heads: Uint16Array, parts: readonly PhrasePart[]): Phrases['begunIn'] {
  let asked: Uint16Array | undefined;
  let begun: number[] = [];
  return (pairs) => {
    if (pairs === asked) return begun;
    begun = [];
    for (let at = 0; at < heads.length; at++) {
      const head = heads[at] ?? ANY_PAIR;
      if (head !== ANY_PAIR && pairs[head] === 0) continue;
      const part = parts[at];
      if (part && mayStand(part, { pairs, bit: EVERY_PLACE })) begun.push(at);
    }
    asked = pairs;
    return begun;
  };
}

/** Notes which pairs of signs a text has. */
export function notePairs({ text, pairs, bit }: Searchable): void {
  let before = LINE_END;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    const pair = pairNumber(before, sign);
    pairs[pair] = (pairs[pair] ?? 0) | bit;
    before = sign;
  }
}

/** @returns the pairs of signs of a text that stands alone. */
export function pairsIn(text: string): SignPairs {
  const searchable = { text, pairs: new Uint16Array(PAIRS), bit: 1 };
  notePairs(searchable);
  return searchable;
}

/** @returns whether any of the phrases stands in the prose. */
export function standIn(phrases: Phrases, prose: Searchable): boolean {
  return phrases.begunIn(prose.pairs).some((index) => {
    const part = phrases.parts[index];
    return part && mayStand(part, prose) && prose.text.search(part.pattern()) >= 0;
  });
}

/**
 * @returns whether a text has the pairs of signs of any of the phrases: without them none of them stands there. What
 *   prose has not, its text with symbols has not either.
 */
export function mayStandIn(phrases: Phrases, pairs: SignPairs): boolean {
  return phrases.begunIn(pairs.pairs).some((index) => {
    const part = phrases.parts[index];
    return part && mayStand(part, pairs);
  });
}

/** Every place where one of the phrases stands in the prose; in no order, and they may overlap. */
export function eachMatch(phrases: Phrases, prose: Searchable): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (const index of phrases.begunIn(prose.pairs)) {
    const part = phrases.parts[index];
    if (!part || !mayStand(part, prose)) continue;
    placesOf(part.pattern(), prose.text, found);
  }
  return found;
}

/**
 * Adds every place where a global expression stands in a text. `matchAll` would make a copy of the expression at each call,
 * which for most takes longer than the search.
 */
export function placesOf(pattern: RegExp, text: string, found: PhraseMatch[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [own] = match;
    found.push({ start: match.index, end: match.index + own.length, text: own });
    if (own === '') pattern.lastIndex++;
  }
}

/** @returns where the phrases stand in the prose, in order; of those that overlap the one that begins first. */
export function matchesIn(phrases: Phrases, prose: Searchable): PhraseMatch[] {
  const found = eachMatch(phrases, prose);
  if (found.length < 2) return found;
  let end = -1;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((match) => {
      const free = match.start >= end;
      if (free) end = match.end;
      return free;
    });
}

function mayStand(part: PhrasePart, { pairs, bit }: SignPairs): boolean {
  return (textsWith(part.pairs(), pairs) & bit) !== 0;
}

/** @returns the bits of the texts that have, of each list of pairs of signs, one. */
export function textsWith(wanted: readonly (readonly number[])[], pairs: Uint16Array): number {
  let texts = EVERY_PLACE;
  for (const some of wanted) {
    let own = 0;
    for (const pair of some) own |= pairs[pair] ?? 0;
    texts &= own;
    if (texts === 0) break;
  }
  return texts;
}
