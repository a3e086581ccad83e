/** What the client tells the server and asks of it, the same in every kind of VS Code. */
import { COMMANDS, type InitializationOptions } from '@disclosure-lint/language-server/protocol';
import { type LogOutputChannel, l10n } from 'vscode';
import {
  CloseAction,
  DiagnosticPullMode,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { crashLimit } from './crash-limit.ts';
import { runsOn } from './settings.ts';
import type { Status } from './status.ts';

/** Also the section in which the client looks for `trace.server`. */
export const CLIENT_ID = 'disclosureLint';
export const CLIENT_NAME = 'disclosure-lint';

/** So many messages in a row may fail before the connection is given up. */
const MOST_ERRORS = 3;

const INITIALIZATION: InitializationOptions = { ruleDocuments: true, commands: true };

/** @returns the options of the client. */
export function clientOptions(output: LogOutputChannel, status: Status): LanguageClientOptions {
  return {
    // Which of them are reports, the server tells by their names and contents.
    documentSelector: [{ language: 'json' }, { language: 'jsonc' }],
    initializationOptions: INITIALIZATION,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      // Answers whether to leave a document out.
      filter: (document, mode) => mode === DiagnosticPullMode.onType && runsOn(document) === 'onSave',
    },
    markdown: { isTrusted: { enabledCommands: Object.values(COMMANDS) } },
    errorHandler: errorHandler(() => status.state === State.Running),
    middleware: {
      provideDiagnostics: (document, previous, token, next) =>
        status.busyWhile(Promise.resolve(next(document, previous, token))),
    },
  };
}

/** A server that has never run would not run the next time. */
function errorHandler(wasRunning: () => boolean): ErrorHandler {
  const withinLimit = crashLimit();
  return {
    error: (_error, _message, count = 0) => ({
      action: count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    // Handled: crash-notice.ts says so in the files concerned, rather than in one more message box.
    closed: () =>
      wasRunning() && withinLimit()
        ? {
            action: CloseAction.Restart,
            handled: true,
            message: l10n.t('The language server stopped unexpectedly and is started again.'),
          }
        : {
            action: CloseAction.DoNotRestart,
            handled: true,
            message: l10n.t('The language server stopped and is not started again.'),
          },
  };
}
