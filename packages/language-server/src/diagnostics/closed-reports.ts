/** Reports that were linted although nobody has them open: what is shown of them is kept true. */
import { isReportName } from '@disclosure-lint/core';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { isReportText } from '../documents/report-text.ts';
import type { ServerHost } from '../host.ts';
import type { DiagnosticsContext } from './context.ts';
import { SOURCE } from './convert.ts';
import type { GoverningFiles } from './governing-files.ts';
import { detailOf, diagnosticsOfOutcome } from './outcome.ts';
import { diagnosticTexts } from './texts.ts';

export class ClosedReports {
  readonly #context: DiagnosticsContext;
  readonly #host: ServerHost;
  readonly #governingFiles: GoverningFiles;
  /** The reports of the last lint of the workspace, open or not. */
  readonly #known = new Set<string>();
  /** Those of which something is shown. */
  readonly #shown = new Set<string>();

  constructor(context: DiagnosticsContext, host: ServerHost, governingFiles: GoverningFiles) {
    this.#context = context;
    this.#host = host;
    this.#governingFiles = governingFiles;
    const { documents } = context;
    // From then on its own diagnostics are shown.
    documents.onDidOpen(({ document: { uri } }) => this.#show(uri, []));
    documents.onDidClose(({ document: { uri } }) => {
      if (this.#known.has(uri)) context.run(() => this.lint(uri));
    });
  }

  /** @returns whether a file is a report, by its name or by how it begins. */
  async isReport(uri: string): Promise<boolean> {
    if (isReportName(uri)) return true;
    try {
      const start = await (this.#host.readStart ?? this.#host.readText)(uri);
      return start !== undefined && isReportText(uri, start);
    } catch {
      // It may be one: linting says what is wrong.
      return true;
    }
  }

  /** Lints a report and shows what was found. @returns how much that is; undefined when there is nothing to lint. */
  async lint(uri: string): Promise<number | undefined> {
    const diagnostics = await this.#diagnostics(uri);
    if (diagnostics === undefined) {
      this.forget(uri);
      return undefined;
    }
    this.#known.add(uri);
    // Opened meanwhile: what the editor has is shown, not what is on disk.
    if (!this.#context.documents.get(uri)) this.#show(uri, diagnostics);
    return diagnostics.length;
  }

  /** The report is no more, or is none any longer. */
  forget(uri: string): void {
    this.#known.delete(uri);
    this.#show(uri, []);
  }

  /** A file has changed on disk. */
  async changed(uri: string): Promise<void> {
    if (this.#known.has(uri) && !this.#context.documents.get(uri)) await this.lint(uri);
  }

  /** Lints those known anew, because what governs them has changed. */
  async again(): Promise<void> {
    for (const uri of this.#known) if (!this.#context.documents.get(uri)) await this.lint(uri);
  }

  async #diagnostics(uri: string): Promise<Diagnostic[] | undefined> {
    let content: Uint8Array | string | undefined;
    try {
      content = await (this.#host.readBytes ?? this.#host.readText)(uri);
    } catch (error) {
      return [await this.#unreadable(uri, error)];
    }
    if (content === undefined) return undefined;
    const { outcome, text } = await this.#context.store.lintClosed(uri, content);
    if (outcome.kind === 'none' || outcome.kind === 'off' || outcome.kind === 'ignored') return undefined;
    await this.#governingFiles.add(uri, outcome);
    return diagnosticsOfOutcome(outcome, text, this.#context.diagnosticOptions);
  }

  async #unreadable(uri: string, error: unknown): Promise<Diagnostic> {
    const start = { line: 0, character: 0 };
    return {
      range: { start, end: { line: 0, character: 1 } },
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      code: 'core-unreadable',
      message: diagnosticTexts(await this.#context.locale(uri)).unreadable(detailOf(error)),
    };
  }

  #show(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#shown.delete(uri)) return;
    if (diagnostics.length > 0) this.#shown.add(uri);
    this.#context.send({ uri, diagnostics });
  }
}
