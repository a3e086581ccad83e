/** What diagnostics need of the server, beside what features are given. */
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import type { AnalysisStore } from '../documents/analyses.ts';
import type { OpenDocuments } from '../documents/open-documents.ts';
import type { DiagnosticOptions } from './convert.ts';

export interface DiagnosticsContext extends ServerContext {
  readonly documents: OpenDocuments;
  readonly store: AnalysisStore;
  readonly diagnosticOptions: DiagnosticOptions;
  /** Sends diagnostics; that they could not be sent is logged. */
  send(params: PublishDiagnosticsParams): void;
  /** Lets something run that nobody waits for; that it failed is logged. */
  run(work: () => Promise<unknown>): void;
}
