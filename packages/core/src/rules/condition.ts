/** The condition tree of a rule file. */
import type { Condition, Leaf } from '@disclosure-lint/schemas';

export type ConditionNode =
  | { readonly kind: 'all' | 'any'; readonly children: readonly Condition[] }
  | { readonly kind: 'not'; readonly child: Condition }
  | { readonly kind: 'leaf'; readonly leaf: Leaf };

/** @returns what a condition is, with its parts. */
export function conditionNode(condition: Condition): ConditionNode {
  if ('all' in condition) return { kind: 'all', children: condition.all };
  if ('any' in condition) return { kind: 'any', children: condition.any };
  if ('not' in condition) return { kind: 'not', child: condition.not };
  return { kind: 'leaf', leaf: condition };
}

/**
 * Visits every leaf of a condition tree.
 * @param pointer JSON Pointer of the tree.
 */
export function eachLeaf(condition: Condition, pointer: string, visit: (leaf: Leaf, pointer: string) => void): void {
  const node = conditionNode(condition);
  if (node.kind === 'leaf') visit(node.leaf, pointer);
  else if (node.kind === 'not') eachLeaf(node.child, `${pointer}/not`, visit);
  else for (const [index, child] of node.children.entries()) eachLeaf(child, `${pointer}/${node.kind}/${index}`, visit);
}
