/** Writes what was typed into a cell of the preview into the JSON: each time one change that one undo takes back. */
import { type EditCellResult, METHODS } from '@disclosure-lint/language-server/protocol';
import { l10n, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isDown } from '../server-state.ts';

export class CellEdits {
  readonly #uri: Uri;
  readonly #client: BaseLanguageClient;
  #last: Promise<unknown> = Promise.resolve();
  /** Versions that an edit from here has ended, and those that it made of them. */
  readonly #ownVersions = new Map<number, number>();

  constructor(uri: Uri, client: BaseLanguageClient) {
    this.#uri = uri;
    this.#client = client;
  }

  /**
   * Edits one after the other: whoever goes on with Tab types the next figure before the first one is drawn again.
   * @param version of the document as the page shows it
   * @returns why nothing was changed; undefined when it was
   */
  apply(pointer: string, version: number, text: string): Promise<string | undefined> {
    const done = this.#last.then(() => this.#write(pointer, version, text));
    this.#last = done;
    return done;
  }

  async #write(pointer: string, shown: number, text: string): Promise<string | undefined> {
    const client = this.#client;
    if (isDown(client)) {
      return l10n.t('The language server is not running.');
    }
    try {
      const document = await workspace.openTextDocument(this.#uri);
      const version = this.#afterOwnEdits(shown);
      const uri = client.code2ProtocolConverter.asUri(this.#uri);
      const result = await client.sendRequest<EditCellResult>(METHODS.editCell, { uri, version, pointer, text });
      if (result.kind === 'refused') {
        return result.reason;
      }
      if (document.version !== version) {
        return l10n.t('The file has changed meanwhile. Please look at it and try again.');
      }
      const edit = new WorkspaceEdit();
      edit.replace(this.#uri, client.protocol2CodeConverter.asRange(result.range), result.newText);
      if (!(await workspace.applyEdit(edit))) {
        return l10n.t('The editor does not let the file be changed.');
      }
      if (document.version === version + 1) {
        this.#ownVersions.set(version, document.version);
      }
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** An edit of one cell leaves all pointers as they are: a page that is behind by such edits only shows no wrong place. */
  #afterOwnEdits(shown: number): number {
    let version = shown;
    for (let next = this.#ownVersions.get(version); next !== undefined; next = this.#ownVersions.get(version)) {
      version = next;
    }
    return version;
  }
}
