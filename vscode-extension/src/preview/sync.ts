/** The cursor in the JSON and the place marked in the preview are kept on one value, whichever of them moves. */
import { METHODS } from '@disclosure-lint/language-server/protocol';
import {
  type Disposable,
  Selection,
  TabInputText,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  type ViewColumn,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Milliseconds that the cursor must rest: holding an arrow key down asks the server nothing. */
const REST = 80;

type ServerRange = Parameters<BaseLanguageClient['protocol2CodeConverter']['asRange']>[0];

export class PlaceSync implements Disposable {
  readonly #uri: Uri;
  readonly #client: BaseLanguageClient;
  readonly #select: (pointer: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the moves, so that a late answer to an earlier one is dropped. */
  #move = 0;
  /** The selection that was set from here: its event is no move of the user's. */
  #set: Selection | undefined;

  constructor(uri: Uri, client: BaseLanguageClient, select: (pointer: string) => void) {
    this.#uri = uri;
    this.#client = client;
    this.#select = select;
  }

  /** Shows in the preview where the cursor of an editor of the report stands. */
  cursorMoved(editor: TextEditor): void {
    if (this.#set !== undefined && editor.selection.isEqual(this.#set)) {
      return;
    }
    this.#set = undefined;
    clearTimeout(this.#timer);
    this.#move++;
    this.#timer = setTimeout(() => {
      this.#follow(editor).catch((error: unknown) =>
        this.#client.error('The cursor could not be followed', error, false),
      );
    }, REST);
  }

  /** The same for the first of these editors that shows the report. */
  cursorIn(editors: readonly TextEditor[]): void {
    const editor = editors.find((each) => isSame(each.document.uri, this.#uri));
    if (editor !== undefined) {
      this.cursorMoved(editor);
    }
  }

  /** Selects a value in the JSON where it is open; the focus stays in the preview. */
  async choose(pointer: string, ownColumn: ViewColumn | undefined): Promise<void> {
    clearTimeout(this.#timer);
    this.#move++;
    const move = this.#move;
    const client = this.#client;
    const column = editorColumn(this.#uri, ownColumn);
    if (column === undefined || !client.isRunning()) {
      return;
    }
    const uri = client.code2ProtocolConverter.asUri(this.#uri);
    const answer = await client.sendRequest<ServerRange>(METHODS.rangeOf, { uri, pointer });
    const range = client.protocol2CodeConverter.asRange(answer);
    if (range === undefined || range === null || move !== this.#move) {
      return;
    }
    const selection = new Selection(range.start, range.end);
    this.#set = selection;
    const visible = window.visibleTextEditors.find((editor) => isSame(editor.document.uri, this.#uri));
    const editor = visible ?? (await window.showTextDocument(this.#uri, { viewColumn: column, preserveFocus: true }));
    editor.selection = selection;
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#move++;
  }

  async #follow(editor: TextEditor): Promise<void> {
    const move = this.#move;
    const client = this.#client;
    if (!client.isRunning()) {
      return;
    }
    const pointer = await client.sendRequest<string | null>(METHODS.pointerAt, {
      uri: client.code2ProtocolConverter.asUri(this.#uri),
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    });
    if (pointer !== null && move === this.#move) {
      this.#select(pointer);
    }
  }
}

/**
 * @param ownColumn where the preview is: an editor behind it would cover it when shown
 * @returns where the file is open in an editor; undefined when it is nowhere
 */
export function editorColumn(uri: Uri, ownColumn: ViewColumn | undefined): ViewColumn | undefined {
  return window.tabGroups.all.find(
    (group) =>
      group.viewColumn !== ownColumn &&
      group.tabs.some(({ input }) => input instanceof TabInputText && isSame(input.uri, uri)),
  )?.viewColumn;
}

function isSame(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}
