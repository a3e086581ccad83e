/** “Show output”. */
import { commands, type Disposable } from 'vscode';
import type { CommandServices } from './index.ts';

export const SHOW_OUTPUT = 'disclosure-lint.showOutput';

export function registerShowOutput({ output }: CommandServices): Disposable {
  return commands.registerCommand(SHOW_OUTPUT, () => output.show());
}
