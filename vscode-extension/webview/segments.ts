/** Cuts a text where marks begin and end, so that phrases may be marked that overlap. */
import type { PlacedMark } from './places.ts';

export interface Segment {
  readonly text: string;
  /** The marks that cover it; none for plain text. */
  readonly marks: readonly PlacedMark[];
}

/** @returns the segments that make up the text, in order; marks without a span cover no segment. */
export function segmentsOf(text: string, marks: readonly PlacedMark[]): readonly Segment[] {
  const spans = marks.flatMap((mark) => {
    const start = Math.max(0, mark.span?.start ?? 0);
    const end = Math.min(text.length, mark.span?.end ?? 0);
    return start < end ? [{ start, end, mark }] : [];
  });
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return {
      text: text.slice(start, end),
      marks: spans.filter((span) => span.start <= start && span.end >= end).map(({ mark }) => mark),
    };
  });
}
