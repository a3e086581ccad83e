/** “Fix all safe problems” in the report in front. */
import { commands, type Disposable } from 'vscode';

const FIX_ALL = 'disclosure-lint.fixAll';

export function registerFixAll(): Disposable {
  return commands.registerCommand(FIX_ALL, () =>
    commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.disclosure-lint', apply: 'first' }),
  );
}
