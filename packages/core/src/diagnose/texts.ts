/** How a cause is told: where, what is probably meant, and why. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { Locale, SlipKind } from '../results/finding.ts';
import type { Side, Slip } from './slips.ts';

const SLIPS: Readonly<Record<SlipKind, LocalisedText>> = {
  digitsSwapped: { 'zh-CN': '相邻两位数字写颠倒了', en: 'two adjacent digits are swapped' },
  digitDropped: { 'zh-CN': '漏写了一位数字', en: 'a digit is missing' },
  digitDoubled: { 'zh-CN': '有一位数字多写了一遍', en: 'a digit was typed twice' },
  digitWrong: { 'zh-CN': '有一位数字写错了', en: 'one digit is wrong' },
  neighbourCopied: { 'zh-CN': '重复填了旁边一格的数', en: 'the figure of the cell beside it was typed again' },
  cellsExchanged: { 'zh-CN': '两格的数填颠倒了', en: 'the figures of two cells stand in each other’s place' },
  lineShifted: { 'zh-CN': '整行或整列错了位', en: 'a row or column stands in the wrong place' },
  sign: { 'zh-CN': '多写了负号', en: 'a minus sign too many' },
};

const COPIED: Readonly<Record<Side, LocalisedText>> = {
  left: {
    'zh-CN': '与左边一格的数相同，可能填重了',
    en: 'the same as the cell on its left, which may have been typed again',
  },
  right: {
    'zh-CN': '与右边一格的数相同，可能填重了',
    en: 'the same as the cell on its right, which may have been typed again',
  },
  above: { 'zh-CN': '与上一行的数相同，可能看错了行', en: 'the same as the cell above; perhaps the row was mistaken' },
  below: { 'zh-CN': '与下一行的数相同，可能看错了行', en: 'the same as the cell below; perhaps the row was mistaken' },
};

/** @returns the slip in words. */
export function slipInWords({ kind, side }: Slip): LocalisedText {
  return side ? COPIED[side] : SLIPS[kind];
}

/** A figure to be corrected, in words. */
export interface CorrectionInWords {
  readonly row: LocalisedText;
  readonly column: LocalisedText;
  readonly literal: string;
  readonly value: number;
  /** For a total: what adds up to it. */
  readonly addends?: LocalisedText | undefined;
}

type InLocale = (locale: Locale) => string;

function both(text: InLocale): LocalisedText {
  return { 'zh-CN': text('zh-CN'), en: text('en') };
}

function cellInWords({ row, column }: CorrectionInWords): LocalisedText {
  return {
    'zh-CN': `“${row['zh-CN']}”行“${column['zh-CN']}”栏`,
    en: `row “${row.en}”, column “${column.en}”`,
  };
}

/** @returns the title of the mend: what becomes what. */
export function mendTitle(corrections: readonly CorrectionInWords[]): LocalisedText {
  const parts = corrections.map((correction) => {
    const cell = cellInWords(correction);
    const { value, addends } = correction;
    return {
      'zh-CN': `把${cell['zh-CN']}改为 ${value}${addends?.['zh-CN'] ?? ''}`,
      en: `${cell.en} to ${value}${addends?.en ?? ''}`,
    };
  });
  return {
    'zh-CN': parts.map((part) => part['zh-CN']).join('，'),
    en: `Change ${parts.map((part) => part.en).join('; ')}`,
  };
}

/** @returns the message where one figure explains everything. */
export function singleMessage(correction: CorrectionInWords, slip: Slip | undefined): LocalisedText {
  const cell = cellInWords(correction);
  const { literal, value } = correction;
  // That the one digit of a figure is wrong goes without saying.
  if (!slip || (slip.kind === 'digitWrong' && literal.replace(/\P{Number}/gu, '').length === 1))
    return {
      'zh-CN': `${cell['zh-CN']}填的是${literal}，应为${value}，有关各数才都相符。`,
      en: `${capital(cell.en)} says ${literal}; only ${value} makes the figures around it agree.`,
    };
  const words = slipInWords(slip);
  return {
    'zh-CN': `${cell['zh-CN']}填的是${literal}，很可能应为${value}（${words['zh-CN']}）。`,
    en: `${capital(cell.en)} says ${literal}, where ${value} is probably meant (${words.en}).`,
  };
}

/** @returns the message where several figures must be corrected together. */
export function jointMessage(corrections: readonly CorrectionInWords[]): LocalisedText {
  const list = both((locale) => listOf(corrections, locale, locale === 'en' ? '; ' : '，'));
  return {
    'zh-CN': `下面${corrections.length}格要一并改正，有关各数才都相符：${list['zh-CN']}。`,
    en: `These ${corrections.length} cells must be corrected together before the figures around them agree: ${list.en}.`,
  };
}

/** What all have in common, a row or a column, is said once: here, or where it was said before. */
function listOf(
  corrections: readonly CorrectionInWords[],
  locale: Locale,
  separator: string,
  line: 'here' | 'before' = 'here',
): string {
  const [first, second] = corrections;
  const shared = first && second ? commonTo(corrections) : undefined;
  const items = corrections.map(
    (each) => `${cellBeside(each, shared)[locale]}${locale === 'en' ? ': ' : ''}${changeOf(each, locale)}`,
  );
  if (!first || !shared || line === 'before') return items.join(separator);
  const kind = { row: { 'zh-CN': '行', en: 'row' }, column: { 'zh-CN': '栏', en: 'column' } }[shared];
  const name = first[shared][locale];
  const list = items.join(separator);
  return locale === 'en' ? `${kind.en} “${name}”, ${list}` : `“${name}”${kind['zh-CN']}${list}`;
}

function commonTo(corrections: readonly CorrectionInWords[]): 'row' | 'column' | undefined {
  return (['row', 'column'] as const).find((key) => new Set(corrections.map((each) => each[key]['zh-CN'])).size === 1);
}

function cellBeside(correction: CorrectionInWords, shared: 'row' | 'column' | undefined): LocalisedText {
  const { row, column } = correction;
  if (shared === 'row') return { 'zh-CN': `“${column['zh-CN']}”栏`, en: `column “${column.en}”` };
  return shared === 'column' ? { 'zh-CN': `“${row['zh-CN']}”行`, en: `row “${row.en}”` } : cellInWords(correction);
}

/** @returns the message where one slip moved several figures. */
export function movedMessage(corrections: readonly CorrectionInWords[]): LocalisedText {
  const [one, other] = corrections;
  if (one && other && corrections.length === 2 && one.literal === String(other.value)) {
    const [first, second] = [cellInWords(one), cellInWords(other)];
    return {
      'zh-CN': `${first['zh-CN']}的${one.literal}与${second['zh-CN']}的${other.literal}很可能填颠倒了，应分别为${one.value}和${other.value}。`,
      en: `${capital(first.en)} (${one.literal}) and ${second.en} (${other.literal}) were probably entered in each other’s place; ${one.value} and ${other.value} are meant.`,
    };
  }
  const list = both((locale) => listOf(corrections, locale, locale === 'en' ? '; ' : '，', 'before'));
  return {
    'zh-CN': `${lineInWords(corrections)['zh-CN']}的数字很可能错了位，请改正：${list['zh-CN']}。`,
    en: `The figures of ${lineInWords(corrections).en} are probably one place off. They should read: ${list.en}.`,
  };
}

function changeOf({ literal, value }: CorrectionInWords, locale: Locale): string {
  if (locale === 'en') return literal === '' ? String(value) : `${value} instead of ${literal}`;
  return literal === '' ? `改为${value}` : `由${literal}改为${value}`;
}

/** The rows, or where they are more the columns, that the figures stand in. */
function lineInWords(corrections: readonly CorrectionInWords[]): LocalisedText {
  const names = (key: 'row' | 'column', locale: Locale): string[] => [
    ...new Set(corrections.map((correction) => correction[key][locale])),
  ];
  const key = names('row', 'zh-CN').length <= names('column', 'zh-CN').length ? 'row' : 'column';
  const kind = key === 'row' ? { 'zh-CN': '行', en: 'row' } : { 'zh-CN': '列', en: 'column' };
  return {
    'zh-CN': names(key, 'zh-CN')
      .map((name) => `“${name}”${kind['zh-CN']}`)
      .join('与'),
    en: names(key, 'en')
      .map((name) => `${kind.en} “${name}”`)
      .join(' and '),
  };
}

/** So many ways are told in the message; all of them are among the candidates. */
const MOST_TOLD = 3;

/** @returns the message where several figures explain what is wrong equally well. */
export function choiceMessage(choices: readonly (readonly CorrectionInWords[])[]): LocalisedText {
  const list = both((locale) =>
    choices
      .slice(0, MOST_TOLD)
      .map((corrections) => listOf(corrections, locale, locale === 'en' ? ' together with ' : '，并且'))
      .join(locale === 'en' ? '; or ' : '；或者'),
  );
  const more = choices.length > MOST_TOLD;
  const several = choices.some((corrections) => corrections.length > 1);
  if (several)
    return {
      'zh-CN': `有关各数不相符，只看各数分不出是哪几格填错了。下列每一种改法都能使各数相符，可能性大的在前：${list['zh-CN']}${more ? `；等等，共${choices.length}种` : ''}。`,
      en: `The figures around this cell disagree, and they alone do not tell which cells are mistyped. Each of these corrections makes them agree, the likelier first: ${list.en}${more ? `; and so on, ${choices.length} in all` : ''}.`,
    };
  return {
    'zh-CN': `有关各数不相符，很可能只有一处填错了。下列每一种改法都能使各数相符，可能性大的在前：${list['zh-CN']}${more ? `；等等，共${choices.length}种` : ''}。`,
    en: `The figures around this cell disagree, and probably one of them is mistyped. Each of these makes them agree, the likelier first: ${list.en}${more ? `; and so on, ${choices.length} in all` : ''}.`,
  };
}

/** @returns a sentence’s beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
