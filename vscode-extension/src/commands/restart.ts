/** “Restart language server”. */
import { COMMANDS } from '@disclosure-lint/language-server/protocol';
import { commands, type Disposable } from 'vscode';
import type { CommandServices } from './index.ts';

export function registerRestart({ client, output }: CommandServices): Disposable {
  return commands.registerCommand(COMMANDS.restart, async () => {
    output.info('restart');
    // One that is down has nothing to stop.
    if (client.needsStop()) await client.stop();
    await client.start();
  });
}
