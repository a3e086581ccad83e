/** `--format html`: one file that needs nothing else, for a reviewer who reads it, sends it round and prints it. */
import { remarksOnly, suppressionSection } from './html/appendix.ts';
import { htmlContext } from './html/context.ts';
import { beginning, ending } from './html/document.ts';
import { filters } from './html/filters.ts';
import { html } from './html/markup.ts';
import { overviewMarkup } from './html/overview.ts';
import { type Picker, pickerOf } from './html/picker.ts';
import { countsOf, reportMarkup } from './html/report.ts';
import { isToDraw, type Selection, selectReports } from './html/selection.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { suppressionNotes } from './shown.ts';

/** A reporter whose file has a limit. */
export interface HtmlReporter extends Reporter {
  /**
   * Decides on a piece, when all are held; called after `begin`, for each piece in order.
   * @returns what is to be written in its place; empty where there is no room for it, which the file says.
   */
  pick(piece: string): string;
}

/** Makes the reporter of one web page for a whole run. */
export function htmlReporter(options: ReporterOptions): HtmlReporter {
  const context = htmlContext(options);
  const { texts } = context;
  let picker: Picker = pickerOf({ drawn: new Map(), toDraw: 0 }, context);
  return {
    holdsAll: true,
    begin: (summary) => {
      const overview = summary?.overview ?? [];
      const selection: Selection = selectReports(overview, options.quiet);
      picker = pickerOf(selection, context);
      const any = selection.drawn.size > 0;
      const skip = any ? html`<a class="skip" href="#reports">${texts.toReports}</a>\n` : undefined;
      const first = summary ? overviewMarkup(summary, selection, context) : undefined;
      return html`${beginning(context)}${skip}${first}<main id="reports">
${any ? filters(overview, context) : undefined}`.html;
    },
    file: (report) => {
      const shown = isToDraw({ counts: countsOf(report.result), verdict: report.verdict }, options.quiet);
      return (shown ? reportMarkup(report, context) : remarksOnly(report, context))?.html ?? '';
    },
    pick: (piece) => picker.pick(piece),
    end: (summary) =>
      html`${picker.leftOut()}</main>
${suppressionSection(suppressionNotes(summary, options.quiet), context)}${ending(context)}`.html,
  };
}
