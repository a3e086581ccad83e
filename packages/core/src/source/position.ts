/** From offsets to lines and columns. */
import type { Position, Range } from '@disclosure-lint/schemas';

/** Converts offsets of one text; the line starts are found at the first question. */
export class LineIndex {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * @param offset UTF-16 offset; one outside the text is moved to its nearest end.
   * @returns line and column counted from 1, and the offset.
   */
  position(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    this.#starts ??= lineStarts(this.#text);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (this.#starts[low] ?? 0) + 1, offset: inside };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) starts.push(at + 1);
    else if (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a) starts.push(at + 1);
  }
  return starts;
}
