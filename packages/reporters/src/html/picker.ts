/** Keeps the file within what a browser can show. Whatever is left out is said in its place, or behind the reports. */
import type { HtmlContext } from './context.ts';
import { MOST_MARKUP, MOST_REMARKS } from './limits.ts';
import { html, type Markup } from './markup.ts';
import type { Selection } from './selection.ts';

export interface Picker {
  /** @returns what is written in the place of a piece. */
  pick(piece: string): string;
  /** @returns what was left out and has no line in the overview that says so; undefined when there is nothing. */
  leftOut(): Markup | undefined;
}

/** @returns a picker that has written nothing yet. */
export function pickerOf({ drawn }: Selection, { texts }: HtmlContext): Picker {
  let room = MOST_MARKUP;
  let remarks = 0;
  const pickReport = (id: string, piece: string): string => {
    const path = drawn.get(id);
    // The overview says how many are not drawn, and has no link to them.
    if (path === undefined) return '';
    if (room < piece.length)
      return html`<article class="report" id="r${id}"><h2><bdi>${path}</bdi></h2><p class="cut">${texts.tooMuch}</p></article>\n`
        .html;
    room -= piece.length;
    return piece;
  };
  return {
    pick: (piece) => {
      const id = /^<article class="report" id="r([0-9a-z]+)"/u.exec(piece)?.[1];
      if (id !== undefined) return pickReport(id, piece);
      remarks++;
      return remarks <= MOST_REMARKS ? piece : '';
    },
    leftOut: () =>
      remarks > MOST_REMARKS ? html`<p class="cut">${texts.moreRemarks(remarks - MOST_REMARKS)}</p>\n` : undefined,
  };
}
