/** Where VS Code in a browser enters. */
import type { ExtensionContext } from 'vscode';
import { type RunningExtension, startExtension } from '../extension.ts';
import { browserClient } from './client.ts';

let running: RunningExtension | undefined;

/** Called by VS Code once. */
export function activate(context: ExtensionContext): void {
  running = startExtension(context, browserClient);
}

/** Called by VS Code when it ends or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
