/** Where VS Code on a computer enters. */
import type { ExtensionContext } from 'vscode';
import { nodeClient } from './client.ts';
import { type RunningExtension, startExtension } from './extension.ts';

let running: RunningExtension | undefined;

/** Called by VS Code once. */
export function activate(context: ExtensionContext): void {
  running = startExtension(context, nodeClient);
}

/** Called by VS Code when it ends or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
