/** What is wrong with a report file as a file: it is none, or it does not fit the report format. */
import { propertyNames, validateReport } from '@disclosure-lint/schemas';
import { fieldsOf } from '../bind/walk.ts';
import type { SourceDocument } from '../source/document.ts';
import { schemaProblems, typeNames } from '../source/schema-errors.ts';
import { coreProblem } from './assemble.ts';
import type { Finding, Locale, ParamValue } from './finding.ts';

/** The value of `format` that this program reads. */
export const REPORT_FORMAT = 'disclosure-report/1';

/** Schema errors beyond these are counted, not listed. */
const MOST_SCHEMA_FINDINGS = 20;

/** @returns whether a document says that it is a report, whatever else is wrong with it. */
export function isReport(document: SourceDocument): boolean {
  return refusal(document, 'en') === undefined;
}

/**
 * Says why a document is no report file at all.
 * @returns undefined when it is one, whatever else is wrong with it.
 */
export function refusal(document: SourceDocument, locale: Locale): Finding | undefined {
  const refuse = (messageId: string, params: Readonly<Record<string, ParamValue>>, pointer: string): Finding =>
    coreProblem(document, 'core-not-a-report', messageId, params, pointer, locale);
  const fields = fieldsOf(document.value);
  if (!fields) {
    const type = document.value === null ? 'null' : Array.isArray(document.value) ? 'array' : typeof document.value;
    return refuse('notAnObject', { actual: { 'zh-CN': typeNames(type, 'zh-CN'), en: typeNames(type, 'en') } }, '');
  }
  const own = (name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);
  const format = own('format');
  if (typeof format === 'string' && format !== REPORT_FORMAT)
    return refuse('version', { actual: format.slice(0, 60) }, '/format');
  if (format !== REPORT_FORMAT && !Array.isArray(own('sections'))) return refuse('default', {}, '');
  if (!Array.isArray(own('sections'))) return refuse('sections', {}, '/sections');
  const title = own('title');
  return typeof title === 'string' && isOtherPaper(title)
    ? refuse('notAnnual', { title: title.replace(/\s+/gu, '') }, '/title')
    : undefined;
}

/** Statistics of half a year or a quarter: the rules on annual reports would find fault with all of it. */
function isOtherPaper(title: string): boolean {
  const words = title.replace(/\s+/gu, '');
  return /半年|季度|统计表/u.test(words) && !/年度报告|年报/u.test(words);
}

/** @returns a finding for each place that does not fit the report format; the first ones of very many. */
export function schemaFindings(document: SourceDocument, locale: Locale): Finding[] {
  if (validateReport(document.value)) return [];
  const problems = schemaProblems(validateReport.errors ?? [], document.value, propertyNames.report ?? []);
  const findings = problems.slice(0, MOST_SCHEMA_FINDINGS).map((problem) => {
    const { params } = problem;
    const shown = {
      ...params,
      ...(problem.messageId === 'type' && {
        expected: typeNames(params.expected ?? '', locale),
        actual: typeNames(params.actual ?? '', locale),
      }),
      suggestion: problem.suggestion === undefined ? '' : didYouMean(problem.suggestion, locale),
    };
    return coreProblem(document, 'core-schema', problem.messageId, shown, problem.pointer, locale);
  });
  const more = problems.length - findings.length;
  if (more > 0) findings.push(coreProblem(document, 'core-schema', 'more', { count: more }, '', locale));
  return findings;
}

function didYouMean(word: string, locale: Locale): string {
  return locale === 'en' ? `; did you mean “${word}”?` : `；是否应为“${word}”？`;
}
