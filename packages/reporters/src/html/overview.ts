/** The first page: the verdict on the run, its numbers, what is frequent, and every file. */
import type { FileOverview, RunSummary } from '../reporter.ts';
import { bars } from './bars.ts';
import type { HtmlContext } from './context.ts';
import { fileList, otherFiles } from './file-list.ts';
import { heatMap } from './heat-map.ts';
import { html, type Markup } from './markup.ts';
import type { Selection } from './selection.ts';

/** @returns the overview of a run. */
export function overviewMarkup(summary: RunSummary, selection: Selection, context: HtmlContext): Markup {
  const { texts, shared, options } = context;
  const overview = summary.overview ?? [];
  const { verdict } = summary;
  return html`<header class="run" id="top">
<h1>${texts.title}</h1>
<p class="sentence"><span class="verdict ${verdict}">${shared.verdict[verdict]}</span> ${shared.summary(summary)}${options.quiet ? html` <span class="hint">${texts.quiet}</span>` : undefined}</p>
${tiles(summary, overview, context)}</header>
<div class="overview">
${heatMap(overview, selection, context)}${bars(overview, context)}${overview.length === 0 ? html`<p>${texts.noFiles}</p>\n` : fileList(overview, selection, context)}${otherFiles(summary, context)}</div>
`;
}

function tiles(summary: RunSummary, overview: readonly FileOverview[], { texts }: HtmlContext): Markup {
  const { files, errors, warnings, infos, suppressed, notLinted } = summary;
  const of = (verdict: FileOverview['verdict']): number => overview.filter((file) => file.verdict === verdict).length;
  const numbers: readonly (readonly [name: string, count: number, words: string])[] = [
    ['files', files, texts.tiles.files],
    ['accepted', of('accepted'), texts.tiles.accepted],
    ['rejected', of('rejected'), texts.tiles.rejected],
    ['incomplete', of('incomplete'), texts.tiles.incomplete],
    ['error', errors, texts.tiles.error],
    ['warning', warnings, texts.tiles.warning],
    ['info', infos, texts.tiles.info],
    ['suppressed', suppressed, texts.tiles.suppressed],
    ['not-linted', notLinted.length, texts.tiles.notLinted],
  ];
  // What nobody asks about when there is none of it.
  const quiet = new Set(['incomplete', 'suppressed', 'not-linted']);
  const shown = numbers.filter(([name, count]) => count > 0 || !quiet.has(name));
  return html`<ul class="tiles">
${shown.map(([name, count, words]) => html`<li class="${name}"><b>${count}</b> ${words}</li>\n`)}</ul>
`;
}
