/** Runs the compiled rules on a report and says how each ended. */
import type { Form, LocalisedText } from '@disclosure-lint/schemas';
import type { Engine, RuleResult } from 'json-rules-engine';
import type { Report } from '../bind/report.ts';
import type { Breach, Evidence, Exhibit, FactResult, Scalar } from '../facts/definition.ts';
import type { FactRegistry } from '../facts/registry.ts';
import { printed } from '../facts/wording.ts';
import type { Rule, RuleSet } from '../rules/rule-set.ts';
import { type Compilation, type CompiledCondition, type CompiledRule, compile, type SharedAnswer } from './compile.ts';
import { answer, isFactResult, type LeafAnswer } from './operators.ts';

/** How a rule ended on a report, with what it found. */
export type Evaluation =
  | { readonly rule: Rule; readonly status: 'pass' }
  | { readonly rule: Rule; readonly status: 'fail'; readonly breaches: readonly Breach[] }
  | { readonly rule: Rule; readonly status: 'partial' | 'notApplicable' | 'error'; readonly reason: LocalisedText };

export interface EvaluationRun {
  readonly evaluations: readonly Evaluation[];
  /** Milliseconds by rule name, when asked for. */
  readonly timings: ReadonlyMap<string, number> | undefined;
}

/** A condition as the engine leaves it after a run. */
interface RunCondition {
  readonly all?: readonly RunCondition[];
  readonly any?: readonly RunCondition[];
  readonly not?: RunCondition;
  readonly factResult?: unknown;
  readonly valueResult?: unknown;
  readonly result?: boolean;
}

/** Evaluates reports with one rule set; runs on one engine never overlap. */
export class Evaluator {
  readonly #ruleSet: RuleSet;
  readonly #facts: FactRegistry;
  readonly #compiled = new Map<Form, { compilation: Compilation; engine: Engine }>();
  #tail: Promise<unknown> = Promise.resolve();

  constructor(ruleSet: RuleSet, facts: FactRegistry) {
    this.#ruleSet = ruleSet;
    this.#facts = facts;
  }

  /**
   * @param report The bound report.
   * @param timed Whether to measure each rule.
   */
  evaluate(report: Report, timed = false): Promise<EvaluationRun> {
    const run = this.#tail.then(() => this.#run(report, timed));
    this.#tail = run.catch(() => undefined);
    return run;
  }

  async #run(report: Report, timed: boolean): Promise<EvaluationRun> {
    const { compilation, engine } = this.#compiledFor(report.form);
    const { state } = compilation;
    state.report = report;
    state.crashes.clear();
    state.timings = timed ? new Map() : undefined;
    let packed: RunCondition | undefined;
    try {
      const { results, failureResults } = await engine.run();
      packed = (([...results, ...failureResults] as RuleResult[])[0]?.conditions ?? { all: [] }) as RunCondition;
    } catch (error) {
      // A rejected run leaves an engine that silently answers nothing: the next report gets a new one.
      this.#compiled.delete(report.form);
      throw error;
    } finally {
      state.report = undefined;
    }
    const byRule = new Map<Rule, Evaluation>();
    const timings = timed ? new Map<string, number>() : undefined;
    const [shared, ...own] = packed.all ?? [];
    const answers = (shared?.factResult as SharedAnswer | undefined)?.answers ?? [];
    let next = 0;
    for (const rule of compilation.rules) {
      const tree = rule.shared === undefined ? own[next++] : { factResult: answers[rule.shared] };
      const [when, conditions] = rule.when ? (tree?.all ?? []) : [undefined, tree];
      byRule.set(rule.rule, judge(rule, when, conditions, state.crashes));
      timings?.set(rule.rule.file.name, timeOf(rule, state.timings ?? new Map()));
    }
    return {
      evaluations: this.#ruleSet.rules.map((rule) => byRule.get(rule) ?? otherEdition(rule, report.form)),
      timings,
    };
  }

  #compiledFor(form: Form): { compilation: Compilation; engine: Engine } {
    let found = this.#compiled.get(form);
    if (!found) {
      const rules = this.#ruleSet.rules.filter((rule) => rule.file.meta.editions.includes(form.edition));
      const compilation = compile(rules, form, this.#facts);
      found = { compilation, engine: compilation.createEngine() };
      this.#compiled.set(form, found);
    }
    return found;
  }
}

function otherEdition(rule: Rule, form: Form): Evaluation {
  return {
    rule,
    status: 'notApplicable',
    reason: {
      'zh-CN': `本规则不适用于${form.edition}年样式`,
      en: `the rule does not concern the ${form.edition} form`,
    },
  };
}

function judge(
  rule: CompiledRule,
  when: RunCondition | undefined,
  conditions: RunCondition | undefined,
  crashes: ReadonlyMap<string, unknown>,
): Evaluation {
  const own = rule.rule;
  const crash =
    crashes.size > 0 &&
    [...leaves(rule.when), ...leaves(rule.conditions)].find(
      ({ leaf }) => crashes.has(leaf.fact) || (leaf.otherFact !== undefined && crashes.has(leaf.otherFact)),
    );
  if (crash) {
    const error = crashes.get(crash.leaf.fact) ?? crashes.get(crash.leaf.otherFact ?? '');
    return crashed(own, error instanceof Error ? error.message : String(error));
  }
  if (rule.when && when) {
    const applies = holds(rule.when, when);
    if (applies === undefined) return { rule: own, status: 'notApplicable', reason: undeterminedReason(when) };
    if (!applies)
      return {
        rule: own,
        status: 'notApplicable',
        reason: { 'zh-CN': '不符合本规则的适用条件', en: 'the rule’s own condition of use is not met' },
      };
  }
  if (!conditions) throw new Error(`the engine gave no result for ${own.file.name}`);
  const result = holds(rule.conditions, conditions);
  const facts = factResults(conditions);
  const evidence = facts.filter((fact): fact is Evidence => fact.kind === 'evidence');
  if (result === false) return failed(own, breachesOf(rule.conditions, conditions));
  if (result === undefined) return { rule: own, status: 'notApplicable', reason: undeterminedReason(conditions) };
  const skipped = evidence.flatMap((fact) => fact.skipped);
  const checked = evidence.reduce((total, fact) => total + fact.checked, 0);
  const onlyEvidence = evidence.length > 0 && evidence.length === facts.length;
  const [first] = skipped;
  if (onlyEvidence && checked === 0)
    return {
      rule: own,
      status: 'notApplicable',
      reason: first?.reason ?? { 'zh-CN': '没有可检查的内容', en: 'there is nothing to check' },
    };
  if (first) return { rule: own, status: 'partial', reason: first.reason };
  return { rule: own, status: 'pass' };
}

/** Three-valued: a part without an answer leaves the whole without one, unless the rest decides. */
function holds(condition: CompiledCondition, run: RunCondition): LeafAnswer {
  if (condition.kind === 'leaf') {
    const own = run.factResult;
    if (!isFactResult(own)) return undefined;
    const other = condition.leaf.otherFact === undefined ? condition.leaf.value : run.valueResult;
    return answer(condition.leaf.operator, own, other);
  }
  if (condition.kind === 'not') {
    const inner = run.not && holds(condition.child, run.not);
    return inner === undefined ? undefined : !inner;
  }
  const children = run[condition.kind] ?? [];
  const answers = condition.children.map((child, index) => holds(child, children[index] ?? {}));
  const decisive = condition.kind === 'any';
  if (answers.includes(decisive)) return decisive;
  return answers.includes(undefined) ? undefined : !decisive;
}

/** A breach that the rule has no words for is a fault of the rule, not of the report. */
function failed(rule: Rule, breaches: readonly Breach[]): Evaluation {
  const unworded = breaches.find(({ messageId }) => !Object.hasOwn(rule.file.meta.messages, messageId));
  return unworded ? crashed(rule, `no message “${unworded.messageId}”`) : { rule, status: 'fail', breaches };
}

function crashed(rule: Rule, detail: string): Evaluation {
  return {
    rule,
    status: 'error',
    reason: { 'zh-CN': `规则运行出错：${detail}`, en: `the rule crashed: ${detail}` },
  };
}

/** What the leaves found that made the conditions fail; a leaf that another one makes up for found nothing wrong. */
function breachesOf(condition: CompiledCondition, run: RunCondition): readonly Breach[] {
  const failing = failingLeaves(condition, run, true);
  const found = failing.flatMap(({ factResult }) =>
    isFactResult(factResult) && factResult.kind === 'evidence' ? factResult.breaches : [],
  );
  return found.length > 0 ? found : [composed(failing)];
}

/** The breach of a rule composed of single values: it stands on what the failing conditions named. */
function composed(failing: readonly RunCondition[]): Breach {
  const facts = failing.flatMap((leaf) =>
    isFactResult(leaf.factResult) && leaf.factResult.kind === 'scalar' ? [{ scalar: leaf.factResult, run: leaf }] : [],
  );
  const exhibits = facts.flatMap(({ scalar }) => scalar.exhibits);
  // What it was compared with took part too: another value there is another breach.
  const others = facts.flatMap(({ run: { valueResult } }) =>
    isFactResult(valueResult) && valueResult.kind === 'scalar' ? valueResult.exhibits : [],
  );
  const proof = [...exhibits, ...others];
  // The place is that of the first thing that is not as it should be; zeros of a sum are not.
  const place = exhibits.find((exhibit) => exhibit.value !== undefined && exhibit.value !== 0) ?? exhibits[0];
  const first = facts[0];
  const expected = first?.run.valueResult;
  const names = (locale: 'zh-CN' | 'en'): string =>
    exhibits.map((exhibit: Exhibit) => exhibit.label[locale]).join(locale === 'en' ? '; ' : '；');
  return {
    messageId: 'default',
    params: {
      actual: shown(first?.scalar),
      expected: isFactResult(expected) ? shown(expected) : String(expected ?? ''),
      where: exhibits.length > 0 ? { 'zh-CN': names('zh-CN'), en: names('en') } : printed(''),
      literal: place?.literal ?? '',
    },
    pointer: place?.pointer ?? '/sections',
    ...(place?.address !== undefined && { address: place.address }),
    ...(place && { place: place.label }),
    exhibits: proof,
    identity: proof.map((exhibit) => exhibit.value ?? exhibit.literal),
  };
}

function shown(fact: FactResult | Scalar | undefined): string | number {
  if (fact?.kind !== 'scalar') return '';
  return typeof fact.value === 'boolean' ? String(fact.value) : fact.value;
}

/** The leaves that make a condition the contrary of what is wanted. */
function failingLeaves(condition: CompiledCondition, run: RunCondition, wanted: boolean): RunCondition[] {
  if (holds(condition, run) !== !wanted) return [];
  if (condition.kind === 'leaf') {
    return [condition.leaf.otherFact === undefined ? { ...run, valueResult: condition.leaf.value } : run];
  }
  if (condition.kind === 'not') return run.not ? failingLeaves(condition.child, run.not, !wanted) : [];
  const children = run[condition.kind] ?? [];
  return condition.children.flatMap((child, index) => failingLeaves(child, children[index] ?? {}, wanted));
}

function leaves(
  condition: CompiledCondition | undefined,
): { leaf: Extract<CompiledCondition, { kind: 'leaf' }>['leaf'] }[] {
  if (!condition) return [];
  if (condition.kind === 'leaf') return [condition];
  return condition.kind === 'not' ? leaves(condition.child) : condition.children.flatMap(leaves);
}

function factResults(run: RunCondition): FactResult[] {
  if (isFactResult(run.factResult)) return [run.factResult];
  return [...(run.all ?? []), ...(run.any ?? []), ...(run.not ? [run.not] : [])].flatMap(factResults);
}

function undeterminedReason(run: RunCondition): LocalisedText {
  const found = [...factResults(run), ...comparedWith(run)].find((fact) => fact.kind === 'undetermined');
  return found?.kind === 'undetermined' ? found.reason : { 'zh-CN': '无法判断', en: 'it could not be determined' };
}

/** What the facts on the right sides answered. */
function comparedWith(run: RunCondition): FactResult[] {
  if (isFactResult(run.valueResult)) return [run.valueResult];
  return [...(run.all ?? []), ...(run.any ?? []), ...(run.not ? [run.not] : [])].flatMap(comparedWith);
}

function timeOf(rule: CompiledRule, timings: ReadonlyMap<string, number>): number {
  return [...leaves(rule.when), ...leaves(rule.conditions)].reduce(
    (total, { leaf }) => total + (timings.get(leaf.fact) ?? 0) + (timings.get(leaf.otherFact ?? '') ?? 0),
    0,
  );
}
