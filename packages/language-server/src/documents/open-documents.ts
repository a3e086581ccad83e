/** The documents that the editor has open, as it has them. */
import { type Connection, type TextDocumentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isReportText } from './report-text.ts';

export class OpenDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  /** Reports that were read before; a name alone need not tell. */
  readonly onDidOpen = this.#documents.onDidOpen;
  readonly onDidChange = this.#documents.onDidChangeContent;
  readonly onDidSave = this.#documents.onDidSave;
  readonly onDidClose = this.#documents.onDidClose;

  listen(connection: Connection): void {
    this.#documents.listen(connection);
  }

  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  /** @returns the open reports. */
  reports(): readonly TextDocument[] {
    return this.#documents.all().filter(isReport);
  }
}

/** @returns whether a document is a report. */
export function isReport(document: TextDocument): boolean {
  return isReportText(document.uri, document.getText());
}

export type DocumentChange = TextDocumentChangeEvent<TextDocument>;
