/** How long to wait for the next keystroke. */

/** Long enough for what an editor changes at one stroke: a bracket and its fellow. */
const LEAST = 8;
/** Linting that the next keystroke overtakes is broken off: no more than this is gained by waiting. */
const MOST = 150;

/** @param elapsed Milliseconds that the document took last time: what is slow is asked for less often. */
export function delayAfter(elapsed: number | undefined): number {
  return Math.min(MOST, Math.max(LEAST, (elapsed ?? 0) / 2));
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
