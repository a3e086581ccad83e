/** The channel in the Output view: what the server says, and with the log level “Trace” what is said to it. */
import { type LogOutputChannel, window } from 'vscode';

/** @returns a new channel. */
export function createOutput(): LogOutputChannel {
  return window.createOutputChannel('disclosure-lint', { log: true });
}
