/**
 * Many phrases at once. Most of a rule's phrases stand nowhere in a report: their pairs of signs are looked up among those
 * that the text has, and only phrases whose pairs are all there are looked for.
 */
import { ANY_PAIR, LINE_END, pairNumber } from './phrase-pairs.ts';

/** Phrases compiled together. Expressions are made at the first use, for most of them are never used. */
export interface Phrases {
  /** The source of the expression for any of them. */
  readonly source: string;
  /** @returns a global expression for any of them, for short texts such as a clause. */
  any(): RegExp;
  readonly parts: readonly PhrasePart[];
  /** The pair of signs that each part begins with, or `ANY_PAIR`: side by side, for they are looked at most often. */
  readonly heads: Uint16Array;
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

/** @returns whether any of the phrases stands in the prose. */
export function standIn(phrases: Phrases, prose: Searchable): boolean {
  for (let at = nextIn(phrases, prose, 0); at >= 0; at = nextIn(phrases, prose, at + 1)) {
    const pattern = phrases.parts[at]?.pattern();
    if (pattern && prose.text.search(pattern) >= 0) return true;
  }
  return false;
}

/**
 * @returns whether a text has the pairs of signs of any of the phrases: without them none of them stands there. What
 *   prose has not, its text with symbols has not either.
 */
export function mayStandIn(phrases: Phrases, pairs: SignPairs): boolean {
  return nextIn(phrases, pairs, 0) >= 0;
}

/** Every place where one of the phrases stands in the prose; in no order, and they may overlap. */
export function eachMatch(phrases: Phrases, prose: Searchable): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  for (let at = nextIn(phrases, prose, 0); at >= 0; at = nextIn(phrases, prose, at + 1)) {
    const pattern = phrases.parts[at]?.pattern();
    if (!pattern) continue;
    for (const { 0: text, index } of prose.text.matchAll(pattern)) {
      found.push({ start: index, end: index + text.length, text });
    }
  }
  return found;
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

/** @returns the index, from another on, of the next part whose pairs the text has; -1 when there is none. */
function nextIn({ heads, parts }: Phrases, { pairs, bit }: SignPairs, from: number): number {
  for (let at = from; at < heads.length; at++) {
    const head = heads[at] ?? ANY_PAIR;
    if (head !== ANY_PAIR && ((pairs[head] ?? 0) & bit) === 0) continue;
    const wanted = parts[at]?.pairs() ?? [];
    if (wanted.every((some) => some.some((pair) => ((pairs[pair] ?? 0) & bit) !== 0))) return at;
  }
  return -1;
}
