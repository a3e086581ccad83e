import type { Origin } from '@disclosure-lint/schemas';

/** A piece of text as printed, with its place in the document it came from. */
export interface Printed {
  readonly text: string;
  readonly origin: Origin;
}

/**
 * The place of all that stands from one piece to another.
 * @returns the joined range in a text; in other documents, the place of the first piece.
 */
export function covering(first: Origin, last: Origin): Origin {
  if (first.kind !== 'text' || last.kind !== 'text') return first;
  return { kind: 'text', range: { start: first.range.start, end: last.range.end } };
}
