/** Breaks paragraphs into lines: between words, and between Chinese characters as their punctuation allows. */
import { displayWidth } from './width.ts';

/** Punctuation that no line begins with. */
const NO_START = /^[，。、；：！？）》〉」』】〕”’…％%,.;:!?)\]}＋－＝+=-]/u;
/** Brackets that no line ends with. */
const NO_END = /[（《〈「『【〔“‘([{]$/u;
/** A word or figure with its punctuation, space, or one character of a script that is written without spaces. */
const PIECE = /[!-~\p{Script=Latin}\p{M}]+|\s+|\S/gu;

/**
 * Wraps one paragraph.
 * @param text A text without control characters.
 * @param width Columns of a line; Infinity leaves the text as it is.
 * @returns Its lines, none wider than `width` unless a single word is.
 */
export function wrap(text: string, width: number): string[] {
  if (width === Number.POSITIVE_INFINITY || displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const unit of unbreakable(text)) {
    const wide = displayWidth(unit);
    if (line !== '' && used + displayWidth(unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && unit.trim() === '') continue;
    line += unit;
    used += wide;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Joins what must stay on one line. */
function unbreakable(text: string): string[] {
  const units: string[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    const last = units.at(-1);
    if (last !== undefined && last.trim() !== '' && (NO_START.test(piece) || NO_END.test(last))) {
      units[units.length - 1] = last + piece;
    } else {
      units.push(piece);
    }
  }
  return units;
}
