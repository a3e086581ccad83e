/** “Did you mean”. */
import { closest, distance } from 'fastest-levenshtein';

/**
 * @param word What was written.
 * @param candidates What could have been meant.
 * @returns the nearest candidate, or undefined when none is near.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  if (all.length === 0 || word.length > 100) return undefined;
  const same = all.find((candidate) => candidate.toLowerCase() === word.toLowerCase());
  if (same !== undefined) return same;
  const best = closest(word, all);
  const most = Math.min(Math.max(2, Math.floor(Math.max(word.length, best.length) / 3)), word.length - 1);
  if (distance(word, best) <= most) return best;
  // The beginning of a longer name: zh for zh-CN.
  return word.length > 1 ? all.find((candidate) => candidate.startsWith(word)) : undefined;
}
