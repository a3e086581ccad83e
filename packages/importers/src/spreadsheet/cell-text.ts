/** The text of a cell, as a reader of the sheet would copy it down. */
import { type CellObject, SSF } from '@e965/xlsx';
import { plainNumber } from './plain-number.ts';

/** Stands in place of the value where a formula has none saved. Noncharacters occur in no text. */
export const FORMULA_WITHOUT_VALUE = '\uFDD0formula\uFDD0';

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};
/** Excel allows 255 characters. */
const LONGEST_FORMAT = 255;

export interface CellContext {
  /** Whether days are counted from 1904. */
  readonly date1904: boolean;
  readonly decodeText: (text: string) => string;
}

/**
 * Texts are given untouched. A number is given in full, without separators and however few digits are shown of it; where its
 * format makes it a date, a percentage or gives it a unit, as it is shown.
 */
export function cellText({ t, v, z }: CellObject, { date1904, decodeText }: CellContext): string {
  if (t === 'e') return ERRORS[Number(v)] ?? '#N/A';
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
  if (typeof v === 'number') return formatted(v, z, date1904) ?? plainNumber(v);
  return typeof v === 'string' ? decodeText(v) : '';
}

function formatted(value: number, format: unknown, date1904: boolean): string | undefined {
  if (typeof format !== 'string' || format.length > LONGEST_FORMAT || !Number.isFinite(value)) return undefined;
  try {
    const isDate = SSF.is_date(format);
    if (!isDate && !/[%\p{Script=Han}￥¥$€£]/u.test(format)) return undefined;
    const text = String(SSF.format(format, value, { date1904, dateNF: 'yyyy/m/d' })).trim();
    // A day before the calendar begins, or a format that hides what is there.
    return text === '' || /^#+$/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
