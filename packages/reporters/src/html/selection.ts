/** Which reports are drawn: those with something to show, and when they are too many the gravest of them. */
import type { FileOverview } from '../reporter.ts';
import { MOST_REPORTS } from './limits.ts';
import { reportId } from './report-id.ts';

export interface Selection {
  /** The paths of the reports that are drawn, by their names in the file. */
  readonly drawn: ReadonlyMap<string, string>;
  /** How many have something to show. */
  readonly toDraw: number;
}

/**
 * @param overview Every file, in order.
 * @param quiet Only errors are shown.
 */
export function selectReports(overview: readonly FileOverview[], quiet: boolean): Selection {
  const toDraw = overview.filter((file) => isToDraw(file, quiet));
  const drawn = toDraw.toSorted(byGravity).slice(0, MOST_REPORTS);
  return { drawn: new Map(drawn.map(({ path }) => [reportId(path), path])), toDraw: toDraw.length };
}

/** Whether a file has something to show. */
export function isToDraw({ counts, verdict }: Pick<FileOverview, 'counts' | 'verdict'>, quiet: boolean): boolean {
  return counts.error > 0 || (!quiet && counts.warning + counts.info > 0) || verdict === 'incomplete';
}

/** Orders files or organs: more errors first, then more warnings, then more infos. */
export function byGravity(
  { counts: a }: Pick<FileOverview, 'counts'>,
  { counts: b }: Pick<FileOverview, 'counts'>,
): number {
  return b.error - a.error || b.warning - a.warning || b.info - a.info;
}
