/** Totals that come after their parts: 网站发布60条，微信发布40条，合计100条. */
import { type Figure, FigureText, unitOf } from './figure-text.ts';
import type { Part } from './part-lists.ts';
import { mayStandIn, type Phrases, type SignPairs } from './phrases.ts';
import type { PlacedQuantity, SymbolText } from './symbols.ts';

export interface SumAfter {
  readonly total: Figure;
  readonly parts: readonly Part[];
}

const FEWEST = 2;
const MOST = 16;
/** So many sums so close together are no prose. */
const MOST_SUMS = 6;
const NEAR = 300;

/**
 * @param pairs The pairs of signs of the prose.
 * @param sums Words directly before such a total, with the sign before them: ，合计{count}.
 * @param left Tells figures that are no totals and no parts.
 * @returns those whose parts are the only figures of that unit in the sentence, all exact.
 */
export function sumsAfter(
  symbols: SymbolText,
  pairs: SignPairs,
  sums: Phrases | undefined,
  left: (quantity: PlacedQuantity) => boolean,
): SumAfter[] {
  if (!sums || !mayStandIn(sums, pairs)) return [];
  const figures = new FigureText(symbols, left);
  const found = figures.found(sums);
  return found
    .map(({ start: index, end }, at) => {
      const earlier = found[at - MOST_SUMS];
      if (earlier && index - earlier.start < NEAR) return undefined;
      const [total] = figures.within(index, end);
      if (!total || total.quantity.approximation !== undefined) return undefined;
      const start = figures.sentenceStart(index);
      const segments = figures.segments(start, index);
      const parts = segments.flatMap((segment) =>
        figures
          .within(segment.start, segment.end)
          .filter(({ quantity }) => unitOf(quantity) === unitOf(total.quantity))
          .map((figure) => ({
            ...figure,
            label: symbols.text.slice(segment.start, figure.quantity.at),
            certain: true,
            rest: false,
          })),
      );
      const exact = parts.every(({ quantity }) => quantity.approximation === undefined);
      return exact && parts.length >= FEWEST && parts.length <= MOST ? { total, parts } : undefined;
    })
    .filter((sum) => sum !== undefined);
}
