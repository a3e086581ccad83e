/** What is to be said of a report beside its findings: what was not carried over, and what could not be looked at. */
import { placeOf } from '../pretty/position.ts';
import type { FileReport } from '../reporter.ts';
import type { HtmlContext } from './context.ts';
import { html, type Markup } from './markup.ts';

/** @returns a list of the remarks; undefined when there are none. */
export function remarks(report: FileReport, context: HtmlContext): Markup | undefined {
  const lines = [...losses(report, context), ...unchecked(report, context)];
  return lines.length === 0 ? undefined : html`<ul class="remarks">${lines}</ul>\n`;
}

/** Losses recorded in a report file were told when it was imported: they are told again only where they decide the verdict. */
function losses({ import: imported, verdict }: FileReport, { shared, options }: HtmlContext): Markup[] {
  if (!imported || imported.losses.length === 0) return [];
  if (verdict !== 'incomplete' && (options.quiet || imported.kind === 'report')) return [];
  const items = imported.losses.map(({ message, origin }) => {
    const place = origin ? html`${placeOf(origin, shared)}${shared.labelSeparator}` : undefined;
    return html`<li>${place}${message}</li>`;
  });
  return [html`<li>${shared.losses(imported.kind, imported.losses.length)}<ul>${items}</ul></li>`];
}

/** What was passed over is not said to be right. */
function unchecked({ result }: FileReport, { shared, options, ruleWords }: HtmlContext): Markup[] {
  if (options.quiet) return [];
  const rules = new Map<string, string[]>();
  for (const outcome of result.outcomes) {
    if (outcome.status === 'partial')
      rules.set(outcome.reason, [...(rules.get(outcome.reason) ?? []), ruleWords(outcome.ruleId).title]);
  }
  return [
    ...(result.diagnosis?.complete === false ? [html`<li>${shared.undiagnosed}</li>`] : []),
    ...[...rules].map(([reason, titles]) => html`<li>${shared.partial(titles, reason)}</li>`),
  ];
}
