/** Makes text from a document safe to put into a file of a standard format, with its line breaks. */
import { printable } from './printable.ts';

/** Control characters that no XML document may hold and no spreadsheet shows, lone surrogates, and what is no character. */
const HIDDEN = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * @param text Any text.
 * @returns the same with control characters shown as their pictures (␛) or numbers, and what has no meaning as �.
 */
export function visible(text: string): string {
  return text.replace(HIDDEN, (sign) => (/^\p{Cc}$/u.test(sign) ? printable(sign) : '\uFFFD'));
}
