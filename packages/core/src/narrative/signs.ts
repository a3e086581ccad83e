/** Which signs begin a quantity, a year or a label: one look tells for most signs that they begin nothing. */
import { YEAR_WORD_SIGNS } from './calendar.ts';
import { NUMERAL_SIGNS } from './numerals.ts';

/** What may begin with a sign; most signs begin nothing, and one look tells. */
export const NOTHING = 0;
export const DIGIT = 1;
export const NUMERAL = 2;
export const FEW = 3;
export const OPENING = 4;
export const ORDINAL = 5;
export const YEAR_WORD = 6;
export const BEGINS = beginnings();

/** @returns where the run of signs of a kind ends that begins at an offset. */
export function runEnd(text: string, at: number, sign: number): number {
  let end = at;
  while (BEGINS[text.charCodeAt(end)] === sign) end++;
  return end;
}

export function isDigitAt(text: string, at: number): boolean {
  return BEGINS[text.charCodeAt(at)] === DIGIT;
}

/** @returns where what stands at an offset ends, the offset itself when it does not stand there. */
export function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function beginnings(): Uint8Array {
  const begins = new Uint8Array(0x10000);
  for (const [signs, begin] of [
    [YEAR_WORD_SIGNS, YEAR_WORD],
    ['0123456789', DIGIT],
    [NUMERAL_SIGNS, NUMERAL],
    ['数几', FEW],
    ['〔[［【(（﹝', OPENING],
    ['第', ORDINAL],
  ] as const) {
    for (const sign of signs) begins[sign.charCodeAt(0)] = begin;
  }
  return begins;
}
