/** Lints what is typed although nobody asks for diagnostics, as when they are wanted on saving only: a preview shows it. */
import type { DiagnosticsContext } from './context.ts';
import { delayAfter } from './debounce.ts';

export function registerFollowing({ documents, store, run }: DiagnosticsContext): void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  documents.onDidChange(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    const delay = delayAfter(store.latest(uri)?.elapsed);
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        run(() => store.outcome(uri));
      }, delay),
    );
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  });
}
