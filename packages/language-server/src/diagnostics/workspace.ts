/** “Lint workspace”: every report of every folder, open or not. */
import { LSPErrorCodes, type ProgressToken, ResponseError, WorkDoneProgress } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isNamedReport, isReportText } from '../documents/report-text.ts';
import type { ServerHost } from '../host.ts';
import { METHODS } from '../protocol.ts';
import type { DiagnosticsContext } from './context.ts';
import { sleep } from './debounce.ts';
import { diagnosticsOfOutcome } from './outcome.ts';

interface Counts {
  readonly files: number;
  readonly findings: number;
}

/** @param folders The folders that are open. */
export function registerWorkspaceLint(
  context: DiagnosticsContext,
  host: ServerHost,
  folders: () => Promise<readonly string[]>,
): void {
  const { connection, documents, store, diagnosticOptions } = context;
  /** Closed documents of which something is shown. */
  const shown = new Set<string>();
  const forget = (uri: string) => {
    if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  };
  // From then on its own diagnostics are shown.
  documents.onDidOpen(({ document }) => forget(document.uri));

  const lintClosed = async (uri: string): Promise<number | undefined> => {
    const text = await host.readText(uri);
    if (text === undefined || !isReportText(uri, text)) return undefined;
    const document = TextDocument.create(uri, 'json', 0, text);
    const outcome = await store.lintClosed(document);
    if (outcome.kind === 'none') return undefined;
    const diagnostics = diagnosticsOfOutcome(outcome, document, diagnosticOptions);
    if (diagnostics.length > 0) shown.add(uri);
    else shown.delete(uri);
    await connection.sendDiagnostics({ uri, diagnostics });
    return diagnostics.length;
  };

  connection.onRequest(
    METHODS.lintWorkspace,
    async ({ token }: { token?: ProgressToken }, cancelled): Promise<Counts> => {
      const say = (
        value:
          | { kind: 'begin'; title: string }
          | { kind: 'report'; percentage: number; message: string }
          | { kind: 'end' },
      ) => (token === undefined ? Promise.resolve() : connection.sendProgress(WorkDoneProgress.type, token, value));
      await say({ kind: 'begin', title: 'disclosure-lint' });
      try {
        const found = await Promise.all((await folders()).map((folder) => host.jsonFiles(folder)));
        const uris = [...new Set(found.flatMap((files) => files ?? []))].filter(isWorthReading);
        let files = 0;
        let findings = 0;
        for (const [index, uri] of uris.entries()) {
          // Somebody may be typing: that goes first.
          await sleep(0);
          if (cancelled.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
          const open = documents.get(uri);
          const count = open
            ? diagnosticsOfOutcome((await store.outcome(uri)).outcome, open, diagnosticOptions).length
            : await lintClosed(uri);
          if (count === undefined) continue;
          files++;
          findings += count;
          await say({
            kind: 'report',
            percentage: Math.floor((100 * (index + 1)) / uris.length),
            message: uri.slice(uri.lastIndexOf('/') + 1),
          });
        }
        return { files, findings };
      } finally {
        await say({ kind: 'end' });
      }
    },
  );
}

/** Whatever else is JSON is not read for the mark of the format: a workspace may hold a lot of it. */
function isWorthReading(uri: string): boolean {
  return isNamedReport(uri);
}
