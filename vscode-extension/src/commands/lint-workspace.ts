/** “Lint workspace”: all reports of all folders, with progress; it can be cancelled. */
import { COMMANDS, METHODS } from '@disclosure-lint/language-server/protocol';
import { CancellationError, commands, type Disposable, l10n, ProgressLocation, window } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { CommandServices } from './index.ts';

interface Outcome {
  readonly files: number;
  readonly findings: number;
}

export function registerLintWorkspace(services: CommandServices): Disposable {
  return commands.registerCommand(COMMANDS.lintWorkspace, async () => {
    const outcome = await lint(services);
    if (outcome === undefined) {
      void window.showInformationMessage(l10n.t('Linting the workspace was cancelled.'));
      return;
    }
    const show = l10n.t('Show problems');
    const message =
      outcome.files === 0
        ? l10n.t('There is no report in the workspace.')
        : l10n.t('Reports linted: {0}. Findings: {1}.', outcome.files, outcome.findings);
    const answer = await window.showInformationMessage(message, ...(outcome.findings > 0 ? [show] : []));
    if (answer === show) await commands.executeCommand('workbench.actions.view.problems');
  });
}

/** @returns undefined when it was cancelled. */
async function lint({ client }: CommandServices): Promise<Outcome | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Linting the workspace'),
    cancellable: true,
  };
  return window.withProgress(options, async (progress, cancelled) => {
    const token = crypto.randomUUID();
    let shown = 0;
    const listening = client.onProgress(WorkDoneProgress.type, token, (value) => {
      if (value.kind === 'end') return;
      const { message, percentage = shown } = value;
      progress.report({ ...(message !== undefined && { message }), increment: percentage - shown });
      shown = percentage;
    });
    try {
      return await client.sendRequest<Outcome>(METHODS.lintWorkspace, { token }, cancelled);
    } catch (error) {
      if (cancelled.isCancellationRequested || error instanceof CancellationError) return undefined;
      throw error;
    } finally {
      listening.dispose();
    }
  });
}
