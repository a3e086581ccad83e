/**
 * Compiles rule files for one edition into one packed rule of json-rules-engine.
 *
 * Measured: 100 rules of one leaf cost several times as much as the same leaves in one rule, for the engine clones each
 * rule's conditions on every run. All priorities are equal, so that nothing short-circuits and every leaf is evaluated
 * and keeps its own result. Rules that are one question for violations share one leaf, whose fact answers with the
 * answer to each: awaiting and cloning a leaf costs more than most facts do.
 */
import type { Condition, Form } from '@disclosure-lint/schemas';
import { Engine, type NestedCondition } from 'json-rules-engine';
import type { Report } from '../bind/report.ts';
import type { Evidence, FactDefinition, FactResult, PreparedFact } from '../facts/definition.ts';
import type { FactRegistry } from '../facts/registry.ts';
import { conditionNode } from '../rules/condition.ts';
import type { Rule } from '../rules/rule-set.ts';
import { installOperators, isFactResult } from './operators.ts';

/** A leaf as it runs: its prepared fact, and where it stands among the engine's facts. */
export interface CompiledLeaf {
  readonly fact: string;
  readonly operator: string;
  readonly prepared: PreparedFact;
  /** Constant to compare with; undefined when `otherFact` gives it. */
  readonly value: unknown;
  readonly otherFact: string | undefined;
  readonly other: PreparedFact | undefined;
}

export type CompiledCondition =
  | { readonly kind: 'all' | 'any'; readonly children: readonly CompiledCondition[] }
  | { readonly kind: 'not'; readonly child: CompiledCondition }
  | { readonly kind: 'leaf'; readonly leaf: CompiledLeaf };

export interface CompiledRule {
  readonly rule: Rule;
  /** Its place among the answers of the shared leaf; undefined when it has conditions of its own in the engine. */
  readonly shared: number | undefined;
  readonly when: CompiledCondition | undefined;
  readonly conditions: CompiledCondition;
}

/** What the facts see while a run lasts, and what they ran into. */
export interface RunState {
  report: Report | undefined;
  readonly crashes: Map<string, unknown>;
  /** Milliseconds by name of the engine's fact; undefined when nobody asked. */
  timings: Map<string, number> | undefined;
  /** What the rules of the shared leaf were answered before the engine ran; undefined when it asks them itself. */
  answers: readonly FactResult[] | undefined;
}

/** Called between rules: gives something to wait for when others are to have their turn. */
export type Pause = () => Promise<void> | undefined;

export interface Compilation {
  readonly rules: readonly CompiledRule[];
  /** Makes an engine over the compiled rules; a rejected run leaves one unusable. */
  createEngine(): Engine;
  /** Asks the rules of the shared leaf one after the other, before the engine runs, so that others may work in between. */
  askShared(pause: Pause): Promise<readonly FactResult[]>;
  readonly state: RunState;
}

/** What a fact that threw answers. */
const CRASHED: FactResult = { kind: 'undetermined', reason: { 'zh-CN': '规则运行出错', en: 'the rule crashed' } };

/**
 * @param rules The rules that apply to the edition.
 * @param form The edition.
 * @param facts The facts by name.
 */
export function compile(rules: readonly Rule[], form: Form, facts: FactRegistry): Compilation {
  const prepared = new Map<string, PreparedFact>();
  const state: RunState = { report: undefined, crashes: new Map(), timings: undefined, answers: undefined };
  const prepare = (
    name: string,
    params: Readonly<Record<string, unknown>> | undefined,
  ): { id: string; run: PreparedFact } => {
    const definition = facts.get(name);
    if (!definition) throw new Error(`unknown fact ${name}: rule files must be checked before they are compiled`);
    const id = `${name}#${prepared.size}`;
    const run = prepareOrCrash(definition, params ?? {}, form);
    prepared.set(id, run);
    return { id, run };
  };
  const compileCondition = (condition: Condition): CompiledCondition => {
    const node = conditionNode(condition);
    if (node.kind === 'not') return { kind: 'not', child: compileCondition(node.child) };
    if (node.kind !== 'leaf') {
      const children = node.children.map((child) => compileCondition(child));
      const [only] = children;
      // The engine clones and awaits every level of the tree: one that decides nothing is left out.
      return children.length === 1 && only ? only : { kind: node.kind, children };
    }
    const own = prepare(node.leaf.fact, node.leaf.params);
    const other = otherFact(node.leaf.value);
    const second = other && prepare(other.fact, other.params);
    return {
      kind: 'leaf',
      leaf: {
        fact: own.id,
        operator: node.leaf.operator,
        prepared: own.run,
        value: second ? undefined : node.leaf.value,
        otherFact: second?.id,
        other: second?.run,
      },
    };
  };
  let shared = 0;
  const compiled = rules.map((rule): CompiledRule => {
    const when = rule.file.when && compileCondition(rule.file.when);
    const conditions = compileCondition(rule.file.conditions);
    const asksOnce = when === undefined && conditions.kind === 'leaf' && conditions.leaf.operator === 'isEmpty';
    return { rule, when, conditions, shared: asksOnce ? shared++ : undefined };
  });
  const sharing = compiled.flatMap(({ conditions, shared: place }) =>
    place !== undefined && conditions.kind === 'leaf' ? [conditions.leaf] : [],
  );
  return {
    rules: compiled,
    state,
    createEngine: () => createEngine(compiled, sharing, prepared, state),
    askShared: async (pause) => {
      const answers: FactResult[] = [];
      for (const { fact, prepared: run } of sharing) {
        const others = pause();
        if (others) await others;
        answers.push(ask(fact, run, state));
      }
      return answers;
    },
  };
}

/** An option may be set to what the fact cannot work with: then that rule crashes, and no other. */
function prepareOrCrash(
  definition: FactDefinition,
  params: Readonly<Record<string, unknown>>,
  form: Form,
): PreparedFact {
  try {
    // Names that the form lacks were reported when the rule was loaded.
    return definition.prepare(params, form, () => undefined);
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function createEngine(
  rules: readonly CompiledRule[],
  sharing: readonly CompiledLeaf[],
  prepared: ReadonlyMap<string, PreparedFact>,
  state: RunState,
): Engine {
  const engine = new Engine([], { allowUndefinedFacts: false, replaceFactsInEventParams: false });
  installOperators(engine);
  for (const [id, run] of prepared) {
    // A constant identity and no cache: every fact is asked once a run, and hashing its parameters costs more.
    engine.addFact(id, () => ask(id, run, state), { cache: false });
  }
  const askAll = () => sharing.map(({ fact, prepared: run }) => ask(fact, run, state));
  engine.addFact(SHARED, () => sharedAnswer(state.answers ?? askAll()), { cache: false });
  const own = rules
    .filter(({ shared }) => shared === undefined)
    .map(({ when, conditions }): NestedCondition => {
      const condition = engineCondition(conditions);
      return when ? { all: [engineCondition(when), condition] } : condition;
    });
  engine.addRule({
    name: 'packed',
    conditions: { all: [{ fact: SHARED, operator: 'isEmpty', value: true }, ...own] },
    event: { type: 'holds' },
  });
  return engine;
}

/** The fact of the shared leaf, which stands first in the packed rule. */
const SHARED = 'shared';

/** What the shared leaf answers: all violations, and the answer to each rule's own question. */
export interface SharedAnswer extends Evidence {
  readonly answers: readonly FactResult[];
}

function sharedAnswer(answers: readonly FactResult[]): SharedAnswer {
  const breaches = answers.flatMap((result) => (result.kind === 'evidence' ? result.breaches : []));
  return { kind: 'evidence', breaches, checked: answers.length, skipped: [], answers };
}

function ask(id: string, run: PreparedFact, state: RunState): FactResult {
  const { report, timings } = state;
  if (!report) return CRASHED;
  const start = timings ? performance.now() : 0;
  try {
    const result: unknown = run(report);
    if (!isFactResult(result)) throw new TypeError('the fact gave no answer');
    return result;
  } catch (error) {
    state.crashes.set(id, error);
    return CRASHED;
  } finally {
    timings?.set(id, performance.now() - start);
  }
}

/** @returns the condition in the engine's own format. */
export function engineCondition(condition: CompiledCondition): NestedCondition {
  if (condition.kind === 'not') return { not: engineCondition(condition.child) };
  if (condition.kind !== 'leaf') {
    const children = condition.children.map(engineCondition);
    return condition.kind === 'all' ? { all: children } : { any: children };
  }
  const { fact, operator, value, otherFact: other } = condition.leaf;
  return { fact, operator, value: other === undefined ? value : { fact: other } };
}

function otherFact(
  value: unknown,
): { readonly fact: string; readonly params?: Readonly<Record<string, unknown>> } | undefined {
  if (typeof value !== 'object' || value === null || !('fact' in value)) return undefined;
  const { fact, params } = value as { fact: unknown; params?: Readonly<Record<string, unknown>> };
  return typeof fact === 'string' ? { fact, ...(params && { params }) } : undefined;
}
