/** Draws a text with the phrases marked that findings are about. */
import type { Severity } from '@disclosure-lint/core';
import type { Drawing } from './drawing.ts';
import type { Mark } from './marks.ts';
import { html, type Markup } from './markup.ts';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/**
 * @returns the text in pieces: each piece marked by the findings that cover it, each finding's number behind its last piece.
 * What is only near to a finding has the number before it.
 */
export function phrases(text: string, marks: readonly Mark[], drawing: Drawing): Markup {
  if (marks.length === 0) return html`${text}`;
  const near = marks.filter(({ role }) => role === 'near');
  const spans = marks
    .filter(({ role }) => role !== 'near')
    .map((mark) => ({ mark, start: mark.span?.start ?? 0, end: mark.span?.end ?? text.length }));
  // An empty cell is a place too.
  if (text === '') return html`${near.map((mark) => badge(mark, drawing))}${piece('', spans, drawing)}`;
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces = cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const covering = spans.filter((span) => span.start <= start && span.end >= end);
    return piece(text.slice(start, end), covering, drawing, end);
  });
  return html`${near.map((mark) => badge(mark, drawing))}${pieces}`;
}

interface Span {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
}

function piece(text: string, covering: readonly Span[], drawing: Drawing, end = 0): Markup {
  if (covering.length === 0) return html`${text}`;
  const marks = covering.map(({ mark }) => mark);
  const findings = marks.filter(({ role }) => role === 'finding');
  const proofs = numbers(marks.filter(({ role }) => role === 'proof'));
  const [worst] = findings.toSorted((one, other) => weight(other) - weight(one));
  const lit = proofs === '' ? undefined : html` data-p="${proofs}"`;
  if (!worst) return html`<span${lit}>${text}</span>`;
  const classes = [worst.severity, text === '' ? 'blank' : '', worst.suppressed ? 'accepted' : ''];
  const own = html`<mark class="${classes.filter(Boolean).join(' ')}" data-f="${numbers(findings)}"${lit}>${text}</mark>`;
  const ending = covering.filter(({ mark, end: last }) => mark.role === 'finding' && last === end);
  return html`${own}${ending.map(({ mark }) => badge(mark, drawing))}`;
}

/** An accepted finding outweighs no other. */
function weight({ severity, suppressed }: Mark): number {
  return suppressed ? 0 : WEIGHT[severity];
}

function numbers(marks: readonly Mark[]): string {
  return marks.map(({ number }) => number).join(' ');
}

/** @returns the number of a finding, which leads to it. */
export function badge({ number, severity, suppressed }: Mark, { id, context, shown }: Drawing): Markup {
  // A place that is printed twice would have the same name twice.
  const name = shown.has(number) ? undefined : html` id="m${id}-${number}"`;
  shown.add(number);
  const off = suppressed && !context.options.showSuppressed;
  return html`<a class="n ${severity}"${name} data-f="${number}" href="#f${id}-${number}" aria-label="${context.texts.finding(number)}"${off ? html` hidden` : undefined}>${number}</a>`;
}
