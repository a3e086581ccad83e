/** A baseline: what was wrong with reports when the linter was introduced to them. It decides nothing; what is new does. */
import type { BaselineFinding } from '@disclosure-lint/schemas';
import { identityKey, type ReportIdentity } from './identity.ts';

export const BASELINE_FORMAT = 'disclosure-baseline/1';
/** Where `baseline` writes unless it is told otherwise. It is never looked for: a run reads it only when it is named. */
export const BASELINE_NAME = 'disclosure-lint.baseline.json';

/** What is recorded of one report. */
export interface RecordedReport {
  readonly identity: ReportIdentity;
  readonly findings: readonly BaselineFinding[];
}

/** Reports by the key of their identity. */
export type Baseline = ReadonlyMap<string, RecordedReport>;

/** @returns a baseline of reports; of a report that is there twice all findings are recorded, each once. */
export function baselineOf(reports: Iterable<RecordedReport>): Baseline {
  const baseline = new Map<string, RecordedReport>();
  for (const { identity, findings } of reports) {
    const key = identityKey(identity);
    const all = [...(baseline.get(key)?.findings ?? []), ...findings];
    baseline.set(key, {
      identity,
      findings: [...new Map(all.map((finding) => [findingKey(finding), finding])).values()],
    });
  }
  return baseline;
}

/** @returns a text that two breaches of a report have in common only when they are the same one. */
export function findingKey({ rule, fingerprint }: Pick<BaselineFinding, 'rule' | 'fingerprint'>): string {
  return `${rule} ${fingerprint}`;
}

/** @returns how many findings are recorded. */
export function recordedIn(baseline: Baseline): number {
  return [...baseline.values()].reduce((sum, { findings }) => sum + findings.length, 0);
}
