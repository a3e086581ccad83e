/** What else is known when a report is linted: the year before, the other reports of the run, those it is the sum of. */
import type { Resemblance } from './alike.ts';
import type { ReportDigest } from './digest.ts';

export interface Comparisons {
  /** The report of the same organ on the year before. */
  readonly lastYear?: ReportDigest;
  /** Reports of other organs with its wording; empty when none has it, absent when none was looked at. */
  readonly alike?: readonly Resemblance[];
  /** The reports that its figures are to include. */
  readonly children?: Children;
}

export interface Children {
  readonly digests: readonly ReportDigest[];
  /** Names of organs whose report is not there. */
  readonly missing: readonly string[];
}
