/** Numbers as Chinese prose writes them: 三十二, 一百零五, 两, 二〇一九, 1.2万, 12万3000. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇○Ｏ零', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, digit) =>
    Array.from(signs, (sign) => [sign, digit] as const),
  ),
);
const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** The signs of a Chinese numeral, for the inside of a character class. */
export const NUMERAL_SIGNS = '〇○零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

/**
 * @param text Digits, Chinese numerals or both, without white space; thousands may be set off by commas.
 * @returns the number, or undefined when the signs make none.
 */
export function numberOf(text: string): number | undefined {
  if (/^[〇○Ｏ零一二三四五六七八九]{2,}$/.test(text)) return positional(text);
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  let afterZero = false;
  const add = (unit: number): void => {
    section += (digit ?? 1) * unit;
    digit = undefined;
    smallest = unit;
    afterZero = false;
  };
  for (const [sign] of text.matchAll(/[\d,，.]+|./gu)) {
    const small = SMALL.get(sign);
    const large = LARGE.get(sign);
    const own = DIGITS.get(sign) ?? arabic(sign);
    if (own !== undefined) {
      // Two digits side by side are no number: 三五.
      if (digit !== undefined && digit !== 0) return undefined;
      afterZero = own === 0 || (digit === 0 && text.length > 1);
      digit = own;
    } else if (small !== undefined) {
      // 十 may stand alone, 百 may not; units go down: 三百二十, not 三十二百, unless a digit in figures counts them: 20百.
      if (digit === undefined && small !== 10) return undefined;
      if (small >= smallest) return undefined;
      add(small);
    } else if (large !== undefined) {
      if (digit === undefined && section === 0) return undefined;
      const sum = section + (digit ?? 0);
      // 亿 counts all before it, 万 what stands since 亿.
      total = large === 1e8 ? (total + sum) * large : total + sum * large;
      section = 0;
      digit = undefined;
      afterZero = false;
      smallest = large;
    } else return undefined;
  }
  // 一百五 is 150 and 两万三 is 23000; after 零 a digit counts ones.
  const colloquial = digit !== undefined && !afterZero && smallest >= 100 && smallest !== Number.POSITIVE_INFINITY;
  const last = digit ?? 0;
  const rest = colloquial && last < 10 && Number.isInteger(last) && !/\d$/.test(text) ? (last * smallest) / 10 : last;
  return round(total + section + rest);
}

function positional(text: string): number {
  return Number(Array.from(text, (sign) => DIGITS.get(sign) ?? 0).join(''));
}

function arabic(sign: string): number | undefined {
  if (!/^\d/.test(sign)) return undefined;
  const value = Number(sign.replace(/[,，]/g, ''));
  return Number.isFinite(value) ? value : undefined;
}

/** 1.1 × 10000 is 11000.000000000002 in binary. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
