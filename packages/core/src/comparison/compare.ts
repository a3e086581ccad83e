/** Which reports of a run, and of earlier ones, each report is held against. */
import type { OrgansFile } from '@disclosure-lint/schemas';
import { alike, type Resemblance } from './alike.ts';
import type { Children, Comparisons } from './comparisons.ts';
import type { ReportDigest } from './digest.ts';
import { indexReports, type ReportIndex } from './report-index.ts';

/** The share of common wording from which two reports are told to be alike; rules may ask for more. */
const ALIKE = 0.8;

/** How the reports of a run are compared. */
export interface Comparison {
  /** @returns what is known beside a report, by the path of its digest; undefined where nothing is. */
  of(path: string): Comparisons | undefined;
  /** Earlier reports of organs of which none was held against a report. */
  readonly unmatched: readonly ReportDigest[];
  /** Reports with other figures than one of the same organ and year that was held against a report. */
  readonly passedOver: readonly ReportDigest[];
  /** Reports of several organs that are one since: a sum of theirs would be needed. */
  readonly merged: readonly ReportDigest[];
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
  // What was given to compare with goes before what happens to be in the run.
  const index = indexReports([...earlier, ...digests], renamed);
  const others = digests.length > 1 ? alike(digests, ALIKE, undefined, index.officeOf) : undefined;
  const parents = new Map(Object.entries(children).map(([name, list]) => [index.organOf(name), list]));
  // Told at once: of the digests only those that a report is held against are kept while the run goes on.
  const used = new Set<ReportDigest>();
  const merged = new Set<ReportDigest>();
  const known = new Map<string, Comparisons>();
  for (const digest of digests) {
    const before = digest.year === undefined ? [] : index.reportsOf(digest.organ, digest.year - 1);
    const [only, second] = before;
    if (second) for (const each of before) merged.add(each);
    const lastYear = second ? undefined : (only ?? onlyPair(digest, digests, earlier));
    const summed = childrenOf(digest, parents.get(index.organOf(digest.organ)), index);
    for (const each of [lastYear, ...(summed?.digests ?? [])]) if (each) used.add(each);
    const found = comparisons(lastYear, others && (others.get(digest.path) ?? []), summed);
    if (found) known.set(digest.path, found);
  }
  const organs = new Set(Array.from([...used, ...merged], ({ organ }) => index.organOf(organ)));
  return {
    of: (path) => known.get(path),
    unmatched: earlier.filter((digest) => !used.has(digest) && !organs.has(index.organOf(digest.organ))),
    passedOver: [...used].flatMap(index.passedOverFor),
    merged: [...merged],
  };
}

function comparisons(
  lastYear: ReportDigest | undefined,
  resembling: readonly Resemblance[] | undefined,
  children: Children | undefined,
): Comparisons | undefined {
  if (!lastYear && !resembling && !children) return undefined;
  return { ...(lastYear && { lastYear }), ...(resembling && { alike: resembling }), ...(children && { children }) };
}

/** Each organ counts once, under whichever of its names it is listed, and the report is no child of its own. */
function childrenOf(
  digest: ReportDigest,
  names: readonly string[] | undefined,
  index: ReportIndex,
): Children | undefined {
  if (!names) return undefined;
  const own = index.organOf(digest.organ);
  const organs = new Map<string | undefined, string>();
  for (const name of names) {
    const organ = index.organOf(name);
    if (organ !== own && !organs.has(organ)) organs.set(organ, name);
  }
  const found = Array.from(organs.values(), (name) => ({
    name,
    reports: digest.year === undefined ? [] : index.reportsOf(name, digest.year),
  }));
  return {
    digests: found.flatMap(({ reports }) => reports),
    missing: found.flatMap(({ name, reports }) => (reports.length === 0 ? [name] : [])),
  };
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
