/** Tells the client how a report stands, for its status bar. */
import type { Severity } from '@disclosure-lint/core';
import type { DiagnosticsContext } from './diagnostics/context.ts';
import { reasonOf } from './diagnostics/outcome.ts';
import type { Outcome } from './documents/analyses.ts';
import { METHODS, type ReportStatus } from './protocol.ts';

export function registerStatus({ connection, store, run, options }: DiagnosticsContext): void {
  store.onDidLint((uri, version, outcome) => {
    if (outcome.kind === 'crashed') connection.console.error(stackOf(outcome.error));
    // Other clients know nothing of it, and some complain.
    if (outcome.kind === 'none' || !options.commands) return;
    run(() => connection.sendNotification(METHODS.status, statusOf(uri, version, outcome)));
  });
}

function statusOf(uri: string, version: number, outcome: Outcome): ReportStatus {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const status: ReportStatus = { uri, version, edition: 'unknown', counts, suppressed: 0, elapsed: 0 };
  if (outcome.kind !== 'analysed') return { ...status, problem: reasonOf(outcome) ?? '' };
  const { result, open, elapsed } = outcome.analysis;
  for (const { severity } of open) counts[severity]++;
  const suppressed = result.findings.filter((finding) => finding.suppressed).length;
  return { ...status, edition: result.edition, suppressed, elapsed };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
