/** “Restart language server”. */
import { COMMANDS } from '@disclosure-lint/language-server/protocol';
import { commands, type Disposable } from 'vscode';
import { State } from 'vscode-languageclient';
import type { CommandServices } from './index.ts';

export function registerRestart({ client, output }: CommandServices): Disposable {
  return commands.registerCommand(COMMANDS.restart, async () => {
    if (client.state === State.Running) {
      // One that no longer listens is ended by the client after a while; the new one need not wait for it.
      await client
        .stop()
        .catch((error: unknown) => output.warn(error instanceof Error ? error.message : String(error)));
    }
    await client.start();
  });
}
