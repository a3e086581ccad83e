/** The server in a web worker. It has no files: the client reads them for it. */
import { Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from '../client-options.ts';
import type { NewClient } from '../extension.ts';
import { serveFiles } from './files.ts';

/** @returns a client, not yet started, of the server in `dist/browser/server.js`. */
export const browserClient: NewClient = (context, options) => {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  // A worker each time: one that was ended answers no more.
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, async () => new Worker(script), options);
  context.subscriptions.push(serveFiles(client));
  return client;
};
