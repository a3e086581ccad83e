/** Which place is looked at: the focus, the place of the cursor in the JSON, and the proofs of what is pointed at. */
import type { Preview } from '@disclosure-lint/language-server/protocol';
import type { ToExtension } from '../src/preview/messages.ts';
import type { PreviewStrings } from '../src/preview/strings.ts';
import { elementOfMark, findingsOf, marksOf } from './marks.ts';
import type { Page } from './page.ts';
import type { Tooltip } from './tooltip.ts';

/** What the page adds to its elements by itself; drawing anew leaves these alone. */
const SELECTED = 'data-own-selected';
const LIT = 'data-own-lit';

export class Focus {
  readonly #page: Page;
  readonly #tooltip: Tooltip;
  readonly #strings: PreviewStrings;
  readonly #preview: () => Preview | undefined;
  readonly #send: (message: ToExtension) => void;
  /** The pointer that the JSON's cursor stands on. */
  #selected = '';
  /** The pointer of what had the focus last. */
  #focused: string | undefined;

  constructor(
    page: Page,
    tooltip: Tooltip,
    strings: PreviewStrings,
    preview: () => Preview | undefined,
    send: (message: ToExtension) => void,
  ) {
    this.#page = page;
    this.#tooltip = tooltip;
    this.#strings = strings;
    this.#preview = preview;
    this.#send = send;
  }

  /** Remembers where the focus goes. */
  took(shown: Element): void {
    this.#focused = shown.getAttribute('data-place') ?? undefined;
  }

  /** Browsers forget what had the focus when the focus leaves the page: whoever comes back goes on where they were. */
  comeBack(): void {
    const { activeElement, body } = document;
    if (this.#focused !== undefined && (activeElement === null || activeElement === body)) {
      this.#page.find(this.#focused)?.focus({ preventScroll: true });
    }
  }

  /** After each drawing: one cell of each table can be reached with Tab, and what was told about is told anew. */
  drawn(): void {
    for (const table of this.#page.paper.querySelectorAll('table')) {
      const focused = document.activeElement;
      const cell = table.contains(focused) ? focused : table.querySelector('[data-editable]');
      cell?.setAttribute('tabindex', '0');
    }
    this.select(this.#selected, false);
    const owner = this.#tooltip.owner;
    if (owner !== undefined) {
      this.#tooltip.hide();
      this.tell(owner);
    }
  }

  /** Marks the place of the JSON's cursor and, when asked to, brings it into view. */
  select(pointer: string, reveal: boolean): void {
    this.#selected = pointer;
    const place = pointer === '' ? undefined : this.#page.find(pointer);
    for (const shown of this.#page.paper.querySelectorAll(`[${SELECTED}]`)) {
      if (shown !== place) {
        shown.removeAttribute(SELECTED);
      }
    }
    place?.setAttribute(SELECTED, '');
    if (reveal && place !== undefined) {
      bringIntoView(place);
    }
  }

  /** Marks a place and has the JSON select it. */
  choose(shown: Element): void {
    const pointer = shown.closest('[data-place]')?.getAttribute('data-place');
    if (pointer !== null && pointer !== undefined) {
      this.select(pointer, false);
      this.#send({ type: 'select', pointer });
    }
  }

  moveTo(shown: HTMLElement): void {
    shown.focus({ preventScroll: true });
    bringIntoView(shown);
    const table = shown.closest('table');
    for (const cell of table?.querySelectorAll('[tabindex="0"][data-place]') ?? []) {
      cell.setAttribute('tabindex', cell === shown ? '0' : '-1');
    }
    this.choose(shown);
  }

  /** @returns the figure after this one in the whole report, or before it. */
  nextFigure(cell: HTMLElement, back: boolean): HTMLElement | undefined {
    const figures = [...this.#page.paper.querySelectorAll<HTMLElement>('[data-editable]')];
    return figures[figures.indexOf(cell) + (back ? -1 : 1)];
  }

  /** To the next place with a finding, round and round. */
  nextFinding(back: boolean): void {
    const marked = [...this.#page.paper.querySelectorAll<HTMLElement>('.marked')];
    const from = document.activeElement;
    const after = from === null ? -1 : marked.findIndex((each) => isBefore(from, each));
    const next = back
      ? (marked.findLast((each) => from !== null && isBefore(each, from)) ?? marked.at(-1))
      : (marked[after] ?? marked[0]);
    if (next !== undefined) {
      this.moveTo(next);
    }
  }

  /** Shows what is wrong with a place, and lights what proves it. */
  tell(shown: HTMLElement): void {
    const preview = this.#preview();
    const findings = preview === undefined ? [] : findingsOf(marksOf(shown, preview));
    if (preview === undefined || findings.length === 0) {
      return;
    }
    this.light(findings.map(({ fingerprint }) => fingerprint));
    this.#tooltip.show(shown, findings, this.#strings);
  }

  light(fingerprints: readonly string[]): void {
    for (const lit of this.#page.paper.querySelectorAll(`[${LIT}]`)) {
      lit.removeAttribute(LIT);
    }
    for (const [number, mark] of (this.#preview()?.marks ?? []).entries()) {
      if (fingerprints.includes(mark.fingerprint)) {
        for (const shown of this.#page.paper.querySelectorAll(`[data-marks~="${number}"]`)) {
          shown.setAttribute(LIT, '');
        }
      }
    }
  }

  /** A finding of the list, or the name of its rule. */
  listClicked(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const number = button?.getAttribute('data-jump');
    const rule = button?.getAttribute('data-rule');
    if (rule !== null && rule !== undefined) {
      this.#send({ type: 'explain', rule });
    } else if (number !== null && number !== undefined) {
      const shown = elementOfMark(this.#page.paper, Number(number));
      if (shown !== null) {
        this.moveTo(shown);
        this.tell(shown);
      }
    }
  }
}

/** Under the list of findings, which stays at the top, nothing is seen. A wide table scrolls sideways for itself. */
function bringIntoView(shown: Element): void {
  const { top, bottom } = shown.getBoundingClientRect();
  const covered = document.querySelector('.summary')?.getBoundingClientRect().bottom ?? 0;
  const isBetween = top >= covered && bottom <= document.documentElement.clientHeight;
  shown.scrollIntoView({ block: isBetween ? 'nearest' : 'center', inline: 'nearest' });
}

function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
