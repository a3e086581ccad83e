/** What an outcome shows in the document: its findings, or that and why it was not checked. Never nothing for a failure. */
import { type Locale, parseDocument } from '@disclosure-lint/core';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { GoverningProblem } from '../configuration.ts';
import type { Outcome } from '../documents/analyses.ts';
import { toRange } from '../features/range.ts';
import { type DiagnosticOptions, diagnosticsOf, SOURCE } from './convert.ts';
import { diagnosticTexts, problemText } from './texts.ts';

/** @param text The document, for an outcome that has none. */
export function diagnosticsOfOutcome(outcome: Outcome, text: TextDocument, options: DiagnosticOptions): Diagnostic[] {
  switch (outcome.kind) {
    case 'analysed': {
      const { open, text: linted, locale } = outcome.analysis;
      return diagnosticsOf(open, linted, options, locale);
    }
    case 'misconfigured':
      return [
        {
          ...notChecked(outcome, 'core-configuration', text),
          ...(options.relatedInformation && {
            relatedInformation: outcome.problems.map((problem) => ({
              location: { uri: problem.uri, range: { start: startOf(problem), end: startOf(problem) } },
              message: problemText(problem, outcome.locale),
            })),
          }),
        },
      ];
    case 'crashed':
      return [notChecked(outcome, 'core-crash', text)];
    default:
      return [];
  }
}

/** @returns why a document was not checked; undefined when it was, or is no report. */
export function reasonOf(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'crashed':
      return diagnosticTexts(outcome.locale).crashed(detailOf(outcome.error));
    case 'misconfigured':
      return misconfigured(outcome.problems, outcome.locale);
    case 'off':
    case 'ignored':
      return diagnosticTexts(outcome.locale)[outcome.kind];
    default:
      return undefined;
  }
}

/**
 * What is wrong with a file that reports are checked by, in that file.
 * @param text Of the file; undefined when there is none to be had.
 */
export function problemDiagnostic(problem: GoverningProblem, text: string | undefined, locale: Locale): Diagnostic {
  return {
    range: rangeOf(problem, text),
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    code: 'core-configuration',
    message: problemText(problem, locale),
  };
}

/** A problem tells where it begins; how far it reaches, its pointer does. */
function rangeOf(problem: GoverningProblem, text: string | undefined): Range {
  const start = startOf(problem);
  const located =
    text === undefined ? undefined : toRange(parseDocument(text, problem.uri).locate(problem.pointer).range);
  const isThere = located?.start.line === start.line && located.start.character === start.character;
  return isThere && located.end.line === start.line
    ? located
    : { start, end: { ...start, character: start.character + 1 } };
}

function startOf({ line, column }: GoverningProblem): Range['start'] {
  return { line: line - 1, character: column - 1 };
}

function misconfigured(problems: readonly GoverningProblem[], locale: Locale): string {
  const [first] = problems;
  const where = first ? `${first.line}:${first.column} ${problemText(first, locale)}` : '';
  return diagnosticTexts(locale).misconfigured(first?.file ?? '', where, problems.length - 1);
}

function notChecked(outcome: Outcome, code: string, text: TextDocument): Diagnostic {
  return {
    range: firstLine(text),
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    code,
    message: reasonOf(outcome) ?? '',
  };
}

/** @returns what an error says of itself. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function firstLine(text: TextDocument): Range {
  const [line = ''] = text.getText().split(/\r?\n/u, 1);
  return { start: { line: 0, character: 0 }, end: { line: 0, character: Math.max(1, line.length) } };
}
