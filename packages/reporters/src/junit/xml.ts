/** XML 1.0, in the little that a test report needs. */
import { visible } from '../text/visible.ts';

/** Attributes in their order; what is undefined is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Writes an element.
 * @param content Elements already written, one on a line, or a text, which is escaped.
 */
export function element(name: string, attributes: Attributes, content: readonly string[] | string = ''): string {
  const head = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${attributeText(String(value))}"`]))
    .join('');
  if (content.length === 0) return `<${name}${head}/>`;
  const body = typeof content === 'string' ? escaped(content) : `\n${content.join('\n')}\n`;
  return `<${name}${head}>${body}</${name}>`;
}

/** A reader makes blanks of line breaks and tabs in attributes, and a line feed of every carriage return. */
function attributeText(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** No section of character data: a text may hold its end. The line separators of Unicode are line feeds to some readers. */
function escaped(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\r\u2028\u2029]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
