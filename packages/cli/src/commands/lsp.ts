/** `disclosure-lint lsp`: serves an editor until it ends the connection, and the process with it. */
import { serveStdio } from '@disclosure-lint/language-server/node';

/** Serves. */
export function serveEditor(): Promise<never> {
  serveStdio();
  // The protocol tells when to end and with which exit code; until then nothing is to be answered.
  return new Promise(() => undefined);
}
