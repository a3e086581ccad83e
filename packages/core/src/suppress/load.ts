/** Reads a file of suppressions. */
import {
  type LocalisedText,
  propertyNames,
  type Suppression,
  type SuppressionsFile,
  validateSuppressions,
} from '@disclosure-lint/schemas';
import {
  checkSchema,
  type FileProblem,
  problemReporter,
  type ReportProblem,
  textProblems,
} from '../results/file-problem.ts';
import type { SourceDocument } from '../source/document.ts';
import { parseDocument } from '../source/parse.ts';
import { valueAt } from '../source/pointer.ts';

export const SUPPRESSIONS_NAME = 'disclosure-lint.suppressions.json';

export interface LoadedSuppressions {
  /** Absolute path. */
  readonly path: string;
  readonly document: SourceDocument;
  readonly entries: readonly Suppression[];
}

const NO_REASON: LocalisedText = { 'zh-CN': '要写明理由', en: 'a reason must be given' };

/**
 * @param path Absolute path of the file.
 * @param name How it is shown.
 * @returns the suppressions, or what is wrong with the file.
 */
export function loadSuppressions(
  path: string,
  text: string,
  name: string,
): { readonly file: LoadedSuppressions } | { readonly problems: readonly FileProblem[] } {
  const document = parseDocument(text, name);
  const problems = textProblems(document);
  if (problems.length > 0) return { problems };
  const report = problemReporter(document, problems);
  const inWords: ReportProblem = (pointer, message, suggestion) => {
    const empty = pointer.endsWith('/reason') && typeof valueAt(document.value, pointer) === 'string';
    report(pointer, empty ? NO_REASON : message, suggestion);
  };
  if (!checkSchema(document.value, validateSuppressions, propertyNames.suppressions ?? [], inWords))
    return { problems };
  const { suppressions } = document.value as SuppressionsFile;
  for (const [index, { rule }] of suppressions.entries()) {
    if (!rule.startsWith('core-')) continue;
    report(`/suppressions/${index}/rule`, {
      'zh-CN': `“${rule}”是关于文件本身的问题，不能豁免`,
      en: `“${rule}” is about the file itself and cannot be suppressed`,
    });
  }
  return problems.length > 0 ? { problems } : { file: { path, document, entries: suppressions } };
}
