/** Which findings are listed. */
import type { Finding } from '@disclosure-lint/core';
import type { FileReport } from './reporter.ts';

/** With `--quiet` errors only; but why a report could not be judged is always said. Suppressed ones are among them. */
export function shownFindings({ result, verdict }: FileReport, quiet: boolean): readonly Finding[] {
  if (!quiet || verdict === 'incomplete') return result.findings;
  return result.findings.filter(({ severity }) => severity === 'error');
}
