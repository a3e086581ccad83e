/** Percentages in words: 百分之三点五, 百分之百, 百分之33.9. */
import { afterwordEnd, approximated } from './approximation.ts';
import { NUMERAL_SIGNS, numberOf } from './numerals.ts';
import type { Quantity } from './quantities.ts';

const PERCENT = new RegExp(
  `百分之(?:(\\d{1,9}(?:\\.\\d{1,9})?)|(百)(?![零〇一二两三四五六七八九])|([${NUMERAL_SIGNS}]{1,6})(?:点([〇○零一二三四五六七八九]{1,4}))?)|百分(百)`,
  'y',
);

/** @returns the percentage whose 百分 stands at an offset. */
export function percentInWords(text: string, at: number): Quantity | undefined {
  PERCENT.lastIndex = at;
  const found = PERCENT.exec(text);
  if (!found) return undefined;
  const [printed, figures, , numerals, decimals] = found;
  const whole = figures ?? (numerals === undefined ? '100' : String(numberOf(numerals) ?? ''));
  if (whole === '') return undefined;
  const fraction = Array.from(decimals ?? '', (sign) => numberOf(sign) ?? 0).join('');
  const end = at + printed.length;
  const after = afterwordEnd(text, end);
  const approximation = approximated(text, at, text.slice(end, after), false);
  const numeral = printed.slice(printed.startsWith('百分之') ? 3 : 2);
  return {
    kind: 'percent',
    value: Number(`${whole}${fraction && '.'}${fraction}`),
    unit: '%',
    approximation,
    numeral,
    start: at,
    end: after,
  };
}
