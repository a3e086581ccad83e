/** HTML as text. Whatever is no markup is escaped where it is put in, so that nothing of a report can become markup. */
import { printable } from '../text/printable.ts';

/** Text that is HTML already. Only this module makes it, from templates of the program. */
export interface Markup {
  readonly html: string;
}

/** What a template may hold; nothing is written for what is undefined. */
export type Part = Markup | string | number | undefined | readonly Markup[];

/**
 * A template: `` html`<p title="${title}">${text}</p>` ``. Texts are escaped for elements and for attributes in double
 * quotes, and their control characters are made visible; markup is taken as it is.
 */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = pieces[0] ?? '';
  for (const [at, part] of parts.entries()) text += written(part) + (pieces[at + 1] ?? '');
  return { html: text };
}

/** @returns an element whose text must not be escaped, for a style or script that is part of the program. */
export function rawElement(name: 'style' | 'script', text: string): Markup {
  return { html: `<${name}>${text}</${name}>` };
}

function written(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(visible(part));
  return 'html' in part ? part.html : part.map((it) => it.html).join('');
}

/** Lines stay lines; of what a browser would not show, or would let change the order of what it shows, the name is shown. */
function visible(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map(printable)
    .join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ESCAPES[character] ?? '');
}
