/** “Lint workspace”: every report of every folder, open or not. */
import {
  type CancellationToken,
  LSPErrorCodes,
  type ProgressToken,
  ResponseError,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { ServerHost } from '../host.ts';
import { COMMANDS, METHODS } from '../protocol.ts';
import type { ClosedReports } from './closed-reports.ts';
import type { DiagnosticsContext } from './context.ts';
import { sleep } from './debounce.ts';
import { diagnosticsOfOutcome } from './outcome.ts';
import { diagnosticTexts } from './texts.ts';

interface Counts {
  readonly files: number;
  readonly findings: number;
}

export interface Workspace {
  readonly host: ServerHost;
  readonly closed: ClosedReports;
  /** The folders that are open. */
  folders(): readonly string[];
}

/** Answers the request, and the command for editors that have no other way to ask. */
export function registerWorkspaceLint(context: DiagnosticsContext, workspace: Workspace): void {
  const { connection, capabilities } = context;
  connection.onRequest(METHODS.lintWorkspace, ({ token }: { token?: ProgressToken }, cancelled: CancellationToken) =>
    lintWithProgress(connection.window.attachWorkDoneProgress(token), [cancelled], context, workspace),
  );
  connection.onExecuteCommand(async ({ command, workDoneToken }, cancelled) => {
    if (command !== COMMANDS.lintWorkspace) throw new ResponseError(LSPErrorCodes.RequestFailed, command);
    if (workDoneToken !== undefined || !capabilities.window?.workDoneProgress) {
      const progress = connection.window.attachWorkDoneProgress(workDoneToken);
      return lintWithProgress(progress, [cancelled], context, workspace);
    }
    const progress = await connection.window.createWorkDoneProgress();
    return lintWithProgress(progress, [cancelled, progress.token], context, workspace);
  });
}

async function lintWithProgress(
  progress: WorkDoneProgressReporter,
  tokens: readonly CancellationToken[],
  context: DiagnosticsContext,
  workspace: Workspace,
): Promise<Counts> {
  const texts = diagnosticTexts(await context.locale());
  progress.begin(texts.lintingWorkspace, 0, undefined, true);
  try {
    const uris = await jsonFiles(workspace);
    let files = 0;
    let findings = 0;
    // One after the other: linting keeps one processor busy, and somebody may be typing, which goes first.
    for (const [index, uri] of uris.entries()) {
      await sleep(0);
      if (tokens.some((token) => token.isCancellationRequested)) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, texts.cancelled);
      }
      const count = await lintOne(uri, context, workspace);
      progress.report(Math.floor((100 * (index + 1)) / uris.length), uri.slice(uri.lastIndexOf('/') + 1));
      if (count === undefined) continue;
      files++;
      findings += count;
    }
    return { files, findings };
  } finally {
    progress.done();
  }
}

async function jsonFiles({ host, folders }: Workspace): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders()) found.push(...((await host.jsonFiles(folder)) ?? []));
  return [...new Set(found)];
}

async function lintOne(uri: string, context: DiagnosticsContext, { closed }: Workspace): Promise<number | undefined> {
  const open = context.documents.get(uri);
  if (open) {
    const { outcome } = await context.store.outcome(open.uri);
    const isLinted = outcome.kind !== 'none' && outcome.kind !== 'off' && outcome.kind !== 'ignored';
    return isLinted ? diagnosticsOfOutcome(outcome, open, context.diagnosticOptions).length : undefined;
  }
  return (await closed.isReport(uri)) ? closed.lint(uri) : undefined;
}
