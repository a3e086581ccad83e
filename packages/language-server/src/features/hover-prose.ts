/** What is told of a figure in the prose, and of a heading. */
import { addressInWords, type HeldCell, localise, type ReadFigure, type Report } from '@disclosure-lint/core';
import { claimsTexts, heldAgainst } from '@disclosure-lint/reporters';
import type { Analysis } from '../context.ts';
import { heldReading } from './claims.ts';
import { markOf } from './hover-cell.ts';
import { hoverTexts } from './hover-texts.ts';
import type { Ink } from './ink.ts';

/** @returns paragraphs of lines: what it is read as, and what it was held against or why it was left alone. */
export function figureHover(
  figure: ReadFigure,
  report: Report,
  { locale }: Analysis,
  ink: Ink,
): readonly (readonly string[])[] {
  const own = claimsTexts(locale);
  const [taken = '', ...besides] = heldAgainst(figure, own);
  const held = heldReading(figure);
  return [
    [ink.plain(readAs(figure, locale))],
    ...(held ? comparison(figure, held.cells, report, locale, ink) : [[ink.plain(taken)]]),
    ...besides.map((line) => [ink.plain(line)]),
  ];
}

function readAs({ quantity, value, words, claim }: ReadFigure, locale: Analysis['locale']): string {
  const texts = hoverTexts(locale).figure;
  const title = claim ? claim.title + (claim.rule === undefined ? '' : texts.rule(claim.rule)) : '';
  if (!quantity) return texts.none(words, title);
  const number = `${value}${quantity.kind === 'percent' ? '%' : ''}`;
  const shown =
    quantity.approximation === undefined ? number : claimsTexts(locale).approximate(number, quantity.approximation);
  return texts.readAs(quantity.literal, shown, title);
}

function comparison(
  figure: ReadFigure,
  cells: readonly HeldCell[],
  report: Report,
  locale: Analysis['locale'],
  ink: Ink,
): readonly (readonly string[])[] {
  const lines = heldLines(cells, heldReading(figure)?.value, report, locale);
  return [
    [`${markOf(figure)} ${ink.plain(verdictText(figure, locale))}`, ...lines.map((line) => ink.item + ink.plain(line))],
  ];
}

/** So many cells are all shown, even where every one is 0. */
const FEW = 3;

function heldLines(
  cells: readonly HeldCell[],
  sum: number | undefined,
  report: Report,
  locale: Analysis['locale'],
): readonly string[] {
  const texts = hoverTexts(locale).figure;
  // Of a long sum the cells that count are told.
  const counting = cells.filter(({ value }) => value !== 0);
  if (counting.length === 0 && cells.length > FEW) return [texts.allZero(cells.length)];
  const shown = cells.length > FEW ? counting : cells;
  const zeros = cells.length - shown.length;
  const closing = [
    ...(zeros > 0 ? [texts.zeros(zeros)] : []),
    ...(cells.length > 1 && sum !== undefined ? [texts.sum(sum)] : []),
  ];
  return [
    ...shown.map(({ address, label, literal = '', value }) => {
      const place = addressInWords(address, report.form);
      const printed = value === undefined ? literal.trim() || texts.noNumber : String(value);
      return texts.heldCell(place ? localise(place, locale) : label, printed);
    }),
    ...(closing.length > 0 ? [closing.join(locale === 'en' ? ', ' : '，')] : []),
  ];
}

function verdictText(figure: ReadFigure, locale: Analysis['locale']): string {
  const texts = hoverTexts(locale).figure;
  const value = heldReading(figure)?.value ?? 0;
  switch (figure.verdict) {
    case 'agrees':
      return texts.agrees;
    case 'differs':
      return texts.differs(figure.value, value, Math.abs(value - figure.value));
    case 'rounded':
      return texts.rounded;
    default:
      return texts.unknown;
  }
}
