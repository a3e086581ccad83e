/** What a document is as a report, before any rule is asked. */
import { analyseDocument, createRuleSet, type Locale, type Report, type SourceDocument } from '@disclosure-lint/core';
import { placeInWords } from '@disclosure-lint/reporters';
import type { PlacedLoss } from './summary.ts';

/**
 * Binds a report.
 * @returns the report, undefined when the document is none, and what is wrong with the file itself: why it is none, or what of it
 * does not fit the format of reports.
 */
export async function reportIn(
  document: SourceDocument,
  locale: Locale,
): Promise<{ readonly report: Report | undefined; readonly mistakes: readonly PlacedLoss[] }> {
  const { report, result } = await analyseDocument(document, { ruleSet: createRuleSet({ rules: [] }), locale });
  const mistakes = result.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ location, message }) => ({ place: placeInWords(location, document, locale), message }));
  return { report, mistakes };
}
