import type { Row } from '@disclosure-lint/schemas';
import type { Printed } from '../document/printed.ts';

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/**
 * A cell of the report file from a printed one.
 * @returns a number for a plain one in ASCII digits, otherwise the text as printed, white space and all.
 */
export function cellValue({ text }: Printed): Row['cells'][number] {
  if (!PLAIN_NUMBER.test(text)) return text;
  const number = Number(text);
  // A number with more digits than a double holds, and -0, would not be what was printed.
  return Object.is(number, -0) || text.replace(/\D/g, '').length > 15 ? text : number;
}
