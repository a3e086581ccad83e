/** Characters that XML cannot carry: control characters, halves of surrogate pairs, and two that are none. */

const UNPRINTABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** @returns the text without them, and how many they were. */
export function withoutUnprintable(text: string): { readonly printable: string; readonly dropped: number } {
  let dropped = 0;
  const printable = text.replace(UNPRINTABLE, () => {
    dropped++;
    return '';
  });
  return { printable, dropped };
}
