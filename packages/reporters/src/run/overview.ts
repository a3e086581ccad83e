/** A file of a run in numbers. */
import { type LintResult, organOf } from '@disclosure-lint/core';
import type { FileOverview, FileReport } from '../reporter.ts';
import type { FileCounts } from './tally.ts';

/** @returns how many findings count, by severity, and how many somebody has accepted. */
export function countsOf({ findings }: Pick<LintResult, 'findings'>): Omit<FileCounts, 'verdict'> {
  const counts = { error: 0, warning: 0, info: 0 };
  let accepted = 0;
  for (const { severity, suppressed } of findings) {
    if (suppressed) accepted++;
    else counts[severity]++;
  }
  return { counts, suppressed: accepted };
}

/**
 * @param file A file that was linted.
 * @returns what an overview over many says of it.
 */
export function overviewOf({ result, report, verdict }: FileReport): FileOverview {
  const { path, year, findings } = result;
  const rules: Record<string, number> = {};
  for (const { ruleId, suppressed } of findings) if (!suppressed) rules[ruleId] = (rules[ruleId] ?? 0) + 1;
  const organ = report && organOf(report);
  return {
    path,
    verdict,
    counts: countsOf(result).counts,
    rules,
    ...(organ !== undefined && { organ }),
    ...(year !== undefined && { year }),
  };
}
