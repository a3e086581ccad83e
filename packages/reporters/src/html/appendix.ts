/** What stands behind the reports: remarks on those without a page, and what is wrong with files of suppressions. */
import type { FileReport, SuppressionReport } from '../reporter.ts';
import type { HtmlContext } from './context.ts';
import type { Drawing } from './drawing.ts';
import { html, type Markup } from './markup.ts';
import { note } from './note.ts';
import { remarks } from './remarks.ts';
import { reportId } from './report-id.ts';

/** @returns what is to be said of a report that is not drawn; undefined when its line in the overview says all. */
export function remarksOnly(file: FileReport, context: HtmlContext): Markup | undefined {
  const { shared } = context;
  const accepted = file.result.findings.flatMap(({ message, ruleId, suppressed }) =>
    suppressed
      ? [
          html`<li>${shared.isSuppressed}${shared.labelSeparator}${message} <code>${ruleId}</code>${shared.listSeparator}${suppressed.reason} ${shared.acceptedBy(suppressed.author, suppressed.until)}</li>\n`,
        ]
      : [],
  );
  const other = remarks(file, context);
  if (accepted.length === 0 && !other) return undefined;
  const list = accepted.length > 0 ? html`<ul class="remarks">\n${accepted}</ul>\n` : undefined;
  return html`<section class="beside"><h2><bdi>${file.result.path}</bdi></h2>\n${list}${other}</section>\n`;
}

/** @returns the problems of the files of suppressions, each in the lines of its file. */
export function suppressionSection(files: readonly SuppressionReport[], context: HtmlContext): Markup | undefined {
  const sections = files.flatMap(({ path, text, findings }) => {
    if (findings.length === 0) return [];
    const drawing: Drawing = { context, id: reportId(path), marks: new Map(), shown: new Set() };
    const lines = text.split(/\r\n|\r|\n/u);
    const notes = findings.map((finding, index) => note(finding, index + 1, drawing, lines, text !== ''));
    return [
      html`<article class="report" aria-label="${path}"><h3><bdi>${path}</bdi></h3>\n<div class="body unread"><section class="notes"><ol>\n${notes}</ol></section></div></article>\n`,
    ];
  });
  if (sections.length === 0) return undefined;
  return html`<section class="appendix"><h2>${context.texts.suppressions}</h2>\n${sections}</section>\n`;
}
