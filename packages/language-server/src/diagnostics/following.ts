/** Lints what is typed although nobody asks for diagnostics, as when they are wanted on saving only: a preview shows it. */
import type { DiagnosticsContext } from './context.ts';
import { delayAfter } from './debounce.ts';
import { Timers } from './timers.ts';

export function registerFollowing({ documents, store, run }: DiagnosticsContext): void {
  const timers = new Timers();
  documents.onDidChange(({ document: { uri } }) =>
    timers.set(uri, delayAfter(store.latest(uri)?.elapsed), () => run(() => store.outcome(uri))),
  );
  documents.onDidClose(({ document: { uri } }) => timers.clear(uri));
}
