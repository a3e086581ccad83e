/** Applies fixes to the text of a report. */
import type { Finding, Fix } from '../results/finding.ts';
import { apart } from './overlap.ts';

/**
 * @param text The text that was linted, without its byte-order mark.
 * @param fixes What to apply; of those that overlap the first stands and the others are left out whole.
 * @returns the mended text.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const edits = apart(fixes)
    .flatMap((fix) => fix.edits)
    .sort((a, b) => a.range.start.offset - b.range.start.offset);
  const pieces: string[] = [];
  let end = 0;
  for (const { range, newText } of edits) {
    pieces.push(text.slice(end, range.start.offset), newText);
    end = range.end.offset;
  }
  return pieces.join('') + text.slice(end);
}

/** @returns the first safe fix of each finding that is not accepted as it is, without those that overlap an earlier one. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  return apart(
    findings
      .filter(({ suppressed }) => !suppressed)
      .flatMap(({ fixes }) => fixes.find(({ applicability }) => applicability === 'safe') ?? []),
  );
}
