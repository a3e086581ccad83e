/** The script of the preview: it listens to the extension and leads each message and each deed of the user's to its part. */
import type { Preview } from '@disclosure-lint/language-server/protocol';
import { readFromExtension, type ToExtension, type ToPage } from '../src/preview/messages.ts';
import type { PreviewStrings } from '../src/preview/strings.ts';
import { CellEditor } from './cell-editor.ts';
import { element, fill } from './dom.ts';
import { Focus } from './focus.ts';
import { listenToKeys } from './keys.ts';
import { Page } from './page.ts';
import { listenToPointer } from './pointer.ts';
import { Tooltip } from './tooltip.ts';

interface PageState {
  /** The extension finds the report by it when the window was closed and opened again. */
  readonly uri: string;
  readonly scroll: number;
}

interface EditorApi {
  postMessage(message: ToExtension): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** Milliseconds of rest before the place on the page is remembered. */
const REST = 150;
/** Milliseconds that a message over the page can be read. */
const READ = { edited: 3_000, refused: 15_000 } as const;

function start(api: EditorApi, uri: string, strings: PreviewStrings): (message: ToPage) => void {
  const root = element('div', { id: 'preview' });
  document.getElementById('preview')?.replaceWith(root);
  const notice = element('p', { class: 'notice', role: 'status' }, [strings.loading]);
  const toast = element('p', { class: 'toast', role: 'status' });
  const page = new Page(strings);
  root.append(page.summary, notice, page.paper, toast);
  page.paper.hidden = true;
  let preview: Preview | undefined;
  let scroll = scrollOf(api.getState());

  const tooltip = new Tooltip(root);
  const send = (message: ToExtension): void => api.postMessage(message);
  const focus = new Focus(page, tooltip, strings, () => preview, send);
  const editor = new CellEditor(page.paper, {
    commit(cell, text) {
      const pointer = cell.getAttribute('data-place');
      if (pointer !== null && preview !== undefined) {
        page.forget(pointer);
        cell.textContent = text;
        cell.setAttribute('data-own-pending', '');
        send({ type: 'edit', pointer, version: preview.version, text });
      }
    },
    next: (cell, back) => focus.nextFigure(cell, back),
    label: (cell) => `${cell.getAttribute('data-address') ?? ''} ${strings.editing}`.trim(),
  });
  listenToPointer(page.paper, { focus, tooltip, editor, send });
  listenToKeys(root, { focus, tooltip, editor, send });
  page.summary.addEventListener('click', (event) => focus.listClicked(event));
  window.addEventListener('resize', () => editor.place());
  api.setState({ uri, scroll: scroll ?? 0 });
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(() => api.setState({ uri, scroll: window.scrollY }), REST);
  });

  let saying: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string, time = 0): void => {
    clearTimeout(saying);
    toast.textContent = text;
    toast.toggleAttribute('data-own-shown', text !== '');
    if (text !== '') {
      saying = setTimeout(() => say(''), time);
    }
  };
  const showNothing = (reason: string): void => {
    notice.replaceChildren(element('strong', {}, [strings.problem]), element('br'), reason);
    notice.hidden = false;
    page.paper.hidden = true;
    page.summary.hidden = true;
    tooltip.hide();
  };
  const show = (next: Preview): void => {
    preview = next;
    if (next.problem !== undefined) {
      showNothing(next.problem);
      return;
    }
    notice.hidden = true;
    page.summary.hidden = false;
    page.paper.hidden = false;
    page.draw(next);
    focus.drawn();
    editor.place();
    if (scroll !== undefined) {
      window.scrollTo(0, scroll);
    }
  };

  return (message) => {
    switch (message.type) {
      case 'start':
        return;
      case 'show':
        return show(message.preview);
      case 'unavailable':
        return showNothing(message.reason);
      case 'select':
        focus.select(message.pointer, scroll === undefined);
        scroll = undefined;
        return;
      case 'edited':
        page.find(message.pointer)?.removeAttribute('data-own-pending');
        return say(strings.edited, READ.edited);
      case 'refused':
        page.find(message.pointer)?.removeAttribute('data-own-pending');
        if (preview !== undefined) {
          page.forget(message.pointer);
          show(preview);
        }
        return say(fill(strings.refused, message.reason), READ.refused);
    }
  };
}

function scrollOf(state: unknown): number | undefined {
  return typeof state === 'object' && state !== null && 'scroll' in state && typeof state.scroll === 'number'
    ? state.scroll
    : undefined;
}

const api = acquireVsCodeApi();
let receive: ((message: ToPage) => void) | undefined;
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = readFromExtension(event.data);
  if (message?.type === 'start' && receive === undefined) {
    receive = start(api, message.uri, message.strings);
  } else if (message !== undefined) {
    receive?.(message);
  }
});
api.postMessage({ type: 'ready' });
