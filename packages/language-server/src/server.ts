/** The language server: puts its parts together and tells the client what it can do. */
import { parentOf, relativePath, resolvePath, SUPPRESSIONS_NAME } from '@disclosure-lint/core';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { Configurations, type Governing } from './configuration.ts';
import type { ServerContext } from './context.ts';
import { ClosedReports } from './diagnostics/closed-reports.ts';
import type { DiagnosticsContext } from './diagnostics/context.ts';
import { registerFollowing } from './diagnostics/following.ts';
import { GoverningFiles } from './diagnostics/governing-files.ts';
import { registerPull } from './diagnostics/pull.ts';
import { registerPush } from './diagnostics/push.ts';
import { registerWorkspaceLint } from './diagnostics/workspace.ts';
import { AnalysisStore } from './documents/analyses.ts';
import { OpenDocuments } from './documents/open-documents.ts';
import { folderOf, placeOf, uriAt } from './documents/place.ts';
import { featureCapabilities, registerFeatures } from './features/index.ts';
import type { ServerHost } from './host.ts';
import { localeOf } from './locale.ts';
import { registerNewReport } from './new-report.ts';
import { registerPreview } from './preview/register-preview.ts';
import { COMMANDS, type InitializationOptions } from './protocol.ts';
import { Relinting } from './relinting.ts';
import { registerRulePages } from './rule-pages.ts';
import { SECTION, SettingsStore } from './settings.ts';
import { registerStatus } from './status.ts';
import { today } from './today.ts';

/**
 * Serves a connection until the client ends it.
 * @param connection Not yet listening.
 * @param host Where the server runs.
 */
export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params) => {
    assemble(connection, host, params);
    return answer(params);
  });
  connection.listen();
}

function answer({ capabilities, initializationOptions }: InitializeParams): InitializeResult {
  const { commands } = (initializationOptions ?? {}) as InitializationOptions;
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...(pulls(capabilities) && {
        diagnosticProvider: {
          identifier: 'disclosure-lint',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
      }),
      // The extension has a command of this name, which asks for the same.
      ...(!commands && {
        executeCommandProvider: { commands: [COMMANDS.lintWorkspace], workDoneProgress: true },
      }),
      ...featureCapabilities,
    },
    serverInfo: { name: 'disclosure-lint' },
  };
}

function pulls({ textDocument }: InitializeParams['capabilities']): boolean {
  return textDocument?.diagnostic !== undefined;
}

/** Makes the parts, each of which answers its own requests. */
function assemble(connection: Connection, host: ServerHost, params: InitializeParams): void {
  const { capabilities, locale: tag } = params;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  let folders = foldersOf(params);
  const documents = new OpenDocuments();
  const readText = async (uri: string) => documents.get(uri)?.getText() ?? (await host.readText(uri));
  const settingsStore = new SettingsStore(connection, capabilities, options);
  const settings = (uri: string) =>
    settingsStore.get(folderOf((placeOf(uri, folders) ?? uri).toString(), folders) ?? uri);
  const configurations = new Configurations({ readText, jsonFiles: (uri) => host.jsonFiles(uri) }, () => folders);
  const displayLocale = localeOf(tag);
  const store = new AnalysisStore(documents, { configurations, settings, displayLocale, today });
  const run = (work: () => Promise<unknown>) => {
    work().catch((error: unknown) =>
      connection.console.error(error instanceof Error ? (error.stack ?? '') : String(error)),
    );
  };
  const context: DiagnosticsContext = {
    connection,
    analyses: store,
    store,
    documents,
    options,
    capabilities,
    diagnosticOptions: {
      ruleDocuments: options.ruleDocuments === true,
      syntaxProblems: options.syntaxProblems === true,
      relatedInformation: capabilities.textDocument?.publishDiagnostics?.relatedInformation !== false,
    },
    settings,
    locale: async (uri) => {
      const latest = uri === undefined ? undefined : store.latest(uri);
      if (latest) return latest.locale;
      const { locale } = await (uri === undefined ? settingsStore.get(undefined) : settings(uri));
      return locale === 'auto' ? displayLocale : locale;
    },
    suppressionsFile: async (uri) => {
      const governing = await configurations.governing(uri, await settings(uri));
      return suppressionsFile(placeOf(uri, folders) ?? URI.parse(uri), governing, readText);
    },
    readText,
    send: (diagnostics) => run(() => connection.sendDiagnostics(diagnostics)),
    run,
  };
  documents.listen(connection);
  const governingFiles = new GoverningFiles(context, configurations);
  store.onDidLint((uri, _version, outcome) => run(() => governingFiles.add(uri, outcome)));
  const closed = new ClosedReports(context, host, governingFiles);
  const showAgain = pulls(capabilities) ? registerPull(context) : registerPush(context);
  registerWorkspaceLint(context, { host, closed, folders: () => folders });
  // Of all clients only the extension shows more of a report than its diagnostics.
  if (options.commands) registerFollowing(context);
  registerStatus(context);
  registerFeatures(context);
  registerPreview(context);
  registerRulePages(context, configurations);
  registerNewReport(context);
  const relinting = new Relinting(context, { configurations, governingFiles, closed, showAgain });
  connection.onDidChangeConfiguration(({ settings: given }) => {
    settingsStore.changed(given);
    relinting.soon();
  });
  connection.onInitialized(() => {
    run(() => registerWatching(connection, params));
    if (!capabilities.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      relinting.soon();
    });
  });
}

/** Asks the client to tell of what changes. */
async function registerWatching(connection: Connection, { capabilities }: InitializeParams): Promise<void> {
  const { didChangeConfiguration, didChangeWatchedFiles } = capabilities.workspace ?? {};
  if (didChangeConfiguration?.dynamicRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
  if (didChangeWatchedFiles?.dynamicRegistration) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.json' }],
    });
  }
}

/** Where a suppression of a report is entered. */
async function suppressionsFile(
  report: URI,
  governing: Governing,
  readText: (uri: string) => Promise<string | undefined>,
): ReturnType<ServerContext['suppressionsFile']> {
  const beside = resolvePath(parentOf(report.path), SUPPRESSIONS_NAME);
  const path = governing.kind === 'resolved' ? governing.suppressionsPath : beside;
  const uri = uriAt(path, report);
  return { uri, text: await readText(uri), reportPath: relativePath(parentOf(path), report.path) };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}
