/** What is wrong with a file that a run works by — a rule, a configuration, suppressions — and where. */
import type { LocalisedText, Validator } from '@disclosure-lint/schemas';
import type { SourceDocument, TextSpan } from '../source/document.ts';
import { schemaProblems, typeNames } from '../source/schema-errors.ts';
import { coreFindingCatalogue } from './core-findings.ts';
import { fill } from './localise.ts';

/** Something wrong in such a file. Line and column count from 1. */
export interface FileProblem {
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly message: LocalisedText;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** Tells a problem at a place of the file. */
export type ReportProblem = (pointer: string, message: LocalisedText, suggestion?: string, span?: TextSpan) => void;

/** @returns a function that adds what it is told to `problems`. */
export function problemReporter(document: SourceDocument, problems: FileProblem[]): ReportProblem {
  return (pointer, message, suggestion, span) => {
    const { line, column } = document.locate(pointer, span).range.start;
    problems.push({
      file: document.path,
      pointer,
      line,
      column,
      message,
      ...(suggestion !== undefined && { suggestion }),
    });
  };
}

/** @returns what kept the file's text from being read as it is written. */
export function textProblems({ path, problems }: SourceDocument): FileProblem[] {
  return problems.map(({ ruleId, messageId, params, range, pointer }) => {
    const entry = coreFindingCatalogue[ruleId];
    const template = entry.messages[messageId] ?? entry.title;
    const message = { 'zh-CN': fill(template, params, 'zh-CN'), en: fill(template, params, 'en') };
    return { file: path, pointer, line: range.start.line, column: range.start.column, message };
  });
}

/**
 * Holds a value against a generated validator.
 * @param knownNames The properties of the schema, for “did you mean”.
 * @returns whether it fits.
 */
export function checkSchema(
  value: unknown,
  validator: Validator,
  knownNames: readonly string[],
  report: ReportProblem,
): boolean {
  if (validator(value)) return true;
  for (const { pointer, messageId, params, suggestion } of schemaProblems(validator.errors ?? [], value, knownNames)) {
    report(pointer, MESSAGES[messageId](params), suggestion);
  }
  return false;
}

const MESSAGES: Readonly<
  Record<
    ReturnType<typeof schemaProblems>[number]['messageId'],
    (params: Readonly<Record<string, string>>) => LocalisedText
  >
> = {
  missing: ({ name }) => ({ 'zh-CN': `缺少“${name}”`, en: `“${name}” is missing` }),
  unknown: ({ name }) => ({ 'zh-CN': `不认识的属性“${name}”`, en: `unknown property “${name}”` }),
  type: ({ expected = '', actual = '' }) => ({
    'zh-CN': `此处应为${typeNames(expected, 'zh-CN')}，实际是${typeNames(actual, 'zh-CN')}`,
    en: `this should be ${typeNames(expected, 'en')} but is ${typeNames(actual, 'en')}`,
  }),
  enum: ({ actual, allowed }) => ({
    'zh-CN': `“${actual}”不在允许的范围内（${allowed}）`,
    en: `“${actual}” is not one of ${allowed}`,
  }),
  format: ({ actual }) => ({
    'zh-CN': `“${actual}”不是有效的日期，应写作 2024-01-31`,
    en: `“${actual}” is not a valid date; write it as 2024-01-31`,
  }),
  value: ({ detail }) => ({
    'zh-CN': `值不符合格式（${detail}）`,
    en: `the value does not fit the format (${detail})`,
  }),
};
