/** Text as a spreadsheet has it. */
import { type ExportLoss, loss } from '../exported.ts';

/** What a cell can hold. */
const LONGEST = 32_767;

/** @returns what a cell can hold of a text. */
export function cellText(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '');
}

export function tooLong(text: string, pointer: string): readonly ExportLoss[] {
  const { length } = cellText(text);
  return length === text.length
    ? []
    : [
        loss(
          pointer,
          `文字过长，一个单元格最多容纳${LONGEST}个字，其后的${text.length - length}个字未写入`,
          `The text is too long for one cell: its last ${text.length - length} characters are left out`,
        ),
      ];
}

/**
 * A private character before every text: the library’s index of texts would take “constructor” for one that it has, and it
 * keeps the white space around a text only where it sees some.
 */
const MARK = '\ue000';

/** @returns the text as the library is to get it; a blank stays one. */
export function marked(text: string): string {
  // A spreadsheet would read _x000D_ as a character in hexadecimals.
  return text === '' ? '' : `${MARK}${text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_').replaceAll('\r', '_x000D_')}`;
}

/** Takes the marks out of the texts that the library wrote. */
export function unmarked(xml: string): string {
  return xml.replace(/<t(?: xml:space="preserve")?>\ue000/gu, '<t xml:space="preserve">');
}
