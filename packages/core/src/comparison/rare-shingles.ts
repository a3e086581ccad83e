/**
 * Finds the texts of a run that share a rare shingle. Two texts that share a given part of their shingles must share one of the
 * few rarest of either (prefix filtering: R. J. Bayardo, Y. Ma and R. Srikant, “Scaling up all pairs similarity search”,
 * WWW 2007). Plain arrays of numbers: a map with an entry for every shingle of ten thousand reports would take a gigabyte.
 */

/** Tables of counts and lists have at most so many places; shingles that share one are told apart by their hash. */
const MOST_PLACES = 1 << 20;
const NONE = -1;
const TWO_TO_32 = 2 ** 32;

export interface RareShingles {
  /**
   * Asked once for each text, in order.
   * @param text The place of a text among those given.
   * @param most Of a text that shares its shingles with more, no more are told.
   * @returns the texts asked for before that share one of its rarest shingles, each once.
   */
  before(text: number, most: number): readonly number[];
}

/**
 * @param sketches Of each text.
 * @param least The share of their shingles that two texts must have in common.
 */
export function rareShingles(sketches: readonly Uint32Array[], least: number): RareShingles {
  const total = sketches.reduce((sum, { length }) => sum + length, 0);
  const mask = Math.min(MOST_PLACES, 2 ** Math.ceil(Math.log2(Math.max(2, total)))) - 1;
  // Any order will do that is the same for all texts: shingles that share a place count as equally frequent.
  const counts = new Uint32Array(mask + 1);
  for (const sketch of sketches) for (const hash of sketch) count(counts, placeOf(hash, mask));
  const size = sketches.reduce((sum, sketch) => sum + prefixLength(sketch, least), 0);
  const first = new Int32Array(mask + 1).fill(NONE);
  const last = new Int32Array(mask + 1).fill(NONE);
  const next = new Int32Array(size).fill(NONE);
  const hashes = new Uint32Array(size);
  const texts = new Uint32Array(size);
  const toldTo = new Int32Array(sketches.length).fill(NONE);
  let entries = 0;
  const enter = (hash: number, text: number): void => {
    const place = placeOf(hash, mask);
    const entry = entries++;
    hashes[entry] = hash;
    texts[entry] = text;
    const before = last[place] ?? NONE;
    if (before === NONE) first[place] = entry;
    else next[before] = entry;
    last[place] = entry;
  };
  return {
    before: (text, most) => {
      const sketch = sketches[text] ?? new Uint32Array();
      const prefix = rarest(sketch, prefixLength(sketch, least), counts, mask);
      const found: number[] = [];
      for (const hash of prefix) {
        const start = first[placeOf(hash, mask)] ?? NONE;
        for (let entry = start; entry !== NONE && found.length < most; entry = next[entry] ?? NONE) {
          const other = texts[entry] ?? 0;
          if (hashes[entry] !== hash || toldTo[other] === text) continue;
          toldTo[other] = text;
          found.push(other);
        }
      }
      for (const hash of prefix) enter(hash, text);
      return found;
    },
  };
}

/** So many shingles of a text must be common to it and any that resembles it; 0.8 × 35 is a little more than 28 to a machine. */
export function leastCommon(shingles: number, least: number): number {
  return Math.ceil(least * shingles - 1e-9);
}

function prefixLength({ length }: Uint32Array, least: number): number {
  return length === 0 ? 0 : length - leastCommon(length, least) + 1;
}

/** The shingles kept are multiples of a small number: their last bits say nothing. */
function placeOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 12)) & mask;
}

function count(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

function rarest(sketch: Uint32Array, size: number, counts: Uint32Array, mask: number): Uint32Array {
  // Sorted as numbers: by how often they come, then by the hash itself.
  const ranked = Float64Array.from(sketch, (hash) => (counts[placeOf(hash, mask)] ?? 0) * TWO_TO_32 + hash).sort();
  return Uint32Array.from(ranked.subarray(0, size), (rank) => rank % TWO_TO_32);
}
