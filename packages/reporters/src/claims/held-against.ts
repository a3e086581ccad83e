/** In words: what a figure is taken for, what it was held against, or why it was left alone. */
import type { ClaimReading, HeldCell, OwnTableFigure, ReadFigure } from '@disclosure-lint/core';
import { printable } from '../text/printable.ts';
import type { ClaimsTexts } from './texts.ts';

/** A sum of more cells is told by the first ones. */
const MOST_CELLS = 3;

/** @returns one paragraph, and a second where the office's own tables have the figure. */
export function heldAgainst(figure: ReadFigure, texts: ClaimsTexts): readonly string[] {
  const { ownTable } = figure;
  return [taken(figure, texts), ...(ownTable ? [inOwnTable(ownTable, texts)] : [])];
}

function taken({ claim, readings, against = 0, quantity, topic = '' }: ReadFigure, texts: ClaimsTexts): string {
  if (claim) {
    const title = printable(claim.title) + (claim.rule === undefined ? '' : texts.rule(claim.rule));
    const held = readings[against];
    return held ? texts.against(title, figureText(held, texts)) : texts.leftAlone(title);
  }
  if (quantity?.kind === 'percent') return texts.percent;
  if (quantity?.kind === 'measure') return texts.otherUnit;
  const reason = Object.hasOwn(texts.topic, topic) ? texts.topic[topic] : undefined;
  return reason ?? texts.untied;
}

function figureText({ value, cells }: ClaimReading, texts: ClaimsTexts): string {
  const [only, ...others] = cells;
  if (only && others.length === 0) return cellText(only, texts);
  if (value === undefined)
    return terms(
      cells.filter((cell) => cell.value === undefined),
      cells.length,
      texts,
    );
  // Of a sum the cells that count are told.
  const counting = cells.filter((cell) => cell.value !== 0);
  if (counting.length > 0)
    return texts.sum(terms(counting, cells.length, texts), cells.length - counting.length, value);
  return cells.length > MOST_CELLS
    ? texts.allZero(cells.length)
    : texts.sum(terms(cells, cells.length, texts), 0, value);
}

function terms(cells: readonly HeldCell[], all: number, texts: ClaimsTexts): string {
  const shown = cells.slice(0, MOST_CELLS).map((cell) => cellText(cell, texts));
  return shown.join(texts.plus) + (cells.length > MOST_CELLS ? texts.more(all) : '');
}

function cellText({ label, value }: HeldCell, { noNumber }: ClaimsTexts): string {
  return `${printable(label)} ${value ?? noNumber}`;
}

function inOwnTable({ kind, value, cells }: OwnTableFigure, texts: ClaimsTexts): string {
  const shown = cells
    .slice(0, kind === 'column' ? MOST_CELLS : cells.length)
    .map(({ label, literal }) => texts.ownCell(printable(label), printable(literal)));
  const more = shown.length < cells.length ? texts.more(cells.length) : '';
  return texts.own(kind, shown.join(texts.plus) + more, String(value));
}
