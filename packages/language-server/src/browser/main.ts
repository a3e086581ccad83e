/** Entry of the web worker that the extension starts. It has no files: it asks the client for them. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { requireSize, startOf, textOf } from '../bytes.ts';
import type { ServerHost } from '../host.ts';
import { METHODS } from '../protocol.ts';
import { startServer } from '../server.ts';

const worker = self as unknown as Worker;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
const host: ServerHost = {
  readText: async (uri) => {
    const bytes = await readBytes(uri);
    return bytes && textOf(bytes);
  },
  readBytes,
  readStart: async (uri) => {
    const bytes = await readBytes(uri);
    return bytes && startOf(bytes);
  },
  jsonFiles: async (uri) => (await connection.sendRequest<string[] | null>(METHODS.jsonFiles, { uri })) ?? undefined,
};

startServer(connection, host);

/** Bytes pass between workers as they are. A client that has the text only may give that. */
async function readBytes(uri: string): Promise<Uint8Array | undefined> {
  const content = await connection.sendRequest<Uint8Array | string | null>(METHODS.readText, { uri });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? undefined);
  if (bytes) requireSize(bytes.length);
  return bytes;
}
