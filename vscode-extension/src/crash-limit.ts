/** How often a server that dies is started again. */

const MINUTE = 60_000;

/**
 * A server that dies now and then is started again; one that dies at every start is left alone, so that it is seen.
 * @param most so many crashes within the time are forgiven
 * @param within milliseconds
 * @returns a function to call at every crash: whether to start again.
 */
export function crashLimit(most = 3, within = 3 * MINUTE, now: () => number = Date.now): () => boolean {
  let crashes: readonly number[] = [];
  return () => {
    const time = now();
    crashes = [...crashes.filter((crash) => time - crash < within), time];
    return crashes.length <= most;
  };
}
