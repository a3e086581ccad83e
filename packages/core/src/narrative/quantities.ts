/**
 * The quantities of prose: every number with its unit and how exact it is, and the years, days and numbers of documents
 * that are no quantities. Everything that is read keeps its place in the text.
 */
import { afterwordEnd, approximated } from './approximation.ts';
import { type CalendarEntry, dateInDigits, dateInNumerals, yearInWords } from './calendar.ts';
import { isOtherWord } from './idioms.ts';
import { BRACKETED, continuesLabel, isLabel, isListNumber, LONGEST_COUNT, NUMBERED } from './labels.ts';
import { numberOf } from './numerals.ts';
import { percentInWords } from './percent.ts';
import { BEGINS, DIGIT, FEW, isDigitAt, match, NOTHING, NUMERAL, OPENING, runEnd, YEAR_WORD } from './signs.ts';
import { type Unit, unitAt } from './units.ts';

/**
 * count: with one of the units by which cases and documents are counted (件, 份, 条 …); bare: without a unit;
 * amount: of money, in 元; percent; measure: with another unit (家, 天, 人次 …); the years by their relation to the
 * report's; day: a day or month; label: a number that counts nothing (第三, 〔2021〕30号, 12345热线).
 */
export type QuantityKind =
  | 'count'
  | 'bare'
  | 'amount'
  | 'percent'
  | 'measure'
  | 'thisYear'
  | 'lastYear'
  | 'nextYear'
  | 'year'
  | 'day'
  | 'label';

/** about: 约, 左右; over: 余, 多, 超过, 以上; under: 近, 不足. */
export type Approximation = 'about' | 'over' | 'under';

export interface Quantity {
  readonly kind: QuantityKind;
  /** In ones, in 元, or in percent; NaN for what has no number, such as 上年. */
  readonly value: number;
  /** As printed; '' when there is none. */
  readonly unit: string;
  readonly approximation: Approximation | undefined;
  /** The number without unit and approximation, as printed. */
  readonly numeral: string;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
}

/** Longer figures are numbers of telephones, cards and files. */
const LONGEST_FIGURE = 15;
const LONGEST_NUMERAL = 16;

/**
 * Reads from left to right. Whatever is read is stepped over, and whatever is looked at around it is bounded, so the time
 * is linear in the text.
 * @param text Plain text, half-width and without white space; lines end in \n.
 * @param year The year reported on, by which years are told; none is this year's when undefined.
 * @returns what was read, in order, without overlaps.
 */
export function quantitiesIn(text: string, year: number | undefined): Quantity[] {
  const found: Quantity[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const begins = BEGINS[text.charCodeAt(at)];
    if (begins === NOTHING) {
      at++;
      continue;
    }
    let next = at + 1;
    let read: Quantity | undefined;
    if (begins === DIGIT) {
      next = runEnd(text, at, DIGIT);
      read = inDigits(text, at, next, year);
    } else if (begins === NUMERAL || begins === FEW) {
      const first = begins === FEW ? at + 1 : at;
      next = runEnd(text, first, NUMERAL);
      read = begins === FEW && next === first ? undefined : inWords(text, at, first, next, year);
    } else if (begins === YEAR_WORD) {
      read = dated(text, at, yearInWords(text, at, year));
    } else {
      read = labelAt(text, at, begins === OPENING ? BRACKETED : NUMBERED);
    }
    if (read) {
      found.push(read);
      next = Math.max(next, read.end);
      if (read.end < next && read.kind !== 'label') next = read.end;
    }
    at = next;
  }
  return found;
}

function labelAt(text: string, at: number, pattern: RegExp): Quantity | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? label(text, at, pattern.lastIndex) : undefined;
}

function label(text: string, start: number, end: number): Quantity {
  return without('label', Number.NaN, text, start, end);
}

function without(kind: QuantityKind, value: number, text: string, start: number, end: number): Quantity {
  return { kind, value, unit: '', approximation: undefined, numeral: text.slice(start, end), start, end };
}

function dated(text: string, at: number, entry: CalendarEntry | undefined): Quantity | undefined {
  return entry && without(entry.kind, entry.value, text, at, entry.end);
}

/** The rest of a figure: decimals, and 万 or 亿 with what follows them, 12万3000. */
const DECIMALS = /\.\d{1,9}/y;
const THOUSANDS = /(?:[,，]\d{3}){1,4}(?!\d)/y;
const MULTIPLES = /[十百千万亿]{1,3}(?:(?<=[万亿])\d{1,7}[百千万]?)?/y;

function inDigits(text: string, start: number, run: number, year: number | undefined): Quantity | undefined {
  let end = run;
  const sign = text[run];
  const date = dateInDigits(text, start, run, year);
  if (date) return dated(text, start, date);
  if (sign === ' ') return torn(text, start, run);
  if (run - start > LONGEST_FIGURE) return label(text, start, run);
  if (isListNumber(text, start, run)) return label(text, start, run);
  if (run - start <= 3 && (sign === ',' || sign === '，') && isDigitAt(text, run + 1)) end = thousands(text, run);
  if (text[end] === '.' && isDigitAt(text, end + 1)) {
    end = match(DECIMALS, text, end);
    // 2.1.3 numbers a heading, or a version.
    if (text[end] === '.' && isDigitAt(text, end + 1)) return label(text, start, versionEnd(text, end));
  }
  const after = BEGINS[text.charCodeAt(end)];
  if (after === NUMERAL) end = match(MULTIPLES, text, end);
  const numeral = text.slice(start, end);
  const value = end === run ? Number(numeral) : numberOf(numeral);
  if (value === undefined) return undefined;
  const quantity = measured(text, start, end, numeral, value, false, false);
  if (quantity === undefined) return label(text, start, end);
  const { kind, unit } = quantity;
  if (kind === 'bare' && isLabel(text, start, end, quantity.end)) return label(text, start, end);
  if (kind === 'count' && (run - start > LONGEST_COUNT || continuesLabel(text, start, unit))) {
    return label(text, start, quantity.end);
  }
  // 自2021起 names a year.
  if (kind === 'count' && unit === '起' && run - start === 4 && /[自从由]$/.test(text.slice(start - 1, start))) {
    return label(text, start, end);
  }
  return quantity;
}

/** 12 34件: nobody knows whether it is one number; 12 2023年: the last is a year. */
function torn(text: string, start: number, run: number): Quantity {
  let end = run;
  let last = run;
  while (text[end] === ' ' && isDigitAt(text, end + 1)) {
    last = end;
    end = runEnd(text, end + 1, DIGIT);
  }
  const isYear = text[end] === '年' && end - last === 5;
  return label(text, start, isYear ? last : end);
}

/** 1,070; in 1,07 and 3,5,2 the comma parts numbers. */
function thousands(text: string, run: number): number {
  const end = match(THOUSANDS, text, run);
  const wide = text[run] === '，';
  // A full-width comma parts clauses: it is one of thousands only where a unit follows.
  return wide && end > run && !unitAt(text, end, false) && !/[万余多]/.test(text[end] ?? '') ? run : end;
}

function versionEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === '.' || isDigitAt(text, end)) end++;
  return end;
}

/** What may stand between numerals and unit: 十余件, 十几件, 三点五万. */
const WITHOUT_UNIT = '余多来几点';
const POINTED = /点([〇○零一二三四五六七八九]{1,4})([万亿]?)(?![十百千])/y;

/** @param first Where the numerals begin, after 数 or 几. */
function inWords(
  text: string,
  start: number,
  first: number,
  run: number,
  year: number | undefined,
): Quantity | undefined {
  const sign = text[first];
  if (sign === '一' && text.startsWith('一年来', first)) return dated(text, first, yearInWords(text, first, year));
  const date = dateInNumerals(text, first, run, year);
  if (date) return dated(text, first, date);
  if (sign === '百' && text[first + 1] === '分') return percentInWords(text, first);
  if (run - first > LONGEST_NUMERAL) return undefined;
  // Most numerals have no unit: one look spares the rest.
  if (!WITHOUT_UNIT.includes(text[run] ?? '\n') && !unitAt(text, run, true)) return undefined;
  const previous = text[start - 1] ?? '';
  if (isOtherWord(text, start, first)) return undefined;
  let numeral = text.slice(start, run);
  let value = numberOf(text.slice(first, run));
  let vague = first > start;
  POINTED.lastIndex = run;
  const pointed = text[run] === '点' && value !== undefined ? POINTED.exec(text) : null;
  if (pointed) {
    const decimals = Array.from(pointed[1] ?? '', (digit) => numberOf(digit) ?? 0).join('');
    value = numberOf(`${value}.${decimals}${pointed[2] ?? ''}`);
    numeral += pointed[0];
  } else if (value === undefined && /^[百千万]+$/.test(numeral)) {
    // 百余件 and 近千条 are said of something, 百件 and 万元 alone of nothing.
    const more = /[余多]/.test(text[run] ?? '');
    if (!more && !/[近逾约超上过]/.test(previous)) return undefined;
    value = numberOf(`一${numeral}`);
    vague = !more && /[上过]/.test(previous);
  }
  if (value === undefined) return undefined;
  const quantity = measured(text, start, start + numeral.length, numeral, value, true, vague);
  if (quantity === undefined || quantity.unit === '') return undefined;
  if (quantity.kind === 'count' && continuesLabel(text, start, quantity.unit)) {
    return label(text, start, quantity.end);
  }
  return quantity;
}

/** What may stand between the numeral and the unit: 300余件, 10余万件, 十几件. */
const MORE = /([余多来几]?)([百千万亿]{0,2})([余多]?)/y;
const MORE_SIGNS = '余多来几';

/** Reads what follows a number. Undefined where it numbers something: 30号, 二十届. */
function measured(
  text: string,
  start: number,
  numeralEnd: number,
  printed: string,
  plainValue: number,
  words: boolean,
  vagueBefore: boolean,
): Quantity | undefined {
  let end = numeralEnd;
  let numeral = printed;
  let value = plainValue;
  let vague = vagueBefore;
  let over = false;
  let unit = unitAt(text, end, words);
  if (unit === undefined && MORE_SIGNS.includes(text[end] ?? '\n')) {
    MORE.lastIndex = end;
    const [more = '', some = '', times = '', also = ''] = MORE.exec(text) ?? [];
    unit = unitAt(text, end + more.length, words);
    if (unit !== undefined || some === '余') {
      vague ||= some === '几' || some === '来';
      over = some === '余' || some === '多' || also !== '';
      if (times !== '') {
        const multiplied = numberOf(printed.replace(/^[数几]/, '').replace(/,|，/g, '') + times);
        if (multiplied === undefined) return undefined;
        value = multiplied;
      }
      numeral += times;
      end += more.length;
    }
  }
  const sign = text[end];
  if (unit === undefined && (sign === '号' || sign === '届')) return undefined;
  if (unit !== undefined) end += unit.text.length;
  const afterEnd = afterwordEnd(text, end);
  const after = text.slice(end, afterEnd);
  end = afterEnd;
  if (unit?.kind === 'amount') value = inYuan(value, unit.text);
  const approximation = vague ? 'about' : approximated(text, start, after, over);
  return { kind: kindOf(unit), value, unit: unit?.text ?? '', approximation, numeral, start, end };
}

function kindOf(unit: Unit | undefined): QuantityKind {
  return unit?.kind ?? 'bare';
}

function inYuan(value: number, unit: string): number {
  const times = unit === '元' ? 1 : unit === '万元' ? 1e4 : unit === '亿元' ? 1e8 : 1e12;
  return Number((value * times).toPrecision(15));
}
