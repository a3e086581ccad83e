/** What the keyboard does, as in a spreadsheet: arrows move, Enter, F2 and typing edit, F8 goes to the next finding. */
import { cellByKey } from './grid-keys.ts';
import type { Parts } from './pointer.ts';

export function listenToKeys(root: HTMLElement, { focus, tooltip, editor, send }: Parts): void {
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('[data-place]')) {
      focus.took(target);
    }
    if (target instanceof HTMLElement && target.matches('.marked:focus-visible')) {
      focus.tell(target);
    } else if (target instanceof HTMLElement && !target.closest('.tooltip')) {
      tooltip.leave();
    }
  });

  window.addEventListener('focus', () => focus.comeBack());

  // The editor around the page hears every key that is not kept from it.
  document.addEventListener('keydown', (event) => {
    const used = !event.defaultPrevented && !event.isComposing && !editor.isOpen && use(event);
    if (used) {
      event.preventDefault();
      event.stopPropagation();
    }
  });

  function use(event: KeyboardEvent): boolean {
    const { key } = event;
    if (key === 'F8') {
      focus.nextFinding(event.shiftKey);
      return true;
    }
    if (key === 'Escape' && tooltip.owner !== undefined) {
      tooltip.hide();
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      return useHistory(event);
    }
    const cell = document.activeElement;
    if (!(cell instanceof HTMLTableCellElement) || event.altKey) {
      return !(cell instanceof HTMLButtonElement) && key === 'Enter' && choosePlace(cell);
    }
    const next = cellByKey(cell, key);
    if (next !== undefined) {
      tooltip.hide();
      focus.moveTo(next);
      return true;
    }
    return useOnCell(cell, key);
  }

  function useHistory({ key, shiftKey }: KeyboardEvent): boolean {
    const letter = key.toLowerCase();
    if (letter === 'z' || letter === 'y') {
      send({ type: letter === 'y' || shiftKey ? 'redo' : 'undo' });
      return true;
    }
    return false;
  }

  function useOnCell(cell: HTMLTableCellElement, key: string): boolean {
    if (!cell.hasAttribute('data-editable')) {
      return key === 'Enter' && choosePlace(cell);
    }
    if (key === 'Enter' || key === 'F2') {
      editor.open(cell);
    } else if (key === 'Delete' || key === 'Backspace') {
      editor.open(cell, '');
    } else if (key === 'Process') {
      // An input method composes: the field must have the focus before the first sign is there, and no key is kept from it.
      editor.open(cell, '');
      return false;
    } else if ([...key].length === 1 && key !== ' ') {
      editor.open(cell, key);
    } else {
      return false;
    }
    return true;
  }

  function choosePlace(shown: Element | null): boolean {
    if (shown?.closest('[data-place]') == null) {
      return false;
    }
    focus.choose(shown);
    return true;
  }
}
