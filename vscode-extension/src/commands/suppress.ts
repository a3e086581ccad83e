/** “Suppress with reason…”: asks why, by whom and until when, and writes it to the suppressions file beside the report. */
import { COMMANDS, METHODS, type SuppressParams } from '@disclosure-lint/language-server/protocol';
import { commands, type Disposable, l10n, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { dayOf, isDayFrom } from './dates.ts';
import type { CommandServices } from './index.ts';

/** Whoever suppressed last probably suppresses next. */
const LAST_AUTHOR = 'suppress.author';

export function registerSuppress(services: CommandServices): Disposable {
  return commands.registerCommand(COMMANDS.suppress, async (uri: string, fingerprint: string, rule: string) => {
    const answers = await ask(rule, services);
    if (answers !== undefined) await write({ uri, fingerprint, ...answers }, services);
  });
}

type Answers = Pick<SuppressParams, 'reason' | 'author' | 'until'>;

/** @returns undefined when the user thought better of it. */
async function ask(rule: string, { context }: CommandServices): Promise<Answers | undefined> {
  const title = (step: number) => l10n.t('Suppress {0} ({1}/3)', rule, step);
  const reason = await window.showInputBox({
    title: title(1),
    prompt: l10n.t('Why is this finding accepted? The reason is kept beside the report.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('A reason is required.') : undefined),
  });
  if (reason === undefined) return undefined;
  const author = await window.showInputBox({
    title: title(2),
    prompt: l10n.t('Who accepts it? May be left empty.'),
    value: context.globalState.get(LAST_AUTHOR, ''),
    ignoreFocusOut: true,
  });
  if (author === undefined) return undefined;
  const today = dayOf(new Date());
  const until = await window.showInputBox({
    title: title(3),
    prompt: l10n.t('Until which day? May be left empty; it then holds for good.'),
    placeHolder: 'YYYY-MM-DD',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || isDayFrom(text.trim(), today)
        ? undefined
        : l10n.t('Please write a day from today on, such as {0}.', today),
  });
  if (until === undefined) return undefined;
  await context.globalState.update(LAST_AUTHOR, author.trim());
  return {
    reason: reason.trim(),
    ...(author.trim() !== '' && { author: author.trim() }),
    ...(until.trim() !== '' && { until: until.trim() }),
  };
}

async function write(params: SuppressParams, { client }: CommandServices): Promise<void> {
  const answer = await client.sendRequest<WorkspaceEdit>(METHODS.suppress, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (!(await workspace.applyEdit(edit))) {
    throw new Error(l10n.t('The suppressions file could not be changed.'));
  }
  // Saved at once: a suppression that is only in the editor would not hold on the command line.
  for (const [uri] of edit.entries()) {
    const document = await workspace.openTextDocument(uri);
    if (!(await document.save())) throw new Error(l10n.t('{0} could not be saved.', uri.fsPath));
  }
}
