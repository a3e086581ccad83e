/** The panels that are open, one for each report, and the events that concern them. */
import { type DocumentParams, METHODS } from '@disclosure-lint/language-server/protocol';
import { type Disposable, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { newPanel, PreviewPanel } from './panel.ts';

export class Previews implements Disposable {
  readonly #panels = new Map<string, PreviewPanel>();
  readonly #subscriptions: Disposable[];
  readonly #extensionUri: Uri;
  readonly #client: BaseLanguageClient;

  constructor(extensionUri: Uri, client: BaseLanguageClient) {
    this.#extensionUri = extensionUri;
    this.#client = client;
    this.#subscriptions = [
      window.onDidChangeTextEditorSelection(({ textEditor }) =>
        this.#of(textEditor.document.uri)?.cursorMoved(textEditor),
      ),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined) {
          this.#of(editor.document.uri)?.cursorMoved(editor);
        }
      }),
      // The server answers for open documents only; without an editor VS Code closes them at its own time.
      workspace.onDidCloseTextDocument(({ uri }) => this.#of(uri)?.refresh()),
      workspace.onDidOpenTextDocument(({ uri }) => this.#of(uri)?.refresh()),
      client.onNotification(METHODS.previewChanged, ({ uri }: DocumentParams) => {
        this.#of(client.protocol2CodeConverter.asUri(uri))?.refresh();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) {
          this.#refreshAll();
        }
      }),
    ];
  }

  /** Shows the report beside the editor; a panel that exists comes to the front. */
  open(uri: Uri): void {
    const open = this.#of(uri);
    if (open !== undefined) {
      open.reveal();
      return;
    }
    this.#add(newPanel(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true }), uri);
  }

  /** Fills a panel that VS Code has brought back. */
  restore(panel: WebviewPanel, uri: Uri): void {
    this.#of(uri)?.dispose();
    this.#add(panel, uri);
  }

  /** From the panel in front to its JSON. */
  async showSource(): Promise<void> {
    await Array.from(this.#panels.values())
      .find((panel) => panel.active)
      ?.showSource();
  }

  dispose(): void {
    for (const panel of [...this.#panels.values()]) {
      panel.dispose();
    }
    for (const disposable of this.#subscriptions) {
      disposable.dispose();
    }
  }

  #refreshAll(): void {
    for (const panel of this.#panels.values()) {
      panel.refresh();
    }
  }

  #of(uri: Uri): PreviewPanel | undefined {
    return this.#panels.get(uri.toString());
  }

  #add(webviewPanel: WebviewPanel, uri: Uri): void {
    const key = uri.toString();
    const panel = new PreviewPanel(webviewPanel, uri, this.#extensionUri, this.#client);
    this.#panels.set(key, panel);
    webviewPanel.onDidDispose(() => {
      if (this.#panels.get(key) === panel) {
        this.#panels.delete(key);
      }
    });
  }
}
