/** Growth and rates in prose where both their figures stand in the sentence. */
import { type FigureText, unitOf } from './figure-text.ts';
import type { Phrases } from './phrases.ts';
import { exactPercents, type PlacedQuantity, SYMBOLS, type SymbolText } from './symbols.ts';

export interface Ratio {
  readonly kind: 'growth' | 'rate';
  readonly percent: PlacedQuantity;
  readonly value: PlacedQuantity;
  readonly base: PlacedQuantity;
  /** What the percentage may be. */
  readonly right: readonly number[];
}

/** How far before a percentage its words begin. */
const NEAR = 10;
const LAST_YEAR = new RegExp(
  `(?:${SYMBOLS.lastYear}|同期)(?!${SYMBOLS.count})[^\\ue000-\\ue00a，,。；;]{0,8}$|(?:${SYMBOLS.lastYear}|同期)$`,
);
const CARRIED = /结转|转结|转入|遗留|未办结/;

/**
 * @param words Words of growth: 增长, 下降.
 * @returns growth rates of sentences that have two exact figures of one unit, one of which is last year's.
 */
export function growthsIn(symbols: SymbolText, figures: FigureText, words: Phrases | undefined): Ratio[] {
  if (!words) return [];
  const { text } = symbols;
  return exactPercents(symbols).flatMap((percent) => {
    const before = text.slice(Math.max(0, percent.at - NEAR), percent.at);
    if (before.search(words.any()) < 0 || /[，,。；;]/.test(before.slice(before.search(words.any())))) return [];
    const start = figures.groupStart(percent.at);
    const all = figures.within(start, percent.at).map(({ quantity }) => quantity);
    if (all.length !== 2 || all.some(({ approximation }) => approximation !== undefined)) return [];
    const [first, second] = all;
    if (!first || !second || unitOf(first) !== unitOf(second)) return [];
    const past = all.map(({ at }) => isLastYear(text, start, at));
    if (past[0] === past[1] || CARRIED.test(text.slice(start, percent.at))) return [];
    const [base, value] = past[0] ? [first, second] : [second, first];
    if (base.value <= 0) return [];
    return [{ kind: 'growth', percent, value, base, right: [(Math.abs(value.value - base.value) / base.value) * 100] }];
  });
}

function isLastYear(text: string, start: number, at: number): boolean {
  return LAST_YEAR.test(text.slice(Math.max(start, at - 16), at));
}

export interface RateWords {
  readonly rate: string;
  readonly numerator: string;
  /** Words that show another rate: 到期办结率. */
  readonly not: Phrases | undefined;
}

/** @returns rates whose numerator stands in the clause before, and their denominator, larger, before that. */
export function ratesIn(symbols: SymbolText, figures: FigureText, rates: readonly RateWords[]): Ratio[] {
  const { text } = symbols;
  return exactPercents(symbols).flatMap((percent) => {
    if (percent.value >= 100) return [];
    const before = text.slice(Math.max(0, percent.at - NEAR), percent.at);
    const words = rates.find(({ rate, not }) => {
      const at = before.lastIndexOf(rate);
      if (at < 0 || /[，,、。；;]/.test(before.slice(at))) return false;
      return !(not && before.search(not.any()) >= 0);
    });
    if (!words) return [];
    const start = figures.groupStart(percent.at);
    const all = figures.within(start, percent.at).map(({ quantity }) => quantity);
    const [base, value] = all;
    if (all.length !== 2 || !base || !value || unitOf(base) !== unitOf(value) || value.value > base.value) return [];
    if (base.approximation !== undefined || value.approximation !== undefined || base.value <= 0) return [];
    const clause = text.slice(Math.max(base.at + 1, value.at - 12), percent.at);
    if (!clause.slice(0, clause.indexOf(text[value.at] ?? '')).includes(words.numerator)) return [];
    return [{ kind: 'rate', percent, value, base, right: [(value.value / base.value) * 100] }];
  });
}
