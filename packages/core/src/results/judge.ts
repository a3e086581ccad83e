/** The verdict on a report. */
import { reaches } from '../rules/rule-set.ts';
import type { LintResult, Severity, Verdict } from './finding.ts';

export interface Policy {
  /** Findings at or over this severity reject the report. */
  readonly failOn: Severity | 'never';
  /** More warnings than these reject it too; no limit when absent. */
  readonly maxWarnings?: number;
}

/**
 * @param result What linting gave; suppressed findings decide nothing.
 * @returns incomplete when the report could not be judged, else rejected or accepted.
 */
export function judge(result: Pick<LintResult, 'findings' | 'incomplete'>, { failOn, maxWarnings }: Policy): Verdict {
  if (result.incomplete) return 'incomplete';
  const findings = result.findings.filter(({ suppressed }) => !suppressed);
  if (failOn !== 'never' && findings.some((finding) => reaches(finding.severity, failOn))) return 'rejected';
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings ? 'rejected' : 'accepted';
}

const GRAVITY: Readonly<Record<Verdict, number>> = { accepted: 0, rejected: 1, incomplete: 2 };

/** @returns the worse of two verdicts: a run is as incomplete, or as rejected, as any part of it. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return GRAVITY[a] >= GRAVITY[b] ? a : b;
}
