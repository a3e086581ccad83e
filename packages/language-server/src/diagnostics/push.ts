/** Diagnostics for clients that do not ask: sent a moment after the last keystroke. */
import { isReport } from '../documents/open-documents.ts';
import type { DiagnosticsContext } from './context.ts';
import { delayAfter } from './debounce.ts';
import { diagnosticsOfOutcome } from './outcome.ts';
import { Timers } from './timers.ts';

/** @returns a function that lints all open reports anew. */
export function registerPush(context: DiagnosticsContext): () => void {
  const { documents, store, diagnosticOptions } = context;
  const timers = new Timers();
  /** Documents of which something is shown. */
  const shown = new Set<string>();

  const publish = async (uri: string) => {
    const { version, outcome } = await store.outcome(uri);
    const document = documents.get(uri);
    if (!document || document.version !== version) return;
    const diagnostics = diagnosticsOfOutcome(outcome, document, diagnosticOptions);
    if (diagnostics.length === 0 && !shown.delete(uri) && !isReport(document)) return;
    if (diagnostics.length > 0) shown.add(uri);
    context.send({ uri, version, diagnostics });
  };
  const soon = (uri: string, delay: number) => timers.set(uri, delay, () => context.run(() => publish(uri)));

  documents.onDidOpen(({ document: { uri } }) => soon(uri, 0));
  documents.onDidSave(({ document: { uri } }) => soon(uri, 0));
  documents.onDidChange(({ document: { uri } }) => {
    // Told of a document that was opened, too.
    if (!documents.isUnsaved(uri)) return;
    context.run(async () => {
      if ((await context.settings(uri)).run !== 'onType' || !documents.get(uri)) return;
      soon(uri, delayAfter(store.latest(uri)?.elapsed));
    });
  });
  documents.onDidClose(({ document: { uri } }) => {
    timers.clear(uri);
    if (shown.delete(uri)) context.send({ uri, diagnostics: [] });
  });
  return () => {
    for (const { uri } of documents.reports()) soon(uri, 0);
  };
}
