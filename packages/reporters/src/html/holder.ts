/** Holds what a browser can show of a run, and no more, however long the run is. What is left out is said in its place, or behind the reports. */
import type { FileOverview, Holder } from '../reporter.ts';
import type { HtmlContext } from './context.ts';
import { MOST_MARKUP, MOST_REMARKS, MOST_REPORTS } from './limits.ts';
import { html, type Markup } from './markup.ts';
import { reportId } from './report-id.ts';
import { byGravity, isToDraw } from './selection.ts';

export interface HtmlHolder extends Holder {
  /** @returns what was left out and has no line in the overview that says so; undefined when there is nothing. */
  leftOut(): Markup | undefined;
}

interface Held {
  /** Its place in the run. */
  readonly at: number;
  readonly piece: string;
  readonly file: FileOverview;
}

/** @returns a holder of nothing yet. */
export function holderOf({ texts }: HtmlContext, quiet: boolean): HtmlHolder {
  let reports: Held[] = [];
  const remarks: Held[] = [];
  let added = 0;
  let moreRemarks = 0;
  return {
    add: (piece, file) => {
      const held = { at: added++, piece, file };
      if (isToDraw(file, quiet)) {
        reports.push(held);
        // Sorting now and then takes less than keeping them in order.
        if (reports.length >= 2 * MOST_REPORTS) reports = gravest(reports);
      } else if (remarks.length < MOST_REMARKS) remarks.push(held);
      else moreRemarks++;
    },
    pieces: function* () {
      let room = MOST_MARKUP;
      // Of reports that are not drawn the overview says how many they are; it has no link to them.
      for (const { piece, file } of [...gravest(reports), ...remarks].sort((a, b) => a.at - b.at)) {
        if (!isToDraw(file, quiet)) yield piece;
        else if (room < piece.length)
          yield html`<article class="report" id="r${reportId(file.path)}"><h2><bdi>${file.path}</bdi></h2><p class="cut">${texts.tooMuch}</p></article>\n`
            .html;
        else {
          room -= piece.length;
          yield piece;
        }
      }
    },
    leftOut: () => (moreRemarks > 0 ? html`<p class="cut">${texts.moreRemarks(moreRemarks)}</p>\n` : undefined),
  };
}

/** The same as are selected for the overview: of equally grave ones the first. */
function gravest(reports: readonly Held[]): Held[] {
  return reports.toSorted((a, b) => byGravity(a.file, b.file) || a.at - b.at).slice(0, MOST_REPORTS);
}
