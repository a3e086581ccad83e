/** One finding: where, what, the lines of the document, the figures that took part, why, what to do, which rule. */
import type { Finding, Location, RelatedLocation } from '@disclosure-lint/core';
import { citationText } from '../citation.ts';
import { printable } from '../text/printable.ts';
import { clip, displayWidth, padDisplay } from '../text/width.ts';
import { codeFrame, type FrameLine } from './code-frame.ts';
import { position } from './position.ts';
import { indented, type Style } from './style.ts';

const INDENT = '  ';
const DEEPER = '    ';
/** Columns of a code frame when the output is no terminal. */
const FRAME_COLUMNS = 120;
/** A table has up to 25 rows; more cells than a few prove nothing more. */
const MOST_RELATED = 8;
const LITERAL_COLUMNS = 40;
/** Before each of several items. */
const BULLET = '· ';

/**
 * Writes a finding.
 * @param previous The finding before it in the same file: a reason is given once, not for each of a series.
 * @param lines The lines of the document.
 */
export function findingNote(
  finding: Finding,
  previous: Finding | undefined,
  lines: readonly string[],
  style: Style,
): string {
  const blocks = [
    [header(finding, lines, style), ...indented(printable(finding.message), INDENT, style)],
    frame(finding.location, lines, style),
    [
      ...(finding.candidates ? proofLines(finding, style) : reasonLines(finding, previous, style)),
      ...labelled('remedy', [printable(finding.remedy)], style),
      ...labelled('fix', mends(finding), style),
      ...labelled('suppressed', acceptance(finding, style), style),
      ...labelled('rule', [style.texts.rules(finding.ruleId, otherRules(finding))], style, style.colors.dim),
    ],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function header(
  { location, severity, ask, place, suppressed }: Finding,
  lines: readonly string[],
  { texts, colors }: Style,
): string {
  const color = suppressed ? colors.dim : { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  const label = [texts.severity[severity], texts.ask[ask], suppressed ? texts.isSuppressed : '']
    .filter((word) => word !== '')
    .join(' · ');
  return [
    INDENT + colors.dim(position(location, texts, lines.length > 1 || lines[0] !== '')),
    color(colors.bold(label)),
    ...(place === undefined || place === '' ? [] : [colors.bold(printable(place))]),
  ].join('  ');
}

function frame(location: Location, lines: readonly string[], style: Style): string[] {
  if (!hasLines(location)) return [];
  const { range } = location;
  const width = String(Math.min(lines.length, range.end.line + 1)).length;
  const gutter = DEEPER.length + width + 3;
  const shown = codeFrame(lines, range, (style.columns ?? FRAME_COLUMNS) - gutter);
  return shown.every(({ text }) => text.trim() === '' || text === '^')
    ? []
    : shown.map((line) => frameLine(line, width, style));
}

function frameLine({ number, text, kind }: FrameLine, width: number, { colors }: Style): string {
  const gutter = `${number === undefined ? ' '.repeat(width) : String(number).padStart(width)} │`;
  const pointer = kind === 'marked' ? colors.red('>') : ' ';
  const shown = kind === 'marks' ? colors.red(colors.bold(text)) : kind === 'context' ? colors.dim(text) : text;
  return `${INDENT}${pointer} ${colors.dim(gutter)} ${shown}`.trimEnd();
}

/**
 * What stands where the finding stands is in the frame already, unless it is one figure of several. The cells by which a
 * figure was found to be mistyped are in the sentences that prove it: only the phrases are looked up elsewhere.
 */
function elsewhere({ location, related, candidates }: Finding): readonly RelatedLocation[] {
  if (candidates) return related.filter((it) => !isCell(it) && !isSamePlace(it.location, location));
  const [only, ...others] = related;
  const framed = hasLines(location) && only?.location.range.start.offset === location.range.start.offset;
  return framed && others.length === 0 ? [] : related;
}

/** A phrase has the key of its section, or nothing. */
function isCell({ address }: RelatedLocation): boolean {
  return address?.includes('.') === true;
}

function isSamePlace(one: Location, other: Location): boolean {
  return one.pointer === other.pointer && one.range.start.offset === other.range.start.offset;
}

/** Word documents, web pages and spreadsheets have no lines to show. */
function hasLines({ origin }: Location): boolean {
  return origin === undefined || origin.kind === 'text';
}

/** A cell is shown by its words in the form; the figures are lined up by place. */
function relatedLines(related: readonly RelatedLocation[], { texts }: Style): string[] {
  const shown = related.slice(0, MOST_RELATED);
  const places = shown.map(({ location }) => position(location, texts));
  const widest = Math.max(0, ...places.map(displayWidth));
  const lines = shown.map((it, index) => {
    const place = padDisplay(places[index] ?? '', widest);
    return `${place}  ${described(it, texts)}`;
  });
  return related.length > shown.length ? [...lines, texts.moreRelated(related.length - shown.length)] : lines;
}

/** Some labels quote the phrase that they are about. */
function described(it: RelatedLocation, texts: Style['texts']): string {
  const label = printable(it.label);
  const own = it.literal.trim();
  if (own !== '' && it.label.includes(own)) return label;
  return `${label}${texts.labelSeparator}${literal(it, texts)}`;
}

function literal({ literal: printed, value }: RelatedLocation, texts: Style['texts']): string {
  // Pages pad their cells with spaces, of which nobody reads anything.
  const own = printed.trim();
  const text = own === '' ? texts.blank : clip(printable(own), LITERAL_COLUMNS);
  return value === undefined || figuresIn(own).includes(String(value)) ? text : text + texts.readAs(value);
}

function figuresIn(text: string): readonly string[] {
  return text.match(/-?\d+(?:\.\d+)?/gu) ?? [];
}

/**
 * Why the figure is taken for mistyped: what does not agree, and what is said of it elsewhere; where that stands; then the
 * clauses, each on a line.
 */
function proofLines(finding: Finding, style: Style): string[] {
  const clauses = finding.basis.map((citation) => printable(citationText(citation, style.locale)));
  return [
    ...labelled('proof', finding.rationale.split('\n').map(printable), style),
    ...labelled('related', relatedLines(elsewhere(finding), style), style),
    ...labelled('basis', clauses, style),
  ];
}

/** What the one mend does is in what is to be done already; ways to choose from stand each below the other. */
function mends({ messageId, candidates, fixes }: Finding): string[] {
  if (candidates && messageId === 'cause') return [];
  const bullet = candidates && fixes.length > 1 ? BULLET : '';
  return fixes.map(({ title }) => bullet + printable(title));
}

/** The rules that are broken by the same cause. */
function otherRules({ ruleId, breaches }: Finding): readonly string[] {
  return [...new Set(breaches.map((breach) => breach.ruleId))].filter((other) => other !== ruleId);
}

function reasonLines(finding: Finding, previous: Finding | undefined, style: Style): string[] {
  const reason = reasonOf(finding, style);
  const isSame = previous && reason.length > 0 && reason.join('\n') === reasonOf(previous, style).join('\n');
  return [
    ...labelled('related', relatedLines(elsewhere(finding), style), style),
    ...labelled('why', isSame ? [style.texts.sameReason] : reason, style),
  ];
}

function reasonOf({ rationale, basis }: Finding, { texts, locale }: Style): string[] {
  const clauses = basis.map((citation) => citationText(citation, locale)).join(texts.listSeparator);
  return [...rationale.split('\n'), clauses].filter((line) => line !== '').map(printable);
}

/** Why somebody has accepted it. */
function acceptance({ suppressed }: Finding, { texts }: Style): string[] {
  if (!suppressed) return [];
  const { reason, author, until } = suppressed;
  return [printable(reason), printable(texts.acceptedBy(author, until))];
}

function labelled(
  label: keyof Style['texts']['labels'],
  lines: readonly string[],
  style: Style,
  paint: (line: string) => string = String,
): string[] {
  const { labels } = style.texts;
  const width = Math.max(...Object.values(labels).map(displayWidth)) + 2;
  const blank = DEEPER + ' '.repeat(width);
  const head = DEEPER + style.colors.dim(padDisplay(labels[label], width));
  return lines
    .filter((line) => line !== '')
    .flatMap((line) => hanging(line, blank, style))
    .map((line, index) => (index === 0 ? head : blank) + paint(line.slice(blank.length)));
}

/** The lines of an item stand below its first word. */
function hanging(line: string, indent: string, style: Style): string[] {
  if (!line.startsWith(BULLET)) return indented(line, indent, style);
  const deeper = indent + ' '.repeat(displayWidth(BULLET));
  return indented(line.slice(BULLET.length), deeper, style).map((part, index) =>
    index === 0 ? indent + BULLET + part.slice(deeper.length) : part,
  );
}
