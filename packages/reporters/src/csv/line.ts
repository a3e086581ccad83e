/** A line of comma-separated values (RFC 4180) that no spreadsheet reckons with. */
import { visible } from '../text/visible.ts';

/** Where a spreadsheet begins to read a formula, also behind quotation marks and blanks that a reader may strip. */
const FORMULA = /^["'\s]*[=+\-@＝＋－＠]|^["']*[\t\r\n]/u;

/** @returns the values as a line, with its end. */
export function csvLine(values: readonly (string | number | undefined)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = visible(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
