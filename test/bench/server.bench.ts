/**
 * How long somebody who types waits: from the keystroke to the diagnostics, in the server as editors start it, over its
 * standard streams. The wait for the next keystroke is part of it, since the reader waits for that too.
 */
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { cleanReports } from './corpus.ts';
import type { Rounds } from './lint.bench.ts';

const STATUS = 'disclosure-lint/status';
const URI = 'file:///bench/a.report.json';
/** Times the usual prose, and what they make of a report. */
const SIZES = [
  { name: '25 kB', prose: 1.2 },
  { name: '1 MB', prose: 83 },
];
/** The digit that is typed: the first cell of the first row of applications. */
const CELL = /"本年新收政府信息公开申请数量"|一、本年新收政府信息公开申请数量/u;

/** @param commandLine The script of the command line. @returns a table of milliseconds. */
export async function benchServer(commandLine: string, { rounds, warmUp }: Rounds): Promise<string> {
  const lines: string[] = [];
  for (const { name, prose } of SIZES) lines.push(...(await timesOf(name, prose, commandLine, rounds, warmUp)));
  return ['\nIn the editor: milliseconds, median and 90 % of the rounds', ...lines.map((line) => `  ${line}`)].join(
    '\n',
  );
}

async function timesOf(
  name: string,
  prose: number,
  commandLine: string,
  rounds: number,
  warmUp: number,
): Promise<string[]> {
  const [report] = cleanReports(1, 1, prose);
  if (!report) throw new Error('no report');
  const child = spawn(process.execPath, [commandLine, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const linting: number[] = [];
  connection.onNotification(STATUS, ({ elapsed }: { readonly elapsed: number }) => {
    linting.push(elapsed);
  });
  connection.listen();
  try {
    const opening = await open(connection, report.text);
    const typing = new Typing(connection, report.text);
    await typing.keystrokes(warmUp);
    linting.length = 0;
    const { answered, others } = await typing.keystrokes(rounds);
    const kilobytes = Math.round(new TextEncoder().encode(report.text).length / 1024);
    return [
      `${name} (${kilobytes} kB)`,
      row('  server started to first diagnostics', [opening]),
      row('  keystroke to diagnostics', answered),
      row('  of it linting', linting),
      row('  another request, asked while linting', others),
    ];
  } finally {
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    connection.dispose();
  }
}

async function open(connection: ProtocolConnection, text: string): Promise<number> {
  const start = performance.now();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { commands: true },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri: URI, languageId: 'json', version: 0, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
  return performance.now() - start;
}

/** Types one digit over and over, so that each keystroke changes what is found. */
class Typing {
  readonly #connection: ProtocolConnection;
  readonly #line: number;
  readonly #character: number;
  #version = 0;
  #resultId = 'opened';

  constructor(connection: ProtocolConnection, text: string) {
    this.#connection = connection;
    const lines = text.split('\n');
    const row = lines.findIndex((line) => CELL.test(line));
    const cells = lines.findIndex((line, index) => index >= row && /\d/u.test(line.slice(line.indexOf('cells') + 5)));
    const line = lines[cells] ?? '';
    this.#line = cells;
    this.#character = line.indexOf('cells') + 5 + line.slice(line.indexOf('cells') + 5).search(/\d/u);
    if (row < 0 || cells < 0) throw new Error('there is no cell to type in');
  }

  async keystrokes(count: number): Promise<{ readonly answered: number[]; readonly others: number[] }> {
    const answered: number[] = [];
    const others: number[] = [];
    let findings = 0;
    for (let round = 0; round < count; round++) {
      const { time, other, found } = await this.#keystroke(String(1 + (this.#version % 9)));
      answered.push(time);
      others.push(other);
      findings += found;
    }
    // A server that finds nothing in a sum that is wrong eight times of nine has not been timed.
    if (findings === 0) throw new Error('nothing was found');
    return { answered, others };
  }

  async #keystroke(digit: string): Promise<{ time: number; other: number; found: number }> {
    const textDocument = { uri: URI, version: ++this.#version };
    const start = { line: this.#line, character: this.#character };
    const range = { start, end: { ...start, character: start.character + 1 } };
    const began = performance.now();
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: [{ range, text: digit }],
    });
    const asked = this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: URI },
      previousResultId: this.#resultId,
    });
    let isAnswered = false;
    let other = 0;
    // What else an editor asks meanwhile, and how long it waits for the answer at the worst.
    const asking = (async () => {
      while (!isAnswered) {
        const before = performance.now();
        await this.#connection.sendRequest('disclosure-lint/rulePage', { rule: 'no-such-rule' });
        other = Math.max(other, performance.now() - before);
      }
    })();
    const report = await asked;
    const time = performance.now() - began;
    isAnswered = true;
    await asking;
    this.#resultId = report.resultId ?? this.#resultId;
    return { time, other, found: report.kind === 'full' ? report.items.length : 0 };
  }
}

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1).padStart(8);
  return `${name.padEnd(40)}${at(0.5)}${at(0.9)}`;
}
