/** Suppressions act on the breaches that a finding stands for; a finding whose every breach is suppressed is marked. */
import type { Suppression } from '@disclosure-lint/schemas';
import type { BreachRef, Finding, RuleOutcome, SuppressionStatus, SuppressionUse } from '../results/finding.ts';

/**
 * @param findings With their final fingerprints; none is dropped.
 * @param suppressions Those that concern the report.
 * @param outcomes How the rules ended, to tell a rule that found nothing from one that could not look.
 * @param today YYYY-MM-DD; nothing expires when absent.
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  outcomes: readonly RuleOutcome[],
  today?: string,
): { readonly findings: readonly Finding[]; readonly uses: readonly SuppressionUse[] } {
  if (suppressions.length === 0) return { findings, uses: [] };
  const acting = suppressions.filter((suppression) => !isExpired(suppression, today));
  const used = new Set<Suppression>();
  const marked = findings.map((finding): Finding => {
    const matches = finding.breaches.map((breach) => acting.filter((suppression) => fits(suppression, breach)));
    const [first] = matches[0] ?? [];
    if (!first || matches.some((fitting) => fitting.length === 0)) return finding;
    for (const suppression of matches.flat()) used.add(suppression);
    const { reason, author, until } = first;
    return {
      ...finding,
      suppressed: { reason, ...(author !== undefined && { author }), ...(until !== undefined && { until }) },
    };
  });
  const open = marked.filter(({ suppressed }) => !suppressed).flatMap(({ breaches }) => breaches);
  const complete = new Set(outcomes.flatMap(({ ruleId, status }) => (isComplete(status) ? [ruleId] : [])));
  const status = (suppression: Suppression): SuppressionStatus => {
    if (isExpired(suppression, today)) return 'expired';
    if (used.has(suppression)) return 'used';
    if (suppression.fingerprint !== undefined && open.some((breach) => standsAt(suppression, breach))) return 'changed';
    return complete.has(suppression.rule) ? 'unmatched' : 'idle';
  };
  return { findings: marked, uses: suppressions.map((suppression) => ({ suppression, status: status(suppression) })) };
}

function isExpired({ until }: Suppression, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && today > until;
}

function fits({ rule, address, fingerprint }: Suppression, breach: BreachRef): boolean {
  return (
    rule === breach.ruleId &&
    (address === undefined || address === breach.address) &&
    (fingerprint === undefined || fingerprint === breach.fingerprint)
  );
}

/** The same place, whatever the values. */
function standsAt({ rule, address }: Suppression, breach: BreachRef): boolean {
  return rule === breach.ruleId && address === breach.address;
}

function isComplete(status: RuleOutcome['status']): boolean {
  return status === 'pass' || status === 'fail';
}
