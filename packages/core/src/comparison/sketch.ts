/**
 * Sketches of texts, from which the share of common wording is told without the texts: A. Z. Broder, “On the resemblance
 * and containment of documents” (Compression and Complexity of Sequences, 1997), by the shingles whose hash is a multiple.
 */

/** Characters of a shingle: longer than a phrase that every report has, shorter than a sentence. */
const SHINGLE = 6;
/** One shingle in so many is kept; two texts keep the same ones. */
const ONE_IN = 4;

/**
 * @param words A masked text, in UTF-16 units.
 * @returns the hashes kept, ascending, each once.
 */
export function sketchOf(words: Uint16Array): Uint32Array {
  const kept: number[] = [];
  for (let start = 0; start + SHINGLE <= words.length; start++) {
    const hash = hashOf(words, start, start + SHINGLE);
    if (hash % ONE_IN === 0) kept.push(hash);
  }
  const ascending = Uint32Array.from(kept).sort();
  return ascending.filter((hash, at) => hash !== ascending[at - 1]);
}

/** @returns the UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** @returns a hash of a masked text, or of a part of it. */
export function hashOf(words: Uint16Array, start = 0, end = words.length): number {
  // FNV-1a over UTF-16 units, and the last mixing of MurmurHash3: neighbouring shingles differ in few bits.
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * @param least A share that matters: of two sketches that have less in common no more is looked at than tells so.
 * @returns the share of the shingles of both texts together that both have, from 0 to 1; 0 for an empty text, and where it is
 *   less than `least`.
 */
export function resemblance(one: Uint32Array, other: Uint32Array, least = 0): number {
  const sum = one.length + other.length;
  const needed = (sum * least) / (1 + least) - 1e-9;
  let common = 0;
  let at = 0;
  let beside = 0;
  while (at < one.length && beside < other.length) {
    const a = one[at] ?? 0;
    const b = other[beside] ?? 0;
    if (a === b) common++;
    else if (common + Math.min(one.length - at, other.length - beside) < needed) return 0;
    if (a <= b) at++;
    if (b <= a) beside++;
  }
  const share = sum === 0 ? 0 : common / (sum - common);
  return common < needed ? 0 : share;
}
