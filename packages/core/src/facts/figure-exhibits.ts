/** Figures of the text as findings show them. */

import type { Form } from '@disclosure-lint/schemas';
import type { ReadProse } from '../claims/read.ts';
import { type Prose, passage } from '../narrative/prose.ts';
import type { PlacedQuantity } from '../narrative/symbols.ts';
import type { Breach, Exhibit } from './definition.ts';
import { addressOfPlace, placeName } from './places.ts';
import { join, printed, quotable } from './wording.ts';

const CLAUSE_SIGNS = new Set('，,、。；;：:！!？?（）()\n');
/** Longer words before a figure are not shown. */
const LONGEST = 24;

/** @returns the words of the clause up to and with a figure: 公开政府信息486条. */
export function wordsOf({ text }: Prose, { start, end }: PlacedQuantity): string {
  let from = start;
  while (from > 0 && start - from < LONGEST && !CLAUSE_SIGNS.has(text[from - 1] ?? '')) from--;
  return quotable(text.slice(from, end));
}

/** @returns a figure as it was printed, with the words before it as its name. */
export function figureExhibit(prose: Prose, quantity: PlacedQuantity): Exhibit | undefined {
  const at = passage(prose, quantity.start, quantity.end);
  if (!at) return undefined;
  const { pointer, span } = at;
  return { label: printed(wordsOf(prose, quantity)), literal: at.printed, value: quantity.value, pointer, span };
}

/** Where a breach stands in prose, and the figures that prove it. */
export function breachAt(
  { prose }: ReadProse,
  form: Form,
  quantity: PlacedQuantity,
  others: readonly PlacedQuantity[],
): Pick<Breach, 'pointer' | 'span' | 'address' | 'place' | 'exhibits'> {
  const at = passage(prose, quantity.start, quantity.end);
  const address = addressOfPlace(prose.place);
  return {
    pointer: at?.pointer ?? '',
    ...(at && { span: at.span }),
    ...(address !== undefined && { address }),
    place: join([placeName(prose.place, form), printed(wordsOf(prose, quantity))]),
    exhibits: [quantity, ...others].flatMap((each) => figureExhibit(prose, each) ?? []),
  };
}
