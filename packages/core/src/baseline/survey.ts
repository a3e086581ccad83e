/** What a baseline wants to know of a report once it is linted: plain data. */
import type { BaselineFinding } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import type { Finding, LintResult } from '../results/finding.ts';
import { shorten } from '../results/shorten.ts';
import { findingKey } from './baseline.ts';
import { type ReportIdentity, saidIdentity } from './identity.ts';

/** What can be told of the findings recorded of a report. */
export interface Sighting {
  /** Keys of all breaches that there are, accepted or not. */
  readonly occurring: readonly string[];
  /** Rules that looked at everything: what they do not find is not there. None where the report could not be judged. */
  readonly settled: readonly string[];
}

/** A report looked at. */
export interface Survey extends Sighting {
  /** Absent where the report does not say who reports on which year. */
  readonly identity?: ReportIdentity;
  /** The breaches of rules that nobody has accepted. */
  readonly open: readonly BaselineFinding[];
  /** Findings on the file itself, which no baseline takes. */
  readonly ofFile: number;
  /** Whether it could be judged. */
  readonly complete: boolean;
}

/**
 * @param report The report bound to the form.
 * @param result What linting gave, without a baseline.
 */
export function surveyReport(report: Report, result: LintResult): Survey {
  const identity = saidIdentity(report);
  const ofRules = result.findings.filter(({ ruleId }) => !isOfFile(ruleId));
  return {
    ...(identity && { identity }),
    ...sightingIn(result),
    open: ofRules.filter(({ suppressed }) => !suppressed).flatMap(recordOf),
    ofFile: result.findings.length - ofRules.length,
    complete: !result.incomplete,
  };
}

/** @returns what a result tells of the findings recorded of its report. */
export function sightingIn({ findings, outcomes, incomplete }: LintResult): Sighting {
  const looked = outcomes.filter(({ status }) => status === 'pass' || status === 'fail');
  return {
    occurring: findings.flatMap(({ breaches }) =>
      breaches.map(({ ruleId, fingerprint }) => findingKey({ rule: ruleId, fingerprint })),
    ),
    settled: incomplete ? [] : looked.map(({ ruleId }) => ruleId),
  };
}

/** @returns those recorded that are no longer there for certain. */
export function goneFrom(
  recorded: readonly BaselineFinding[],
  { occurring, settled }: Sighting,
): readonly BaselineFinding[] {
  const [there, looked] = [new Set(occurring), new Set(settled)];
  return recorded.filter((finding) => looked.has(finding.rule) && !there.has(findingKey(finding)));
}

/** A cause has no breach of its own: each is recorded with what was said of all. */
function recordOf({ breaches, message }: Finding): readonly BaselineFinding[] {
  return breaches
    .filter(({ ruleId }) => !isOfFile(ruleId))
    .map(({ ruleId, address, fingerprint }) => ({
      rule: ruleId,
      ...(address !== undefined && { address }),
      message: shorten(message),
      fingerprint,
    }));
}

function isOfFile(ruleId: string): boolean {
  return ruleId.startsWith('core-');
}
