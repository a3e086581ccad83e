/** The server of the web extension, as the package has it, in a worker of a real browser: it has neither Node nor files. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installation } from './editor.ts';
import { CELLS, placeOf, reportText } from './reports.ts';

const SERVER = new URL('../../vscode-extension/dist/browser/server.js', import.meta.url);
const FOLDER = 'memfs:/offices';
const WRONG = reportText([{ set: 'applications.received.total', to: 95 }]);
/** Files that the client reads for the server. */
const FILES = { [`${FOLDER}/disclosure-lint.config.json`]: '{ "severities": { "narrative-received": "off" } }' };

interface Asked {
  readonly script: string;
  readonly folder: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

interface Told {
  readonly uri: string;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
}

describe('the server in a web worker', () => {
  let browser: Awaited<ReturnType<typeof chromium.launch>>;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: installation().chromium,
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser?.close());

  it('lints what is open, by the configuration that the client reads for it', async () => {
    const page = await browser.newPage();
    const asked = { script: readFileSync(SERVER, 'utf8'), folder: FOLDER, text: WRONG, files: FILES };
    const { uri, diagnostics } = await page.evaluate(lintInWorker, asked);
    expect(uri).toBe(`${FOLDER}/a.report.json`);
    const { line } = placeOf(WRONG, CELLS.receivedTotal);
    expect(diagnostics.map(({ code, range }) => [code, range.start.line + 1]).sort()).toEqual([
      ['applications-balance', line],
    ]);
  });
});

/** Runs in the page: speaks the protocol to a worker until it publishes diagnostics of the document. */
function lintInWorker({ script, folder, text, files }: Asked): Promise<Told> {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const send = (message: object) => worker.postMessage({ jsonrpc: '2.0', ...message });
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data: { id, method, params, error } }) => {
      if (error) reject(new Error(error.message));
      else if (id === 'initialize' && method === undefined) {
        send({ method: 'initialized', params: {} });
        const textDocument = { uri: `${folder}/a.report.json`, languageId: 'json', version: 1, text };
        send({ method: 'textDocument/didOpen', params: { textDocument } });
      } else if (method === 'disclosure-lint/readText') send({ id, result: files[params.uri] ?? null });
      else if (method === 'disclosure-lint/jsonFiles') send({ id, result: null });
      else if (method === 'textDocument/publishDiagnostics' && params.uri.endsWith('.report.json')) resolve(params);
      else if (id !== undefined && method !== undefined) send({ id, result: null });
    };
    const workspaceFolders = [{ uri: folder, name: 'offices' }];
    const capabilities = { textDocument: { publishDiagnostics: {} } };
    send({
      id: 'initialize',
      method: 'initialize',
      params: { processId: null, rootUri: folder, workspaceFolders, capabilities },
    });
  });
}
