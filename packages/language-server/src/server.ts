/** The language server: what it can do, and what happens when. */

import { CONFIG_NAME, parentOf, relativePath, SUPPRESSIONS_NAME } from '@disclosure-lint/core';
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { Configurations } from './configuration.ts';
import type { ServerContext } from './context.ts';
import type { DiagnosticsContext } from './diagnostics/context.ts';
import { registerGoverningFiles } from './diagnostics/governing-files.ts';
import { registerPull } from './diagnostics/pull.ts';
import { registerPush } from './diagnostics/push.ts';
import { registerWorkspaceLint } from './diagnostics/workspace.ts';
import { AnalysisStore } from './documents/analyses.ts';
import { isReport, OpenDocuments } from './documents/open-documents.ts';
import { featureCapabilities, registerFeatures } from './features/index.ts';
import type { ServerHost } from './host.ts';
import { localeOf, today } from './locale.ts';
import { registerNewReport } from './new-report.ts';
import { registerPreview } from './preview/register-preview.ts';
import type { InitializationOptions } from './protocol.ts';
import { registerRulePages } from './rule-pages.ts';
import { SettingsStore } from './settings.ts';
import { registerStatus } from './status.ts';

/** Files that change what is said of reports. */
const WATCHED = ['**/*.json'];

/**
 * Serves a connection until the client ends it.
 * @param connection Not yet listening.
 * @param host Where the server runs.
 */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    const server = new Server(connection, host, params);
    connection.onInitialized(() => server.begin());
    return server.answer();
  });
  connection.listen();
}

class Server {
  readonly #connection: Connection;
  readonly #capabilities: ClientCapabilities;
  readonly #documents = new OpenDocuments();
  readonly #configurations: Configurations;
  readonly #settings: SettingsStore;
  readonly #pulls: boolean;
  #folders: readonly string[];
  readonly #forget: () => void;
  readonly #push: (() => void) | undefined;

  constructor(connection: Connection, host: ServerHost, params: InitializeParams) {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.#connection = connection;
    this.#capabilities = params.capabilities;
    this.#pulls = params.capabilities.textDocument?.diagnostic !== undefined;
    this.#folders = foldersOf(params);
    this.#settings = new SettingsStore(connection, params.capabilities, options);
    const readText = async (uri: string) => this.#documents.get(uri)?.getText() ?? (await host.readText(uri));
    this.#configurations = new Configurations({ readText, jsonFiles: (uri) => host.jsonFiles(uri) }, (uri) =>
      this.#folderOf(uri),
    );
    const displayLocale = localeOf(params.locale);
    const store = new AnalysisStore(this.#documents, {
      configurations: this.#configurations,
      settings: (uri) => this.#settings.get(uri),
      displayLocale,
      today,
    });
    const context: DiagnosticsContext = {
      connection,
      analyses: store,
      store,
      documents: this.#documents,
      options,
      capabilities: params.capabilities,
      diagnosticOptions: {
        ruleDocuments: options.ruleDocuments === true,
        syntaxProblems: options.syntaxProblems === true,
        relatedInformation: params.capabilities.textDocument?.publishDiagnostics?.relatedInformation !== false,
      },
      settings: (uri) => this.#settings.get(uri),
      locale: async (uri) => {
        if (uri === undefined) return displayLocale;
        const latest = store.latest(uri);
        if (latest) return latest.locale;
        const { locale } = await this.#settings.get(uri);
        return locale === 'auto' ? displayLocale : locale;
      },
      suppressionsFile: (uri) => this.#suppressionsFile(uri, readText),
      readText,
    };
    this.#documents.listen(connection);
    this.#forget = registerGoverningFiles(context);
    if (this.#pulls) registerPull(context);
    this.#push = this.#pulls ? undefined : registerPush(context);
    registerWorkspaceLint(context, host, async () => this.#folders);
    registerStatus(context);
    registerFeatures(context);
    registerPreview(context);
    registerRulePages(context);
    registerNewReport(context);
    this.#listen();
  }

  answer(): InitializeResult {
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(this.#pulls && { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }),
        ...featureCapabilities,
      },
      serverInfo: { name: 'disclosure-lint' },
    };
  }

  /** The client is ready to be asked. */
  begin(): void {
    const { workspace } = this.#capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      void this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'disclosureLint' });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      void this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: WATCHED.map((globPattern) => ({ globPattern })),
      });
    }
    if (workspace?.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.#again();
      });
    }
  }

  #listen(): void {
    this.#connection.onDidChangeConfiguration(({ settings }) => {
      this.#settings.changed(settings);
      this.#again();
    });
    this.#connection.onDidChangeWatchedFiles(({ changes }) => {
      // What is open is told by the editor itself, which may have saved it just now.
      if (changes.some(({ uri }) => this.#governs(uri))) this.#again();
    });
    this.#documents.onDidChange(({ document }) => {
      // A configuration counts as the editor has it; but not before somebody has opened it and changed something.
      if (document.version > 1 && !isReport(document) && isGoverningName(document.uri)) this.#again();
    });
    this.#documents.onDidClose(({ document: { uri } }) => {
      this.#settings.forget(uri);
      // What was typed and not saved no longer counts.
      if (isGoverningName(uri)) this.#again();
    });
  }

  /** @returns whether a file that changed on disk may be a configuration, a rule or a suppression. */
  #governs(uri: string): boolean {
    const open = this.#documents.get(uri);
    return open ? false : !/\.report\.json$/iu.test(uri);
  }

  /** Everything is read and linted anew. */
  #again(): void {
    this.#configurations.changed();
    this.#forget();
    this.#push?.();
    if (this.#pulls && this.#capabilities.workspace?.diagnostics?.refreshSupport) {
      this.#connection.languages.diagnostics.refresh();
    }
  }

  #folderOf(uri: string): string | undefined {
    return this.#folders
      .filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  async #suppressionsFile(
    uri: string,
    readText: (uri: string) => Promise<string | undefined>,
  ): ReturnType<ServerContext['suppressionsFile']> {
    const governing = await this.#configurations.governing(uri, await this.#settings.get(uri));
    const report = URI.parse(uri);
    const beside = `${parentOf(report.path).replace(/\/$/u, '')}/${SUPPRESSIONS_NAME}`;
    const path = governing.kind === 'resolved' ? governing.suppressionsPath : beside;
    const file = report.with({ path, query: '', fragment: '' }).toString();
    return { uri: file, text: await readText(file), reportPath: relativePath(parentOf(path), report.path) };
  }
}

function isGoverningName(uri: string): boolean {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return name === CONFIG_NAME || name === SUPPRESSIONS_NAME;
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
