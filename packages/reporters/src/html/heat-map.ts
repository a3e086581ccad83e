/** Which organ breaks which rule how often, as a table: numbers that can be read, on shades that can be printed in grey. */
import type { Severity } from '@disclosure-lint/core';
import type { FileOverview } from '../reporter.ts';
import type { HtmlContext } from './context.ts';
import { MOST_ORGANS, MOST_RULES } from './limits.ts';
import { html, type Markup } from './markup.ts';
import { reportId } from './report-id.ts';
import { ruleTallies } from './rule-tallies.ts';
import { byGravity, type Selection } from './selection.ts';

/** @returns the heat map; undefined where there is nothing to compare. */
export function heatMap(
  overview: readonly FileOverview[],
  selection: Selection,
  context: HtmlContext,
): Markup | undefined {
  const organs = organsOf(overview);
  const tallies = ruleTallies(overview);
  if (organs.length === 0 || overview.length < 2) return undefined;
  const { texts } = context;
  const shown = organs.toSorted(byGravity).slice(0, MOST_ORGANS);
  const rules = tallies.slice(0, MOST_RULES).map(({ ruleId }) => ruleId);
  const others = tallies.length > rules.length;
  const most = shown.reduce(
    (top, { rules: own }) => rules.reduce((max, rule) => Math.max(max, own[rule] ?? 0), top),
    1,
  );
  const rows = shown.map((organ) => organRow(organ, rules, others, most, selection));
  return html`<section id="heat" aria-labelledby="heat-title">
<h2 id="heat-title">${texts.heat}</h2>
<p class="hint">${texts.heatNote(shown.length, organs.length, rules.length, tallies.length)}</p>
<div class="scroll"><table class="heat">
<thead><tr><th scope="col">${texts.organ}</th>${rules.map((rule) => headerOf(context.ruleWords(rule).title, rule))}${others ? headerOf(texts.otherRules, '') : undefined}<th scope="col" class="sum">${texts.sum}</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</section>
`;
}

interface OrganRow {
  readonly name: string;
  readonly files: FileOverview[];
  readonly counts: Record<Severity, number>;
  readonly rules: Record<string, number>;
}

/** @returns the organs that have findings, each with all its files; a file whose organ is unknown stands for itself. */
function organsOf(overview: readonly FileOverview[]): OrganRow[] {
  const organs = new Map<string, OrganRow>();
  for (const file of overview) {
    const { organ, path, counts, rules } = file;
    if (counts.error + counts.warning + counts.info === 0) continue;
    const key = organ === undefined ? `file ${path}` : `organ ${organ}`;
    const row = organs.get(key) ?? {
      name: organ ?? path,
      files: [],
      counts: { error: 0, warning: 0, info: 0 },
      rules: Object.create(null) as Record<string, number>,
    };
    row.files.push(file);
    for (const severity of ['error', 'warning', 'info'] as const) row.counts[severity] += counts[severity];
    for (const [rule, count] of Object.entries(rules)) row.rules[rule] = (row.rules[rule] ?? 0) + count;
    organs.set(key, row);
  }
  return [...organs.values()];
}

function headerOf(title: string, rule: string): Markup {
  return html`<th scope="col" title="${rule}"><span class="upright">${title}</span></th>`;
}

function organRow(
  organ: OrganRow,
  rules: readonly string[],
  others: boolean,
  most: number,
  selection: Selection,
): Markup {
  const { counts } = organ;
  const all = counts.error + counts.warning + counts.info;
  const own = rules.map((rule) => organ.rules[rule] ?? 0);
  const rest = all - own.reduce((sum, count) => sum + count, 0);
  const cells = own.map((count) =>
    count === 0 ? html`<td></td>` : html`<td class="h${shade(count, most)}">${count}</td>`,
  );
  return html`<tr><th scope="row">${organName(organ, selection)}</th>${cells}${others ? html`<td>${rest || ''}</td>` : undefined}<td class="sum">${all}</td></tr>
`;
}

/** The only report of an organ is behind its name, of several each behind its year. */
function organName({ name, files }: OrganRow, { drawn }: Selection): Markup {
  const link = (file: FileOverview, words: Markup): Markup => {
    const id = reportId(file.path);
    return drawn.has(id) ? html`<a href="#r${id}">${words}</a>` : words;
  };
  const [only, second] = files;
  if (!only) return html``;
  const year = (file: FileOverview): Markup => html`<span class="year">${file.year ?? '?'}</span>`;
  if (!second) return link(only, html`<bdi>${name}</bdi>${only.year === undefined ? undefined : html` ${year(only)}`}`);
  return html`<bdi>${name}</bdi>${files.map((file) => html` ${link(file, year(file))}`)}`;
}

/** From 1 to 5, each step twice as much, so that one finding among hundreds is still seen. */
function shade(count: number, most: number): number {
  const scale = most <= 1 ? 0 : Math.log(count) / Math.log(most);
  return 1 + Math.round(scale * 4);
}
