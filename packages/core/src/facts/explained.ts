/** Whether the text says why figures are not as one would expect. */
import type { ProsePlace, Report } from '../bind/report.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { plainText } from '../narrative/plain.ts';
import { proseIn } from '../narrative/prose.ts';
import { valueAt } from '../source/pointer.ts';

/**
 * @param tables Keys of the tables with the figures: what is printed below them counts as text.
 * @param unless Phrases that explain; undefined where there is none.
 * @param places Where to look for prose; everywhere when absent.
 */
export function isExplained(
  report: Report,
  tables: readonly string[],
  unless: Phrases | undefined,
  places?: readonly ProsePlace[],
): boolean {
  return unless !== undefined && wordsOf(report, tables, places).some((text) => text.search(unless.any()) >= 0);
}

function wordsOf(report: Report, tables: readonly string[], places: readonly ProsePlace[] | undefined): string[] {
  const notes = tables.flatMap((key) =>
    (report.tables.get(key)?.pointers ?? []).flatMap((pointer) => valueAt(report.document.value, `${pointer}/notes`)),
  );
  return [
    ...proseIn(report, places).map(({ text }) => text),
    ...notes.flatMap((note) => (typeof note === 'string' ? plainText(note).text : [])),
  ];
}
