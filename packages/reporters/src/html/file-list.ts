/** Every file of the run in a line, to be searched. */
import type { Verdict } from '@disclosure-lint/core';
import type { FileOverview, RunSummary } from '../reporter.ts';
import type { HtmlContext } from './context.ts';
import { html, type Markup } from './markup.ts';
import { reportId } from './report-id.ts';
import type { Selection } from './selection.ts';

const VERDICTS: readonly Verdict[] = ['rejected', 'incomplete', 'accepted'];

/** @returns the list with its search box. */
export function fileList(overview: readonly FileOverview[], selection: Selection, context: HtmlContext): Markup {
  const { texts, shared } = context;
  const { columns } = texts;
  const options = VERDICTS.map((verdict) => html`<option value="${verdict}">${shared.verdict[verdict]}</option>`);
  return html`<section id="files" aria-labelledby="files-title">
<h2 id="files-title">${texts.list}</h2>
<p class="hint">${texts.listNote(selection.drawn.size, selection.toDraw)}</p>
<form class="search" role="search" hidden>
<input type="search" id="file-text" aria-label="${texts.search}" placeholder="${texts.search}">
<select id="file-verdict" aria-label="${texts.verdict}"><option value="">${texts.allVerdicts}</option>${options}</select>
<output id="files-shown" data-text="${texts.shownFiles}"></output>
</form>
<div class="scroll"><table class="list">
<thead><tr><th scope="col" class="figure">${columns.number}</th><th scope="col">${columns.organ}</th><th scope="col" class="figure">${columns.year}</th><th scope="col">${columns.file}</th><th scope="col">${columns.verdict}</th>${(['error', 'warning', 'info'] as const).map((severity) => html`<th scope="col" class="figure">${shared.severity[severity]}</th>`)}</tr></thead>
<tbody>
${overview.map((file, index) => fileRow(file, index, selection, context))}</tbody>
</table></div>
</section>
`;
}

function fileRow(
  { path, organ, year, verdict, counts }: FileOverview,
  index: number,
  { drawn }: Selection,
  { texts, shared }: HtmlContext,
): Markup {
  const name = html`<bdi>${organ ?? texts.unknownOrgan}</bdi>`;
  const id = reportId(path);
  const linked = drawn.has(id) ? html`<a href="#r${id}">${name}</a>` : name;
  const figures = [counts.error, counts.warning, counts.info].map(
    (count) => html`<td class="figure${count === 0 ? ' none' : ''}">${count}</td>`,
  );
  return html`<tr data-v="${verdict}"><td class="figure">${index + 1}</td><th scope="row">${linked}</th><td class="figure">${year}</td><td class="path"><bdi>${path}</bdi></td><td><span class="verdict ${verdict}">${shared.verdict[verdict]}</span></td>${figures}</tr>
`;
}

/** @returns what was not linted, left out and used, each with its heading where there is any. */
export function otherFiles(summary: RunSummary, { texts }: HtmlContext): Markup {
  const { notLinted, ignored, configFiles, suppressionFiles } = summary;
  const used = [...configFiles, ...suppressionFiles.map(({ path }) => path)];
  const missed = notLinted.map(
    ({ path, reason }) => html`<tr><th scope="row"><bdi>${path}</bdi></th><td><bdi>${reason}</bdi></td></tr>\n`,
  );
  const paths = (title: string, list: readonly string[]): Markup | undefined =>
    list.length === 0
      ? undefined
      : html`<section><h2>${title} (${list.length})</h2>\n<ul class="paths">${list.map((path) => html`<li><bdi>${path}</bdi></li>\n`)}</ul></section>\n`;
  return html`${
    notLinted.length === 0
      ? undefined
      : html`<section id="not-linted"><h2>${texts.notLinted} (${notLinted.length})</h2>
<table class="list"><thead><tr><th scope="col">${texts.columns.file}</th><th scope="col">${texts.reason}</th></tr></thead>
<tbody>
${missed}</tbody></table></section>
`
  }${paths(texts.ignored, ignored)}${paths(texts.files, used)}`;
}
