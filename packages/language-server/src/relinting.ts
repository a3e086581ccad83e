/** Lints anew when something that governs reports has changed: on disk, in an open document, in the settings. */
import { FileChangeType } from 'vscode-languageserver';
import type { Configurations } from './configuration.ts';
import type { ClosedReports } from './diagnostics/closed-reports.ts';
import type { DiagnosticsContext } from './diagnostics/context.ts';
import type { GoverningFiles } from './diagnostics/governing-files.ts';
import { isReport } from './documents/open-documents.ts';

/** Changes come in swarms: a checkout, somebody who types. */
const SWARM = 150;

export interface Governed {
  readonly configurations: Configurations;
  readonly governingFiles: GoverningFiles;
  readonly closed: ClosedReports;
  /** Shows what is open anew. */
  showAgain(): void;
}

export class Relinting {
  readonly #context: DiagnosticsContext;
  readonly #governed: Governed;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: DiagnosticsContext, governed: Governed) {
    this.#context = context;
    this.#governed = governed;
    const { connection, documents, run } = context;
    const { configurations, governingFiles, closed } = governed;
    documents.onDidOpen(({ document }) => {
      if (!isReport(document)) run(() => governingFiles.check(document.uri));
    });
    // A configuration counts as the editor has it.
    documents.onDidChange(({ document }) => {
      if (configurations.wouldChangeWith(document.uri, document.getText())) this.soon();
    });
    // What was typed and not saved no longer counts.
    documents.onDidClose(({ document: { uri } }) => {
      if (configurations.dependOn(uri)) this.soon();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri, type } of changes) {
        // What is open is told by the editor itself.
        if (documents.get(uri)) continue;
        if (configurations.dependOn(uri)) this.soon();
        if (type === FileChangeType.Deleted) closed.forget(uri);
        else run(() => closed.changed(uri));
      }
    });
  }

  /** Everything is read and linted anew, in a moment. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#context.run(() => this.#again()), SWARM);
  }

  async #again(): Promise<void> {
    const { configurations, governingFiles, closed, showAgain } = this.#governed;
    configurations.changed();
    governingFiles.outdate();
    showAgain();
    const { documents, store } = this.#context;
    await Promise.all(documents.reports().map(({ uri }) => store.outcome(uri)));
    await Promise.all(documents.others().map(({ uri }) => governingFiles.check(uri)));
    await closed.again();
    await governingFiles.clearOutdated();
  }
}
