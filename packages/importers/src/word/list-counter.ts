/** Counts the paragraphs of lists as Word does, and prints their numbers. */
import { formatNumber } from './number-format.ts';
import type { ListDefinition, ListLevel } from './numbering-definitions.ts';

/** Counts a paragraph of a list and returns what is printed before it; '' for a bullet. */
export type CountParagraph = (id: string, list: ListDefinition, level: number) => string;

const LEVELS = 9;

/** @returns a counter for one document, which is to be given its paragraphs in their order. */
export function listCounter(): CountParagraph {
  /** By counter, the number at which each level stands; undefined before its first paragraph. */
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return (id, list, level) => {
    const numbers = counters.get(list.counter) ?? Array.from({ length: LEVELS }, () => undefined);
    counters.set(list.counter, numbers);
    const start = startAt(list, level);
    const own = list.startOf(level);
    const first = own !== undefined && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    const current = numbers[level];
    numbers[level] = first || current === undefined ? (own ?? start) : current + 1;
    for (let lower = level + 1; lower < LEVELS; lower++) {
      if (restartsAfter(list.level(lower), level)) numbers[lower] = undefined;
    }
    return printed(list, level, numbers);
  };
}

function startAt(list: ListDefinition, level: number): number {
  return list.startOf(level) ?? list.level(level)?.start ?? 0;
}

function restartsAfter(lower: ListLevel | undefined, level: number): boolean {
  return lower?.restart === undefined || (lower.restart > 0 && level < lower.restart);
}

function printed(list: ListDefinition, index: number, numbers: readonly (number | undefined)[]): string {
  const level = list.level(index);
  if (!level || level.format === 'bullet') return '';
  const text = level.text.replace(/%([1-9])/gu, (_, place: string) => {
    const shown = list.level(Number(place) - 1);
    // A level that no paragraph has reached yet shows where it will begin.
    const value = numbers[Number(place) - 1] ?? startAt(list, Number(place) - 1);
    const number = formatNumber(value, level.legal ? 'decimal' : (shown?.format ?? 'decimal'));
    return number.padStart(shown?.digits ?? 1, '0');
  });
  return text + gapAfter(text, level);
}

/** Between a number and its text a tab stands for no character, unless it parts a figure from what follows. */
function gapAfter(text: string, { suffix }: ListLevel): string {
  if (suffix === 'nothing' || text === '') return '';
  return suffix === 'space' || /[\p{L}\p{N}]$/u.test(text) ? ' ' : '';
}
