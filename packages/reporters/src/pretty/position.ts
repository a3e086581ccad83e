/** Where something stands, as a person looks for it. */
import type { Locale, Location, SourceDocument } from '@disclosure-lint/core';
import type { Origin } from '@disclosure-lint/schemas';
import { textsIn } from '../locales/index.ts';
import { printable } from '../text/printable.ts';
import type { Style } from './style.ts';

/**
 * @param hasText Whether there is a text that lines are counted in.
 * @returns line and column; in a Word or spreadsheet document the table or paragraph.
 */
export function position({ range, exact, origin }: Location, texts: Style['texts'], hasText = true): string {
  if (origin && origin.kind !== 'text') return placeOf(origin, texts);
  if (!hasText) return texts.wholeDocument;
  return `${range.start.line}:${range.start.column}${exact ? '' : ` ${texts.near}`}`;
}

/** @returns the same of a place in the document that a report was imported from. */
export function placeOf(origin: Origin, texts: Style['texts']): string {
  switch (origin.kind) {
    case 'text':
      return `${origin.range.start.line}:${origin.range.start.column}`;
    case 'table':
      return origin.sheet === undefined
        ? texts.inTable(origin)
        : texts.inSheet(
            printable(origin.sheet),
            origin.row,
            origin.column === undefined ? undefined : columnLetters(origin.column),
          );
    case 'paragraph':
      return texts.inParagraph(origin.paragraph);
  }
}

/**
 * @param document The document that the location is in.
 * @returns where it is, in a language.
 */
export function placeInWords(location: Location, document: Pick<SourceDocument, 'text'>, locale: Locale): string {
  return position(location, textsIn(locale), document.text !== '');
}

/** @returns where an imported piece stood, in a language; empty when it is not known. */
export function originInWords(origin: Origin | undefined, locale: Locale): string {
  return origin ? placeOf(origin, textsIn(locale)) : '';
}

/** The name that spreadsheets give a column: A to Z, then AA. */
function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
