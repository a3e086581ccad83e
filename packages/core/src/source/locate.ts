/** Finds the place of a JSON Pointer in JSON text. The tree of nodes is made at the first question only. */
import { type Node, parseTree } from 'jsonc-parser';
import type { SourceLocation, TextSpan } from './document.ts';
import { originAt } from './origin.ts';
import { pointerParts, valueAt } from './pointer.ts';
import type { LineIndex } from './position.ts';
import { stringOffsets } from './string-offsets.ts';

/** Properties that stand for their object when the object itself has no place to underline. */
const NAMING_PROPERTIES = ['heading', 'caption', 'label', 'title', 'table', 'unreadable'];

/**
 * @param text JSON text; broken text is read as far as it goes.
 * @param value The value of the text, for the origins of imported parts.
 * @returns functions that find the range of a pointer, or of the nearest thing that can be underlined, and its node.
 */
export function jsonLocator(text: string, value: unknown, lines: LineIndex) {
  let tree: Node | undefined;
  const root = (): Node | undefined => {
    tree ??= parseTree(text, [], { allowTrailingComma: true });
    return tree;
  };
  const nodeAt = (pointer: string): Node | undefined => {
    const top = root();
    return top && findNode(top, pointerParts(pointer));
  };
  // Many phrases may be found in one long paragraph; its signs are counted once.
  const offsetsOf = new Map<Node, readonly number[]>();
  const locate = (pointer: string, span?: TextSpan): SourceLocation => {
    const tree = root();
    const origin = originAt(value, pointer)?.origin;
    const found = (start: number, end: number, exact: boolean): SourceLocation => ({
      pointer,
      range: lines.range(start, end),
      exact,
      ...(origin && { origin }),
    });
    if (!tree) return found(0, Math.min(1, text.length), false);
    const parts = pointerParts(pointer);
    const node = findNode(tree, parts);
    if (node?.type === 'string' && span) {
      const offsets = offsetsOf.get(node) ?? stringOffsets(text, node.offset, node.offset + node.length - 1);
      offsetsOf.set(node, offsets);
      return found(
        offsets[span.start] ?? node.offset,
        offsets[span.end] ?? node.offset + node.length,
        valueAt(value, pointer) !== undefined,
      );
    }
    if (node && node.type !== 'object' && node.type !== 'array') {
      return found(node.offset, node.offset + node.length, true);
    }
    const near = node ? nameOf(node) : nearestName(tree, parts);
    return found(near.offset, near.offset + near.length, false);
  };
  return { locate, nodeAt };
}

function findNode(tree: Node, parts: readonly string[]): Node | undefined {
  let node: Node | undefined = tree;
  for (const part of parts) {
    if (node?.type === 'array') node = /^(0|[1-9]\d*)$/.test(part) ? node.children?.[Number(part)] : undefined;
    else node = node && property(node, part);
  }
  return node;
}

/** The value of a property; of several with one name the last, which is the one that `JSON.parse` keeps. */
function property(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

/** What to underline for a container: its heading, caption or label, the key it stands under, or its bracket. */
function nameOf(node: Node): { offset: number; length: number } {
  if (node.type === 'object') {
    for (const name of NAMING_PROPERTIES) {
      const named = property(node, name);
      if (named?.type === 'string' && named.length > 2) return named;
    }
  }
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  if (key) return key;
  if (!node.parent) {
    const first = node.children?.[0]?.children?.[0];
    if (first) return first;
  }
  return { offset: node.offset, length: Math.min(1, node.length) };
}

function nearestName(tree: Node, parts: readonly string[]): { offset: number; length: number } {
  for (let length = parts.length - 1; length >= 0; length--) {
    const node = findNode(tree, parts.slice(0, length));
    if (node) return nameOf(node);
  }
  return nameOf(tree);
}
