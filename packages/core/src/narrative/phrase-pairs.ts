/**
 * The pairs of signs that a text must have for a phrase to stand in it. {收到|接到}申请 wants 收到 or 接到, then 到申 and 申请:
 * one look into a table for each tells that most phrases stand nowhere, without a search.
 */
import { type PhraseElement, parsePhrase, type Words } from './phrase.ts';
import { signTable } from './sign-table.ts';

/** How many numbers there are for pairs of signs. */
export const PAIRS = 0x4000;

/** Stands before the first sign of every line. */
export const LINE_END = 0x0a;

/** Where it is not known what a phrase begins with. */
export const ANY_PAIR = 0xffff;

/** @returns the number that stands for a pair of signs; few pairs of one text share one. */
export function pairNumber(first: number, second: number): number {
  return (first * 131 + second) & (PAIRS - 1);
}

/** @returns the pair a phrase begins with, with the end of the line before when it is a whole line; `ANY_PAIR` when that is open. */
export function headOf([element, next]: readonly PhraseElement[], whole: boolean): number {
  const words = onlyOption(element);
  if (words === '') return ANY_PAIR;
  const first = words.charCodeAt(0);
  if (whole) return pairNumber(LINE_END, first);
  const second = words.length > 1 ? words.charCodeAt(1) : onlyOption(next).charCodeAt(0);
  return Number.isNaN(second) ? ANY_PAIR : pairNumber(first, second);
}

function onlyOption(element: PhraseElement | undefined): string {
  return (element?.kind === 'words' && element.options.length === 1 && element.options[0]) || '';
}

/**
 * @param elements What the phrase is made of.
 * @param whole Whether it must be a whole line.
 * @returns lists of pairs, of each of which the text must have one.
 */
export function pairsOf(elements: readonly PhraseElement[], whole: boolean): readonly (readonly number[])[] {
  const wanted: number[][] = [];
  /** The signs that may stand before what comes next; undefined after a gap or a number. */
  let before: readonly number[] | undefined = whole ? [LINE_END] : undefined;
  for (const element of elements) {
    if (element.kind !== 'words') {
      before = undefined;
      continue;
    }
    const { options } = element;
    const all = options.filter((option) => option !== '');
    const optional = all.length < options.length;
    // What may be left out is wanted by nobody, but may stand before what comes next.
    if (!optional) {
      if (before) wanted.push(before.flatMap((sign) => all.map((option) => pairNumber(sign, option.charCodeAt(0)))));
      wanted.push(...insideOf(all));
    }
    const last = all.map((option) => option.charCodeAt(option.length - 1));
    if (!optional) before = last;
    else if (before) before = [...before, ...last];
  }
  return wanted;
}

/** The pairs within words one of which must stand: all of a single word, the first of each of several. */
function insideOf(options: readonly string[]): number[][] {
  const [only = ''] = options;
  if (options.length === 1) {
    return Array.from({ length: only.length - 1 }, (_, at) => [
      pairNumber(only.charCodeAt(at), only.charCodeAt(at + 1)),
    ]);
  }
  if (options.some((option) => option.length < 2)) return [];
  return [options.map((option) => pairNumber(option.charCodeAt(0), option.charCodeAt(1)))];
}

/** @returns a table of the signs that phrases may end in; undefined when one of them may end in any. */
export function lastSignsOf(phrases: readonly string[], words: Words): Uint8Array | undefined {
  let signs = '';
  for (const phrase of phrases) {
    let open = true;
    const parsed = parsePhrase(phrase, words, true);
    for (const element of parsed.ok ? [...parsed.elements].reverse() : []) {
      if (element.kind !== 'words') return undefined;
      const { options } = element;
      signs += options.map((option) => option.slice(-1)).join('');
      open = options.includes('');
      if (!open) break;
    }
    if (open) return undefined;
  }
  return signTable(signs);
}
