/** Sums of figures as people add them. */
import Big from 'big.js';

/** @returns the sum, exact for decimals too: 0.1 + 0.2 is 0.3. Whole numbers take the short way. */
export function add(a: number, b: number): number {
  return Number.isInteger(a) && Number.isInteger(b) ? a + b : new Big(a).plus(b).toNumber();
}
