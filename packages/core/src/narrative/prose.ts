/** The prose of a report by place: one text for each part, so that a phrase is looked for once and not line by line. */
import { remember } from '../bind/memory.ts';
import type { ProseLine, ProsePlace, Report } from '../bind/report.ts';
import { PAIRS } from './phrase-pairs.ts';
import { notePairs, type Searchable } from './phrases.ts';
import { type PlainText, plainText, printedSpan } from './plain.ts';

/** The prose of one place: its lines, plain, one below the other. */
export interface Prose extends Searchable {
  readonly place: ProsePlace;
  readonly lines: readonly PlacedLine[];
}

export interface PlacedLine extends ProseLine {
  readonly plain: PlainText;
  /** Offset of the line in the text of its place. */
  readonly start: number;
}

/** A stretch of prose where it was printed. */
export interface Passage {
  readonly printed: string;
  readonly line: PlacedLine;
  readonly pointer: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** @returns the prose of each place that has any; the title is a place of its own. */
export function proseOf(report: Report): ReadonlyMap<ProsePlace, Prose> {
  return remember(report, 'prose', () => {
    const byPlace = new Map<ProsePlace, ProseLine[]>();
    if (report.title !== undefined) byPlace.set('title', [titleLine(report.title)]);
    for (const line of report.prose) {
      const lines = byPlace.get(line.place);
      if (lines) lines.push(line);
      else byPlace.set(line.place, [line]);
    }
    // One table for all places: to make one for each takes longer than to fill it.
    const pairs = new Uint16Array(PAIRS);
    return new Map(Array.from(byPlace, ([place, lines], index) => [place, oneText(place, lines, pairs, 1 << index)]));
  });
}

/** @returns the prose of the places named, those without any left out; of all places when none is named. */
export function proseIn(report: Report, places: readonly ProsePlace[] | undefined): Prose[] {
  const all = proseOf(report);
  return places ? places.flatMap((place) => all.get(place) ?? []) : [...all.values()];
}

/** @returns the passage of a place's text, cut at the end of its first line. */
export function passage(prose: Prose, start: number, end: number): Passage | undefined {
  const line = lineAt(prose.lines, start);
  if (!line) return undefined;
  const { plain } = line;
  const span = printedSpan(plain, start - line.start, Math.min(end - line.start, plain.text.length));
  return { printed: plain.printed.slice(span.start, span.end), line, pointer: line.pointer, span };
}

/** A long report has thousands of lines and as many claims: the lines are halved, not walked. */
function lineAt(lines: readonly PlacedLine[], offset: number): PlacedLine | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}

function titleLine(text: string): ProseLine {
  return { kind: 'paragraph', text, pointer: '/title', place: 'title', parent: '' };
}

function oneText(place: ProsePlace, lines: readonly ProseLine[], pairs: Uint16Array, bit: number): Prose {
  const placed: PlacedLine[] = [];
  let start = 0;
  for (const { kind, text: printed, pointer, parent } of lines) {
    const plain = plainText(printed);
    // Field by field: to spread the line takes longer than all the rest.
    placed.push({ kind, text: printed, pointer, place, parent, plain, start });
    start += plain.text.length + 1;
  }
  const text = placed.map((line) => line.plain.text).join('\n');
  const prose = { place, lines: placed, text, pairs, bit };
  notePairs(prose);
  return prose;
}
