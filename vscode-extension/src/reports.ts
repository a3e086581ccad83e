/** Which documents are reports: by their names, and by what the server has said of them. */
import { METHODS, type ReportStatus } from '@disclosure-lint/language-server/protocol';
import { type Disposable, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export class Reports implements Disposable {
  readonly #statuses = new Map<string, ReportStatus>();
  readonly #changed = new EventEmitter<void>();
  readonly #forgetting = workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString()));
  /** Something new is known of a report. */
  readonly onDidChange = this.#changed.event;

  /** Listens to a server. @returns what stops it. */
  follow(client: BaseLanguageClient): Disposable {
    return client.onNotification(METHODS.status, (status: ReportStatus) => {
      this.#statuses.set(Uri.parse(status.uri).toString(), status);
      this.#changed.fire();
    });
  }

  has(document: TextDocument): boolean {
    return document.uri.path.endsWith('.report.json') || this.statusOf(document) !== undefined;
  }

  /** @returns what the server said last. */
  statusOf(document: TextDocument): ReportStatus | undefined {
    return this.#statuses.get(document.uri.toString());
  }

  dispose(): void {
    this.#forgetting.dispose();
    this.#changed.dispose();
  }
}
