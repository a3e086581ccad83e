/** Reports by organ and year. */
import { type ReportDigest, sameFigures } from './digest.ts';
import { type Naming, naming, oneName, wholeNames } from './naming.ts';

export interface ReportIndex {
  /** Of a name, the organ it is known as: two names of one organ give the same. */
  readonly organOf: Naming;
  /** The same, taking names for one organ’s that may be two: what one office wrote is not held against its other draft. */
  readonly officeOf: Naming;
  /**
   * @returns of an organ and a year the first report; several where the organ has become one of several, each under its own
   *   name.
   */
  reportsOf(name: string | undefined, year: number): readonly ReportDigest[];
  /** @returns the others of the same organ, name and year that have other figures. */
  readonly passedOverFor: (digest: ReportDigest) => readonly ReportDigest[];
}

/**
 * @param digests Those first that are to be preferred.
 * @param renamed The name before, and the name since.
 */
export function indexReports(digests: readonly ReportDigest[], renamed: Readonly<Record<string, string>>): ReportIndex {
  const since = naming(renamed);
  const years = yearsOf(digests, since);
  const whole = wholeNames(years.keys());
  const officeOf: Naming = (name) => wholeName(since(name), whole);
  // With a report of one year under either name they are two organs, or two drafts: which is last year’s nobody can tell.
  const apart = new Set(
    [...years].flatMap(([name, own]) => {
      const other = years.get(whole.get(name) ?? '');
      return other && [...own].some((year) => other.has(year)) ? [name] : [];
    }),
  );
  const certain = new Map([...whole].filter(([name]) => !apart.has(name)));
  const organOf: Naming = (name) => wholeName(since(name), certain);
  const groups = new Map<string, ReportDigest[]>();
  for (const digest of digests) {
    const organ = organOf(digest.organ);
    if (organ === undefined || digest.year === undefined) continue;
    const key = keyOf(organ, digest.year);
    const group = groups.get(key);
    if (group) group.push(digest);
    else groups.set(key, [digest]);
  }
  const all = (name: string | undefined, year: number | undefined): readonly ReportDigest[] => {
    const organ = organOf(name);
    return organ === undefined || year === undefined ? [] : (groups.get(keyOf(organ, year)) ?? []);
  };
  const ownName = ({ organ = '' }: ReportDigest): string | undefined => wholeName(oneName(organ), certain);
  return {
    organOf,
    officeOf,
    reportsOf: (name, year) => {
      const names = new Set<string | undefined>();
      return all(name, year).filter((digest) => {
        const own = ownName(digest);
        return !names.has(own) && names.add(own);
      });
    },
    passedOverFor: (digest) =>
      all(digest.organ, digest.year).filter(
        (other) =>
          other !== digest && ownName(other) === ownName(digest) && !sameFigures(digest.figures, other.figures),
      ),
  };
}

function keyOf(organ: string, year: number): string {
  return `${year} ${organ}`;
}

function wholeName(name: string | undefined, whole: ReadonlyMap<string, string>): string | undefined {
  return name === undefined ? undefined : (whole.get(name) ?? name);
}

function yearsOf(
  digests: readonly ReportDigest[],
  since: Naming,
): ReadonlyMap<string, ReadonlySet<number | undefined>> {
  const years = new Map<string, Set<number | undefined>>();
  for (const { organ, year } of digests) {
    const name = since(organ);
    if (name !== undefined) years.set(name, (years.get(name) ?? new Set()).add(year));
  }
  return years;
}
