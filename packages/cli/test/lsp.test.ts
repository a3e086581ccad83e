/** `disclosure-lint lsp`, as an editor starts it: only that it is there and answers; the server has tests of its own. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BLANK, folderOf } from './run.ts';

const BIN = fileURLToPath(new URL('../bin/disclosure-lint.js', import.meta.url));
const REPORT = 'file:///a.report.json';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: { readonly diagnostics: readonly { readonly code: string }[] };
}

function packet(message: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** Takes the whole messages from the front of what was read. */
function messages(bytes: Buffer): Message[] {
  const found: Message[] = [];
  for (let rest = bytes; ; ) {
    const head = rest.indexOf('\r\n\r\n');
    const length = Number(/Content-Length: (\d+)/u.exec(rest.subarray(0, head).toString())?.[1]);
    if (head < 0 || rest.length < head + 4 + length) return found;
    found.push(JSON.parse(rest.subarray(head + 4, head + 4 + length).toString()) as Message);
    rest = rest.subarray(head + 4 + length);
  }
}

test.each([[['lsp', '--stdio']], [['lsp']]])('%s serves until the editor ends it', async (argv) => {
  const child = spawn(process.execPath, [BIN, ...argv], { cwd: folderOf({}), stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const send = (message: object) => child.stdin.write(packet(message));
  let read = Buffer.alloc(0);
  const shown = new Promise<Message>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      read = Buffer.concat([read, chunk]);
      const found = messages(read).find(({ method }) => method === 'textDocument/publishDiagnostics');
      if (found) resolve(found);
    });
  });
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  const textDocument = { uri: REPORT, languageId: 'json', version: 1, text: BLANK };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  expect((await shown).params?.diagnostics.map(({ code }) => code)).toEqual(['cell-blank']);
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  expect(await ended).toBe(0);
});

test('lsp that is left without a word ends as failed', async () => {
  const child = spawn(process.execPath, [BIN, 'lsp'], { cwd: folderOf({}), stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end();
  expect(await ended).toBe(1);
});
