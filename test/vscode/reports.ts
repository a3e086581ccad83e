/** Reports for the tests in an editor, and where things stand in them. */
import { editReport, parseDocument } from '@disclosure-lint/core';
import { specimens } from '@disclosure-lint/rules';
import type { ExampleEdit } from '@disclosure-lint/schemas';

/** @returns the text of the specimen of 2021's form with some cells set. */
export function reportText(edits: readonly ExampleEdit[] = []): string {
  return `${JSON.stringify(editReport(specimens()['2021'], edits), null, 2)}\n`;
}

/** @returns the line and column, from 1, of a part of a report. */
export function placeOf(text: string, pointer: string): { readonly line: number; readonly column: number } {
  const { start } = parseDocument(text, 'place.report.json').locate(pointer).range;
  return { line: start.line, column: start.column };
}

/** Pointers into the specimen. */
export const CELLS = {
  receivedTotal: '/sections/2/content/0/rows/0/cells/6',
  broughtForwardTotal: '/sections/2/content/0/rows/1/cells/6',
  receivedByPersons: '/sections/2/content/0/rows/0/cells/0',
  repealedDocuments: '/sections/1/content/0/rows/1/cells/1',
} as const;
