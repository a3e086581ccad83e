/** Diagnostics for clients that ask for them: one answer for each version. */
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { DiagnosticsContext } from './context.ts';
import { delayAfter, sleep } from './debounce.ts';
import { diagnosticsOfOutcome } from './outcome.ts';

export function registerPull({ connection, documents, store, diagnosticOptions }: DiagnosticsContext): void {
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const asked = documents.get(uri);
    // The first answer is for somebody who opened a file, all others are for somebody who types.
    if (previousResultId !== undefined && asked) {
      await sleep(delayAfter(store.latest(uri)?.elapsed));
      if (token.isCancellationRequested || documents.get(uri)?.version !== asked.version) throw outdated();
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
}

/** The client asks again for the text as it is then. */
function outdated(): ResponseError<{ readonly retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: true });
}
