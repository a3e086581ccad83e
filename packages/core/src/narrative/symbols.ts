/**
 * Text with one symbol in the place of each quantity, so that a phrase says `{count}` and need not know how a number is
 * written.
 */
import type { Quantity, QuantityKind } from './quantities.ts';

/** One sign of the private use area for each kind of quantity; no text of a report keeps such a sign. */
export const SYMBOLS: Readonly<Record<QuantityKind, string>> = {
  count: '\ue000',
  bare: '\ue001',
  amount: '\ue002',
  percent: '\ue003',
  measure: '\ue004',
  thisYear: '\ue005',
  lastYear: '\ue006',
  nextYear: '\ue007',
  year: '\ue008',
  day: '\ue009',
  label: '\ue00a',
};

/** The symbols that a gap does not reach over, for the inside of a character class. */
export const COUNTED: string = SYMBOLS.count + SYMBOLS.bare + SYMBOLS.amount + SYMBOLS.percent;

export interface SymbolText {
  readonly text: string;
  /** The quantities, in order; the symbol of each stands at `at` in the text. */
  readonly quantities: readonly PlacedQuantity[];
  /** @returns the offset in the text that was read for an offset in the text with symbols. */
  offset(at: number): number;
  /** @returns the quantity whose symbol stands at an offset. */
  quantityAt(at: number): PlacedQuantity | undefined;
}

export interface PlacedQuantity extends Quantity {
  readonly at: number;
}

/** @returns the percentages that are stated as exact. */
export function exactPercents({ text, quantities }: SymbolText): PlacedQuantity[] {
  // Most prose has none.
  if (!text.includes(SYMBOLS.percent)) return [];
  return quantities.filter(({ kind, approximation }) => kind === 'percent' && approximation === undefined);
}

/** A report that has such signs would be taken to have quantities where it has none. */
const RESERVED = /[\ue000-\ue0ff]/g;

/**
 * @param plain The text that was read.
 * @param quantities What was read, in order.
 */
export function symbolText(plain: string, quantities: readonly Quantity[]): SymbolText {
  const safe = plain.replace(RESERVED, '\ufffd');
  let text = '';
  let from = 0;
  const placed: PlacedQuantity[] = [];
  for (const { kind, value, unit, approximation, numeral, start, end } of quantities) {
    text += safe.slice(from, start);
    placed.push({ kind, value, unit, approximation, numeral, start, end, at: text.length });
    text += SYMBOLS[kind];
    from = end;
  }
  text += safe.slice(from);
  const lastAt = (at: number): PlacedQuantity | undefined => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placed[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return placed[low - 1];
  };
  return {
    text,
    quantities: placed,
    offset(at) {
      const before = lastAt(at);
      if (!before) return at;
      return before.at === at ? before.start : before.end + (at - before.at - 1);
    },
    quantityAt(at) {
      const found = lastAt(at);
      return found?.at === at ? found : undefined;
    },
  };
}
