/** What is wrong with configurations, rules and suppressions, shown in those files. */
import { type FileProblem, type Locale, reviewSuppressions, type SuppressionUse } from '@disclosure-lint/core';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Outcome } from '../documents/analyses.ts';
import type { DiagnosticsContext } from './context.ts';
import { diagnosticsOf } from './convert.ts';
import { problemDiagnostic } from './outcome.ts';

type Analysed = Extract<Outcome, { kind: 'analysed' }>;

/** @returns a function that forgets what was shown, for when the files have changed. */
export function registerGoverningFiles({ connection, store, diagnosticOptions }: DiagnosticsContext): () => void {
  const shown = new Set<string>();
  /** For each file of suppressions what became of them, by report. */
  const uses = new Map<string, Map<string, readonly SuppressionUse[]>>();

  const publish = (uri: string, diagnostics: Diagnostic[]) => {
    if (diagnostics.length === 0 && !shown.delete(uri)) return;
    if (diagnostics.length > 0) shown.add(uri);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  const showProblems = (report: string, problems: readonly FileProblem[], locale: Locale) => {
    const byFile = new Map<string, FileProblem[]>();
    for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
    for (const [file, some] of byFile) {
      publish(
        uriOf(file, report),
        some.map((problem) => problemDiagnostic(problem, locale)),
      );
    }
  };
  const showSuppressions = (report: string, { analysis, governing }: Analysed) => {
    const { suppressions, config } = governing;
    if (!suppressions) return;
    const { file } = suppressions;
    const known = uses.get(file.path) ?? new Map<string, readonly SuppressionUse[]>();
    known.set(report, analysis.result.suppressions);
    uses.set(file.path, known);
    const names = config.rules.map(({ name }) => name);
    const uri = uriOf(file.path, report);
    const findings = reviewSuppressions(file, [...known.values()].flat(), names, analysis.locale);
    publish(
      uri,
      diagnosticsOf(findings, TextDocument.create(uri, 'json', 0, file.document.text), {
        ...diagnosticOptions,
        ruleDocuments: false,
      }),
    );
  };

  store.onDidLint((report, _version, outcome) => {
    if (outcome.kind === 'misconfigured') showProblems(report, outcome.problems, outcome.locale);
    if (outcome.kind === 'analysed') showSuppressions(report, outcome);
  });
  return () => {
    uses.clear();
    for (const uri of [...shown]) publish(uri, []);
  };
}

/** Files are named by paths that stand where the report does. */
function uriOf(path: string, report: string): string {
  return URI.parse(report).with({ path, query: '', fragment: '' }).toString();
}
