/**
 * Suppressions act on the breaches that a finding stands for; a finding whose every breach is suppressed is marked, and so is
 * one that a suppression names itself.
 */
import type {
  Acceptance,
  BreachRef,
  Finding,
  RuleOutcome,
  SuppressionStatus,
  SuppressionUse,
} from '../results/finding.ts';

export interface Applied<Each extends Finding> {
  readonly findings: readonly Each[];
  readonly uses: readonly SuppressionUse[];
  /** Fingerprints of the breaches suppressed, also those of findings that have others as well. */
  readonly accepted: ReadonlySet<string>;
}

/**
 * @param findings With their final fingerprints; none is dropped.
 * @param suppressions Those that concern the report.
 * @param outcomes How the rules ended, to tell a rule that found nothing from one that could not look.
 * @param today YYYY-MM-DD; nothing expires when absent.
 */
export function applySuppressions<Each extends Finding>(
  findings: readonly Each[],
  suppressions: readonly Acceptance[],
  outcomes: readonly RuleOutcome[],
  today?: string,
): Applied<Each> {
  if (suppressions.length === 0) return { findings, uses: [], accepted: new Set() };
  const acting = suppressions.filter((suppression) => !isExpired(suppression, today));
  const used = new Set<Acceptance>();
  const accepted = new Set<string>();
  const marked = findings.map((finding): Each => {
    const whole = acting.filter((suppression) => names(suppression, finding));
    const matches = finding.breaches.map((breach) => [
      ...acting.filter((suppression) => fits(suppression, breach)),
      ...whole,
    ]);
    for (const [at, breach] of finding.breaches.entries()) {
      for (const suppression of matches[at] ?? []) {
        used.add(suppression);
        accepted.add(breach.fingerprint);
      }
    }
    const [first] = matches[0] ?? [];
    if (!first || matches.some((fitting) => fitting.length === 0)) return finding;
    const { reason, author, until } = first;
    return {
      ...finding,
      suppressed: {
        reason,
        ...(author !== undefined && { author }),
        ...(until !== undefined && { until }),
        ...(matches.every((fitting) => fitting.some(({ inBaseline }) => inBaseline)) && { inBaseline: true }),
      },
    };
  });
  const open = marked.flatMap(({ breaches }) => breaches).filter((breach) => !accepted.has(breach.fingerprint));
  const complete = new Set(outcomes.flatMap(({ ruleId, status }) => (isComplete(status) ? [ruleId] : [])));
  const status = (suppression: Acceptance): SuppressionStatus => {
    if (isExpired(suppression, today)) return 'expired';
    if (used.has(suppression)) return 'used';
    if (suppression.fingerprint !== undefined && open.some((breach) => standsAt(suppression, breach))) return 'changed';
    return complete.has(suppression.rule) ? 'unmatched' : 'idle';
  };
  const uses = suppressions.map((suppression) => ({ suppression, status: status(suppression) }));
  return { findings: marked, uses, accepted };
}

/** A finding that stands for several breaches is named by its own place, where none of them need stand. */
function names({ rule, address, fingerprint }: Acceptance, finding: Finding): boolean {
  return (
    (finding.breaches.length > 1 || finding.breaches[0]?.address !== finding.address) &&
    rule === finding.ruleId &&
    address !== undefined &&
    address === finding.address &&
    // Without it the entry may mean the one breach of that place and rule: it must not accept more than it says.
    fingerprint === finding.fingerprint
  );
}

function isExpired({ until }: Acceptance, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && today > until;
}

function fits({ rule, address, fingerprint }: Acceptance, breach: BreachRef): boolean {
  return (
    rule === breach.ruleId &&
    (address === undefined || address === breach.address) &&
    (fingerprint === undefined || fingerprint === breach.fingerprint)
  );
}

/** The same place, whatever the values. */
function standsAt({ rule, address }: Acceptance, breach: BreachRef): boolean {
  return rule === breach.ruleId && address === breach.address;
}

function isComplete(status: RuleOutcome['status']): boolean {
  return status === 'pass' || status === 'fail';
}
