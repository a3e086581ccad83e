/**
 * Many phrases looked for in one walk through a text. A phrase is tried only where its first two signs stand, for most
 * phrases of the catalogue stand nowhere in a report.
 */
import { type PhraseElement, parsePhrase, type Words } from '../narrative/phrase.ts';
import { pairsOf } from '../narrative/phrase-pairs.ts';
import { isDigit, PhraseSteps, type Signs } from '../narrative/phrase-steps.ts';
import { type SignPairs, textsWith } from '../narrative/phrases.ts';
import { BEHIND, endsAt, FIGURE } from './clauses.ts';

/** A stretch of the text with symbols. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Entry {
  /** Whose phrase it is. */
  readonly owner: number;
  readonly elements: readonly PhraseElement[];
  /** The pairs of signs that it wants. */
  pairs: readonly (readonly number[])[] | undefined;
  /** In which of the texts that share a table of pairs it may stand, and the table that was asked. */
  texts: number;
  asked: Uint16Array | undefined;
  /** Made when the phrase is tried for the first time, for most of them begin in no report. */
  steps: Steps | undefined;
}

interface Steps {
  readonly first: number;
  /** Where a digit stands before: there are no 0件 in 10件. */
  readonly inNumber: number | undefined;
}

/** How many numbers there are for pairs of signs; pairs that share one are told apart by trying. */
const PAIRS = 0x2000;

export class Finder {
  /** For each pair of signs, which of the groups it begins; 0 for none. */
  readonly #pairs = new Uint16Array(PAIRS);
  /** The same for single signs behind which anything may stand. */
  readonly #singles = new Uint16Array(0x10000);
  readonly #byPair: (Entry[] | undefined)[] = [undefined];
  readonly #bySingle: (Entry[] | undefined)[] = [undefined];
  readonly #steps = new PhraseSteps();
  #owners = 0;
  /** The text that is searched; used again for the next, as long as it is large enough. */
  #units = new Uint16Array(0);

  /**
   * Adds phrases.
   * @returns the number by which their matches are found again.
   */
  add(phrases: readonly string[], words: Words): number {
    for (const phrase of phrases) {
      const parsed = parsePhrase(phrase, words, true);
      if (!parsed.ok) continue;
      const entry: Entry = {
        owner: this.#owners,
        elements: parsed.elements,
        pairs: undefined,
        texts: 0,
        asked: undefined,
        steps: undefined,
      };
      this.#index(entry, 0, undefined);
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
    const { length } = text;
    if (this.#units.length <= length) this.#units = new Uint16Array(length * 2 + 1);
    const units = this.#units;
    for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at);
    units[length] = 0;
    const search: Search = { signs: { units, length }, pairs, found: new Array(this.#owners) };
    const numbers = this.#pairs;
    const singles = this.#singles;
    const places: number[] = [];
    let first = units[0] ?? 0;
    for (let at = 0; at < length; at++) {
      const second = units[at + 1] ?? 0;
      if (singles[first] !== 0) places.push(at);
      const number = numbers[pairOf(first, second)] ?? 0;
      if (number !== 0) this.#collect(this.#byPair[number] ?? [], at, search);
      first = second;
    }
    for (let number = 1; number < this.#bySingle.length; number++) {
      const entries = this.#bySingle[number] ?? [];
      for (const at of places) {
        if (singles[units[at] ?? 0] !== number) continue;
        // Behind most figures the clause or the item ends, and with it every gap.
        if (!endsAt(text, at, FIGURE) || !endsAt(text, at + 1, BEHIND)) this.#collect(entries, at, search);
      }
    }
    return search.found;
  }

  #collect(entries: readonly Entry[], start: number, { signs, pairs: { pairs, bit }, found }: Search): void {
    const inNumber = start > 0 && isDigit(signs.units[start - 1] ?? 0);
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index];
      if (!entry) continue;
      if (entry.asked !== pairs) {
        // Most phrases begin in a report and do not stand there.
        entry.pairs ??= pairsOf(entry.elements, false);
        entry.texts = textsWith(entry.pairs, pairs);
        entry.asked = pairs;
      }
      if ((entry.texts & bit) === 0) continue;
      entry.steps ??= this.#stepsOf(entry.elements);
      const step = inNumber ? entry.steps.inNumber : entry.steps.first;
      const end = step === undefined ? -1 : this.#steps.end(step, signs, start);
      if (end < 0) continue;
      const known = found[entry.owner];
      if (known) {
        const last = known[known.length - 1];
        if (last?.start !== start || last.end !== end) known.push({ start, end });
      } else found[entry.owner] = [{ start, end }];
    }
  }

  #stepsOf(elements: readonly PhraseElement[]): Steps {
    const first = this.#steps.add(elements);
    const [words, ...others] = elements;
    if (words?.kind !== 'words' || !words.options.some(beginsWithDigit)) return { first, inNumber: first };
    const options = words.options.filter((option) => !beginsWithDigit(option));
    return { first, inNumber: options.length > 0 ? this.#steps.add([{ ...words, options }, ...others]) : undefined };
  }

  /**
   * Notes with which signs a phrase may begin.
   * @param before The sign before the element; undefined when all elements before may be left out.
   */
  #index(entry: Entry, at: number, before: number | undefined): void {
    const element = entry.elements[at];
    if (element?.kind === 'words') {
      const { options } = element;
      if (options.length === 0 || options.includes('')) this.#index(entry, at + 1, before);
      for (const option of options) {
        if (option === '') continue;
        if (before !== undefined) this.#beginsWith(entry, before, option.charCodeAt(0));
        else if (option.length > 1) this.#beginsWith(entry, option.charCodeAt(0), option.charCodeAt(1));
        else this.#index(entry, at + 1, option.charCodeAt(0));
      }
    } else if (element?.kind === 'symbol' || element?.kind === 'number') {
      const signs = element.kind === 'symbol' ? element.symbols : DIGITS;
      for (let sign = 0; sign < signs.length; sign++) {
        const first = signs.charCodeAt(sign);
        if (before !== undefined) this.#beginsWith(entry, before, first);
        // After the first digit of a number another may follow.
        else if (element.kind === 'number') this.#beginsWith(entry, first, undefined);
        else this.#index(entry, at + 1, first);
      }
    } else if (before !== undefined) this.#beginsWith(entry, before, undefined);
    // All of it may be left out: such a phrase would stand everywhere.
  }

  /** @param second Undefined when it may be any. */
  #beginsWith(entry: Entry, first: number, second: number | undefined): void {
    const numbers = second === undefined ? this.#singles : this.#pairs;
    const number = second === undefined ? first : pairOf(first, second);
    const groups = second === undefined ? this.#bySingle : this.#byPair;
    const known = groups[numbers[number] ?? 0];
    if (!known) numbers[number] = groups.push([entry]) - 1;
    // The entries are added one after the other.
    else if (known[known.length - 1] !== entry) known.push(entry);
  }
}

function pairOf(first: number, second: number): number {
  return (first * 31 + second) & (PAIRS - 1);
}

/** One text, and what was found in it. */
interface Search {
  readonly signs: Signs;
  readonly pairs: SignPairs;
  readonly found: (Stretch[] | undefined)[];
}

const DIGITS = '0123456789';

function beginsWithDigit(words: string): boolean {
  return isDigit(words.charCodeAt(0));
}
