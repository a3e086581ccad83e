/** What is wrong with configurations, rules and suppressions, shown in those files. */
import { type LoadedSuppressions, type Locale, reviewSuppressions, type SuppressionUse } from '@disclosure-lint/core';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configurations, GoverningProblem } from '../configuration.ts';
import type { Outcome } from '../documents/analyses.ts';
import { uriAt } from '../documents/place.ts';
import type { DiagnosticsContext } from './context.ts';
import { diagnosticsOf } from './convert.ts';
import { problemDiagnostic } from './outcome.ts';

type Analysed = Extract<Outcome, { kind: 'analysed' }>;

/** What became of the suppressions in one file, by report. */
interface Uses {
  readonly file: LoadedSuppressions;
  readonly byReport: Map<string, readonly SuppressionUse[]>;
}

export class GoverningFiles {
  readonly #context: DiagnosticsContext;
  readonly #uses = new Map<string, Uses>();
  /** Files of which something is shown, and whether that is known still to be so. */
  readonly #shown = new Map<string, 'current' | 'stale'>();
  #adding: Promise<void> = Promise.resolve();

  readonly #configurations: Configurations;

  constructor(context: DiagnosticsContext, configurations: Configurations) {
    this.#context = context;
    this.#configurations = configurations;
  }

  /** Somebody writes a configuration or a rule, and need not have a report open. */
  async check(uri: string): Promise<void> {
    const { settings, locale } = this.#context;
    const governing = await this.#configurations.governing(uri, await settings(uri));
    if (governing.kind === 'invalid') await this.#showProblems(governing.problems, await locale(uri));
  }

  /** Takes note of what was found out by linting a report, open or not. */
  add(report: string, outcome: Outcome): Promise<void> {
    const adding = this.#adding.then(() => this.#add(report, outcome));
    // Whoever called is told of an error; the next one is not concerned.
    this.#adding = adding.catch(() => undefined);
    return adding;
  }

  async #add(report: string, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'misconfigured') await this.#showProblems(outcome.problems, outcome.locale);
    if (outcome.kind === 'analysed') this.#showSuppressions(report, outcome);
  }

  /** The files have changed: what is shown of them holds until all reports are linted anew. */
  outdate(): void {
    this.#uses.clear();
    for (const uri of this.#shown.keys()) this.#shown.set(uri, 'stale');
  }

  /** All reports are linted anew: what was not found again is gone. */
  async clearOutdated(): Promise<void> {
    await this.#adding;
    for (const [uri, state] of this.#shown) if (state === 'stale') this.#publish(uri, []);
  }

  async #showProblems(problems: readonly GoverningProblem[], locale: Locale): Promise<void> {
    for (const uri of new Set(problems.map((problem) => problem.uri))) {
      const text = await this.#textOf(uri);
      const some = problems.filter((problem) => problem.uri === uri);
      this.#publish(
        uri,
        some.map((problem) => problemDiagnostic(problem, text, locale)),
      );
    }
  }

  #showSuppressions(report: string, { analysis, governing: { suppressions, config, place } }: Analysed): void {
    if (!suppressions) return;
    const { file } = suppressions;
    const uri = uriAt(file.path, place);
    let uses = this.#uses.get(uri);
    // Read anew: entries of the old reading are no longer those of the new one.
    if (uses?.file !== file) uses = { file, byReport: new Map() };
    uses.byReport.set(report, analysis.result.suppressions);
    this.#uses.set(uri, uses);
    const names = config.rules.map(({ name }) => name);
    const findings = reviewSuppressions(file, [...uses.byReport.values()].flat(), names, analysis.locale);
    const text = TextDocument.create(uri, 'json', 0, file.document.text);
    const options = { ...this.#context.diagnosticOptions, ruleDocuments: false };
    this.#publish(uri, diagnosticsOf(findings, text, options, analysis.locale));
  }

  #publish(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#shown.delete(uri)) return;
    if (diagnostics.length > 0) this.#shown.set(uri, 'current');
    this.#context.send({ uri: this.#context.documents.get(uri)?.uri ?? uri, diagnostics });
  }

  /** That a file cannot be read is one of the problems already. */
  async #textOf(uri: string): Promise<string | undefined> {
    try {
      return await this.#context.readText(uri);
    } catch {
      return undefined;
    }
  }
}
