/** How a clause is cited. */
import type { Locale } from '@disclosure-lint/core';
import type { Citation } from '@disclosure-lint/schemas';
import { textsIn } from './locales/index.ts';

/** The document and its clause; local requirements and practice are named as such, never dressed up as law. */
export function citationText({ kind, document, clause }: Citation, locale: Locale): string {
  return `${textsIn(locale).basisKind[kind]}${document}${clause === undefined ? '' : ` ${clause}`}`;
}
