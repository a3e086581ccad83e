/** Which findings are listed. */
import type { Finding } from '@disclosure-lint/core';
import type { FileReport } from './reporter.ts';

/**
 * With `--quiet` errors only, and why a report could not be judged: that is no finding of a rule. Suppressed ones are among them.
 */
export function shownFindings({ result, verdict }: FileReport, quiet: boolean): readonly Finding[] {
  if (!quiet) return result.findings;
  return result.findings.filter(
    ({ severity, ruleId }) => severity === 'error' || (verdict === 'incomplete' && ruleId.startsWith('core-')),
  );
}
