/** Text as a page prints it: white space collapses, except where the page says that it is kept. */
import { attribute, type Element } from './parse-html.ts';

const KEPT = /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b/iu;
const COLLAPSED = /(?:^|;)\s*white-space\s*:\s*(?:normal|nowrap)\b/iu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Whether white space in an element is kept. */
export function keepsWhiteSpace(element: Element, inherited: boolean): boolean {
  if (element.tagName === 'pre' || element.tagName === 'xmp') return true;
  const style = attribute(element, 'style') ?? '';
  if (KEPT.test(style)) return true;
  return COLLAPSED.test(style) ? false : inherited;
}

/** Gathers pieces of text into what is printed of them. Line breaks of the page's source are white space like any other. */
export class PrintedText {
  #text = '';
  /** Set where the last character is a collapsible space. */
  #open = true;

  /** @param kept Whether white space in the piece is kept. */
  add(piece: string, kept: boolean): void {
    const visible = piece.replace(INVISIBLE, '');
    if (visible === '') return;
    if (kept) {
      this.#text += visible.replace(/\r\n?/gu, '\n');
      this.#open = false;
      return;
    }
    let collapsed = visible.replace(/[ \t\r\n\f]+/gu, ' ');
    if (this.#open && collapsed.startsWith(' ')) collapsed = collapsed.slice(1);
    if (collapsed === '') return;
    // Chinese is written without spaces: a line of the source that ends between two characters prints none worth keeping.
    this.#text += collapsed;
    this.#open = collapsed.endsWith(' ');
  }

  /** A line break that is printed. */
  break(): void {
    this.#trimEnd();
    this.#text += '\n';
    this.#open = true;
  }

  /** @returns what was gathered, and begins anew. */
  take(): string {
    this.#trimEnd();
    const text = this.#text;
    this.#text = '';
    this.#open = true;
    return text;
  }

  #trimEnd(): void {
    if (this.#open && this.#text.endsWith(' ')) this.#text = this.#text.slice(0, -1);
  }
}
