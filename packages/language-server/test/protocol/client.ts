/** An editor, as far as the protocol goes: a real client library that talks to a server process over its standard streams. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  type CancellationToken,
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions, ReportStatus, Settings } from '../../src/protocol.ts';
import { METHODS } from '../../src/protocol.ts';
import { serverBundle } from './server-bundle.ts';

export interface ClientOptions {
  readonly folders?: readonly string[];
  /** pull: asks for diagnostics; push: has them sent. */
  readonly diagnostics?: 'pull' | 'push';
  readonly options?: InitializationOptions;
  readonly locale?: string;
  /** What the client answers when it is asked for the settings of a document. */
  readonly settings?: (uri: string) => Partial<Settings>;
}

type Wanted<Value> = (value: Value) => boolean;

/** Long enough for a loaded machine; no test waits for it to pass. */
const PATIENCE = 30_000;

export class Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: ReportStatus[] = [];
  readonly log: string[] = [];
  readonly registrations: Registration[] = [];
  initialized: InitializeResult | undefined;
  /** How often the server asked to be asked again. */
  refreshes = 0;
  readonly #versions = new Map<string, number>();
  #waiting: (() => void)[] = [];

  private constructor(child: ChildProcess, connection: ProtocolConnection) {
    this.process = child;
    this.connection = connection;
  }

  static async start(how: ClientOptions = {}): Promise<Client> {
    const child = spawn(process.execPath, [await serverBundle(), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new Client(child, connection);
    client.#answer(how);
    connection.listen();
    await client.#initialize(how);
    return client;
  }

  #answer({ settings }: ClientOptions): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.#keep(this.published, params));
    connection.onNotification(METHODS.status, (status: ReportStatus) => this.#keep(this.statuses, status));
    connection.onNotification(LogMessageNotification.type, ({ message }) => this.#keep(this.log, message));
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.#wake();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      this.#wake();
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri = '' }) => settings?.(scopeUri) ?? {}),
    );
  }

  async #initialize({ folders = [], diagnostics = 'pull', options, locale = 'zh-CN' }: ClientOptions): Promise<void> {
    const capabilities: ClientCapabilities = {
      textDocument: {
        publishDiagnostics: { relatedInformation: true, versionSupport: true },
        ...(diagnostics === 'pull' && { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } }),
      },
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: diagnostics === 'pull' },
      },
      window: { workDoneProgress: true },
    };
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) })),
      capabilities,
      locale,
      ...(options && { initializationOptions: options }),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'json', version: 1, text },
    });
  }

  /** @returns the version that the document then has. */
  async change(uri: string, ...changes: readonly TextDocumentContentChangeEvent[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [...changes],
    });
    return version;
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async changedOnDisk(uri: string, type: FileChangeType = 2): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  async changeSettings(): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params, token);
  }

  /** @returns the diagnostics of a document, asked for. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('the server says that nothing has changed since it never answered');
    return report.items;
  }

  /** Waits until something that was sent is as wanted; what was sent before counts too. */
  async until<Value>(values: readonly Value[], isWanted: Wanted<Value>, what: string): Promise<Value> {
    let found: Value | undefined;
    await this.eventually(() => {
      found = values.findLast(isWanted);
      return found !== undefined;
    }, what);
    return found as Value;
  }

  /** Waits for something that comes about by what the server sends. */
  async eventually(isSo: () => boolean, what: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; log:\n${this.log.join('\n')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 250);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** @returns the diagnostics that the server sent last for a document. */
  shown(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast((each) => each.uri === uri);
  }

  /** Ends the server as an editor does. @returns its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => {
      if (this.process.exitCode === null) this.process.once('exit', resolve);
      else resolve(this.process.exitCode);
    });
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  #keep<Value>(values: Value[], value: Value): void {
    values.push(value);
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
