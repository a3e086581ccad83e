/** “New report”: asks for year and organ and opens a report on the form of that year, with a zero in every cell. */
import { COMMANDS, METHODS, type NewReportParams } from '@disclosure-lint/language-server/protocol';
import { commands, type Disposable, FileSystemError, FileType, l10n, Uri, window, workspace } from 'vscode';
import { FIRST_YEAR, isReportYear, lastYear, reportFileName } from './dates.ts';
import type { CommandServices } from './index.ts';

export function registerNewReport({ client }: CommandServices): Disposable {
  return commands.registerCommand(COMMANDS.newReport, async () => {
    const params = await ask();
    if (params === undefined) return;
    const folder = await folderForReport();
    if (folder === 'cancelled') return;
    const text = await client.sendRequest<string>(METHODS.newReport, params);
    await (folder === undefined ? openUntitled(text) : save(folder, params, text));
  });
}

async function ask(): Promise<NewReportParams | undefined> {
  const year = await window.showInputBox({
    title: l10n.t('New report (1/2)'),
    prompt: l10n.t('Which year is the report about?'),
    value: String(lastYear()),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isReportYear(text.trim())
        ? undefined
        : l10n.t('Please write a year from {0} to {1}.', FIRST_YEAR, new Date().getFullYear()),
  });
  if (year === undefined) return undefined;
  const organ = await window.showInputBox({
    title: l10n.t('New report (2/2)'),
    prompt: l10n.t('What is the full name of the organ that reports?'),
    placeHolder: l10n.t('As it stands in the title, such as 某某县某某局'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('The name is required.') : undefined),
  });
  return organ === undefined ? undefined : { year: Number(year.trim()), organ: organ.trim() };
}

/** The folder of the file in front when it is in the workspace, else a folder of the workspace; undefined without one. */
async function folderForReport(): Promise<Uri | undefined | 'cancelled'> {
  const inFront = window.activeTextEditor?.document.uri;
  if (inFront && workspace.getWorkspaceFolder(inFront)) return Uri.joinPath(inFront, '..');
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  const picked = await window.showWorkspaceFolderPick({ placeHolder: l10n.t('In which folder?') });
  return picked?.uri ?? 'cancelled';
}

async function openUntitled(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'json', content }));
}

async function save(folder: Uri, { organ, year }: NewReportParams, text: string): Promise<void> {
  const uri = Uri.joinPath(folder, reportFileName(organ, year));
  if (await exists(uri)) {
    const open = l10n.t('Open it');
    const message = l10n.t('There is a file {0} already; it was left as it is.', uri.path.split('/').at(-1) ?? '');
    if ((await window.showWarningMessage(message, open)) === open) await window.showTextDocument(uri);
    return;
  }
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await window.showTextDocument(uri);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Unknown;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
