/** HTML as text. */

/** Of attributes, those that are undefined are not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element that holds a text of the report. White space that a browser would take for layout is kept.
 * @param name The name of the element: one that is closed.
 */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  const style = LAYOUT_SPACE.test(text) ? 'white-space:pre-wrap' : undefined;
  return `<${name}${attributesOf({ ...attributes, style })}>${escaped(text)}</${name}>`;
}

const LAYOUT_SPACE = /^\s|\s$|\s\s|[\t\n\r]/u;

/** @returns an element that is not closed: `<meta …>`. */
export function voidElement(name: string, attributes: Attributes): string {
  return `<${name}${attributesOf(attributes)}>`;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Readers of HTML take a bare one for a line feed.
  '\r': '&#13;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"'\r]/gu, (character) => ESCAPES[character] ?? '');
}
