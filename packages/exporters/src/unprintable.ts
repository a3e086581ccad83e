/** What XML or HTML cannot carry: control characters, halves of surrogate pairs, and code points that are no characters. */

const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** @returns the text without them, and how many they were. */
export function withoutUnprintable(text: string): { readonly printable: string; readonly dropped: number } {
  let dropped = 0;
  const printable = text.replace(UNPRINTABLE, () => {
    dropped++;
    return '';
  });
  return { printable, dropped };
}
