/** A line of the text without its line break. */
export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** UTF-16 offset of the line's first character in the whole text. */
  readonly offset: number;
  /** Column of the line's first character: 1, or 2 where a byte-order mark stands before it. */
  readonly column: number;
}

const LINE_BREAK = /\r\n|\n|\r/g;

/**
 * Cuts a text into lines; CR LF, LF and CR each end one. A byte-order mark belongs to no line.
 * @param text The whole text.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  let start = mark;
  const add = (end: number): void => {
    lines.push({
      text: text.slice(start, end),
      number: lines.length + 1,
      offset: start,
      column: lines.length === 0 ? mark + 1 : 1,
    });
  };
  for (const { 0: lineBreak, index } of text.matchAll(LINE_BREAK)) {
    add(index);
    start = index + lineBreak.length;
  }
  add(text.length);
  return lines;
}
