/** Figures of two years: how they are added up and written, and whether one follows from the other. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import { add } from '../facts/exact-sum.ts';

/** Figures of which some may be unknown. */
export type Figures = readonly (number | undefined)[];

/** @returns the sum; what is unknown adds nothing. */
export function sumOf(values: Figures): number {
  return values.reduce<number>((sum, value) => add(sum, value ?? 0), 0);
}

/** @returns （12＋3－1） where there is more than one figure, else ''. */
export function termsOf(added: Figures, taken: Figures): LocalisedText {
  if (added.length + taken.length < 2) return { 'zh-CN': '', en: '' };
  const written = (minus: string, plus: string): string =>
    added.map((value) => (value !== undefined && value < 0 ? `(${value})` : value)).join(plus) +
    taken.map((value) => `${minus}${value}`).join('');
  return { 'zh-CN': `（${written('－', '＋')}）`, en: ` (${written(' − ', ' + ')})` };
}

/** How a figure must stand to what follows from the year before. */
export interface Following {
  readonly operator: 'equal' | 'greaterThanInclusive' | 'within';
  /** For within: so many times as large, or as small, is too far. */
  readonly factor?: number;
  /** For within: where both figures are smaller, nothing is too far. */
  readonly least?: number;
}

/** @returns whether a figure stands to the expected one as it must. */
export function follows(value: number, expected: number, { operator, factor = 1, least = 0 }: Following): boolean {
  if (operator === 'equal') return value === expected;
  if (operator === 'greaterThanInclusive') return value >= expected;
  return Math.max(value, expected) < least || (value < expected * factor && expected < value * factor);
}
