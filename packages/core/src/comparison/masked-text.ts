/** A text without what is new every year and in every office: numbers, the organ’s own name, spaces and punctuation. */

const COUNTED = '年月日件条项个次份篇人期场';
const NUMERALS = '〇○零一二两三四五六七八九十百千万亿';
const WORD_SIGN = /[\p{Letter}\p{Number}#@]/u;

const NUMBER = 0x23;
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

/** @param organ The name of the organ that writes; its regions and its bare name are masked with it. */
export function masker(organ: string | undefined): Masker {
  const names = namesOf(organ);
  const firsts = names.map((name) => name.charCodeAt(0));
  /** @returns how many units of the organ’s name stand here. */
  const nameAt = (text: string, at: number, unit: number): number => {
    if (!firsts.includes(unit)) return 0;
    return names.find((name) => text.startsWith(name, at))?.length ?? 0;
  };
  return (text, masked, from) => {
    let end = from;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      const kind = kindOf(unit, text, at);
      const own = nameAt(text, at, unit);
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

const REGION = /^.{1,12}?(?:自治区|自治州|自治县|开发区|高新区|新区|省|市|区|县|旗|镇|乡|街道)/u;

/** The whole name first, then what is left without its regions, one after the other, then the regions. */
function namesOf(organ: string | undefined): string[] {
  const names: string[] = [];
  const regions: string[] = [];
  for (let rest = organ; rest; ) {
    names.push(rest);
    const region = REGION.exec(rest)?.[0] ?? '';
    regions.push(region);
    rest = region && rest.slice(region.length);
  }
  return [...names, ...regions].filter((name) => name.length >= SHORTEST_NAME);
}

const SHORTEST_NAME = 3;
