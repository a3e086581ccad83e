/** What is told of a cell: which one it is, how it is read, the equations and the claims that it takes part in. */
import {
  type EquationState,
  type ExplainedCell,
  equationsAt,
  type Locale,
  localise,
  type ReadFigure,
  type Report,
} from '@disclosure-lint/core';
import type { Analysis } from '../context.ts';
import { figuresAbout, heldReading } from './claims.ts';
import { hoverTexts } from './hover-texts.ts';
import type { Ink } from './ink.ts';

/** More claims about one cell are counted only. */
const MOST_CLAIMS = 6;

/** @returns paragraphs of lines. */
export function cellHover(
  cell: ExplainedCell,
  report: Report,
  analysis: Analysis,
  ink: Ink,
): readonly (readonly string[])[] {
  const { locale, ruleSet } = analysis;
  const texts = hoverTexts(locale).cell;
  const [table, row, column] = [cell.table, cell.row, cell.column].map((words) => localise(words, locale));
  const equations = equationsAt(report, ruleSet, cell.address, locale).toSorted((a, b) => urgency(a) - urgency(b));
  const claims = figuresAbout(analysis, cell.address);
  return [
    [ink.bold(`${row} › ${column}`), ink.plain(table ?? ''), ink.plain(valueText(cell, locale))],
    equations.length === 0
      ? []
      : [ink.plain(texts.equations), ...equations.map((state) => ink.item + equationLine(state, locale, ink))],
    claims.length === 0 ? [] : [ink.plain(texts.claims), ...claimLines(claims, locale, ink)],
  ];
}

/** What is wrong is read first. */
function urgency({ holds }: EquationState): number {
  return holds === false ? 0 : holds === undefined ? 1 : 2;
}

function valueText({ literal, value, reading, uncertain }: ExplainedCell, locale: Locale): string {
  const texts = hoverTexts(locale).cell;
  if (uncertain) return texts.uncertain;
  if (value === undefined) return texts.noNumber(literal, reading);
  const number = String(value);
  return literal.trim() === number ? texts.readAs(number) : texts.printedAs(literal, number);
}

function equationLine({ line, text, holds, reason }: EquationState, locale: Locale, ink: Ink): string {
  const texts = hoverTexts(locale);
  const mark = holds === undefined ? '?' : holds ? '✓' : '✗';
  const why = reason === undefined ? '' : `${locale === 'en' ? ' ' : ''}${parenthesised(reason, locale)}`;
  return `${mark} ${ink.plain(texts.cell.equation(line, text) + why)}`;
}

function parenthesised(words: string, locale: Locale): string {
  return locale === 'en' ? `(${words})` : `（${words}）`;
}

function claimLines(claims: readonly ReadFigure[], locale: Locale, ink: Ink): readonly string[] {
  const texts = hoverTexts(locale).cell;
  const lines = claims.slice(0, MOST_CLAIMS).map((figure) => {
    const { words, place, verdict, value } = figure;
    const held = heldReading(figure);
    const sum = held?.cells.length === 1 ? undefined : held?.value;
    const note =
      verdict === 'differs' && held?.value !== undefined
        ? texts.contradicted(value, held.value, sum !== undefined)
        : sum === undefined
          ? ''
          : texts.summed(sum);
    return `${ink.item}${markOf(figure)} ${ink.plain(texts.claim(words, place) + note)}`;
  });
  const more = claims.length - lines.length;
  return more > 0 ? [...lines, ink.item + ink.plain(texts.more(more))] : lines;
}

/** @returns a sign for whether a claim and the tables agree. */
export function markOf({ verdict }: ReadFigure): string {
  return verdict === 'agrees' ? '✓' : verdict === 'differs' ? '✗' : '?';
}
