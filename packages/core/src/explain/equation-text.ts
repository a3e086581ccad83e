/** An equation in one line: 总计60，自然人41＋商业企业9＋其他9＝59，相差1. */
import { add } from '../facts/exact-sum.ts';
import type { Locale, Location } from '../results/finding.ts';

/** A cell of an equation, in words. */
export interface Term {
  readonly address: string;
  /** What tells it from the other cells of the equation: its column where the equation runs along a row, and so on. */
  readonly label: string;
  /** What is printed; empty where the cell is blank or missing. */
  readonly literal: string;
  /** The number it is read as; absent when it gives none. */
  readonly value?: number;
  /** How often it is added; at least 1. */
  readonly coefficient: number;
  /** The report does not have its row or column. */
  readonly missing?: true;
  /** Absent where the cell is missing. */
  readonly location?: Location;
}

/** An equation with words for its cells. */
export interface WordedEquation {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Absent unless every cell of the side gives a number whose place is certain. */
  readonly leftSum?: number;
  readonly rightSum?: number;
  /** undefined when cells that give no number leave it open. */
  readonly holds: boolean | undefined;
}

/** @returns the equation with its numbers; of a broken one both sums and the difference. */
export function equationText({ left, right, leftSum, rightSum, holds }: WordedEquation, locale: Locale): string {
  const words = WORDS[locale];
  const sides = [sideText(left, words), sideText(right, words)] as const;
  if (holds) return sides.join(words.equals);
  if (holds === undefined || leftSum === undefined || rightSum === undefined) return sides.join(words.shouldEqual);
  return [
    withSum(left, sides[0], leftSum, words),
    withSum(right, sides[1], rightSum, words),
    words.difference(Math.abs(add(leftSum, -rightSum))),
  ].join(words.comma);
}

interface Words {
  readonly plus: string;
  readonly times: string;
  readonly equals: string;
  readonly shouldEqual: string;
  readonly comma: string;
  readonly blank: string;
  readonly missing: string;
  figure(label: string, figure: string): string;
  difference(value: number): string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    plus: '＋',
    times: '×',
    equals: '＝',
    shouldEqual: '应等于',
    comma: '，',
    blank: '（空白）',
    missing: '（缺）',
    figure: (label, figure) => `${label}${figure}`,
    difference: (value) => `相差${value}`,
  },
  en: {
    plus: ' + ',
    times: ' × ',
    equals: ' = ',
    shouldEqual: ' should equal ',
    comma: ', ',
    blank: '(blank)',
    missing: '(missing)',
    figure: (label, figure) => `${label} ${figure}`,
    difference: (value) => `difference ${value}`,
  },
};

/** So many are read at a glance; in a longer sum zeros are left out. */
const FEW = 4;

function sideText(terms: readonly Term[], words: Words): string {
  const shown = terms.length > FEW ? terms.filter(({ value }) => value !== 0) : terms;
  if (shown.length === 0) return '0';
  return shown.map((term) => termText(term, words)).join(words.plus);
}

function termText(term: Term, words: Words): string {
  const figure = figureText(term, words);
  return words.figure(term.label, term.coefficient > 1 ? `${figure}${words.times}${term.coefficient}` : figure);
}

function figureText({ literal, value, missing }: Term, words: Words): string {
  if (value !== undefined) return String(value);
  if (missing) return words.missing;
  return literal.trim() === '' ? words.blank : `“${literal.trim()}”`;
}

function withSum(terms: readonly Term[], text: string, sum: number, { equals }: Words): string {
  const [only, ...others] = terms;
  return (others.length === 0 && only?.coefficient === 1) || text === '0' ? text : `${text}${equals}${sum}`;
}
