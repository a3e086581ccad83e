/** Prose brought to one spelling for matching, with the way back to the text as printed. */
import { ANSWER, BEFORE_ANSWER, COVER, fillTraditional } from './traditional.ts';

export interface PlainText {
  /** Half-width, simplified, without white space; a space is left between two numbers that are not one. */
  readonly text: string;
  /** For each unit of `text`, its offset in the printed text; one more for the end. Undefined when they are the same. */
  readonly offsets: readonly number[] | undefined;
  readonly printed: string;
}

/** For each UTF-16 unit, what it becomes: 0 stays as it is, 1 is white space, any other is the unit that stands for it. */
const SPELLING = spelling();
const KEPT = 0;
const SPACE = 1;

/**
 * White space inside prose is a relic of layout (“收到 34 件”), full-width digits and Latin letters mean the same as
 * half-width ones, traditional characters the same as simplified ones, and radicals are what is left of characters in
 * text taken from PDF files. Chinese punctuation is kept, for it ends clauses.
 * @param printed The text as it stands in the file.
 */
export function plainText(printed: string): PlainText {
  const first = keptUntil(printed);
  if (first === printed.length) return { text: printed, offsets: undefined, printed };
  let text = '';
  let from = 0;
  let offsets: number[] | undefined;
  /** Where, in `text`, white space was left out between two digits. */
  let gaps: number[] | undefined;
  // Of `text` and its length; to read them from a text that is still growing takes longer with every sign.
  let last = printed.charCodeAt(first - 1);
  let length = first;
  for (let at = first; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    const becomes = SPELLING[code] ?? KEPT;
    if (becomes === SPACE) {
      text += printed.slice(from, at);
      from = at + 1;
      offsets ??= Array.from({ length: at }, (_, offset) => offset);
      while (from < printed.length && SPELLING[printed.charCodeAt(from)] === SPACE) from++;
      if (isDigit(last) && isDigit(unitAt(printed, from))) {
        gaps ??= [];
        gaps.push(length);
      }
      at = from - 1;
      continue;
    }
    offsets?.push(at);
    const unit = becomes === KEPT ? code : inContext(printed, at, code, becomes);
    last = unit;
    length++;
    if (unit === code) continue;
    text += printed.slice(from, at) + String.fromCharCode(unit);
    from = at + 1;
  }
  text += printed.slice(from);
  offsets?.push(printed.length);
  return gaps && offsets ? spaced({ text, offsets, printed }, gaps) : { text, offsets, printed };
}

/** @returns the offset of the first unit that does not stay as it is. */
function keptUntil(printed: string): number {
  const { length } = printed;
  let at = 0;
  while (at < length && SPELLING[printed.charCodeAt(at)] === 0) at++;
  return at;
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

function spelling(): Uint16Array {
  const becomes = new Uint16Array(0x10000);
  for (const sign of '\t\n\v\f\r \u00a0\u00ad\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff') {
    becomes[sign.charCodeAt(0)] = 1;
  }
  for (let code = 0x2000; code <= 0x200f; code++) becomes[code] = 1;
  for (const [low, high] of [
    ['０', '９'],
    ['Ａ', 'Ｚ'],
    ['ａ', 'ｚ'],
    ['．', '．'],
  ] as const) {
    for (let code = low.charCodeAt(0); code <= high.charCodeAt(0); code++) becomes[code] = code - 0xfee0;
  }
  fillTraditional(becomes);
  becomes[COVER] = ANSWER;
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const whole = String.fromCharCode(code).normalize('NFKC').charCodeAt(0);
    becomes[code] = becomes[whole] || whole;
  }
  return becomes;
}

/** The units whose spelling depends on their neighbours. */
function inContext(printed: string, at: number, code: number, becomes: number): number {
  if (code === COVER) {
    const before = printed.charCodeAt(at - 1);
    return BEFORE_ANSWER.has(before) ? becomes : code;
  }
  // ３３．９％, but not 一．总体情况.
  if (code === POINT) return isDigit(unitAt(printed, at - 1)) && isDigit(unitAt(printed, at + 1)) ? becomes : code;
  return becomes;
}

const POINT = '．'.charCodeAt(0);

/** @returns the unit at an offset, half-width. */
function unitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return SPELLING[code] || code;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Puts a space where white space stood between two digits that do not belong to one number. */
function spaced(
  { text, offsets, printed }: PlainText & { offsets: readonly number[] },
  gaps: readonly number[],
): PlainText {
  let wide = '';
  const places: number[] = [];
  let from = 0;
  for (let first = 0; first < gaps.length; ) {
    // The gaps that no other sign than digits separates stand in one run.
    let start = gaps[first] ?? 0;
    let end = start;
    while (isDigit(text.charCodeAt(start - 1))) start--;
    while (isDigit(text.charCodeAt(end))) end++;
    let last = first;
    while (last < gaps.length && (gaps[last] ?? 0) < end) last++;
    const inside = gaps.slice(first, last);
    if (!isOneNumber(text, start, end, inside, printed, offsets)) {
      for (const gap of inside) {
        wide += `${text.slice(from, gap)} `;
        for (let at = from; at < gap; at++) places.push(offsets[at] ?? 0);
        places.push((offsets[gap - 1] ?? 0) + 1);
        from = gap;
      }
    }
    first = last;
  }
  wide += text.slice(from);
  for (let at = from; at < offsets.length; at++) places.push(offsets[at] ?? 0);
  return { text: wide, offsets: places, printed };
}

const COUNTED_AFTER = /[万亿余多件份宗起封条次例个项篇部人元家户页字]/;
const HAN = /[\u4e00-\u9fff]/;

/**
 * Whether the digits of a run are one number that layout has torn apart: 3 4, 1 070, 20 23年, or two parts on two lines.
 * Of 12 34 nobody knows, and 12 2023 are two.
 */
function isOneNumber(
  text: string,
  start: number,
  end: number,
  gaps: readonly number[],
  printed: string,
  offsets: readonly number[],
): boolean {
  // Of telephones and identity cards.
  if (end - start >= 10 || text[start - 1] === '第') return true;
  const parts = [...gaps, end].map((gap, index) => gap - (index === 0 ? start : (gaps[index - 1] ?? 0)));
  if (parts.every((length) => length === 1)) return true;
  const after = text[end] ?? '';
  if (end - start === 4 && after === '年' && /^(?:19|20)/.test(text.slice(start, end))) return true;
  if (!COUNTED_AFTER.test(after)) return false;
  const [head = 0, ...tail] = parts;
  // 120 件 after 12345 is no thousands: the first part has three digits at most.
  if (head <= 3 && text[start] !== '0' && tail.every((length) => length === 3)) return true;
  const gap = gaps[0] ?? start;
  const before = offsets[start - 1] ?? -2;
  return (
    gaps.length === 1 &&
    head <= 3 &&
    /^(?:\r\n|\n)$/.test(printed.slice((offsets[gap - 1] ?? 0) + 1, offsets[gap])) &&
    before === (offsets[start] ?? 0) - 1 &&
    HAN.test(text[start - 1] ?? '') &&
    !/[年月日]/.test(text[start - 1] ?? '')
  );
}
