/** A text without what is new every year and in every office: numbers, the organ’s own name, spaces and punctuation. */
import { ownName } from './own-names.ts';

const COUNTED = '年月日件条项个次份篇人期场';
const NUMERALS = '〇○零一二两三四五六七八九十百千万亿';
const WORD_SIGN = /[\p{Letter}\p{Number}#@]/u;

/** Stands for a number. */
export const NUMBER = 0x23;
const ORGAN = 0x40;
const COMMA = 0x2c;
const POINT = 0x2e;

/** What a UTF-16 unit is; kept once it has been asked for. */
const ASKED = 1;
const WORD = 2;
const DIGIT = 4;
const NUMERAL = 8;
const kinds = new Uint8Array(0x10000);

/**
 * Masks texts of one organ.
 * @param text Plain prose.
 * @param masked Gets, from `at` on, the words in UTF-16 units, with # for every number and @ for the organ; never more than the
 *   text has.
 * @returns the end of what was put there.
 */
export type Masker = (text: string, masked: Uint16Array, at: number) => number;

/** @param organ The name of the organ that writes; its regions, its bare and its short name and 我局 are masked with it. */
export function masker(organ: string | undefined): Masker {
  const nameAt = ownName(organ);
  return (text, masked, from) => {
    let end = from;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      const kind = kindOf(unit, text, at);
      const own = nameAt(text, at);
      if (own > 0) {
        masked[end++] = ORGAN;
        at += own;
      } else if ((kind & DIGIT) !== 0) {
        masked[end++] = NUMBER;
        at = figureEnd(text, at);
      } else if ((kind & NUMERAL) !== 0) {
        const after = numeralEnd(text, at);
        if (after - at >= 2 && COUNTED.includes(text.charAt(after)) && after < text.length) masked[end++] = NUMBER;
        else end = copyWords(text, at, after, masked, end);
        at = after;
      } else {
        const next = at + (isPair(unit, text, at) ? 2 : 1);
        if ((kind & WORD) !== 0) for (let each = at; each < next; each++) masked[end++] = text.charCodeAt(each);
        at = next;
      }
    }
    return end;
  };
}

function copyWords(text: string, start: number, end: number, masked: Uint16Array, at: number): number {
  let place = at;
  for (let each = start; each < end; each++) {
    const unit = text.charCodeAt(each);
    if ((kindOf(unit, text, each) & WORD) !== 0) masked[place++] = unit;
  }
  return place;
}

function figureEnd(text: string, start: number): number {
  let end = start + 1;
  for (let unit = text.charCodeAt(end); isDigit(unit) || unit === COMMA || unit === POINT; unit = text.charCodeAt(end))
    end++;
  return end;
}

function numeralEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (kindOf(text.charCodeAt(end), text, end) & NUMERAL) !== 0) end++;
  return end;
}

function kindOf(unit: number, text: string, at: number): number {
  // What the first half of a pair is depends on the second.
  if (isPair(unit, text, at)) return WORD_SIGN.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? WORD : 0;
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const sign = String.fromCharCode(unit);
  const kind =
    ASKED | (WORD_SIGN.test(sign) ? WORD : 0) | (isDigit(unit) ? DIGIT : 0) | (NUMERALS.includes(sign) ? NUMERAL : 0);
  kinds[unit] = kind;
  return kind;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isPair(unit: number, text: string, at: number): boolean {
  return (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
