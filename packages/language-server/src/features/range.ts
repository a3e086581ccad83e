/** Places of the core, which count lines and columns from 1, as places of the protocol, which count from 0. */
import type { Finding } from '@disclosure-lint/core';
import type { Position, Range } from 'vscode-languageserver';

type CoreRange = Finding['location']['range'];

/** @returns the range as the protocol has it. */
export function toRange({ start, end }: CoreRange): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

/** @returns whether an offset stands in the range; its end counts, for a cursor stands there too. */
export function holds({ start, end }: CoreRange, offset: number): boolean {
  return start.offset <= offset && offset <= end.offset;
}

/** @returns whether two ranges have a place in common; that they touch is enough. */
export function touches(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
