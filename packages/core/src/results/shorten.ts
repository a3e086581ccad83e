/** Printed words as messages show them: a heading or a cell can be as long as the file. */

/** Longer than any label, heading or sum of the form. */
const LONGEST = 400;

/** @returns the text, cut at its end when it is too long to be read in a message. */
export function shorten(text: string): string {
  // Not between the halves of a character.
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`;
}
