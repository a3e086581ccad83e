/**
 * Sketches of texts, from which the share of common wording is told without the texts: A. Z. Broder, “On the resemblance
 * and containment of documents” (Compression and Complexity of Sequences, 1997), by the shingles whose hash is a multiple.
 */

/** Characters of a shingle: longer than a phrase that every report has, shorter than a sentence. */
const SHINGLE = 6;
/** One shingle in so many is kept; two texts keep the same ones. */
const ONE_IN = 4;

/** @returns the hashes kept, ascending, each once. */
export function sketchOf(masked: string): Uint32Array {
  const kept = new Set<number>();
  for (let start = 0; start + SHINGLE <= masked.length; start++) {
    const hash = hashOf(masked, start, start + SHINGLE);
    if (hash % ONE_IN === 0) kept.add(hash);
  }
  return Uint32Array.from(kept).sort();
}

/** @returns a hash of a whole text. */
export function hashOf(text: string, start = 0, end = text.length): number {
  // FNV-1a over UTF-16 units, and the last mixing of MurmurHash3: neighbouring shingles differ in few bits.
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** @returns the share of the shingles of both texts together that both have, from 0 to 1; 0 for an empty text. */
export function resemblance(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  for (let at = 0, beside = 0; at < one.length && beside < other.length; ) {
    const [a = 0, b = 0] = [one[at], other[beside]];
    if (a === b) common++;
    if (a <= b) at++;
    if (b <= a) beside++;
  }
  const all = one.length + other.length - common;
  return all === 0 ? 0 : common / all;
}
