/** Which reports of a run, and of earlier ones, each report is held against. */
import type { OrgansFile } from '@disclosure-lint/schemas';
import { alike, type Resemblance } from './alike.ts';
import type { Children, Comparisons } from './comparisons.ts';
import type { ReportDigest } from './digest.ts';

/** The share of common wording from which two reports are told to be alike; rules may ask for more. */
const ALIKE = 0.8;

/** How the reports of a run are compared. */
export interface Comparison {
  /** @returns what is known beside a report, by the path of its digest; undefined where nothing is. */
  of(path: string): Comparisons | undefined;
  /** Earlier reports that are no report’s year before. */
  readonly unmatched: readonly ReportDigest[];
}

/**
 * @param digests The reports of the run.
 * @param earlier Reports given to compare with, which are not linted themselves.
 * @param organs Names that changed, and whose reports are summed up.
 */
export function compareReports(
  digests: readonly ReportDigest[],
  earlier: readonly ReportDigest[],
  { renamed = {}, children = {} }: Pick<OrgansFile, 'renamed' | 'children'> = {},
): Comparison {
  const nameOf = naming(renamed);
  const index = new Map<string, ReportDigest>();
  // What was given to compare with goes before what happens to be in the run.
  for (const digest of [...earlier, ...digests]) {
    const key = keyOf(nameOf(digest.organ), digest.year);
    if (key !== undefined && !index.has(key)) index.set(key, digest);
  }
  const others = digests.length > 1 ? alike(digests, ALIKE) : undefined;
  const lastYearOf = (digest: ReportDigest): ReportDigest | undefined => {
    const { year } = digest;
    if (year === undefined) return undefined;
    const key = keyOf(nameOf(digest.organ), year - 1);
    const found = key === undefined ? undefined : index.get(key);
    return found ?? onlyPair(digest, digests, earlier);
  };
  const parents = new Map(Object.entries(children).map(([name, list]) => [nameOf(name), list]));
  const childrenOf = (digest: ReportDigest): Children | undefined => {
    const names = parents.get(nameOf(digest.organ));
    if (!names) return undefined;
    const found = names.map((name) => ({ name, digest: index.get(keyOf(nameOf(name), digest.year) ?? '') }));
    return {
      digests: found.flatMap((child) => child.digest ?? []),
      missing: found.flatMap((child) => (child.digest ? [] : [child.name])),
    };
  };
  // Told at once: of the digests only those that a report is held against are kept while the run goes on.
  const used = new Set<ReportDigest>();
  const known = new Map<string, Comparisons>();
  for (const digest of digests) {
    const lastYear = lastYearOf(digest);
    if (lastYear) used.add(lastYear);
    const found = comparisons(lastYear, others && (others.get(digest.path) ?? []), childrenOf(digest));
    if (found) known.set(digest.path, found);
  }
  return { unmatched: earlier.filter((digest) => !used.has(digest)), of: (path) => known.get(path) };
}

function comparisons(
  lastYear: ReportDigest | undefined,
  resembling: readonly Resemblance[] | undefined,
  children: Children | undefined,
): Comparisons | undefined {
  if (!lastYear && !resembling && !children) return undefined;
  return { ...(lastYear && { lastYear }), ...(resembling && { alike: resembling }), ...(children && { children }) };
}

/** One report and one earlier one, of which either names no organ: whoever gave both means them. */
function onlyPair(
  digest: ReportDigest,
  digests: readonly ReportDigest[],
  earlier: readonly ReportDigest[],
): ReportDigest | undefined {
  const [last, other] = earlier;
  if (!last || other || digests.length > 1 || digest.year === undefined || last.year !== digest.year - 1)
    return undefined;
  return digest.organ === undefined || last.organ === undefined ? last : undefined;
}

function keyOf(name: string | undefined, year: number | undefined): string | undefined {
  return name === undefined || year === undefined ? undefined : `${year} ${name}`;
}

/** Renamings may follow each other; one that leads in a circle ends where it began. */
function naming(renamed: Readonly<Record<string, string>>): (name: string | undefined) => string | undefined {
  const since = new Map(Object.entries(renamed).map(([before, after]) => [bare(before), bare(after)]));
  return (name) => {
    if (name === undefined) return undefined;
    const seen = new Set<string>();
    let current = bare(name);
    for (let next = since.get(current); next !== undefined && !seen.has(next); next = since.get(current)) {
      seen.add(next);
      current = next;
    }
    return current;
  };
}

/** Full-width and spaced names are the same name. */
function bare(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
