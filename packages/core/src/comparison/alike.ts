/**
 * Which reports of one run have the wording of another: equal texts are found by their hash, nearly equal ones by the shingles
 * that are rarest in the run, so that ten thousand reports need no comparison of each with each.
 */
import type { ReportDigest } from './digest.ts';
import { type Naming, naming } from './naming.ts';
import { leastCommon, rareShingles } from './rare-shingles.ts';
import { COMPARED_PARTS, type ComparedPart, commonShare } from './wording.ts';

/** Another report with the same wording. */
export interface Resemblance {
  readonly part: ComparedPart;
  /** The share of common wording, from 0 to 1. */
  readonly share: number;
  readonly path: string;
  readonly organ?: string;
}

/** What the search did, in counts that do not depend on the machine. */
export interface SearchWork {
  /** Pairs of texts whose sketches were compared. */
  compared: number;
}

/** Less text than this proves nothing: every office has the same sentence on having nothing to say. */
const SHORTEST_TEXT = 150;
/** A text that so many others resemble is compared with no more of them. */
const MOST_COMPARED = 50;

interface Entry {
  readonly digest: ReportDigest;
  readonly organ: string;
  readonly sketch: Uint32Array;
  readonly hash: number;
}

/**
 * @param digests Reports of one run.
 * @param least The share of common wording from which two are told to be alike.
 * @param work Is counted up.
 * @param nameOf Tells names of one organ from those of two.
 * @returns for the path of each report that is alike another of the same year, by another organ, the closest one for each part;
 *   one that names no organ, or no year, is not known to be another’s of the same year.
 */
export function alike(
  digests: readonly ReportDigest[],
  least: number,
  work: SearchWork = { compared: 0 },
  nameOf: Naming = naming({}),
): ReadonlyMap<string, readonly Resemblance[]> {
  const found = new Map<string, Resemblance[]>();
  for (const part of COMPARED_PARTS) {
    for (const entries of byYear(digests, part, nameOf).values()) {
      for (const [entry, resembling] of closest(entries, least, work)) {
        const { path, organ } = resembling.entry.digest;
        const own = found.get(entry.digest.path) ?? [];
        found.set(entry.digest.path, own);
        own.push({ part, share: resembling.share, path, ...(organ !== undefined && { organ }) });
      }
    }
  }
  return found;
}

function byYear(
  digests: readonly ReportDigest[],
  part: ComparedPart,
  nameOf: Naming,
): ReadonlyMap<number, readonly Entry[]> {
  const years = new Map<number, Entry[]>();
  for (const digest of digests) {
    const { year, texts } = digest;
    const organ = nameOf(digest.organ);
    const text = texts[part];
    if (!text || text.length < SHORTEST_TEXT || organ === undefined || year === undefined) continue;
    const entries = years.get(year) ?? [];
    years.set(year, entries);
    entries.push({ digest, organ, sketch: text.sketch, hash: text.hash });
  }
  return years;
}

interface Resembling {
  readonly entry: Entry;
  readonly share: number;
}

function closest(entries: readonly Entry[], least: number, work: SearchWork): ReadonlyMap<Entry, Resembling> {
  const best = new Map<Entry, Resembling>();
  const offer = (entry: Entry, other: Entry, share: number): void => {
    if (share > (best.get(entry)?.share ?? 0)) best.set(entry, { entry: other, share });
  };
  const meet: Meet = (one, other, share) => {
    if (share < least || one.organ === other.organ) return;
    offer(one, other, share);
    offer(other, one, share);
  };
  const groups = equalTexts(entries);
  for (const group of groups) meetWithin(group, meet, work);
  const rare = rareShingles(
    groups.map(({ first }) => first.sketch),
    least,
  );
  for (const [at, group] of groups.entries()) {
    const { sketch } = group.first;
    for (const before of rare.before(at, MOST_COMPARED)) {
      const other = groups[before];
      if (!other) continue;
      const { length } = other.first.sketch;
      if (Math.min(sketch.length, length) < leastCommon(Math.max(sketch.length, length), least)) continue;
      work.compared++;
      const share = commonShare(group.first, other.first, least);
      if (share < least) continue;
      for (const one of ofTwoOrgans(group)) for (const each of ofTwoOrgans(other)) meet(one, each, share);
    }
  }
  for (const group of groups) inherit(group, best, meet);
  return best;
}

type Meet = (one: Entry, other: Entry, share: number) => void;

/** Entries with the same text: one stands for all of them in the search. */
interface Group {
  readonly first: Entry;
  readonly others: Entry[];
  /** The first of another organ than the first’s. */
  second?: Entry;
}

function equalTexts(entries: readonly Entry[]): Group[] {
  const groups = new Map<number, Group>();
  for (const entry of entries) {
    const group = groups.get(entry.hash);
    if (!group) groups.set(entry.hash, { first: entry, others: [] });
    else {
      group.others.push(entry);
      if (entry.organ !== group.first.organ) group.second ??= entry;
    }
  }
  return [...groups.values()];
}

/** What resembles the text of a group is then held against one of another organ, whichever organ it is of itself. */
function ofTwoOrgans({ first, second }: Group): Entry[] {
  return second ? [first, second] : [first];
}

/** Each of a group meets the first, or where that is its own organ’s the second. */
function meetWithin({ first, second, others }: Group, meet: Meet, work: SearchWork): void {
  if (!second) return;
  for (const other of others) {
    const met = other.organ === first.organ ? second : first;
    work.compared++;
    // Two texts could have the same hash by chance: then they have hardly a shingle in common.
    meet(other, met, commonShare(other, met));
  }
}

/** What nearly resembles the first of a group resembles the others too: two versions of one organ’s report. */
function inherit({ first, others }: Group, best: ReadonlyMap<Entry, Resembling>, meet: Meet): void {
  const found = best.get(first);
  if (!found) return;
  for (const other of others) if (!best.has(other)) meet(other, found.entry, found.share);
}
