/** Prints a JSON value as its neighbours in the text are printed, so that an insertion keeps the file's formatting. */
import type { Node } from 'jsonc-parser';

/**
 * @param value What to print.
 * @param like A node of the same shape whose white space is taken over; what it has no part for is printed on one line.
 * @param text The text that the node is of.
 */
export function printLike(value: unknown, like: Node | undefined, text: string): string {
  if (Array.isArray(value)) return printList(value, like?.type === 'array' ? like : undefined, text);
  if (typeof value === 'object' && value !== null) {
    return printObject(Object.entries(value), like?.type === 'object' ? like : undefined, text);
  }
  return JSON.stringify(value);
}

/** @returns the white space before a node. */
export function gapBefore({ offset }: Node, text: string): string {
  let start = offset;
  while (start > 0 && /\s/u.test(text[start - 1] ?? '')) start--;
  return text.slice(start, offset);
}

interface Gaps {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

function printList(values: readonly unknown[], like: Node | undefined, text: string): string {
  if (values.length === 0) return '[]';
  const children = like?.children ?? [];
  // A row may be hostile: thousands of cells, none of them of the kind that is looked for.
  const models = new Map(children.toReversed().map((child) => [child.type as string, child]));
  const items = values.map((value, at) => printLike(value, models.get(typeOf(value)) ?? children[at], text));
  const { open, between, close } = gapsOf(like, text);
  return `[${open}${items.join(between)}${close}]`;
}

function printObject(entries: readonly (readonly [string, unknown])[], like: Node | undefined, text: string): string {
  if (entries.length === 0) return '{}';
  const properties = like?.children ?? [];
  const [first] = properties;
  const colon = first ? colonOf(first, text) : isSpaced(text) ? ': ' : ':';
  const { open, between, close } = gapsOf(like, text);
  const items = entries.map(([name, value]) => {
    const own = properties.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
    return `${JSON.stringify(name)}${colon}${printLike(value, own, text)}`;
  });
  return `{${open}${items.join(between)}${close}}`;
}

/** @returns what stands between a property's name and its value. */
export function colonOf({ children }: Node, text: string): string {
  const [name, value] = children ?? [];
  return name && value ? text.slice(name.offset + name.length, value.offset) : ':';
}

function gapsOf(like: Node | undefined, text: string): Gaps {
  const [first, second] = like?.children ?? [];
  const last = like?.children?.at(-1);
  if (!like || !first || !last) return { open: '', between: isSpaced(text) ? ', ' : ',', close: '' };
  const open = text.slice(like.offset + 1, first.offset);
  return {
    open,
    between: second
      ? text.slice(first.offset + first.length, second.offset)
      : `,${open || (isSpaced(text) ? ' ' : '')}`,
    close: text.slice(last.offset + last.length, like.offset + like.length - 1),
  };
}

/** The first name of a file shows whether it sets signs apart; far from the start it is not looked for. */
function isSpaced(text: string): boolean {
  return /^\s{0,100}\{\s{0,100}"[^"]{0,100}"\s{0,100}:\s/u.test(text);
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
