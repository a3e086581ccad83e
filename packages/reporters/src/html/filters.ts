/** The bar that narrows the findings down. Without a script it stays hidden, and everything is shown. */
import type { FileOverview } from '../reporter.ts';
import type { HtmlContext } from './context.ts';
import { html, type Markup } from './markup.ts';
import { ruleTallies } from './rule-tallies.ts';

/** @returns the bar, with the rules and categories that have findings. */
export function filters(overview: readonly FileOverview[], context: HtmlContext): Markup {
  const { texts, shared, options } = context;
  const rules = ruleTallies(overview).map(({ ruleId }) => ({ ruleId, ...context.ruleWords(ruleId) }));
  const categories = new Map(
    rules.filter(({ category }) => category !== '').map((rule) => [rule.category, rule.categoryInWords]),
  );
  const severities = (['error', 'warning', 'info'] as const).map((it) => box('s', it, shared.severity[it]));
  const asks = (['fix', 'verify'] as const).map((it) => box('a', it, texts.asks[it]));
  const checked = options.showSuppressed ? html` checked` : undefined;
  return html`<form class="filters" id="filters" role="search" aria-label="${texts.filters}" hidden>
<input type="search" id="text" aria-label="${texts.filterText}" placeholder="${texts.filterText}">
<fieldset><legend>${texts.severity}</legend>${severities}</fieldset>
<fieldset><legend>${texts.ask}</legend>${asks}</fieldset>
<select id="category" aria-label="${texts.category}"><option value="">${texts.allCategories}</option>${[...categories].map(([id, words]) => html`<option value="${id}">${words}</option>`)}</select>
<select id="rule" aria-label="${texts.rule}"><option value="">${texts.allRules}</option>${rules.map(({ ruleId, title }) => html`<option value="${ruleId}">${title}</option>`)}</select>
<label><input type="checkbox" id="accepted"${checked}> ${texts.showSuppressed}</label>
<button type="reset">${texts.reset}</button>
<output id="shown" data-text="${texts.shownOf}"></output>
<p class="hint">${texts.keys}</p>
</form>
<p id="none" class="cut" hidden>${texts.nothingShown}</p>
`;
}

function box(group: string, value: string, words: string): Markup {
  return html`<label><input type="checkbox" data-group="${group}" value="${value}" checked> ${words}</label> `;
}
