/** Entry of the web worker that the extension starts. It has no files: it asks the client for them. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { ServerHost } from '../host.ts';
import { METHODS } from '../protocol.ts';
import { startServer } from '../server.ts';

const worker = self as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
const host: ServerHost = {
  readText: async (uri) => (await connection.sendRequest<string | null>(METHODS.readText, { uri })) ?? undefined,
  jsonFiles: async (uri) => (await connection.sendRequest<string[] | null>(METHODS.jsonFiles, { uri })) ?? undefined,
};

startServer(connection, host);
