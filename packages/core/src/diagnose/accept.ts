/**
 * Suppressions act on what was diagnosed. A finding of which some breaches are accepted is taken apart: the accepted ones
 * stand by themselves, and what is left of it is diagnosed without them. No other finding has a part in that, so that
 * accepting one breach moves none.
 */
import { byPlace } from '../results/assemble.ts';
import type { Acceptance, Finding, RuleOutcome, SuppressionUse } from '../results/finding.ts';
import { applySuppressions } from '../suppress/apply.ts';
import { type DiagnosedFinding, type Diagnosis, type DiagnosisContext, diagnose } from './diagnose.ts';

/**
 * @param diagnosis Of all findings.
 * @param suppressions Those that concern the report.
 * @param outcomes How the rules ended.
 * @param today YYYY-MM-DD; nothing expires when absent.
 * @returns the findings with those accepted marked, in their order, and what became of each suppression.
 */
export function accept(
  diagnosis: Diagnosis,
  context: DiagnosisContext,
  suppressions: readonly Acceptance[],
  outcomes: readonly RuleOutcome[],
  today?: string,
): { readonly findings: readonly Finding[]; readonly uses: readonly SuppressionUse[] } {
  const { findings, uses, accepted } = applySuppressions(diagnosis.findings, suppressions, outcomes, today);
  const silent = new Set(uses.filter(isWholeRule).map(({ suppression }) => suppression.rule));
  const isAccepted = ({ fingerprint }: Finding): boolean => accepted.has(fingerprint);
  const settled = findings.flatMap((finding): readonly DiagnosedFinding[] => {
    const { stands, suppressed } = finding;
    if (suppressed || !stands.some(isAccepted)) return [finding];
    const apart = stands.filter(isAccepted).map((each) => ({ ...each, stands: [each] }));
    const rest = diagnose(
      stands.filter((each) => !isAccepted(each)),
      context,
      silent,
    );
    return [...applySuppressions(apart, suppressions, outcomes, today).findings, ...rest.findings];
  });
  return { findings: settled.sort(byPlace).map(toldOf), uses };
}

function isWholeRule({ suppression, status }: SuppressionUse): boolean {
  return status === 'used' && suppression.address === undefined && suppression.fingerprint === undefined;
}

/** What a diagnosed finding says, without what it was made of. */
function toldOf({ stands: _stands, ...finding }: DiagnosedFinding): Finding {
  const { source: _source, ...told } = finding as DiagnosedFinding & { readonly source?: unknown };
  return told;
}
