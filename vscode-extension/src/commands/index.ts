/** The commands; each has a file of its own. The preview registers its own. */
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerExplainRule } from './explain-rule.ts';
import { registerFixAll } from './fix-all.ts';
import { registerLintWorkspace } from './lint-workspace.ts';
import { registerNewReport } from './new-report.ts';
import { registerRestart } from './restart.ts';
import { registerShowOutput } from './show-output.ts';
import { registerShowPlace } from './show-place.ts';
import { registerSuppress } from './suppress.ts';

/** What commands work with. */
export interface CommandServices {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
}

/** A command that fails rejects with a message for the user, which VS Code shows. */
export function registerCommands(services: CommandServices): void {
  services.context.subscriptions.push(
    registerExplainRule(),
    registerFixAll(),
    registerLintWorkspace(services),
    registerNewReport(services),
    registerRestart(services),
    registerShowOutput(services),
    registerShowPlace(services),
    registerSuppress(services),
  );
}
