/** One panel: it fetches what the server makes of one report, hands it to the page, and does what the page asks for. */
import { COMMANDS, METHODS, type Preview } from '@disclosure-lint/language-server/protocol';
import { commands, env, l10n, type TextEditor, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isDown } from '../server-state.ts';
import { CellEdits } from './cell-edits.ts';
import { newNonce, previewHtml } from './html.ts';
import { readFromPage, type ToExtension, type ToPage } from './messages.ts';
import { previewStrings } from './strings.ts';
import { editorColumn, PlaceSync } from './sync.ts';

export const VIEW_TYPE = 'disclosureLint.preview';

/** @returns an empty panel for a report. */
export function newPanel(
  uri: Uri,
  show: { readonly viewColumn: ViewColumn; readonly preserveFocus: boolean },
): WebviewPanel {
  // The page is small and keeps its place in its own state: nothing is kept in memory while the panel is hidden.
  return window.createWebviewPanel(VIEW_TYPE, titleOf(uri), show, { enableFindWidget: true });
}

export class PreviewPanel {
  readonly #panel: WebviewPanel;
  readonly #uri: Uri;
  readonly #client: BaseLanguageClient;
  readonly #sync: PlaceSync;
  readonly #edits: CellEdits;
  /** The page has said that it listens. */
  #ready = false;
  #fetching = false;
  #outOfDate = false;

  constructor(panel: WebviewPanel, uri: Uri, extensionUri: Uri, client: BaseLanguageClient) {
    this.#panel = panel;
    this.#uri = uri;
    this.#client = client;
    this.#sync = new PlaceSync(uri, client, (pointer) => this.#post({ type: 'select', pointer }));
    this.#edits = new CellEdits(uri, client);
    const files = Uri.joinPath(extensionUri, 'dist', 'webview');
    panel.title = titleOf(uri);
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'preview-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'preview-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [files] };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      if (!panel.visible) {
        // The page is gone; the one that comes back says so again.
        this.#ready = false;
      }
    });
    panel.onDidDispose(() => this.#sync.dispose());
    panel.webview.html = previewHtml({
      cspSource: panel.webview.cspSource,
      nonce: newNonce(),
      script: panel.webview.asWebviewUri(Uri.joinPath(files, 'preview.js')).toString(),
      style: panel.webview.asWebviewUri(Uri.joinPath(files, 'preview.css')).toString(),
      language: env.language,
      title: panel.title,
      loading: previewStrings().loading,
    });
  }

  get active(): boolean {
    return this.#panel.active;
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  cursorMoved(editor: TextEditor): void {
    if (this.#ready) {
      this.#sync.cursorMoved(editor);
    }
  }

  /** Fetches anew, once more when called meanwhile; a panel that nobody sees waits until it is seen. */
  refresh(): void {
    this.#outOfDate = true;
    if (this.#fetching || !this.#ready) {
      return;
    }
    void this.#fetchUntilCurrent();
  }

  async showSource(): Promise<void> {
    await window.showTextDocument(this.#uri, {
      viewColumn: editorColumn(this.#uri, this.#panel.viewColumn) ?? ViewColumn.Beside,
    });
  }

  async #fetchUntilCurrent(): Promise<void> {
    this.#fetching = true;
    try {
      while (this.#outOfDate && this.#ready) {
        this.#outOfDate = false;
        this.#post(await this.#fetch());
      }
    } finally {
      this.#fetching = false;
    }
  }

  async #fetch(): Promise<ToPage> {
    try {
      await workspace.openTextDocument(this.#uri);
      const client = this.#client;
      if (isDown(client)) {
        return { type: 'unavailable', reason: l10n.t('The language server is not running.') };
      }
      const uri = client.code2ProtocolConverter.asUri(this.#uri);
      return { type: 'show', preview: await client.sendRequest<Preview>(METHODS.preview, { uri }) };
    } catch (error) {
      return { type: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  #receive(message: unknown): void {
    const read = readFromPage(message);
    if (read !== undefined) {
      this.#answer(read).catch((error: unknown) => {
        void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      });
    }
  }

  async #answer(message: ToExtension): Promise<void> {
    switch (message.type) {
      case 'ready': {
        this.#ready = true;
        this.#post({ type: 'start', uri: this.#uri.toString(), strings: previewStrings() });
        this.refresh();
        this.#sync.cursorIn(window.visibleTextEditors);
        return;
      }
      case 'select':
        return this.#sync.choose(message.pointer, this.#panel.viewColumn);
      case 'edit': {
        const { pointer } = message;
        const reason = await this.#edits.apply(pointer, message.version, message.text);
        this.#post(reason === undefined ? { type: 'edited', pointer } : { type: 'refused', pointer, reason });
        return;
      }
      case 'undo':
      case 'redo':
        // History belongs to the JSON's editor, and the commands go to the editor that has the focus.
        await this.showSource();
        await commands.executeCommand(message.type);
        this.#panel.reveal(undefined, false);
        return;
      case 'explain':
        await commands.executeCommand(COMMANDS.explainRule, message.rule);
    }
  }

  #post(message: ToPage): void {
    if (this.#ready) {
      void this.#panel.webview.postMessage(message);
    }
  }
}

function titleOf(uri: Uri): string {
  return l10n.t('Preview {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
}
