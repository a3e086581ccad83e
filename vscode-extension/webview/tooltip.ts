/** Says what is wrong where the pointer rests or the focus is. Stays while it is pointed at; Esc takes it away. */
import type { PreviewMark } from '@disclosure-lint/language-server/protocol';
import type { PreviewStrings } from '../src/preview/strings.ts';
import { element, fill } from './dom.ts';

/** Milliseconds until it goes: long enough to move the pointer onto it. */
const LINGER = 250;
const GAP = 6;

export class Tooltip {
  readonly #box = element('div', { id: 'tooltip', class: 'tooltip', role: 'tooltip', hidden: '' });
  #owner: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parent: Element) {
    parent.append(this.#box);
    this.#box.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#box.addEventListener('pointerleave', () => this.leave());
  }

  get owner(): HTMLElement | undefined {
    return this.#owner;
  }

  show(owner: HTMLElement, findings: readonly PreviewMark[], strings: PreviewStrings): void {
    clearTimeout(this.#timer);
    if (findings.length === 0) {
      this.hide();
      return;
    }
    this.#owner = owner;
    this.#box.replaceChildren(...findings.map((finding) => drawFinding(finding, strings)));
    this.#box.hidden = false;
    this.#place(owner);
  }

  /** Goes after a moment. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), LINGER);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#owner = undefined;
    this.#box.hidden = true;
  }

  /** Where it covers the fewest of the proofs, if there is room; never outside the window. */
  #place(owner: HTMLElement): void {
    const at = owner.getBoundingClientRect();
    const { width, height } = this.#box.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = at.bottom + GAP;
    const above = at.top - GAP - height;
    const fitsBelow = below + height <= clientHeight;
    const top =
      above >= 0 && (!fitsBelow || proofsBelow(owner)) ? above : Math.max(GAP, Math.min(below, clientHeight - height));
    const left = Math.min(Math.max(GAP, at.left + at.width / 2 - width / 2), Math.max(GAP, clientWidth - width - GAP));
    this.#box.style.top = `${top}px`;
    this.#box.style.left = `${left}px`;
  }
}

/** Whether more of what is lit stands below than above; what is to read is not to be covered by the words about it. */
function proofsBelow(owner: HTMLElement): boolean {
  const { top, bottom } = owner.getBoundingClientRect();
  const lit = [...document.querySelectorAll('[data-own-lit]')].map((each) => each.getBoundingClientRect());
  return lit.filter((each) => each.top >= bottom).length > lit.filter((each) => each.bottom <= top).length;
}

function drawFinding(finding: PreviewMark, strings: PreviewStrings): HTMLElement {
  return element('div', { class: `finding ${finding.severity}` }, [
    element('p', { class: 'message' }, [
      element('span', { class: 'severity' }, [strings[finding.severity]]),
      element('span', {}, [finding.message]),
    ]),
    ...(finding.proof === undefined ? [] : [element('p', { class: 'proof' }, [finding.proof])]),
    ...(finding.remedy === '' ? [] : [element('p', { class: 'remedy' }, [fill(strings.remedy, finding.remedy)])]),
    element(
      'button',
      { class: 'rule', type: 'button', 'data-rule': finding.ruleId, title: strings.explain, tabindex: '-1' },
      [finding.ruleId],
    ),
  ]);
}
