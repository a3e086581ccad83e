/** Prose brought to one spelling for matching, with the way back to the text as printed. */

export interface PlainText {
  /** Half-width, without white space. */
  readonly text: string;
  /** For each unit of `text`, its offset in the printed text; one more for the end. */
  readonly offsets: readonly number[] | undefined;
  readonly printed: string;
}

const NEEDS_WORK = /[\s\u200b-\u200f\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/;
const SPACE = /[\s\u200b-\u200f\ufeff\u3000]/u;

/**
 * White space inside prose is a relic of layout (“收到 34 件”), and full-width digits and Latin letters mean the same as
 * half-width ones; Chinese punctuation is kept, for it ends clauses.
 * @param printed The text as it stands in the file.
 */
export function plainText(printed: string): PlainText {
  if (!NEEDS_WORK.test(printed)) return { text: printed, offsets: undefined, printed };
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < printed.length; at++) {
    const sign = printed[at] ?? '';
    if (SPACE.test(sign)) continue;
    const code = sign.charCodeAt(0);
    text += code >= 0xff10 && code <= 0xff5a && /[\p{L}\p{N}]/u.test(sign) ? String.fromCharCode(code - 0xfee0) : sign;
    offsets.push(at);
  }
  offsets.push(printed.length);
  return { text, offsets, printed };
}

/** @returns the span of the printed text that a span of the plain text stands for. */
export function printedSpan(plain: PlainText, start: number, end: number): { start: number; end: number } {
  const { offsets } = plain;
  if (!offsets) return { start, end };
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}

/** A stretch of text between punctuation marks. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
}

const SENTENCE = /[^。；;！!？?\n]+/g;

/** @returns the sentences of a text, each with its offset. */
export function sentences(text: string): Stretch[] {
  return Array.from(text.matchAll(SENTENCE), ({ 0: sentence, index }) => ({ text: sentence, start: index }));
}
