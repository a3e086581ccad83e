/** The years, months and days of prose. */
import type { QuantityKind } from './quantities.ts';

/** A year, month or day; `value` is the year, NaN for a day. */
export interface CalendarEntry {
  readonly kind: QuantityKind;
  readonly value: number;
  readonly end: number;
}

interface YearWord {
  readonly text: string;
  readonly kind: 'thisYear' | 'lastYear' | 'nextYear';
  /** Signs before it that make it part of another word: 网上年报, 说明年度, 健全年度. */
  readonly notAfter: string;
}

const WORDS: readonly YearWord[] = [
  ['lastYear', '上一个年度 上个年度 上一年度 上年度 上一年 上年', '以网线之及马加早晚身手体础则'],
  ['lastYear', '去年度 去年', '过失'],
  ['lastYear', '前一年度 前一年', '提'],
  ['nextYear', '下一个年度 下个年度 下一年度 下年度 下一年 下年', '以线之地乡部辖旗及名治'],
  ['nextYear', '次年度 次年', '首每一二三四五六七八九十两多历本此再几0123456789'],
  ['nextYear', '明年度 明年', '说证声透文阐表写指标查注'],
  ['nextYear', '翌年', ''],
  ['nextYear', '来年', '未近本以原历年'],
  ['thisYear', '本年度 本年', '基成文版样课书'],
  ['thisYear', '今年度 今年', ''],
  ['thisYear', '全年度 全年', '健安完保齐'],
  ['thisYear', '当年度 当年', '适相恰'],
  ['thisYear', '一年来', ''],
  ['thisYear', '年内', ''],
].flatMap(([kind, texts, notAfter]) =>
  (texts ?? '').split(' ').map((text) => ({ text, kind: kind as YearWord['kind'], notAfter: notAfter ?? '' })),
);
/** 年均, 年龄, 年级, 年轻 are words of their own; 上年均为0件 is not. */
const NOT_BEFORE = /^(?:[龄级轻货]|均(?![为未无没已获]))/;

/** The signs with which a year in words may begin. */
export const YEAR_WORD_SIGNS = [...new Set(WORDS.map(({ text }) => text[0] ?? ''))].join('');
const BY_SIGN = new Map(
  Array.from(YEAR_WORD_SIGNS, (sign) => [sign.charCodeAt(0), WORDS.filter(({ text }) => text[0] === sign)]),
);

/**
 * @param year The year reported on.
 * @returns the year named in words at an offset: 上年, 本年度.
 */
export function yearInWords(text: string, at: number, year: number | undefined): CalendarEntry | undefined {
  const before = text[at - 1];
  for (const { text: word, kind, notAfter } of BY_SIGN.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(word, at)) continue;
    const end = at + word.length;
    if ((before !== undefined && notAfter.includes(before)) || NOT_BEFORE.test(text.slice(end, end + 2)))
      return undefined;
    const value = (year ?? Number.NaN) + (kind === 'lastYear' ? -1 : kind === 'nextYear' ? 1 : 0);
    return { kind, value, end };
  }
  return undefined;
}

const MONTH =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|底|末|初|份|[上中下]旬)?/y;
/** 1至6月, 3-12月. */
const MONTHS = /\d{1,2}[至到~～—–-]{1,2}(?=\d{1,2}月)/y;
/** 2023.1.1, 2023-01-01, 2023/1/1, 20230101. */
const SHORT_DAY = /(?:19|20)\d\d(?:([./-])\d{1,2}\1\d{1,2}(?!\d)|[01]\d[0-3]\d日?(?![\d件份宗起封条次例个项元]))/y;
/** 2022 and 2023 of 2021、2022至2023年. */
const MORE_YEARS = /(?:[至到~～—–、和与及-]{1,2}(?:19|20)\d\d){1,4}年/y;
const YEAR_IN_NUMERALS = /(?:二[〇○零0ＯO]|一九)[〇○零0ＯO一二三四五六七八九]{2}年度?/y;

/** @returns the year, month or day whose digits begin at an offset and end before `end`. */
export function dateInDigits(
  text: string,
  at: number,
  end: number,
  year: number | undefined,
): CalendarEntry | undefined {
  const length = end - at;
  const after = text[end];
  if (length <= 2) {
    if (after === '月') return monthAt(text, at);
    if (after === undefined || !'至到~～—–-'.includes(after)) return undefined;
    MONTHS.lastIndex = at;
    return MONTHS.test(text) ? { kind: 'day', value: Number.NaN, end } : undefined;
  }
  if (length !== 4 && length !== 8) return undefined;
  const century = text.slice(at, at + 2);
  if (century !== '19' && century !== '20') return undefined;
  if (length === 4) {
    const value = Number(text.slice(at, end));
    if (after === '年') return yearOrDay(text, value, end + 1, year);
    MORE_YEARS.lastIndex = end;
    if (MORE_YEARS.test(text)) return { kind: relation(value, year), value, end };
  }
  SHORT_DAY.lastIndex = at;
  return SHORT_DAY.test(text) ? { kind: 'day', value: Number.NaN, end: SHORT_DAY.lastIndex } : undefined;
}

/** @returns the year, month or day whose Chinese numerals begin at an offset and end before `end`. */
export function dateInNumerals(
  text: string,
  at: number,
  end: number,
  year: number | undefined,
): CalendarEntry | undefined {
  const first = text[at];
  if (first === '二' || first === '一') {
    YEAR_IN_NUMERALS.lastIndex = at;
    const named = YEAR_IN_NUMERALS.exec(text)?.[0];
    if (named !== undefined) {
      const value = Number(Array.from(named.slice(0, 4), (sign) => Math.max(0, DIGITS.indexOf(sign))).join(''));
      return yearOrDay(text, value, at + 5, year);
    }
  }
  return text[end] === '月' && end - at <= 2 ? monthAt(text, at) : undefined;
}

const DIGITS = '〇一二三四五六七八九';

/** A year is one of its own, or the beginning of a day. */
function yearOrDay(text: string, value: number, end: number, year: number | undefined): CalendarEntry {
  if (text[end] === '度') return { kind: relation(value, year), value, end: end + 1 };
  return monthAt(text, end) ?? { kind: relation(value, year), value, end };
}

function monthAt(text: string, at: number): CalendarEntry | undefined {
  MONTH.lastIndex = at;
  return MONTH.test(text) ? { kind: 'day', value: Number.NaN, end: MONTH.lastIndex } : undefined;
}

function relation(value: number, year: number | undefined): QuantityKind {
  if (year === undefined) return 'year';
  if (value === year) return 'thisYear';
  if (value === year - 1) return 'lastYear';
  return value === year + 1 ? 'nextYear' : 'year';
}
