/**
 * Operators over fact results. json-rules-engine's own are replaced: they compare across types, and missing data makes
 * `lessThan` false but `notEqual` true. Here an operator answers only for values of the same type.
 */
import type { Engine } from 'json-rules-engine';
import type { FactResult, Scalar } from '../facts/definition.ts';

type Compare = (own: Scalar['value'], other: unknown) => boolean | undefined;

/** What a leaf answered; undefined where it has no answer. */
export type LeafAnswer = boolean | undefined;

type Order = (own: number | string, other: number | string) => boolean;

/** Numbers, and days written YYYY-MM-DD; other texts have no order that means anything here. */
const ordered =
  (holds: Order): Compare =>
  (own, other) => {
    if (typeof own === 'number' && typeof other === 'number') return holds(own, other);
    return isDay(own) && isDay(other) ? holds(own, other) : undefined;
  };
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value);
const text =
  (holds: (own: string, other: string) => boolean): Compare =>
  (own, other) =>
    typeof own === 'string' && typeof other === 'string' ? holds(own, other) : undefined;
const equality: Compare = (own, other) => (typeof own === typeof other ? own === other : undefined);
const membership: Compare = (own, other) => (Array.isArray(other) ? other.includes(own) : undefined);
const negated =
  (compare: Compare): Compare =>
  (own, other) => {
    const answer = compare(own, other);
    return answer === undefined ? undefined : !answer;
  };

const COMPARES: Readonly<Record<string, Compare>> = {
  equal: equality,
  notEqual: negated(equality),
  in: membership,
  notIn: negated(membership),
  lessThan: ordered((own, other) => own < other),
  lessThanInclusive: ordered((own, other) => own <= other),
  greaterThan: ordered((own, other) => own > other),
  greaterThanInclusive: ordered((own, other) => own >= other),
  contains: text((own, other) => own.includes(other)),
  doesNotContain: text((own, other) => !own.includes(other)),
};

/**
 * @param operator The operator's name.
 * @param own What the fact answered.
 * @param other The value of the rule file, or what another fact answered.
 * @returns whether the condition holds, or undefined where there is no answer.
 */
export function answer(operator: string, own: FactResult, other: unknown): LeafAnswer {
  if (own.kind === 'undetermined') return undefined;
  if (own.kind === 'evidence')
    return operator === 'isEmpty' ? (own.breaches.length === 0) === (other === true) : undefined;
  const compare = COMPARES[operator];
  if (!compare) return undefined;
  if (!isFactResult(other)) return compare(own.value, other);
  return other.kind === 'scalar' ? compare(own.value, other.value) : undefined;
}

/** Gives an engine these operators instead of its own. */
export function installOperators(engine: Engine): void {
  for (const name of ['isEmpty', ...Object.keys(COMPARES)]) {
    engine.removeOperator(name);
    // The engine knows true and false only; where there is no answer, the outcome is worked out from the leaves.
    engine.addOperator<FactResult, unknown>(name, (own, other) => answer(name, own, other) ?? true);
  }
}

export function isFactResult(value: unknown): value is FactResult {
  const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined;
  return kind === 'scalar' || kind === 'evidence' || kind === 'undetermined';
}
