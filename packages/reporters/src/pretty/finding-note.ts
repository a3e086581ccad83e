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
      ...labelled('related', relatedLines(elsewhere(finding), style), style),
      ...labelled('why', reasonLines(finding, previous, style), style),
      ...labelled('remedy', [printable(finding.remedy)], style),
      ...labelled(
        'fix',
        finding.fixes.map(({ title }) => printable(title)),
        style,
      ),
      ...labelled('suppressed', acceptance(finding, style), style),
      ...labelled('rule', [finding.ruleId], style, style.colors.dim),
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

/** What stands where the finding stands is in the frame already, unless it is one figure of several. */
function elsewhere({ location, related }: Finding): readonly RelatedLocation[] {
  const [only, ...others] = related;
  const framed = hasLines(location) && only?.location.range.start.offset === location.range.start.offset;
  return framed && others.length === 0 ? [] : related;
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
    return `${place}  ${printable(it.label)}${texts.labelSeparator}${literal(it, texts)}`;
  });
  return related.length > shown.length ? [...lines, texts.moreRelated(related.length - shown.length)] : lines;
}

function literal({ literal: printed, value }: RelatedLocation, texts: Style['texts']): string {
  // Pages pad their cells with spaces, of which nobody reads anything.
  const own = printed.trim();
  const text = own === '' ? texts.blank : clip(printable(own), LITERAL_COLUMNS);
  return value === undefined || String(value) === own ? text : text + texts.readAs(value);
}

function reasonLines(finding: Finding, previous: Finding | undefined, style: Style): string[] {
  const reason = reasonOf(finding, style);
  if (previous && reason.length > 0 && reason.join('\n') === reasonOf(previous, style).join('\n')) {
    return [style.texts.sameReason];
  }
  return reason;
}

function reasonOf({ rationale, basis }: Finding, { texts, locale }: Style): string[] {
  const clauses = basis.map((citation) => citationText(citation, locale)).join(texts.listSeparator);
  return [rationale, clauses].filter((line) => line !== '').map(printable);
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
    .flatMap((line) => indented(line, blank, style))
    .map((line, index) => (index === 0 ? head : blank) + paint(line.slice(blank.length)));
}
