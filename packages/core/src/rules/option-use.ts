/** Options of a rule: `{"option": name}` in its conditions stands for what the configuration sets, or the default. */
import type { Condition, Leaf, RuleFile } from '@disclosure-lint/schemas';
import { conditionNode } from './condition.ts';

export type OptionValues = Readonly<Record<string, unknown>>;

/** @returns the name of the option that a value stands for; undefined when it stands for itself. */
export function optionUsed(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'option')) return undefined;
  const { option, ...others } = value as { readonly option: unknown };
  return typeof option === 'string' && Object.keys(others).length === 0 ? option : undefined;
}

/** @returns the default of every option of a rule. */
export function defaultOptions({ options = {} }: RuleFile): OptionValues {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}

/** @returns the rule with values for its options; facts and operators never see an option. */
export function withOptions(rule: RuleFile, values: OptionValues): RuleFile {
  if (!rule.options) return rule;
  // By descriptors, for a spread would read the examples, which are fetched when asked for.
  const own = Object.defineProperties({}, Object.getOwnPropertyDescriptors(rule)) as RuleFile;
  return Object.assign(own, {
    ...(rule.when && { when: filledCondition(rule.when, values) }),
    conditions: filledCondition(rule.conditions, values),
  });
}

function filledCondition(condition: Condition, values: OptionValues): Condition {
  const node = conditionNode(condition);
  const inside = (child: Condition) => filledCondition(child, values);
  switch (node.kind) {
    case 'all':
      return { all: node.children.map(inside) };
    case 'any':
      return { any: node.children.map(inside) };
    case 'not':
      return { not: inside(node.child) };
    case 'leaf':
      return filled(node.leaf, values) as Leaf;
  }
}

function filled(value: unknown, values: OptionValues): unknown {
  const option = optionUsed(value);
  if (option !== undefined) return values[option];
  if (Array.isArray(value)) return value.map((item) => filled(item, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, filled(child, values)]));
}
