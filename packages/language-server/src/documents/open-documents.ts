/** The documents that the editor has open, as it has them. */
import { type Connection, type TextDocumentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sameUri } from './place.ts';
import { isReportText } from './report-text.ts';

export class OpenDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  /** Editors spell a URI each in its own way; files that we find ourselves are spelt in ours. */
  readonly #spelt = new Map<string, string>();
  /** By URI the version that was opened or saved last. */
  readonly #saved = new Map<string, number>();
  readonly onDidOpen = this.#documents.onDidOpen;
  /** Fires for a document that was opened too. */
  readonly onDidChange = this.#documents.onDidChangeContent;
  readonly onDidSave = this.#documents.onDidSave;
  readonly onDidClose = this.#documents.onDidClose;

  constructor() {
    const saved = ({ document: { uri, version } }: TextDocumentChangeEvent<TextDocument>) =>
      this.#saved.set(uri, version);
    this.onDidOpen(({ document: { uri } }) => this.#spelt.set(sameUri(uri), uri));
    this.onDidOpen(saved);
    this.onDidSave(saved);
    this.onDidClose(({ document: { uri } }) => {
      this.#spelt.delete(sameUri(uri));
      this.#saved.delete(uri);
    });
  }

  listen(connection: Connection): void {
    this.#documents.listen(connection);
  }

  /** @param uri Spelt in any way. */
  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri) ?? this.#documents.get(this.#spelt.get(sameUri(uri)) ?? '');
  }

  /** @returns whether it was changed since it was opened or saved. */
  isUnsaved(uri: string): boolean {
    return this.#saved.get(uri) !== this.#documents.get(uri)?.version;
  }

  /** @returns the open reports. */
  reports(): readonly TextDocument[] {
    return this.#documents.all().filter(isReport);
  }

  /** @returns what is open beside reports: it may govern them. */
  others(): readonly TextDocument[] {
    return this.#documents.all().filter((document) => !isReport(document));
  }
}

/** @returns whether a document is a report. */
export function isReport(document: TextDocument): boolean {
  return isReportText(document.uri, document.getText());
}
