/** How long to wait for the next keystroke. */

/** A reader sees no delay below this. */
const LEAST = 40;
/** Nobody is kept waiting longer after the last keystroke. */
const MOST = 400;

/** @param elapsed Milliseconds that the document took last time: what is slow is asked for less often. */
export function delayAfter(elapsed: number | undefined): number {
  return Math.min(MOST, Math.max(LEAST, 2 * (elapsed ?? 0)));
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
