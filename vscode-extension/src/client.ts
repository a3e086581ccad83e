/** The server as a process of its own: whatever happens there, the editor goes on. */
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client-options.ts';
import type { NewClient } from './extension.ts';

/** @returns a client, not yet started, of the server in `dist/server.cjs`. */
export const nodeClient: NewClient = (context, options) => {
  const module = context.asAbsolutePath('dist/server.cjs');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009', '--enable-source-maps'] } };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, options);
};
