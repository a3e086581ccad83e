/**
 * Phrases matched at a given place of a text, sign by sign. A regular expression for each takes far longer to make than it
 * ever runs; these few functions are shared by all phrases and soon compiled. Every match ends where that of the expression
 * would: wordings are tried in order, gaps reach as near as they can, numbers as far.
 *
 * All phrases stand in one array, element behind element, so that a try reads memory in order: `TEXT, length, signs…`;
 * `WORDS, where their table stands`; `SPAN, bit of what ends the gap`; `NUMBER`; `DONE`. A table has, for each of the ways in
 * which wordings begin, where the list of those stands, 0 for none; a list is `length, signs…` for each, and `END`.
 */
import { GAP, MOST_DIGITS, type PhraseElement } from './phrase.ts';

const DONE = 0;
const TEXT = 1;
const WORDS = 2;
const SPAN = 3;
const NUMBER = 4;
const END = -1;

/** Wordings are told apart by so many bits of their first sign; those that share them are told apart by comparing. */
const BEGINNING = 0x3f;

/** A text as its UTF-16 units; behind the last stands a 0. */
export interface Signs {
  readonly units: Uint16Array;
  readonly length: number;
}

/** Phrases that are made into steps one by one. */
export class PhraseSteps {
  #steps = new Int32Array(0x2000);
  /** What stands at 0 is no table. */
  #length = 1;
  /** The tables of words: many phrases have the same. */
  readonly #tables = new Map<string, number>();
  /** For each unit the bits of the gaps that it ends. */
  readonly #ends = new Uint8Array(0x10000);
  readonly #endBits = new Map<string, number>();

  /** @returns where the steps of a phrase begin. */
  add(elements: readonly PhraseElement[]): number {
    const steps: number[] = [];
    for (const element of elements) {
      if (element.kind === 'number') steps.push(NUMBER);
      else if (element.kind === 'gap') steps.push(SPAN, this.#endBit(element.ends));
      else {
        const options = element.kind === 'words' ? element.options : Array.from(element.symbols);
        const [only = ''] = options;
        if (options.length === 1 && only !== '') pushWords(TEXT, only, steps);
        else steps.push(WORDS, this.#table(options));
      }
    }
    steps.push(DONE);
    return this.#append(steps);
  }

  /** @returns where the phrase ends that begins at an offset; -1 when it does not stand there. */
  end(start: number, { units, length }: Signs, at: number): number {
    return endOf(this.#steps, start, this.#ends, units, length, at);
  }

  #append(steps: readonly number[]): number {
    const start = this.#length;
    this.#length += steps.length;
    if (this.#length > this.#steps.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#steps);
      this.#steps = larger;
    }
    this.#steps.set(steps, start);
    return start;
  }

  #table(options: readonly string[]): number {
    const key = options.join('\0');
    let table = this.#tables.get(key);
    if (table === undefined) {
      table = this.#append(tableOf(options.length === 0 ? [''] : options, this.#length));
      this.#tables.set(key, table);
    }
    return table;
  }

  #endBit(signs: string): number {
    let bit = this.#endBits.get(signs);
    if (bit === undefined) {
      bit = 1 << this.#endBits.size;
      this.#endBits.set(signs, bit);
      for (let at = 0; at < signs.length; at++) {
        const unit = signs.charCodeAt(at);
        this.#ends[unit] = (this.#ends[unit] ?? 0) | bit;
      }
    }
    return bit;
  }
}

/** @param start Where the table will stand. */
function tableOf(options: readonly string[], start: number): number[] {
  const steps: number[] = new Array(BEGINNING + 1).fill(0);
  const optional = options.includes('');
  /** Where nothing but '' fits. */
  let rest = 0;
  if (optional) {
    rest = start + steps.length;
    steps.push(0, END);
  }
  for (let beginning = 0; beginning <= BEGINNING; beginning++) steps[beginning] = rest;
  for (const option of options) {
    const beginning = option.charCodeAt(0) & BEGINNING;
    if (option === '' || steps[beginning] !== rest) continue;
    steps[beginning] = start + steps.length;
    for (const other of options) {
      if (other === '' || (other.charCodeAt(0) & BEGINNING) === beginning) pushWords(undefined, other, steps);
    }
    steps.push(END);
  }
  return steps;
}

function pushWords(kind: number | undefined, words: string, steps: number[]): void {
  if (kind !== undefined) steps.push(kind);
  steps.push(words.length);
  for (let at = 0; at < words.length; at++) steps.push(words.charCodeAt(at));
}

/** A function and not a method, with all that it reads at hand: it runs for every try. */
function endOf(
  steps: Int32Array,
  first: number,
  ends: Uint8Array,
  units: Uint16Array,
  length: number,
  start: number,
): number {
  let step = first;
  let at = start;
  for (;;) {
    const kind = steps[step];
    if (kind === TEXT) {
      const size = steps[step + 1] ?? 0;
      if (!hasSame(steps, step + 2, units, at, size)) return -1;
      at += size;
      step += size + 2;
    } else if (kind === WORDS) {
      let own = steps[(steps[step + 1] ?? 0) + ((units[at] ?? 0) & BEGINNING)] ?? 0;
      if (own === 0) return -1;
      step += 2;
      let end = -1;
      while (end < 0) {
        const size = steps[own] ?? END;
        if (size === END) return -1;
        const same = hasSame(steps, own + 1, units, at, size);
        own += size + 1;
        if (!same) continue;
        // The last one need not be come back to.
        end = steps[own] === END ? at + size : endOf(steps, step, ends, units, length, at + size);
        if (end >= 0 && steps[own] !== END) return end;
      }
      at = end;
    } else if (kind === SPAN) {
      return afterGap(steps, step, ends, units, length, at);
    } else if (kind === NUMBER) {
      let end = at;
      while (end < length && end - at < MOST_DIGITS && isDigit(units[end] ?? 0)) end++;
      for (; end > at; end--) {
        const found = endOf(steps, step + 1, ends, units, length, end);
        if (found >= 0) return found;
      }
      return -1;
    } else return at;
  }
}

function afterGap(
  steps: Int32Array,
  gap: number,
  ends: Uint8Array,
  units: Uint16Array,
  length: number,
  start: number,
): number {
  const bit = steps[gap + 1] ?? 0;
  const step = gap + 2;
  const kind = steps[step];
  const table = steps[step + 1] ?? 0;
  const last = Math.min(start + GAP, length);
  for (let at = start; ; at++) {
    const unit = units[at] ?? 0;
    // One look tells of most signs that what comes after the gap does not begin there.
    const begins = kind === WORDS ? steps[table + (unit & BEGINNING)] !== 0 : kind !== TEXT || steps[step + 2] === unit;
    if (begins) {
      const found = endOf(steps, step, ends, units, length, at);
      if (found >= 0) return found;
    }
    if (at >= last || ((ends[unit] ?? 0) & bit) !== 0) return -1;
  }
}

function hasSame(steps: Int32Array, from: number, units: Uint16Array, at: number, size: number): boolean {
  for (let index = 0; index < size; index++) if (steps[from + index] !== units[at + index]) return false;
  return true;
}

/** @returns whether a unit is a digit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
