/** Which findings a cause accounts for: those that the rules would not make if its cells were corrected. */
import { type BoundCell, cellPointer, type Report } from '../bind/report.ts';
import { supposing } from '../bind/supposing.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import type { Equation } from '../equations/equation.ts';
import type { Breach } from '../facts/definition.ts';
import type { Finding } from '../results/finding.ts';
import type { Rule } from '../rules/rule-set.ts';
import { type CellCause, supposed } from './cause.ts';

/** A finding of a rule, with what it was made of. */
export interface TracedFinding extends Finding {
  /** Absent for what no rule found. */
  readonly source?: { readonly rule: Rule; readonly breach: Breach };
}

/** Asks a rule of a report with figures supposed; undefined where that tells nothing. */
export type Reconsider = (rule: Rule, report: Report) => Evaluation | undefined;

/** How a cell is written is wrong whatever figure it holds. */
const ON_FIGURES: ReadonlySet<string> = new Set(['arithmetic', 'narrative', 'cross-year']);

/** @returns whether a finding tells of this equation. */
export function tellsOf({ source }: TracedFinding, equation: Equation): boolean {
  if (!source || source.rule !== equation.rule) return false;
  const { along } = equation.line;
  if (along === 'cells') return true;
  const first = [...equation.left, ...equation.right].find(({ cell }) => cell !== undefined)?.cell;
  return (
    source.breach.params[along] !== undefined && first !== undefined && cellPointer(first) === source.breach.pointer
  );
}

/**
 * @param causes Every cause found.
 * @param open The findings that may be consequences.
 * @returns for each cause the findings it accounts for, in their order.
 */
export function consequences(
  causes: readonly CellCause[],
  open: readonly TracedFinding[],
  report: Report,
  reconsider: Reconsider,
): readonly (readonly TracedFinding[])[] {
  const firsts = causes.map(({ choices }) => choices.slice(0, 1));
  const isGone = vanishing(report, reconsider);
  const joint = supposed(firsts.flat());
  return causes.map(({ choices, equations }, at) => {
    const others = firsts.filter((_, other) => other !== at).flat();
    const worlds = choices.slice(1).map((choice) => supposed([...others, choice]));
    const cells = choices.map(({ corrections }) => new Set(corrections.map(({ place }) => place.address)));
    return open.filter((finding) => {
      const { source } = finding;
      if (!source) return false;
      if (equations.some((equation) => tellsOf(finding, equation))) return isGone(finding, joint);
      if (!ON_FIGURES.has(source.rule.file.meta.category)) return false;
      const touched = new Set([source.breach.address, ...source.breach.exhibits.map(({ address }) => address)]);
      const touches = cells.every((own) => [...own].some((address) => touched.has(address)));
      return touches && [joint, ...worlds].every((world) => isGone(finding, world));
    });
  });
}

type World = ReadonlyMap<string, number>;

function vanishing(report: Report, reconsider: Reconsider): (finding: TracedFinding, world: World) => boolean {
  const reports = new Map<World, Report>();
  const answers = new Map<World, Map<Rule, Evaluation | undefined>>();
  return ({ source }, world) => {
    if (!source) return false;
    const { rule, breach } = source;
    const supposedReport = reports.get(world) ?? supposing(report, world);
    reports.set(world, supposedReport);
    const known = answers.get(world) ?? new Map<Rule, Evaluation | undefined>();
    answers.set(world, known);
    if (!known.has(rule)) known.set(rule, reconsider(rule, supposedReport));
    const evaluation = known.get(rule);
    if (!evaluation || evaluation.status === 'error') return false;
    return evaluation.status !== 'fail' || !evaluation.breaches.some((other) => isSamePlace(other, breach));
  };
}

function isSamePlace(one: Breach, other: Breach): boolean {
  return one.pointer === other.pointer && one.span?.start === other.span?.start && one.span?.end === other.span?.end;
}

/** @returns whether a cell is one of those to be corrected, in any of the choices. */
export function isCorrected(cell: BoundCell, { choices }: CellCause): boolean {
  return choices.some(({ corrections }) => corrections.some(({ place }) => place.cell === cell));
}
