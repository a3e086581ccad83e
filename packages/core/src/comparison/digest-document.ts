/** From a document to what is kept of it. */
import { forms } from '@disclosure-lint/rules';
import { bindReport } from '../bind/bind.ts';
import type { Edition } from '../bind/report.ts';
import { isReport } from '../results/file-findings.ts';
import type { SourceDocument } from '../source/document.ts';
import { digestOf, type ReportDigest } from './digest.ts';

/**
 * @param document Parsed or imported.
 * @param edition The edition to read it with, whatever the headers say.
 * @returns the digest; undefined for what could not be read, or is no report.
 */
export function digestDocument(document: SourceDocument, edition?: Edition): ReportDigest | undefined {
  const broken = document.problems.some(({ ruleId }) => ruleId === 'core-syntax');
  if (document.value === undefined || broken || !isReport(document)) return undefined;
  return digestOf(bindReport(document, forms, edition));
}
