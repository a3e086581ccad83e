/** What an outcome shows in the document: its findings, or that and why it was not checked. Never nothing for a failure. */
import type { FileProblem, Locale } from '@disclosure-lint/core';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Outcome } from '../documents/analyses.ts';
import { type DiagnosticOptions, diagnosticsOf, SOURCE } from './convert.ts';
import { diagnosticTexts, problemText } from './texts.ts';

/** @param text The document as it is open, where it is. */
export function diagnosticsOfOutcome(outcome: Outcome, text: TextDocument, options: DiagnosticOptions): Diagnostic[] {
  switch (outcome.kind) {
    case 'analysed':
      return diagnosticsOf(outcome.analysis.result.findings, outcome.analysis.text, options);
    case 'misconfigured':
    case 'crashed':
      return [
        {
          range: firstLine(text),
          severity: DiagnosticSeverity.Error,
          source: SOURCE,
          code: outcome.kind === 'crashed' ? 'core-crash' : 'core-configuration',
          message: reasonOf(outcome) ?? '',
        },
      ];
    case 'none':
      return [];
  }
}

/** @returns why a document was not checked; undefined when it was, or need not be. */
export function reasonOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'crashed') return diagnosticTexts(outcome.locale).crashed(detailOf(outcome.error));
  if (outcome.kind !== 'misconfigured') return undefined;
  const { problems, locale } = outcome;
  const [first] = problems;
  if (!first) return diagnosticTexts(locale).misconfigured('', '', 0);
  const name = first.file.slice(first.file.lastIndexOf('/') + 1);
  const where = `${first.line}:${first.column} ${problemText(first, locale)}`;
  return diagnosticTexts(locale).misconfigured(name, where, problems.length - 1);
}

/** What is wrong with a file that reports are checked by, in that file. */
export function problemDiagnostic(problem: FileProblem, locale: Locale): Diagnostic {
  const start = { line: problem.line - 1, character: problem.column - 1 };
  return {
    range: { start, end: { ...start, character: start.character + 1 } },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: problemText(problem, locale),
  };
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function firstLine(text: TextDocument): Range {
  const [line = ''] = text.getText().split(/\r?\n/u, 1);
  return { start: { line: 0, character: 0 }, end: { line: 0, character: Math.max(1, line.length) } };
}
