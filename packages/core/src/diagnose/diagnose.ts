/**
 * One cause, one finding: the findings that one mistyped figure brings about become one, on that figure.
 *
 * The sums of a report are a linear system. The smallest set of cells whose change makes every broken sum hold is looked for,
 * and each cell of it gets a finding that stands for all that the rules would not say if it were corrected. No breach
 * vanishes: each is listed in `breaches`, and what nothing explains stays as the rules found it.
 */
import type { Report } from '../bind/report.ts';
import { doubt, isBorneOut, type Witness, witnessesOf } from '../claims/witnesses.ts';
import { judgeEquation, type NumberOf } from '../equations/judge-equation.ts';
import { equationsIn, equationsWith } from '../equations/report-equations.ts';
import { byPlace } from '../results/assemble.ts';
import type { Finding, Locale } from '../results/finding.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type CellCause, causeInCells, correcting, oddityOf } from './cause.ts';
import { type CauseContext, causeFinding } from './cause-finding.ts';
import { claimedCells } from './claimed-cells.ts';
import { consequences, type Reconsider, type TracedFinding, tellsOf } from './consequences.ts';
import { type Judgement, type Localisation, localise } from './localise.ts';
import { breaksAnother, type LinearSystem, linearSystem } from './system.ts';
import type { Change } from './trial.ts';

export interface DiagnosisContext {
  readonly report: Report;
  /** The rules in force; what none of them asks is no evidence. */
  readonly ruleSet: RuleSet;
  readonly locale: Locale;
  readonly reconsider: Reconsider;
}

/** A finding after diagnosis, with the findings that it stands for. */
export interface DiagnosedFinding extends Finding {
  readonly stands: readonly TracedFinding[];
}

export interface Diagnosis {
  /** By their place in the file. */
  readonly findings: readonly DiagnosedFinding[];
  /** Changes of figures that were tried. */
  readonly steps: number;
  /** false when the search was given up: what it had not explained stands as the rules found it. */
  readonly complete: boolean;
}

/**
 * @param open The findings to explain; broken sums that none of them tells of are no evidence.
 * @param silent Rules whose sums and counts are no evidence, beside those that do not run.
 */
export function diagnose(
  open: readonly TracedFinding[],
  context: DiagnosisContext,
  silent: ReadonlySet<string> = new Set(),
): Diagnosis {
  const { report, ruleSet, reconsider, locale } = context;
  const plain = open.map((finding): DiagnosedFinding => ({ ...finding, stands: [finding] }));
  if (open.every(({ source }) => !source || !isEvidence(source.rule.file.meta.category)))
    return { findings: plain, steps: 0, complete: true };
  const rules = ruleSet.rules.filter(({ file }) => !silent.has(file.name));
  const witnesses = witnessesOf(report, rules).filter((witness) => isToldOrTrue(witness, open));
  const { causes, localisation } = causesOf(open, witnesses, context, silent);
  const accounted = consequences(causes, open, report, reconsider);
  const owned = shareOut(accounted);
  const all = accounted.flat();
  const shared = new Set(all.filter((finding, at) => all.indexOf(finding) !== at));
  const causeContext: CauseContext = { report, locale, witnesses, shared };
  const merged = causes.flatMap((cause, at): DiagnosedFinding[] => {
    const stands = owned[at] ?? [];
    const beside = (accounted[at] ?? []).filter((finding) => !stands.includes(finding));
    // A single finding on the prose, which may itself be what is wrong, says no less.
    if (stands.length === 0 || (cause.equations.length === 0 && stands.length === 1)) return [];
    return [{ ...causeFinding(cause, stands, beside, causeContext), stands }];
  });
  const explained = new Set(merged.flatMap(({ stands }) => stands));
  const findings = [...merged, ...plain.filter(({ stands }) => !stands.some((finding) => explained.has(finding)))];
  return { findings: findings.sort(byPlace), steps: localisation.steps, complete: localisation.complete };
}

/**
 * A finding that several causes have a part in stands in one of them, so that accepting one does not change the others. Each
 * takes one first, so that none goes without, and rather one that is its alone.
 */
function shareOut(accounted: readonly (readonly TracedFinding[])[]): readonly (readonly TracedFinding[])[] {
  const claimants = new Map<TracedFinding, number>();
  for (const finding of accounted.flat()) claimants.set(finding, (claimants.get(finding) ?? 0) + 1);
  const owner = new Map<TracedFinding, number>();
  const byLength = [...accounted.keys()].sort((a, b) => (accounted[a]?.length ?? 0) - (accounted[b]?.length ?? 0));
  for (const at of byLength) {
    const free = (accounted[at] ?? []).filter((finding) => !owner.has(finding));
    const [own] = [...free].sort((a, b) => (claimants.get(a) ?? 0) - (claimants.get(b) ?? 0));
    if (own) owner.set(own, at);
  }
  for (const at of byLength) for (const finding of accounted[at] ?? []) if (!owner.has(finding)) owner.set(finding, at);
  return accounted.map((findings, at) => findings.filter((finding) => owner.get(finding) === at));
}

/** Only sums and counts tell of figures; a wrong heading has no part in them. */
function isEvidence(category: string): boolean {
  return category === 'arithmetic' || category === 'narrative' || category === 'cross-year';
}

function causesOf(
  open: readonly TracedFinding[],
  witnesses: readonly Witness[],
  { report, ruleSet }: DiagnosisContext,
  silent: ReadonlySet<string>,
): { readonly causes: readonly CellCause[]; readonly localisation: Localisation } {
  const equations = equationsIn(report, ruleSet).filter(
    (equation) =>
      !silent.has(equation.rule.file.name) &&
      (judgeEquation(equation).holds !== false || open.some((finding) => tellsOf(finding, equation))),
  );
  const inForce = new Set(equations);
  const system = linearSystem(equations);
  const localisation = localise(system, {
    isPossible: (changes) =>
      !breaksAnother(new Map(changes.map(({ figure, value }) => [figure, value])), system, (address) =>
        equationsWith(report, ruleSet, address).filter((equation) => inForce.has(equation)),
      ),
    costOf: costs(system, witnesses),
    oddityOf: (explanation) => oddityOf(correcting(explanation, system, report)),
  });
  const causes = localisation.causes.map((cause) => causeInCells(cause, system, report));
  const numberOf = corrected(causes);
  return { causes: [...causes, ...claimedCells(witnesses, numberOf, report, ruleSet)], localisation };
}

/** The figures with the first choice of every cause. */
function corrected(causes: readonly CellCause[]): NumberOf {
  const values = new Map(
    causes.flatMap(
      ({ choices }) => choices[0]?.corrections.map(({ place, value }) => [place.cell, value] as const) ?? [],
    ),
  );
  return (cell) => values.get(cell) ?? cell.value;
}

/** What a figure that nobody stated costs less than: one statement that would be wrong as well. */
const STATEMENT = 0.75;

/** Statements that the changes would contradict, less those that they would bear out. */
function costs(system: LinearSystem, witnesses: readonly Witness[]): Judgement['costOf'] {
  const about = new Map<number, Set<Witness>>();
  for (const witness of witnesses) {
    for (const cell of witness.readings.flat()) {
      const figure = system.figureOf.get(cell);
      if (figure === undefined) continue;
      const known = about.get(figure) ?? new Set();
      about.set(figure, known.add(witness));
    }
  }
  return (changes: readonly Change[]) => {
    const values = new Map(changes.map(({ figure, value }) => [figure, value]));
    const after: NumberOf = (cell) => {
      const figure = system.figureOf.get(cell);
      return (figure === undefined ? undefined : values.get(figure)) ?? cell.value;
    };
    const concerned = new Set(changes.flatMap(({ figure }) => [...(about.get(figure) ?? [])]));
    return [...concerned].reduce(
      (cost, witness) => cost + STATEMENT * (doubt(witness, after) - doubt(witness, ({ value }) => value)),
      0,
    );
  };
}

/** A statement that the tables contradict counts only where a finding tells of it: others are accepted as they are. */
function isToldOrTrue(witness: Witness, open: readonly TracedFinding[]): boolean {
  const { exhibit } = witness;
  if (!exhibit || isBorneOut(witness, ({ value }) => value)) return true;
  return open.some(
    ({ source }) =>
      source?.breach.pointer === exhibit.pointer &&
      (source.breach.span?.start ?? 0) < (exhibit.span?.end ?? 0) &&
      (source.breach.span?.end ?? 0) > (exhibit.span?.start ?? 0),
  );
}
