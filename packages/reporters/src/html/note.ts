/** One finding beside the page: where, what, why, what to do, on which ground. */
import type { Finding, RelatedLocation } from '@disclosure-lint/core';
import { citationText } from '../citation.ts';
import { codeFrame } from '../pretty/code-frame.ts';
import { position } from '../pretty/position.ts';
import { clip } from '../text/width.ts';
import type { Drawing } from './drawing.ts';
import { MOST_RELATED } from './limits.ts';
import { html, type Markup, type Part } from './markup.ts';

const LITERAL_COLUMNS = 60;
const FRAME_COLUMNS = 100;

/**
 * @param number The finding’s number in its report.
 * @param lines The lines of the text that it is shown in; none where the page shows it.
 * @param hasText Whether there is a text that lines are counted in.
 */
export function note(
  finding: Finding,
  number: number,
  drawing: Drawing,
  lines: readonly string[],
  hasText: boolean,
): Markup {
  const { id, context } = drawing;
  const { shared, texts } = context;
  const { ruleId, severity, ask, message, remedy, suppressed, location } = finding;
  const { title, category } = context.ruleWords(ruleId);
  const words = [shared.ask[ask], suppressed ? shared.isSuppressed : ''].filter((word) => word !== '');
  const off = suppressed && !context.options.showSuppressed;
  return html`<li class="note ${severity}${suppressed ? ' accepted' : ''}" id="f${id}-${number}" tabindex="-1" data-s="${severity}" data-a="${ask}" data-c="${category}" data-r="${ruleId}"${suppressed ? html` data-x` : undefined}${off ? html` hidden` : undefined}>
<p class="head">${numberOf(finding, number, drawing)} <b>${shared.severity[severity]}</b>${words.map((word) => html` · ${word}`)} <span class="where"><bdi>${finding.place || shared.wholeDocument}</bdi> <span class="line">${texts.at(position(location, shared, hasText))}</span></span></p>
<p class="message">${message}</p>
${frame(finding, lines)}<dl>
${row(
  shared.labels.related,
  items(
    elsewhere(finding).map((it) => described(it, drawing)),
    drawing,
    MOST_RELATED,
  ),
)}${row(shared.labels.proof, rationale(finding))}${row(shared.labels.remedy, html`${remedy}`)}${row(shared.labels.fix, items(mends(finding), drawing))}${row(shared.labels.suppressed, acceptance(finding, drawing))}${row(
  shared.labels.basis,
  items(
    finding.basis.map((it) => citationText(it, context.locale)),
    drawing,
  ),
)}${row(shared.labels.rule, html`${title === ruleId ? undefined : html`${title} `}<code>${shared.rules(ruleId, otherRules(finding))}</code>`)}</dl>
</li>
`;
}

/** The number leads to the page, where the page shows it. */
function numberOf({ severity }: Finding, number: number, { id, context, shown }: Drawing): Markup {
  return shown.has(number)
    ? html`<a class="n ${severity}" href="#m${id}-${number}" aria-label="${context.texts.inReport(number)}">${number}</a>`
    : html`<span class="n ${severity}" title="${context.texts.noPlace}">${number}</span>`;
}

function row(label: string, content: Part): Markup | undefined {
  return content === undefined ? undefined : html`<div><dt>${label}</dt><dd>${content}</dd></div>\n`;
}

/** One as it is, several as a list; beyond `most` only how many more there are. */
function items(texts: readonly string[], { context }: Drawing, most = texts.length): Markup | undefined {
  const [only, second] = texts;
  if (only === undefined) return undefined;
  if (second === undefined) return html`${only}`;
  const shown = texts.slice(0, most);
  const more =
    texts.length > shown.length ? html`<li>${context.shared.moreRelated(texts.length - shown.length)}</li>` : undefined;
  return html`<ul>${shown.map((text) => html`<li>${text}</li>`)}${more}</ul>`;
}

/** Each sentence of a proof on its line. */
function rationale({ rationale: text }: Finding): Markup | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.length === 0 ? undefined : html`${lines.map((line) => html`<p>${line}</p>`)}`;
}

/**
 * What stands where the finding stands is marked already. The cells by which a figure was found to be mistyped are in the
 * sentences that prove it.
 */
function elsewhere({ location, related, candidates }: Finding): readonly RelatedLocation[] {
  const isHere = (it: RelatedLocation): boolean =>
    it.location.pointer === location.pointer && it.location.range.start.offset === location.range.start.offset;
  if (candidates) return related.filter((it) => it.address?.includes('.') !== true && !isHere(it));
  return related.every(isHere) && related.length === 1 ? [] : related;
}

function described({ label, literal, value }: RelatedLocation, { context: { shared } }: Drawing): string {
  const own = literal.trim();
  if (own !== '' && label.includes(own)) return label;
  const text = own === '' ? shared.blank : clip(own, LITERAL_COLUMNS);
  const figures: readonly string[] = own.match(/-?\d+(?:\.\d+)?/gu) ?? [];
  const read = value === undefined || figures.includes(String(value)) ? '' : shared.readAs(value);
  return label + shared.labelSeparator + text + read;
}

/** What the one mend does is in what is to be done already; of a document that cannot be mended, the figures are told. */
function mends({ messageId, candidates = [], fixes }: Finding): readonly string[] {
  if (candidates.length > 0 && messageId === 'cause') return [];
  if (fixes.length > 0) return fixes.map(({ title }) => title);
  return candidates.map(({ corrections }) =>
    corrections.map(({ place, literal, value }) => `${place}: ${literal} → ${value}`).join('; '),
  );
}

function acceptance({ suppressed }: Finding, { context: { shared } }: Drawing): Markup | undefined {
  if (!suppressed) return undefined;
  const { reason, author, until } = suppressed;
  return html`<p>${reason}</p><p>${shared.acceptedBy(author, until)}</p>`;
}

/** The rules that are broken by the same cause. */
function otherRules({ ruleId, breaches }: Finding): readonly string[] {
  return [...new Set(breaches.map((breach) => breach.ruleId))].filter((other) => other !== ruleId);
}

function frame({ location }: Finding, lines: readonly string[]): Markup | undefined {
  if (lines.length === 0) return undefined;
  const shown = codeFrame(lines, location.range, FRAME_COLUMNS);
  if (shown.every(({ text }) => text.trim() === '' || text === '^')) return undefined;
  const width = String(location.range.end.line + 1).length;
  const rows = shown.map(
    ({ number, text, kind }) => html`<span class="${kind}">${String(number ?? '').padStart(width)} │ ${text}</span>\n`,
  );
  return html`<pre>${rows}</pre>\n`;
}
