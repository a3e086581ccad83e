/** Where a finding stands, for formats that count lines. */
import type { Finding, Locale, Location } from '@disclosure-lint/core';
import type { Range } from '@disclosure-lint/schemas';
import { originInWords } from '../pretty/position.ts';

/** Word documents, web pages and spreadsheets have no lines to point at; nor has what could not be read. */
export function hasLines({ origin }: Location, text: string): boolean {
  return text !== '' && (origin === undefined || origin.kind === 'text');
}

/** @returns the last line that a range reaches: one that ends before the first character of a line does not reach it. */
export function lastLine({ start, end }: Range): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

/** @returns the place in the words of the form, and where that is all there is, in those of the document. */
export function placeOfFinding({ place, location }: Finding, text: string, locale: Locale): string {
  const origin = hasLines(location, text) ? '' : originInWords(location.origin, locale);
  return [place ?? '', origin].filter((word) => word !== '').join(locale === 'en' ? ', ' : '，');
}
