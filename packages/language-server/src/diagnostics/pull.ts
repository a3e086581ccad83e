/** Diagnostics for clients that ask for them: one answer for each version. */
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { DiagnosticsContext } from './context.ts';
import { delayAfter, sleep } from './debounce.ts';
import { diagnosticsOfOutcome } from './outcome.ts';

/** @returns a function that has the client ask anew. */
export function registerPull(context: DiagnosticsContext): () => void {
  const { connection, documents, store, diagnosticOptions } = context;
  const again = () => {
    if (!context.capabilities.workspace?.diagnostics?.refreshSupport) return;
    context.run(() => connection.languages.diagnostics.refresh());
  };
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const asked = documents.get(uri)?.version;
    // The first answer is for somebody who opened a file, all others are for somebody who types.
    if (previousResultId !== undefined && asked !== undefined) {
      if (documents.isUnsaved(uri) && (await context.settings(uri)).run === 'onSave') {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
      }
      await sleep(delayAfter(store.latest(uri)?.elapsed));
      if (token.isCancellationRequested || documents.get(uri)?.version !== asked) throw outdated();
    }
    const { version, key, outcome } = await store.outcome(uri, token);
    if (token.isCancellationRequested) throw outdated();
    const document = documents.get(uri);
    // Closed meanwhile: nothing is to be shown of it.
    if (!document || version === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (key !== '' && key === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: key };
    const items = diagnosticsOfOutcome(outcome, document, diagnosticOptions);
    return { kind: DocumentDiagnosticReportKind.Full, items, ...(key !== '' && { resultId: key }) };
  });
  // Not every client asks again when a file is saved.
  documents.onDidSave(({ document: { uri } }) =>
    context.run(async () => {
      if ((await context.settings(uri)).run === 'onSave') again();
    }),
  );
  return again;
}

/** The client asks again for the text as it is then. */
function outdated(): ResponseError<{ readonly retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: true });
}
