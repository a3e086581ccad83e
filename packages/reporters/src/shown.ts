/** Which findings are listed. */
import type { coreFindingCatalogue, Finding } from '@disclosure-lint/core';
import type { FileReport, ReporterOptions, RunSummary, SuppressionReport } from './reporter.ts';

/**
 * With `--quiet` errors only, and why a report could not be judged: that is no finding of a rule. Suppressed ones are among them.
 */
export function shownFindings({ result, verdict }: FileReport, quiet: boolean): readonly Finding[] {
  if (!quiet) return result.findings;
  return result.findings.filter(
    ({ severity, ruleId }) => severity === 'error' || (verdict === 'incomplete' && ruleId.startsWith('core-')),
  );
}

/** The same without those that somebody has accepted, unless they are asked for: for formats that have no place of their own for them. */
export function listedFindings(
  report: FileReport,
  { quiet, showSuppressed = false }: Pick<ReporterOptions, 'quiet' | 'showSuppressed'>,
): readonly Finding[] {
  return shownFindings(report, quiet).filter(({ suppressed }) => showSuppressed || !suppressed);
}

/** @returns what is to be said of a file of suppressions; warnings only, of which `--quiet` says nothing. */
export function suppressionNotes({ suppressionFiles }: RunSummary, quiet: boolean): readonly SuppressionReport[] {
  return suppressionFiles
    .map((file) => ({ ...file, findings: file.findings.filter(({ severity }) => !quiet || severity === 'error') }))
    .filter(({ findings }) => findings.length > 0);
}

const UNJUDGED: ReadonlySet<string> = new Set<keyof typeof coreFindingCatalogue>([
  'core-rule-crash',
  'core-table-unreadable',
  'core-tables-only',
  'core-year-not-covered',
]);

/**
 * @returns whether the finding says why the report could not be judged. A gate that reads severities must not pass it for a
 * warning: nobody has judged the report.
 */
export function keepsFromJudging({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return UNJUDGED.has(ruleId);
}
