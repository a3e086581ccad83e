/** Clauses and sentences around a place in a text, found by walking a bounded way. */
import { COUNTED } from '../narrative/symbols.ts';

/** What may end a stretch of text. */
export const CLAUSE = 1;
export const ITEM = 2;
export const SENTENCE = 4;
/** A sentence whose parts are set off by semicolons. */
export const PERIOD = 8;
export const FIGURE = 16;
/** What ends the gap of a phrase behind a figure. */
export const BEHIND = 32;

const ENDS = new Uint8Array(0x10000);
for (const [ends, signs] of [
  [CLAUSE | ITEM | BEHIND, '，,。；;：:！!？?\n'],
  [ITEM, '、＋+(（)）'],
  [BEHIND, '、(（'],
  [SENTENCE, '。；;！!？?\n'],
  [PERIOD, '。！!？?\n'],
  [FIGURE | BEHIND, COUNTED],
] as const) {
  for (const sign of signs) ENDS[sign.charCodeAt(0)] = (ENDS[sign.charCodeAt(0)] ?? 0) | ends;
}

/** Where nothing ends a clause or sentence, so far is looked for its end. */
const FARTHEST = 200;

/** @returns whether the sign at an offset ends one of the stretches. */
export function endsAt(text: string, at: number, ends: number): boolean {
  return ((ENDS[text.charCodeAt(at)] ?? 0) & ends) !== 0;
}

/** @returns where the stretch around an offset begins. */
export function backTo(text: string, from: number, ends: number): number {
  const first = Math.max(0, from - FARTHEST);
  let at = from;
  while (at > first && !endsAt(text, at - 1, ends)) at--;
  return at;
}

/** @returns where the stretch around an offset ends. */
export function onTo(text: string, from: number, ends: number): number {
  const last = Math.min(text.length, from + FARTHEST);
  let at = from;
  while (at < last && !endsAt(text, at, ends)) at++;
  return at;
}

/** @returns whether a stretch begins inside a parenthesis and goes on behind it: what is said inside says nothing of what follows. */
export function leavesParenthesis(text: string, start: number, end: number): boolean {
  let open = 0;
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (sign === '（' || sign === '(') open++;
    else if ((sign === '）' || sign === ')') && --open < 0) return true;
  }
  return false;
}

/** No title is longer. */
const LONGEST_TITLE = 50;

/** @returns whether what stands at an offset is part of a name: “20条”, 《关于……三十条措施》. */
export function isNamed(text: string, at: number): boolean {
  if (text[at + 1] === '”') return true;
  const last = Math.min(text.length, at + LONGEST_TITLE);
  for (let next = at + 1; next < last; next++) {
    const sign = text[next] ?? '';
    if (sign === '》') return true;
    if (sign === '《' || endsAt(text, next, PERIOD)) return false;
  }
  return false;
}
