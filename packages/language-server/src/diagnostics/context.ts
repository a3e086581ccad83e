/** What diagnostics need of the server, beside what features are given. */
import type { ServerContext } from '../context.ts';
import type { AnalysisStore } from '../documents/analyses.ts';
import type { OpenDocuments } from '../documents/open-documents.ts';
import type { DiagnosticOptions } from './convert.ts';

export interface DiagnosticsContext extends ServerContext {
  readonly documents: OpenDocuments;
  readonly store: AnalysisStore;
  readonly diagnosticOptions: DiagnosticOptions;
}
