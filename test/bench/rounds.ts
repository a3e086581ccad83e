/**
 * Times candidates in interleaved rounds. Machines speed up and slow down while they run, so times of different rounds
 * must not be compared; within a round every candidate runs once, in random order, and only their ratios are kept.
 */
import { Random } from '../random.ts';

export interface Candidate {
  readonly name: string;
  /** Does the work once and answers with a count of what it found, the same every time. */
  run(): number | Promise<number>;
  /** What `run` must answer: work that is counted is not optimised away, and wrong work is not timed. */
  readonly count: number;
  /** How often the work is done in each round: more for what is quick. */
  readonly repeats?: number;
}

/** Milliseconds that each candidate's work took once, by name and round. */
export type Times = ReadonlyMap<string, readonly number[]>;

/**
 * @param candidates What to time.
 * @param rounds How many rounds are kept.
 * @param warmUp How many rounds come first and are dropped.
 */
export async function measure(candidates: readonly Candidate[], rounds: number, warmUp: number): Promise<Times> {
  const random = new Random(rounds);
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, run, count, repeats = 1 } of random.shuffled(candidates)) {
      // Each pays for its own garbage only; without --expose-gc the one before leaves it some.
      globalThis.gc?.({ type: 'minor', execution: 'sync' });
      const start = performance.now();
      for (let repeat = 0; repeat < repeats; repeat++) {
        const found = await run();
        if (found !== count) throw new Error(`${name}: found ${found}, expected ${count}`);
      }
      if (round >= 0) times.get(name)?.push((performance.now() - start) / repeats);
    }
  }
  return times;
}

/** The middle of a ratio's rounds. */
export interface Ratio {
  readonly median: number;
  /** The quartiles. */
  readonly low: number;
  readonly high: number;
}

/** @returns the time of one candidate as a multiple of another's in the same round. */
export function ratio(times: Times, candidate: string, reference: string): Ratio {
  const own = times.get(candidate) ?? [];
  const other = times.get(reference) ?? [];
  const ratios = own.map((time, round) => time / (other[round] ?? Number.NaN)).sort((a, b) => a - b);
  return { median: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
