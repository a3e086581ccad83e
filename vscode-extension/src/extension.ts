/** Puts the parts together. Each of them stands in a file of its own. */
import { Disposable, type ExtensionContext } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { clientOptions } from './client-options.ts';
import { registerCommands } from './commands/index.ts';
import { watchForCrashes } from './crash-notice.ts';
import { createOutput } from './output.ts';
import { registerPreview } from './preview/index.ts';
import { Reports } from './reports.ts';
import { serveRulePages } from './rule-pages.ts';
import { Status } from './status.ts';

/** Makes a client of the server that runs in this kind of VS Code; it is not started yet. */
export type NewClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

export interface RunningExtension {
  stop(): Promise<void>;
}

/** Registers everything and starts the server; VS Code need not wait for it. */
export function startExtension(context: ExtensionContext, newClient: NewClient): RunningExtension {
  const output = createOutput();
  const reports = new Reports();
  const status = new Status(reports);
  const client = newClient(context, clientOptions(output, status));
  const watching = Disposable.from(reports.follow(client), status.follow(client), watchForCrashes(client, reports));
  context.subscriptions.push(output, reports, status, watching, serveRulePages(client));
  registerCommands({ context, client, output });
  registerPreview(context, client);
  client.start().catch((error: unknown) => output.error(error instanceof Error ? error : String(error)));
  return {
    stop: async () => {
      // From here on a server that is down is no crash.
      watching.dispose();
      if (client.state === State.Running) await client.stop();
    },
  };
}
