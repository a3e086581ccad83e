/** Goes to a value of a report by its JSON Pointer: what links in hovers and lenses do. */
import { COMMANDS, METHODS, type PlaceParams } from '@disclosure-lint/language-server/protocol';
import { commands, type Disposable, l10n, Uri, window } from 'vscode';
import type { Range } from 'vscode-languageclient';
import type { CommandServices } from './index.ts';

export function registerShowPlace({ client }: CommandServices): Disposable {
  return commands.registerCommand(COMMANDS.showPlace, async (uri: string, pointer: string) => {
    const params: PlaceParams = { uri, pointer };
    const range = await client.sendRequest<Range | null>(METHODS.rangeOf, params);
    if (range === null) throw new Error(l10n.t('The place is no longer in the report.'));
    await window.showTextDocument(Uri.parse(uri), { selection: client.protocol2CodeConverter.asRange(range) });
  });
}
