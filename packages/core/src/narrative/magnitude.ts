/** A 万 too many or too few in a list of parts, proven by the sum. */
import type { Part, PartList } from './part-lists.ts';
import type { PlacedQuantity } from './symbols.ts';

/** total: the total has the slip; part: one of the parts has. */
export interface MagnitudeSlip {
  readonly kind: 'tooLarge' | 'tooSmall' | 'part';
  readonly quantity: PlacedQuantity;
  /** What it should be for the sum to fit. */
  readonly fitting: number;
  readonly parts: readonly Part[];
}

const TEN_THOUSAND = 1e4;

/** @returns the slip in a list; undefined when the parts prove none. */
export function magnitudeSlip({ total: { quantity: total }, parts, readable }: PartList): MagnitudeSlip | undefined {
  // Nothing is nothing, with 万 and without.
  if (!readable || parts.length < 2 || total.value === 0) return undefined;
  let sum = 0;
  for (const [at, part] of parts.entries()) {
    sum += part.quantity.value;
    const added = parts.slice(0, at + 1);
    if (at === 0) continue;
    if (hasTenThousand(total) && isSame(sum * TEN_THOUSAND, total.value)) {
      return { kind: 'tooLarge', quantity: total, fitting: sum, parts: added };
    }
    if (!hasTenThousand(total) && isSame(sum, total.value * TEN_THOUSAND)) {
      return { kind: 'tooSmall', quantity: total, fitting: sum, parts: added };
    }
  }
  const [slip, ...others] = parts.filter((part) => hasTenThousand(part.quantity));
  if (!slip || others.length > 0 || hasTenThousand(total)) return undefined;
  const fitting = slip.quantity.value / TEN_THOUSAND;
  return isSame(sum - slip.quantity.value + fitting, total.value)
    ? { kind: 'part', quantity: slip.quantity, fitting, parts }
    : undefined;
}

function hasTenThousand({ numeral }: PlacedQuantity): boolean {
  return numeral.includes('万');
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b));
}
