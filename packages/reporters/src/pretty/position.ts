/** Where something stands, as a person looks for it. */
import type { Location } from '@disclosure-lint/core';
import type { Style } from './style.ts';

/** @returns line and column; in a Word or spreadsheet document the table or paragraph. */
export function position({ range, exact, origin }: Location, texts: Style['texts']): string {
  if (origin?.kind === 'table') return texts.inTable(origin.table, origin.row, origin.column);
  if (origin?.kind === 'paragraph') return texts.inParagraph(origin.paragraph);
  return `${range.start.line}:${range.start.column}${exact ? '' : ` ${texts.near}`}`;
}
