/** Dates in prose: 2023年1月1日, 二〇二三年一月一日, 2023.1.1. */
import { ordinalNumber } from '../bind/label.ts';

const YEAR = '20\\d{2}|二[〇○Ｏ零][〇○零一二三四五六七八九]{2}';
const PART = '\\d{1,2}|[一二三四五六七八九十]{1,3}';

/** A day in words of the calendar; three groups: year, month, day. */
export const DAY = `(${YEAR})年(${PART})月(${PART})日`;
/** A day with dots or hyphens; three groups. */
export const SHORT_DAY = '(20\\d{2})[.\\-/](\\d{1,2})[.\\-/](\\d{1,2})';
/** Month and day; two groups. */
export const MONTH_DAY = `(${PART})月(${PART})日`;

const DIGITS = '〇一二三四五六七八九';

/** @returns the year in digits: 2023, 二〇二三. */
export function yearNumber(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const digits = Array.from(text, (sign) => Math.max(0, DIGITS.indexOf(sign)));
  return Number(digits.join(''));
}

/** @returns month or day as a number. */
export function partNumber(text: string): number {
  return ordinalNumber(text);
}

/** @returns YYYY-MM-DD. */
export function isoDay(year: number, month: number, day: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
