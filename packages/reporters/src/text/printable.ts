/** Makes text from a document safe to show on a terminal. */

/**
 * Control characters could move the cursor, recolour or retitle a terminal; bidirectional controls could make a line
 * read other than it is; the line separators would break it.
 */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\uFEFF]/gu;

/**
 * Shows what cannot be shown: line breaks as ↵, other C0 controls as their pictures (␛), the rest by number.
 * @param text Any text, of one or more lines.
 * @returns One line without control characters.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|\n/g, '↵')
    .replaceAll('\t', ' ')
    .replace(UNSAFE, picture);
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
