/** The most frequent findings as bars: a table to whoever listens, drawn as shapes so that printers fill them. */
import type { FileOverview } from '../reporter.ts';
import type { HtmlContext } from './context.ts';
import { MOST_BARS } from './limits.ts';
import { html, type Markup } from './markup.ts';
import { ruleTallies } from './rule-tallies.ts';

/** @returns the chart; undefined where there is nothing to compare. */
export function bars(overview: readonly FileOverview[], context: HtmlContext): Markup | undefined {
  const tallies = ruleTallies(overview);
  const [first] = tallies;
  if (!first || overview.length < 2) return undefined;
  const { texts } = context;
  const shown = tallies.slice(0, MOST_BARS);
  const rows = shown.map(({ ruleId, findings, reports }) => {
    const { title } = context.ruleWords(ruleId);
    const width = Math.max(1, Math.round((findings / first.findings) * 200));
    return html`<tr><th scope="row">${title}${title === ruleId ? undefined : html` <code>${ruleId}</code>`}</th><td class="bar"><svg viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="10"/></svg></td><td>${findings}</td><td>${reports}</td></tr>
`;
  });
  const hint = texts.barsNote(shown.length, tallies.length);
  return html`<section id="bars" aria-labelledby="bars-title">
<h2 id="bars-title">${texts.bars}</h2>
${hint === '' ? undefined : html`<p class="hint">${hint}</p>\n`}<table class="bars">
<thead><tr><th scope="col">${texts.rule}</th><td class="bar"></td><th scope="col">${texts.findings}</th><th scope="col">${texts.reports}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}
