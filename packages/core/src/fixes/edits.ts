/** From changes of a report to the smallest edits of its text. */
import type { Node } from 'jsonc-parser';
import type { TextEdit } from '../results/finding.ts';
import type { SourceDocument } from '../source/document.ts';
import { LineIndex } from '../source/position.ts';
import type { Change } from './mend.ts';
import { overlap } from './overlap.ts';
import { colonOf, gapBefore, printLike } from './print-like.ts';

/** @returns the edits in the order of the text; undefined when a change has nothing exact to act on. */
export function editsOf(changes: readonly Change[], document: SourceDocument): TextEdit[] | undefined {
  const edits = changes.map((change) => editOf(change, document));
  const found = edits.filter((edit) => edit !== undefined);
  if (found.length === 0 || found.length < edits.length) return undefined;
  const ordered = found.sort((a, b) => a.range.start.offset - b.range.start.offset);
  // A merged cell stands for several of the form's, and each of them asks for the same edit.
  const distinct = ordered.filter((edit, at) => !isSame(edit, ordered[at - 1]));
  return distinct.some((edit, at) => meets(edit, distinct[at - 1])) ? undefined : distinct;
}

function isSame({ range, newText }: TextEdit, other: TextEdit | undefined): boolean {
  return range.start.offset === other?.range.start.offset && newText === other.newText;
}

function meets(edit: TextEdit, before: TextEdit | undefined): boolean {
  return before !== undefined && overlap(edit, before);
}

function editOf(change: Change, document: SourceDocument): TextEdit | undefined {
  const node = document.nodeAt?.(change.pointer);
  if (!node) return undefined;
  switch (change.kind) {
    case 'write':
      if (node.type === 'object' || node.type === 'array') return undefined;
      return { range: document.locate(change.pointer).range, newText: JSON.stringify(change.value) };
    case 'text': {
      const { range, exact } = document.locate(change.pointer, change.span);
      return node.type === 'string' && exact ? { range, newText: JSON.stringify(change.text).slice(1, -1) } : undefined;
    }
    case 'insert':
      return node.type === 'array' ? insertion(node, change, document) : undefined;
    case 'add':
      return node.type === 'object' ? addition(node, change, document) : undefined;
  }
}

function insertion(
  list: Node,
  { index, values, like }: Extract<Change, { kind: 'insert' }>,
  document: SourceDocument,
): TextEdit {
  const { text } = document;
  const items = list.children ?? [];
  const next = items[index];
  const last = items.at(-1);
  const neighbour = next ?? last;
  const model = (like === undefined ? undefined : document.nodeAt?.(like)) ?? neighbour;
  const printed = values.map((value) => printLike(value, model, text));
  const at = (offset: number, newText: string): TextEdit => ({
    range: linesOf(document).range(offset, offset),
    newText,
  });
  if (next) {
    const gap = gapBefore(next, text);
    return at(next.offset, printed.map((item) => `${item},${gap}`).join(''));
  }
  if (!last) return at(list.offset + 1, printed.join(', '));
  const gap = gapBefore(last, text);
  return at(last.offset + last.length, printed.map((item) => `,${gap}${item}`).join(''));
}

function addition(
  object: Node,
  { name, value, after }: Extract<Change, { kind: 'add' }>,
  document: SourceDocument,
): TextEdit | undefined {
  const { text } = document;
  const previous = object.children?.find(({ children }) => children?.[0]?.value === after) ?? object.children?.[0];
  if (!previous) return undefined;
  const end = previous.offset + previous.length;
  const property = `${JSON.stringify(name)}${colonOf(previous, text)}${JSON.stringify(value)}`;
  return { range: linesOf(document).range(end, end), newText: `,${gapBefore(previous, text)}${property}` };
}

const lines = new WeakMap<SourceDocument, LineIndex>();

/** Many fixes may be asked of one text; its lines are counted once. */
function linesOf(document: SourceDocument): LineIndex {
  const known = lines.get(document) ?? new LineIndex(document.text);
  lines.set(document, known);
  return known;
}
