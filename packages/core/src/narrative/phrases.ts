/**
 * Many phrases at once. Most of a rule's phrases stand nowhere in a report: the first two signs of a phrase are looked up
 * among the pairs of signs that the text has, and only phrases whose beginning is there are looked for.
 */
/** Phrases compiled together. Expressions are made at the first use, for most of them are never used. */
export interface Phrases {
  /** The source of the expression for any of them. */
  readonly source: string;
  /** @returns a global expression for any of them, for short texts such as a clause. */
  any(): RegExp;
  readonly parts: readonly PhrasePart[];
}

export interface PhrasePart {
  pattern(): RegExp;
  /** The pair of signs it begins with, or with the end of the line before when it is a whole line; undefined when it can begin in several ways. */
  readonly head: number | undefined;
}

export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text that phrases can be looked for in. */
export interface Searchable {
  readonly text: string;
  /** For each pair of signs, by its number, the bits of the texts that have it. */
  readonly pairs: Uint16Array;
  readonly bit: number;
}

/** How many numbers there are for pairs of signs. */
export const PAIRS = 0x1000;

/** Stands before the first sign of every line. */
export const LINE_END = 0x0a;

/** @returns the number that stands for a pair of signs; few pairs of one text share one. */
export function pairNumber(first: number, second: number): number {
  return (first * 31 + second) & (PAIRS - 1);
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
export function standIn({ parts }: Phrases, prose: Searchable): boolean {
  return parts.some((part) => canStandIn(part, prose) && prose.text.search(part.pattern()) >= 0);
}

/** Every place where one of the phrases stands in the prose; in no order, and they may overlap. */
export function* eachMatch({ parts }: Phrases, prose: Searchable): Generator<PhraseMatch> {
  for (const part of parts) {
    if (!canStandIn(part, prose)) continue;
    for (const match of prose.text.matchAll(part.pattern())) {
      const [text] = match;
      yield { start: match.index, end: match.index + text.length, text };
    }
  }
}

/** @returns where the phrases stand in the prose, in order; of those that overlap the one that begins first. */
export function matchesIn(phrases: Phrases, prose: Searchable): PhraseMatch[] {
  const found = [...eachMatch(phrases, prose)];
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

/** @returns whether a phrase may stand in the prose: whether the prose has its beginning. */
export function canStandIn({ head }: PhrasePart, prose: Searchable): boolean {
  return head === undefined || ((prose.pairs[head] ?? 0) & prose.bit) !== 0;
}
