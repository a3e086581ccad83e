/** What the mouse does: pointing tells, a click selects in the JSON, a double click edits. */
import type { ToExtension } from '../src/preview/messages.ts';
import type { CellEditor } from './cell-editor.ts';
import type { Focus } from './focus.ts';
import type { Tooltip } from './tooltip.ts';

/** Milliseconds of rest on a place before it is told about: whoever only crosses it is not held up. */
const REST = 200;

export interface Parts {
  readonly focus: Focus;
  readonly tooltip: Tooltip;
  readonly editor: CellEditor;
  readonly send: (message: ToExtension) => void;
}

export function listenToPointer(paper: HTMLElement, { focus, tooltip, editor, send }: Parts): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  paper.addEventListener('pointerover', ({ target }) => {
    const marked = closest(target, '.marked');
    if (marked !== null) {
      clearTimeout(timer);
      timer = setTimeout(() => focus.tell(marked), REST);
    }
  });
  paper.addEventListener('pointerout', ({ target }) => {
    if (closest(target, '.marked') !== null) {
      clearTimeout(timer);
      tooltip.leave();
    }
  });
  paper.addEventListener('click', ({ target }) => {
    const place = closest(target, '[data-place]');
    // Whoever drags over a text wants to copy it.
    if (place !== null && document.getSelection()?.isCollapsed !== false) {
      focus.choose(place);
    }
  });
  paper.addEventListener('dblclick', (event) => {
    const cell = closest(event.target, '[data-editable]');
    if (cell !== null) {
      event.preventDefault();
      editor.open(cell);
    }
  });
  document.getElementById('tooltip')?.addEventListener('click', ({ target }) => {
    const rule = closest(target, '[data-rule]')?.getAttribute('data-rule');
    if (rule !== null && rule !== undefined) {
      send({ type: 'explain', rule });
    }
  });
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
