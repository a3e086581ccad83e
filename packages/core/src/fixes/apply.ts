/** Applies fixes to the text of a report. */
import type { Finding, Fix } from '../results/finding.ts';

/**
 * @param text The text that was linted, without its byte-order mark.
 * @param fixes What to apply; of those that overlap the first stands and the others are left out whole.
 * @returns the mended text.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const edits = apart(fixes).flatMap((fix) => fix.edits);
  // From the end, so that what is still to be edited stays where it was.
  return edits
    .toSorted((a, b) => b.range.start.offset - a.range.start.offset)
    .reduce(
      (edited, { range, newText }) => edited.slice(0, range.start.offset) + newText + edited.slice(range.end.offset),
      text,
    );
}

/** @returns the first safe fix of each finding that is not accepted as it is, without those that overlap an earlier one. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  return apart(
    findings
      .filter(({ suppressed }) => !suppressed)
      .flatMap(({ fixes }) => fixes.find(({ applicability }) => applicability === 'safe') ?? []),
  );
}

function apart(fixes: readonly Fix[]): Fix[] {
  const taken: (readonly [number, number])[] = [];
  return fixes.filter(({ edits }) => {
    const own = edits.map(({ range }) => [range.start.offset, range.end.offset] as const);
    if (own.some((range) => taken.some((other) => overlap(range, other)))) return false;
    taken.push(...own);
    return true;
  });
}

/** Two insertions at one place overlap: nobody can tell which comes first. */
function overlap([start, end]: readonly [number, number], [from, to]: readonly [number, number]): boolean {
  return (start < to && from < end) || (start === from && (start === end || from === to));
}
