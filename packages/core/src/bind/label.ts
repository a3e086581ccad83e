/**
 * Labels and headings as offices print them, brought to one spelling for comparison: white space, width, ordinals,
 * quotation marks, notes in parentheses and traditional characters make no difference.
 */
import { simplified } from '../narrative/traditional.ts';

/** A label taken apart. */
export interface ParsedLabel {
  /** The ordinal printed before the words: its kind (level in the form) and number. */
  readonly ordinal: Ordinal | undefined;
  /** The words alone: letters, digits and Han characters. */
  readonly words: string;
  /** What stood in parentheses, words alone; '' when nothing did. */
  readonly note: string;
  /** The label without white space, for showing. */
  readonly shown: string;
}

export interface Ordinal {
  /** section: 一、; item: （一）; point: 1. or 1、; subpoint: （1） */
  readonly level: 'section' | 'item' | 'point' | 'subpoint';
  readonly number: number;
  /** As printed, without white space. */
  readonly printed: string;
}

const DIGITS = '零一二三四五六七八九';
const ORDINALS: readonly (readonly [Ordinal['level'], RegExp])[] = [
  ['section', /^([一二三四五六七八九十]{1,3})[、.,，．:：]/u],
  ['section', /^第([一二三四五六七八九十]{1,3})部分[、.,，．:：]?/u],
  ['item', /^\(([一二三四五六七八九十]{1,3})\)[、.,]?/u],
  ['point', /^(\d{1,2})(?:[、.,，．:：](?!\d)|(?=[\p{Script=Han}]))/u],
  ['subpoint', /^\((\d{1,2})\)[、.,]?/u],
];

/** The longest label worth parsing: the form's own have some 40 characters. Longer ones are prose. */
const LONGEST = 200;

const parsed = new Map<string, ParsedLabel>();
/** Labels repeat from report to report; the memory of them is bounded. */
const MOST_REMEMBERED = 2000;

/**
 * Takes a label or heading apart.
 * @param label As printed.
 */
export function parseLabel(label: string): ParsedLabel {
  const known = parsed.get(label);
  if (known) return known;
  const result = takeApart(label);
  if (label.length > LONGEST) return result;
  if (parsed.size >= MOST_REMEMBERED) parsed.clear();
  parsed.set(label, result);
  return result;
}

/** @returns the words of a label alone, the spelling by which labels are compared. */
export function normaliseLabel(label: string): string {
  return parseLabel(label).words;
}

/**
 * @param caption As printed.
 * @returns its letters and digits, ordinals and parentheses' contents included: （一） is what tells one caption from another.
 */
export function normaliseCaption(caption: string): string {
  return simplified(
    caption
      .slice(0, LONGEST)
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
}

/**
 * @param label As printed.
 * @returns the label without its ordinal, otherwise as printed, trimmed.
 */
export function stripOrdinal(label: string): string {
  const trimmed = label.trim();
  const { ordinal } = parseLabel(trimmed);
  if (!ordinal) return trimmed;
  // The printed ordinal may hold white space or full-width signs; take as many signs as it has, white space aside.
  let signs = ordinal.printed.length;
  let at = 0;
  while (at < trimmed.length && signs > 0) {
    if (!/\s/u.test(trimmed[at] ?? '')) signs--;
    at++;
  }
  return trimmed.slice(at).trim();
}

/** @returns the label on one line with single spaces, for showing. */
export function printedLabel(label: string | readonly string[]): string {
  const parts = typeof label === 'string' ? [label] : label;
  return parts.map((part) => parseLabel(part).shown).join(' › ');
}

/** @returns the number of an ordinal in Chinese numerals up to 99, or NaN. */
export function ordinalNumber(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const ten = numeral.indexOf('十');
  if (ten < 0) return numeral.length === 1 ? digit(numeral) : Number.NaN;
  const tens = ten === 0 ? 1 : digit(numeral.slice(0, ten));
  const ones = ten === numeral.length - 1 ? 0 : digit(numeral.slice(ten + 1));
  return tens * 10 + ones;
}

/** @returns 1 as 一, 12 as 十二; for ordinals of sections, up to 99. */
export function chineseOrdinal(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const high = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return high + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}

function digit(sign: string): number {
  const number = DIGITS.indexOf(sign);
  return sign.length === 1 && number > 0 ? number : Number.NaN;
}

function takeApart(label: string): ParsedLabel {
  const plain = simplified(
    label
      .slice(0, LONGEST)
      .normalize('NFKC')
      .replace(/[\s\u200b-\u200f\ufeff]+/gu, ''),
  );
  let rest = plain;
  let ordinal: Ordinal | undefined;
  for (const [level, pattern] of ORDINALS) {
    const match = pattern.exec(plain);
    const number = match?.[1] === undefined ? Number.NaN : ordinalNumber(match[1]);
    if (match && !Number.isNaN(number)) {
      ordinal = { level, number, printed: match[0] };
      rest = plain.slice(match[0].length);
      break;
    }
  }
  let note = '';
  // Twice, for parentheses inside parentheses.
  for (let level = 0; level < 2; level++) {
    rest = rest.replace(/[(〔[【<《]([^()〔〕[\]【】<>《》]*)[)〕\]】>》]/gu, (_, inside: string) => {
      note += inside;
      return '';
    });
  }
  const words = rest.replace(/[^\p{L}\p{N}]+/gu, '');
  return { ordinal, words, note: note.replace(/[^\p{L}\p{N}]+/gu, ''), shown: label.replace(/\s+/gu, '') };
}
