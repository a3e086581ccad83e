/** From a place in JSON text to the part that stands there. */
import { type Node, parseTree } from 'jsonc-parser';
import { MAX_DEPTH } from '../source/parse.ts';
import { childPointer } from '../source/pointer.ts';
import { recoveryDepth } from '../source/recovery-depth.ts';
import { stringOffsets } from '../source/string-offsets.ts';

export interface PointerAt {
  /** JSON Pointer of the innermost part; a property's name stands for its value. */
  readonly pointer: string;
  /** In a string value: how many UTF-16 units of the value stand before the place. */
  readonly within?: number;
}

/**
 * Finds what stands at an offset, as the contrary of `SourceDocument.locate`.
 * @param text JSON text; broken text is read as far as it goes.
 * @param offset UTF-16 offset, as that of a cursor: the end of a value still belongs to it.
 * @returns undefined outside of the value, in text that nests too deep, and in a property that a later one of the same
 * name replaces.
 */
export function pointerAt(text: string, offset: number): PointerAt | undefined {
  // The parser recurses.
  if (recoveryDepth(text, MAX_DEPTH) !== undefined) return undefined;
  let node = parseTree(text, [], { allowTrailingComma: true });
  if (!node || !covers(node, offset)) return undefined;
  let pointer = '';
  while (node.type === 'object' || node.type === 'array') {
    const child: Node | undefined = childAt(node.children ?? [], offset);
    if (!child) break;
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    if (key && isReplaced(child, node)) return undefined;
    pointer = childPointer(pointer, key ? String(key.value) : (node.children ?? []).indexOf(child));
    if (!value || !covers(value, offset)) return { pointer };
    node = value;
  }
  return node.type === 'string' ? { pointer, within: placeWithin(text, node, offset) } : { pointer };
}

/** What follows a comma begins where the one before it ends: of two that touch, the later one. */
function childAt(children: readonly Node[], offset: number): Node | undefined {
  return children.findLast((child) => covers(child, offset));
}

/** A part that is not closed yet has no length: it reaches to the end of what contains it. */
function covers({ offset: start, length }: Node, offset: number): boolean {
  return start <= offset && (length < 0 || offset <= start + length);
}

/** `JSON.parse` keeps the last of several properties with one name, and so do all positions. */
function isReplaced(property: Node, parent: Node): boolean {
  const name: unknown = property.children?.[0]?.value;
  return parent.children?.findLast(({ children }) => children?.[0]?.value === name) !== property;
}

function placeWithin(text: string, node: Node, offset: number): number {
  const end = node.offset + node.length;
  const closed = node.length >= 2 && text[end - 1] === '"';
  const offsets = stringOffsets(text, node.offset, closed ? end - 1 : end);
  // The units before the cursor are those that end at or before it; one inside an escape stands before its sign.
  const next = offsets.findIndex((start) => start > offset);
  return next < 0 ? offsets.length - 1 : Math.max(0, next - 1);
}
