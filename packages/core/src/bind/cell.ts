/** What is printed in a cell, and what it is read as. */
import type { ColumnForm } from '@disclosure-lint/schemas';

export type CellType = ColumnForm['cell'];

/**
 * How a cell reads against the type that the form gives its column.
 *
 * number: as the form wants it; white space around it makes no difference. spelled: right, but with thousands commas,
 * full-width digits, white space inside, leading zeros or a trailing “.0”. unit, annotated, signed: a readable number
 * with something added. statedUnit: the unit that the column's header gives already. unitless: an amount without a
 * unit, where the header gives none. wordedSign: a change whose sign is a word or is doubled (减4, --253). tooLarge:
 * beyond exact whole numbers.
 */
export type CellReading =
  | 'number'
  | 'spelled'
  | 'unit'
  | 'statedUnit'
  | 'unitless'
  | 'annotated'
  | 'signed'
  | 'wordedSign'
  | 'blank'
  | 'placeholder'
  | 'negative'
  | 'fraction'
  | 'text'
  | 'tooLarge';

export interface ReadCell {
  readonly reading: CellReading;
  /** The number to reckon with; undefined when the cell gives none. */
  readonly value: number | undefined;
}

/** Signs that offices type where nothing happened. */
const PLACEHOLDERS = new Set([
  '/',
  '／',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '－',
  '–',
  '―',
  '~',
  '…',
  '无',
  '無',
  '不适用',
  '没有',
  '暂无',
  '空',
  'N/A',
  'NA',
  'n/a',
  '*',
  '×',
  '□',
  '／／',
  '//',
  '一',
]);
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(.*)$/su;
/** Where the form prints no unit, any grouping by commas will do: 1389,106元. */
const LOOSE_NUMBER = /^([+-]?)(\d+(?:,\d{3})*)(\.\d+)?(.*)$/su;
const UNIT = /^(件|份|宗|起|封|条|次|例|个|项|篇|部|元|万元|亿元)$/u;
const NOTE = /^(?:件|份|宗|起|封|条|次|例|个|项|篇|部|元|万元)?[(（].*[)）]$/su;

const BLANK: ReadCell = { reading: 'blank', value: undefined };

/**
 * Reads a cell.
 * @param raw The cell of the report file: anything a JSON file can hold.
 * @param type What the form wants in this column.
 */
export function readCell(raw: unknown, type: CellType): ReadCell {
  if (typeof raw === 'number') return typed(raw, type, withoutUnit(raw, type, 'number'));
  if (raw === null || raw === undefined || raw === '') return BLANK;
  const text = typeof raw === 'string' ? raw : spannedText(raw);
  if (text === undefined) return { reading: 'text', value: undefined };
  return readText(text, type);
}

/** @returns the printed text of a cell, for showing; '' for a blank. */
export function printedCell(raw: unknown): string {
  if (typeof raw === 'number') return String(raw);
  if (typeof raw === 'string') return raw;
  return spannedText(raw) ?? (raw === null || raw === undefined ? '' : JSON.stringify(raw).slice(0, 80));
}

function spannedText(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const text = (raw as { text?: unknown }).text;
  return typeof text === 'string' ? text : undefined;
}

function readText(text: string, type: CellType): ReadCell {
  const bare = withoutSpace(text);
  if (bare.length > LONGEST) return { reading: 'text', value: undefined };
  const footnote = FOOTNOTE.exec(bare);
  if (footnote) return annotated(readText(bare.slice(0, footnote.index), type));
  const plain = withoutSpace(bare.normalize('NFKC'));
  if (plain === '') return BLANK;
  if (PLACEHOLDERS.has(plain) || PLACEHOLDERS.has(text.trim())) return { reading: 'placeholder', value: undefined };
  const spelled = type.type === 'amount' ? withItsUnit(plain) : plain;
  const match = (type.units ? LOOSE_NUMBER : NUMBER).exec(spelled.replace(/^[−–]/u, '-'));
  if (!match) return wordedSign(plain, type);
  const [, sign = '', digits = '', decimals = '', rest = ''] = match;
  // 251000（元） has a unit, and no note.
  const tail = UNIT.test(rest.slice(1, -1)) ? rest.replace(/^\((.*)\)$/u, '$1') : rest;
  const number = Number(`${sign === '-' ? '-' : ''}${digits.replaceAll(',', '')}${decimals}`);
  if (tail !== '') {
    if (UNIT.test(tail)) {
      return typed(number, type, type.units?.includes(tail) ? 'number' : type.unit === tail ? 'statedUnit' : 'unit');
    }
    return NOTE.test(tail) ? typed(number, type, 'annotated') : { reading: 'text', value: undefined };
  }
  if (sign === '+' && type.type !== 'signedCount') return typed(number, type, 'signed');
  return typed(number, type, withoutUnit(number, type, isPlain(text, type) ? 'number' : 'spelled'));
}

/** A footnote's mark is no digit of the number: 1264①, 22[1], 8*. */
const FOOTNOTE = /(?<=[\d０-９件元])(?:[①-⒇¹²³⁰⁴-⁹*＊※]+|[[［〔【]注?\d{0,2}[\]］〕】])$/u;

function annotated(read: ReadCell): ReadCell {
  return read.value === undefined ? read : { ...read, reading: 'annotated' };
}

/** ¥251,000, 251000元整 and 25.1万 say their unit in their own way. */
function withItsUnit(plain: string): string {
  const amount = plain.replace(/^(?:人民币)?¥?/u, '');
  const withUnit = amount.replace(/元整$/u, '元').replace(/(\d[万亿])$/u, '$1元');
  return amount !== plain && /\d$/u.test(withUnit) ? `${withUnit}元` : withUnit;
}

/** Numbers as the form's columns want them. */
const PLAIN: Readonly<Record<CellType['type'], RegExp>> = {
  count: /^(?:0|[1-9]\d*)$/u,
  signedCount: /^[+-]?(?:0|[1-9]\d*)$/u,
  amount: /^(?:0|[1-9]\d*)(?:\.\d+)?$/u,
};
const AROUND = /^(?:[\s\u200b-\u200f\ufeff]|&nbsp;)+|(?:[\s\u200b-\u200f\ufeff]|&nbsp;)+$/gu;

/** White space around a number, and a line break inside it, come from the layout of the page. */
function isPlain(text: string, type: CellType): boolean {
  if (PLAIN[type.type].test(text)) return true;
  // Looking for the end of white space takes the square of its length.
  return text.length <= LONGEST && PLAIN[type.type].test(text.replace(AROUND, '').replace(/[\r\n\t]+/gu, ''));
}

/** Where the form prints no unit, thousands commas are usual, and what matters is that the unit is not said. */
function withoutUnit(value: number, type: CellType, reading: CellReading): CellReading {
  return type.units && value !== 0 ? 'unitless' : reading;
}

const WORDED_SIGN = /^(?:(减少?|下降|负|[-−–—]{1,4})|增加?|新增|上升|\+{2,4})(\d{1,9})(?:项|个|件|条)?$/u;

/** “减4” and “--253” in a column for changes say which number is meant, but no table adds them up. */
function wordedSign(plain: string, type: CellType): ReadCell {
  const match = type.type === 'signedCount' ? WORDED_SIGN.exec(plain) : null;
  if (!match) return { reading: 'text', value: undefined };
  const number = Number(match[2]);
  return { reading: 'wordedSign', value: match[1] === undefined || number === 0 ? number : -number };
}

/** No number, with unit and note, is as long as this. */
const LONGEST = 200;

function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b-\u200f\ufeff]+|&nbsp;/gu, '');
}

/** Holds a number against the column's type; a sound one keeps the reading that its spelling earned. */
function typed(value: number, type: CellType, reading: CellReading): ReadCell {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { reading: 'tooLarge', value: undefined };
  if (type.type === 'signedCount')
    return Number.isInteger(value) ? { reading, value } : { reading: 'fraction', value: undefined };
  if (value < 0) return { reading: 'negative', value: undefined };
  if (type.type === 'count' && !Number.isInteger(value)) return { reading: 'fraction', value: undefined };
  return { reading, value };
}
