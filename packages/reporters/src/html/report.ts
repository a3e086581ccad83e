/** One report of the run: what is said of it, its page, and its findings beside it. */
import { layoutReport, organOf } from '@disclosure-lint/core';
import type { FileReport } from '../reporter.ts';
import { countsOf } from '../run/overview.ts';
import { shownFindings } from '../shown.ts';
import type { HtmlContext } from './context.ts';
import type { Drawing } from './drawing.ts';
import { MOST_FINDINGS } from './limits.ts';
import { marksOf } from './marks.ts';
import { html, type Markup } from './markup.ts';
import { note } from './note.ts';
import { paper } from './paper.ts';
import { remarks } from './remarks.ts';
import { reportId } from './report-id.ts';

/** @returns the report with its page and findings. */
export function reportMarkup(file: FileReport, context: HtmlContext): Markup {
  const id = reportId(file.result.path);
  return html`<article class="report" id="r${id}" aria-labelledby="h${id}">
${head(file, id, context)}${remarks(file, context)}${bodyOf(file, id, context)}</article>
`;
}

function head({ result, report, verdict }: FileReport, id: string, { shared, texts }: HtmlContext): Markup {
  const { edition, year, path } = result;
  const { counts, suppressed } = countsOf(result);
  const organ = report && organOf(report);
  const facts = [
    ...(report ? [shared.edition[edition]] : []),
    shared.counts(counts.error, counts.warning, counts.info),
    ...(suppressed > 0 ? [shared.suppressed(suppressed)] : []),
  ];
  return html`<header>
<h2 id="h${id}"><span class="verdict ${verdict}">${shared.verdict[verdict]}</span> <bdi>${organ ?? path}</bdi>${year === undefined ? undefined : html` <span class="year">${year}</span>`}</h2>
<p class="facts">${organ === undefined ? undefined : html`<bdi>${path}</bdi> · `}${facts.join(' · ')} <a class="top" href="#top">${texts.toTop}</a></p>
</header>
`;
}

function bodyOf(file: FileReport, id: string, context: HtmlContext): Markup {
  const { report, text } = file;
  const { texts, options } = context;
  const all = shownFindings(file, options.quiet);
  const findings = all.slice(0, MOST_FINDINGS);
  const page = report && layoutReport(report);
  const drawing: Drawing = {
    context,
    id,
    marks: page ? marksOf(findings, page, report.document) : new Map(),
    shown: new Set(),
  };
  // The page goes first: it knows which findings it shows.
  const sheet = page ? paper(page, drawing) : html`<p class="no-paper">${texts.noPaper}</p>\n`;
  const lines = page || text === '' ? [] : text.split(/\r\n|\r|\n/u);
  const notes = findings.map((finding, at) => note(finding, at + 1, drawing, lines, text !== ''));
  const more =
    all.length > findings.length
      ? html`<p class="cut">${texts.moreFindings(all.length - findings.length)}</p>\n`
      : undefined;
  return html`<div class="${page ? 'body' : 'body unread'}">
${sheet}<section class="notes" aria-label="${texts.notes}">
<ol>
${notes}</ol>
${more}</section>
</div>
`;
}
