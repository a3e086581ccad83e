/** Tells the client how a report stands, for its status bar. */
import type { Severity } from '@disclosure-lint/core';
import type { DiagnosticsContext } from './diagnostics/context.ts';
import { reasonOf } from './diagnostics/outcome.ts';
import { METHODS, type ReportStatus } from './protocol.ts';

export function registerStatus({ connection, store }: DiagnosticsContext): void {
  store.onDidLint((uri, version, outcome) => {
    if (outcome.kind === 'none') return;
    const status: ReportStatus = { uri, version, edition: 'unknown', counts: NONE, suppressed: 0, elapsed: 0 };
    if (outcome.kind !== 'analysed') {
      const problem = reasonOf(outcome) ?? '';
      if (outcome.kind === 'crashed') connection.console.error(stackOf(outcome.error));
      void connection.sendNotification(METHODS.status, { ...status, problem });
      return;
    }
    const { result, open, elapsed } = outcome.analysis;
    const counts = { ...NONE };
    for (const { severity } of open) counts[severity]++;
    const suppressed = result.findings.length - open.length;
    void connection.sendNotification(METHODS.status, {
      ...status,
      edition: result.edition,
      counts,
      suppressed,
      elapsed,
    });
  });
}

const NONE: Record<Severity, number> = { error: 0, warning: 0, info: 0 };

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
