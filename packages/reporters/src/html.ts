/** `--format html`: one file that needs nothing else, for a reviewer who reads it, sends it round and prints it. */
import { remarksOnly, suppressionSection } from './html/appendix.ts';
import { htmlContext } from './html/context.ts';
import { beginning, ending } from './html/document.ts';
import { filters } from './html/filters.ts';
import { holderOf } from './html/holder.ts';
import { html } from './html/markup.ts';
import { overviewMarkup } from './html/overview.ts';
import { reportMarkup } from './html/report.ts';
import { isToDraw, selectReports } from './html/selection.ts';
import type { Holder, Reporter, ReporterOptions } from './reporter.ts';
import { countsOf } from './run/overview.ts';
import { suppressionNotes } from './shown.ts';

/** A reporter whose file begins with an overview. */
export interface HtmlReporter extends Reporter {
  readonly holder: Holder;
}

/** Makes the reporter of one web page for a whole run. */
export function htmlReporter(options: ReporterOptions): HtmlReporter {
  const context = htmlContext(options);
  const { texts } = context;
  const holder = holderOf(context, options.quiet);
  return {
    holder,
    begin: (summary) => {
      const overview = summary?.overview ?? [];
      const selection = selectReports(overview, options.quiet);
      const any = selection.drawn.size > 0;
      const skip = any ? html`<a class="skip" href="#reports">${texts.toReports}</a>\n` : undefined;
      const first = summary ? overviewMarkup(summary, selection, context) : undefined;
      return html`${beginning(context)}${skip}${first}<main id="reports">
${any ? filters(overview, context) : undefined}`.html;
    },
    file: (report) => {
      const shown = isToDraw({ ...countsOf(report.result), verdict: report.verdict }, options.quiet);
      return (shown ? reportMarkup(report, context) : remarksOnly(report, context))?.html ?? '';
    },
    end: (summary) =>
      html`${holder.leftOut()}</main>
${suppressionSection(suppressionNotes(summary, options.quiet), context)}${ending(context)}`.html,
  };
}
