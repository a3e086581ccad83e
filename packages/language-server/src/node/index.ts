/** The server as a process: over standard input and output, or the channel of the editor that started it. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { nodeHost } from './files.ts';

/** Serves until the client ends it. The transport is told by the arguments of the process: --stdio, --node-ipc, --socket. */
export function serve(): void {
  startServer(createConnection(ProposedFeatures.all), nodeHost);
}

/** Serves over standard input and output, whatever the arguments of the process say. */
export function serveStdio(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodeHost);
}
