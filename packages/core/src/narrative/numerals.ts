/** Numbers as Chinese prose writes them: 三十二, 一百零五, 两, 二〇一九, 1.2万, 12万3000. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇○零', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, digit) =>
    Array.from(signs, (sign) => [sign, digit] as const),
  ),
);

/** The signs of a Chinese numeral. */
export const NUMERAL_SIGNS = '〇○零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟';

const FIGURE = /^(?:\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.\d+)?$/;
const POSITIONAL = /^[〇○零一二三四五六七八九]{2,}$/;
const COUNT = '([一二两三四五六七八九壹贰叁肆伍陆柒捌玖]|\\d[\\d,，.]*)';
const BELOW_TEN_THOUSAND = new RegExp(
  `^(?:${COUNT}[千仟])?([零〇○]?)(?:${COUNT}[百佰])?([零〇○]?)(?:${COUNT}?[十拾]|([廿卅]))?([零〇○]?)${COUNT}?$`,
);

/**
 * @param text Digits, Chinese numerals or both, without white space; thousands may be set off by commas.
 * @returns the number, or undefined when the signs make none.
 */
export function numberOf(text: string): number | undefined {
  if (FIGURE.test(text)) return Number(text.replace(/[,，]/g, ''));
  if (text.length === 1 && DIGITS.has(text)) return DIGITS.get(text);
  if (POSITIONAL.test(text)) return positional(text);
  const value = parted(text, '亿', 1e8, (part) => parted(part, '万', 1e4, belowTenThousand));
  // 1.1 × 10000 is 11000.000000000002 in binary.
  return value === undefined ? undefined : Number(value.toPrecision(15));
}

/** 二〇二三 and 一〇五; but 三五 are three to five, and 一二三 is no number that a report would write. */
function positional(text: string): number | undefined {
  if (text.length < 4 && !/^[^〇○零]\S*[〇○]/.test(text)) return undefined;
  return Number(Array.from(text, (sign) => DIGITS.get(sign) ?? 0).join(''));
}

type Reader = (part: string) => number | undefined;

/** Reads what counts a large unit, and what follows it: 一万二千亿 = 一万二千 × 亿, 十二万三千 = 十二 × 万 + 三千. */
function parted(text: string, unit: string, times: number, read: Reader): number | undefined {
  const at = text.lastIndexOf(unit);
  if (at < 0) return read(text);
  const count = read(text.slice(0, at));
  if (count === undefined || count === 0) return undefined;
  const rest = text.slice(at + 1);
  if (rest === '') return count * times;
  // 1.2万3000 is nothing, and of 3万5 nobody knows what it is.
  if (!Number.isInteger(count) || /^\d{1,3}$/.test(rest)) return undefined;
  const last = colloquial(rest, times) ?? read(rest.replace(/^[零〇○](?=.)/, ''));
  return last === undefined || last === 0 || last >= times ? undefined : count * times + last;
}

function belowTenThousand(text: string): number | undefined {
  if (FIGURE.test(text)) return Number(text.replace(/[,，]/g, ''));
  const match = BELOW_TEN_THOUSAND.exec(text);
  if (!match || text === '' || /^[零〇○]|[零〇○]$/.test(text)) return undefined;
  const [, thousands, , hundreds, , tens, twenty, zero, ones] = match;
  const counts = [thousands, hundreds, tens, ones].map((count) => (count === undefined ? 0 : countOf(count)));
  const [thousand, hundred, ten, one] = counts;
  if (thousand === undefined || hundred === undefined || ten === undefined || one === undefined) return undefined;
  const inTens = /[十拾]/.test(text) ? (tens === undefined ? 10 : ten * 10) : twenty === '廿' ? 20 : twenty ? 30 : 0;
  const upper = thousand * 1000 + hundred * 100 + inTens;
  const unit = /[千仟][^零〇○]$/.test(text) ? 1000 : zero === '' && /[百佰].$/.test(text) ? 100 : 1;
  return upper + (ones === undefined ? 0 : (colloquial(ones, unit) ?? one));
}

/** 一百五 is 150 and 两万三 is 23000. */
function colloquial(last: string, unit: number): number | undefined {
  if (unit < 100 || last.length !== 1) return undefined;
  const digit = DIGITS.get(last);
  return digit === undefined || digit === 0 ? undefined : (digit * unit) / 10;
}

function countOf(text: string): number | undefined {
  return DIGITS.get(text) ?? (FIGURE.test(text) ? Number(text.replace(/[,，]/g, '')) : undefined);
}
