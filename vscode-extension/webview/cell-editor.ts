/** One field that lies over the cell that is edited, so that the page may be drawn anew beneath it. */
import { element } from './dom.ts';

export interface CellEditorHost {
  /** The text was changed and is to be kept. */
  commit(cell: HTMLElement, text: string): void;
  /** @returns the cell that Tab goes to. */
  next(cell: HTMLElement, back: boolean): HTMLElement | undefined;
  /** Words for those who hear the page. */
  label(cell: HTMLElement): string;
}

export class CellEditor {
  readonly #host: CellEditorHost;
  readonly #layer: HTMLElement;
  readonly #field = element('input', { class: 'cell-editor', type: 'text', autocomplete: 'off', spellcheck: 'false' });
  #cell: HTMLElement | undefined;
  #before = '';

  /** @param layer what scrolls with the cells and is positioned */
  constructor(layer: HTMLElement, host: CellEditorHost) {
    this.#host = host;
    this.#layer = layer;
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    this.#field.addEventListener('blur', () => this.#end(true));
  }

  get isOpen(): boolean {
    return this.#cell !== undefined;
  }

  /** @param typed what replaces the text when somebody just began to type */
  open(cell: HTMLElement, typed?: string): void {
    this.#end(true);
    this.#cell = cell;
    this.#before = cell.textContent;
    this.#field.value = typed ?? this.#before;
    this.#field.setAttribute('aria-label', this.#host.label(cell));
    this.#layer.append(this.#field);
    this.place();
    this.#field.focus({ preventScroll: true });
    if (typed === undefined) {
      this.#field.select();
    }
  }

  /** Follows the cell; when the cell is gone, so is what was typed. */
  place(): void {
    if (this.#cell === undefined) {
      return;
    }
    if (!this.#cell.isConnected || !this.#cell.hasAttribute('data-editable')) {
      this.#end(false);
      return;
    }
    const cell = this.#cell.getBoundingClientRect();
    const layer = this.#layer.getBoundingClientRect();
    this.#field.style.left = `${cell.left - layer.left - this.#layer.clientLeft}px`;
    this.#field.style.top = `${cell.top - layer.top - this.#layer.clientTop}px`;
    this.#field.style.minWidth = `${cell.width}px`;
    this.#field.style.height = `${cell.height}px`;
  }

  #key(event: KeyboardEvent): void {
    // Enter and Esc belong to the input method while it composes.
    if (event.isComposing) {
      return;
    }
    const cell = this.#cell;
    if (cell === undefined) {
      return;
    }
    // The editor around the page would take these keys for its own commands.
    event.stopPropagation();
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      this.#end(event.key === 'Enter');
      cell.focus({ preventScroll: true });
    } else if (event.key === 'Tab') {
      const next = this.#host.next(cell, event.shiftKey);
      this.#end(true);
      if (next !== undefined) {
        event.preventDefault();
        next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        this.open(next);
      } else {
        cell.focus({ preventScroll: true });
      }
    }
  }

  #end(keep: boolean): void {
    const cell = this.#cell;
    if (cell === undefined) {
      return;
    }
    // First of all: taking the field away blurs it, which ends here again.
    this.#cell = undefined;
    const text = this.#field.value.trim();
    this.#field.remove();
    if (keep && text !== this.#before.trim() && cell.isConnected) {
      this.#host.commit(cell, text);
    }
  }
}
