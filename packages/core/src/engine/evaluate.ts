/** Runs the compiled rules on a report. */
import type { Form } from '@disclosure-lint/schemas';
import type { Engine, RuleResult } from 'json-rules-engine';
import type { Report } from '../bind/report.ts';
import type { FactRegistry } from '../facts/registry.ts';
import type { Rule, RuleSet } from '../rules/rule-set.ts';
import { type Compilation, type CompiledRule, compile, type Pause, type SharedAnswer } from './compile.ts';
import { evaluateAlone } from './direct.ts';
import { type Evaluation, judge, otherEdition } from './evaluation.ts';
import { leaves, type RunCondition } from './run-condition.ts';

export interface EvaluationRun {
  readonly evaluations: readonly Evaluation[];
  /** Milliseconds by rule name, when asked for. */
  readonly timings: ReadonlyMap<string, number> | undefined;
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
   * @param pause Lets others work between rules; what it rejects with ends the run.
   */
  evaluate(report: Report, timed = false, pause?: Pause): Promise<EvaluationRun> {
    const run = this.#tail.then(() => this.#run(report, timed, pause));
    this.#tail = run.catch(() => undefined);
    return run;
  }

  /**
   * Asks one rule of another report, as of one with figures supposed, while no run is waited for.
   * @returns how it ends; undefined where it does not concern the edition or its facts fail.
   */
  reconsider(rule: Rule, report: Report): Evaluation | undefined {
    const compiled = this.#compiledFor(report.form).compilation.rules.find((other) => other.rule === rule);
    try {
      return compiled && evaluateAlone(compiled, report);
    } catch {
      // The rule ran on the report itself; that it cannot on a supposed one changes nothing that was found.
      return undefined;
    }
  }

  async #run(report: Report, timed: boolean, pause: Pause | undefined): Promise<EvaluationRun> {
    const { compilation, engine } = this.#compiledFor(report.form);
    const { state } = compilation;
    state.report = report;
    state.crashes.clear();
    state.timings = timed ? new Map() : undefined;
    if (pause) {
      try {
        state.answers = await compilation.askShared(pause);
      } catch (error) {
        state.report = undefined;
        throw error;
      }
    }
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
      state.answers = undefined;
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

function timeOf(rule: CompiledRule, timings: ReadonlyMap<string, number>): number {
  return [...leaves(rule.when), ...leaves(rule.conditions)].reduce(
    (total, { leaf }) => total + (timings.get(leaf.fact) ?? 0) + (timings.get(leaf.otherFact ?? '') ?? 0),
    0,
  );
}
