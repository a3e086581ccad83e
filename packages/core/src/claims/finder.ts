/**
 * Many phrases looked for in one walk through a text. A phrase is tried only where its first two signs stand, for most
 * phrases of the catalogue stand nowhere in a report.
 */
import { compilePhrase, type Words } from '../narrative/phrase.ts';
import { pairsOf } from '../narrative/phrase-pairs.ts';
import { hasPairs, type SignPairs } from '../narrative/phrases.ts';
import { BEHIND, endsAt, FIGURE } from './clauses.ts';

/** A stretch of the text with symbols. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Entry {
  /** Whose phrase it is. */
  readonly owner: number;
  readonly source: string;
  readonly phrase: string;
  readonly words: Words;
  pattern: RegExp | undefined;
  /** The pairs of signs that it wants, and for which text it was asked last whether they stand there. */
  pairs: readonly (readonly number[])[] | undefined;
  asked: number;
  mayStand: boolean;
}

/** How many numbers there are for pairs of signs; pairs that share one are told apart by the pattern. */
const PAIRS = 0x2000;

export class Finder {
  /** For each pair of signs, which of the groups it begins; 0 for none. */
  readonly #groupOf = new Uint16Array(PAIRS);
  readonly #groups: Entry[][] = [[]];
  readonly #byFirst = new Map<string, Entry[]>();
  #owners = 0;
  /** How many texts were searched. */
  #asked = 0;

  /**
   * Adds phrases.
   * @returns the number by which their matches are found again.
   */
  add(phrases: readonly string[], words: Words): number {
    for (const phrase of phrases) {
      const compiled = compilePhrase(phrase, words, true);
      if (!compiled.ok) continue;
      const entry: Entry = {
        owner: this.#owners,
        source: compiled.source,
        phrase,
        words,
        pattern: undefined,
        pairs: undefined,
        asked: 0,
        mayStand: false,
      };
      for (const head of headsOf(compiled.source)) this.#index(head, entry);
    }
    this.#owners++;
    return this.#owners - 1;
  }

  /**
   * @param text The text.
   * @param pairs The pairs of signs that it has.
   * @returns for each owner where its phrases stand, in order of their beginning.
   */
  find(text: string, pairs: SignPairs): readonly (readonly Stretch[] | undefined)[] {
    this.#asked++;
    const search: Search = { text, pairs, asked: this.#asked, found: new Array(this.#owners) };
    const groupOf = this.#groupOf;
    let first = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      const second = text.charCodeAt(at + 1);
      const group = groupOf[pairOf(first, second)] ?? 0;
      if (group > 0) collect(this.#groups[group] ?? [], at, search);
      first = second;
    }
    for (const [sign, entries] of this.#byFirst) {
      const isFigure = endsAt(sign, 0, FIGURE);
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        // Behind most figures the clause or the item ends, and with it every gap.
        if (!isFigure || !endsAt(text, at + 1, BEHIND)) collect(entries, at, search);
      }
    }
    return search.found;
  }

  #index(head: string, entry: Entry): void {
    if (head.length < 2) {
      const known = this.#byFirst.get(head);
      if (!known) this.#byFirst.set(head, [entry]);
      else if (!known.includes(entry)) known.push(entry);
      return;
    }
    const pair = pairOf(head.charCodeAt(0), head.charCodeAt(1));
    const known = this.#groups[this.#groupOf[pair] || this.#groups.length];
    if (!known) this.#groupOf[pair] = this.#groups.push([entry]) - 1;
    else if (!known.includes(entry)) known.push(entry);
  }
}

function pairOf(first: number, second: number): number {
  return (first * 31 + second) & (PAIRS - 1);
}

/** One text, and what was found in it. */
interface Search {
  readonly text: string;
  readonly pairs: SignPairs;
  readonly asked: number;
  readonly found: (Stretch[] | undefined)[];
}

function collect(entries: readonly Entry[], at: number, { text, pairs, asked, found }: Search): void {
  for (const entry of entries) {
    if (entry.asked !== asked) {
      // To make an expression takes longer than all else: most phrases begin in a text and do not stand there.
      entry.pairs ??= pairsOf(entry.phrase, entry.words, false);
      entry.mayStand = hasPairs(entry.pairs, pairs);
      entry.asked = asked;
    }
    if (!entry.mayStand) continue;
    entry.pattern ??= new RegExp(entry.source, 'y');
    entry.pattern.lastIndex = at;
    if (!entry.pattern.test(text)) continue;
    const match = { start: at, end: entry.pattern.lastIndex };
    const known = found[entry.owner];
    if (known) {
      const last = known[known.length - 1];
      if (last?.start !== at || last.end !== match.end) known.push(match);
    } else found[entry.owner] = [match];
  }
}

/** @returns the one or two signs that a match may begin with; one sign when what follows it may be anything. */
function headsOf(source: string): ReadonlySet<string> {
  const heads = new Set<string>();
  let open = new Set(['']);
  let rest = source;
  while (rest !== '' && open.size > 0) {
    const { options, length } = firstElement(rest);
    rest = rest.slice(length);
    const next = new Set<string>();
    for (const head of open) {
      for (const option of options ?? ['']) {
        const longer = head + option;
        // A gap: nothing is known of what follows.
        if (options === undefined || longer.length >= 2) heads.add(longer.slice(0, 2));
        else next.add(longer);
      }
    }
    open = next;
  }
  for (const head of open) heads.add(head);
  return heads;
}

/** The first element of an expression that phrases compile to; no options for a gap. */
function firstElement(source: string): { options: readonly string[] | undefined; length: number } {
  if (source.startsWith('[^')) return { options: undefined, length: 2 };
  if (source.startsWith('[')) {
    const end = source.indexOf(']');
    return { options: Array.from(source.slice(1, end)), length: end + 1 };
  }
  if (source.startsWith('(?:')) {
    const end = closing(source);
    return { options: source.slice(3, end).split('|').map(unescaped), length: end + 1 };
  }
  if (source.startsWith('\\d')) return { options: Array.from('0123456789'), length: 2 };
  return source.startsWith('\\')
    ? { options: [source.slice(1, 2)], length: 2 }
    : { options: [source.slice(0, 1)], length: 1 };
}

function closing(source: string): number {
  let at = 3;
  while (at < source.length && source[at] !== ')') at += source[at] === '\\' ? 2 : 1;
  return at;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gu, '$1');
}
