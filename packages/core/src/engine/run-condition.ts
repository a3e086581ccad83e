/** A condition tree as the engine leaves it after a run, and what its leaves answered. */
import type { FactResult } from '../facts/definition.ts';
import type { CompiledCondition, CompiledLeaf } from './compile.ts';
import { answer, isFactResult, type LeafAnswer } from './operators.ts';

/** One node of the tree. */
export interface RunCondition {
  readonly all?: readonly RunCondition[];
  readonly any?: readonly RunCondition[];
  readonly not?: RunCondition;
  readonly factResult?: unknown;
  readonly valueResult?: unknown;
  readonly result?: boolean;
}

/**
 * Three-valued: a part without an answer leaves the whole without one, unless the rest decides.
 * @returns whether a condition holds.
 */
export function holds(condition: CompiledCondition, run: RunCondition): LeafAnswer {
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

/** @returns the leaves that make a condition the contrary of what is wanted. */
export function failingLeaves(condition: CompiledCondition, run: RunCondition, wanted: boolean): RunCondition[] {
  if (holds(condition, run) !== !wanted) return [];
  if (condition.kind === 'leaf') {
    return [condition.leaf.otherFact === undefined ? { ...run, valueResult: condition.leaf.value } : run];
  }
  if (condition.kind === 'not') return run.not ? failingLeaves(condition.child, run.not, !wanted) : [];
  const children = run[condition.kind] ?? [];
  return condition.children.flatMap((child, index) => failingLeaves(child, children[index] ?? {}, wanted));
}

/** @returns every leaf of a compiled condition. */
export function leaves(condition: CompiledCondition | undefined): { readonly leaf: CompiledLeaf }[] {
  if (!condition) return [];
  if (condition.kind === 'leaf') return [condition];
  return condition.kind === 'not' ? leaves(condition.child) : condition.children.flatMap(leaves);
}

/** @returns what the facts on the left sides answered. */
export function factResults(run: RunCondition): FactResult[] {
  if (isFactResult(run.factResult)) return [run.factResult];
  return [...(run.all ?? []), ...(run.any ?? []), ...(run.not ? [run.not] : [])].flatMap(factResults);
}

/** @returns what the facts on the right sides answered. */
export function comparedWith(run: RunCondition): FactResult[] {
  if (isFactResult(run.valueResult)) return [run.valueResult];
  return [...(run.all ?? []), ...(run.any ?? []), ...(run.not ? [run.not] : [])].flatMap(comparedWith);
}
