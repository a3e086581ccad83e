/** Writes a run whose files are all at hand. */
import type { Policy } from '@disclosure-lint/core';
import { createReporter, type Format } from '../create.ts';
import type { FileReport, Reporter, ReporterOptions, RunSummary } from '../reporter.ts';
import { countsOf, overviewOf } from './overview.ts';
import { Tally } from './tally.ts';

/** What of a run is not said by its files. */
export type RunRemarks = Partial<Pick<RunSummary, 'notLinted' | 'ignored' | 'configFiles' | 'suppressionFiles'>>;

/**
 * @param files What was linted, in the order in which it is told.
 * @param policy When the run is rejected; where it says nothing of warnings, any number is allowed.
 * @param remarks What else is known of the run, such as files that could not be read.
 * @returns what the run amounts to.
 */
export function summaryOf(
  files: readonly FileReport[],
  policy: Policy = { failOn: 'error' },
  { notLinted, ignored = [], configFiles = [], suppressionFiles = [] }: RunRemarks = {},
): RunSummary {
  const tally = new Tally(notLinted);
  for (const { result, verdict } of files) tally.add({ ...countsOf(result), verdict });
  return tally.summary(policy, { ignored, configFiles, suppressionFiles, overview: files.map(overviewOf) });
}

/**
 * Writes a whole run at once. For more files than memory holds a reporter is driven piece by piece instead, see `Reporter`.
 * @param format The format's name.
 * @param files What was linted, in the order in which it is told.
 * @param options Language and version, and how it is written.
 * @param summary What the run amounts to; by default what `summaryOf` says of the files.
 * @returns the text of the report.
 */
export function renderRun(
  format: Format,
  files: readonly FileReport[],
  options: Pick<ReporterOptions, 'locale' | 'version'> & Partial<ReporterOptions>,
  summary: RunSummary = summaryOf(files),
): string {
  const reporter = createReporter(format, { quiet: false, color: false, ...options });
  const pieces = [...piecesOf(files, reporter)];
  const begin = reporter.begin(summary);
  const written = [...(reporter.holder?.pieces() ?? pieces), reporter.rest?.(summary) ?? ''].filter(
    (piece) => piece !== '',
  );
  const { first, between } = reporter.separators ?? { first: '', between: '' };
  return begin + (written.length > 0 ? first : '') + written.join(between) + reporter.end(summary);
}

/** Where the reporter holds the pieces itself, they are handed to it. */
function* piecesOf(files: readonly FileReport[], { file: write, holder }: Reporter): Iterable<string> {
  for (const file of files) {
    const piece = write(file);
    if (holder && piece !== '') holder.add(piece, overviewOf(file));
    yield piece;
  }
}
