/** From the signs of a JSON string to those of its value, through escapes. */

/**
 * @param text JSON text.
 * @param start Offset of the opening quote.
 * @param end Offset of the closing quote, or of the end of a string that has none.
 * @returns for each UTF-16 unit of the value its offset in the text, and one more for the end.
 */
export function stringOffsets(text: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  let at = start + 1;
  while (at < end) {
    offsets.push(at);
    if (text[at] === '\\') at += text[at + 1] === 'u' ? 6 : 2;
    else at++;
  }
  offsets.push(Math.min(at, end));
  return offsets;
}
