/** A report that nobody lints must not look like one without a mistake: it says so itself, and how to go on. */
import { COMMANDS } from '@disclosure-lint/language-server/protocol';
import {
  commands,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Range,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { SHOW_OUTPUT } from './commands/show-output.ts';
import type { Reports } from './reports.ts';
import { isDown } from './server-state.ts';

/** Marks every open report while the server is down. @returns what stops doing so. */
export function watchForCrashes(client: BaseLanguageClient, reports: Reports): Disposable {
  const notices = languages.createDiagnosticCollection('disclosure-lint.state');
  const mark = () => {
    notices.clear();
    if (!isDown(client)) return;
    for (const document of workspace.textDocuments.filter((each) => reports.has(each))) {
      notices.set(document.uri, [notLinted()]);
    }
  };
  return Disposable.from(
    notices,
    client.onDidChangeState(({ oldState }) => {
      mark();
      if (client.state === State.StartFailed || (client.state === State.Stopped && oldState === State.Running)) {
        void tell(client);
      }
    }),
    workspace.onDidOpenTextDocument(mark),
    workspace.onDidCloseTextDocument(mark),
  );
}

function notLinted(): Diagnostic {
  const diagnostic = new Diagnostic(
    new Range(0, 0, 0, 1),
    l10n.t('This report is not being linted: the language server has stopped. Run “Restart language server” to go on.'),
    DiagnosticSeverity.Error,
  );
  diagnostic.source = 'disclosure-lint';
  return diagnostic;
}

async function tell(client: BaseLanguageClient): Promise<void> {
  // The user may have asked for a restart, which stops first.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  if (!isDown(client)) return;
  const restart = l10n.t('Restart');
  const show = l10n.t('Show output');
  const message = l10n.t('disclosure-lint has stopped: reports are not being linted.');
  const answer = await window.showErrorMessage(message, restart, show);
  if (answer === restart) await commands.executeCommand(COMMANDS.restart);
  if (answer === show) await commands.executeCommand(SHOW_OUTPUT);
}
