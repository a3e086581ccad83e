/** What can be said of a text that breaks off or has a hole, as while it is being typed. */
import type { Finding, Location, SourceDocument } from '@disclosure-lint/core';

/** What stands at a heading is mostly about all that is to follow under it. */
const NAMES_PART = /\/(?:heading|title|caption)$/u;
/** They say that something is missing, and pass for exact. */
const ABOUT_WHOLE: ReadonlySet<string> = new Set(['core-schema', 'core-not-a-report']);

/**
 * Of broken JSON only what stands there can be judged: what is missing may come, or was not understood; and the line in which
 * it breaks is being written, as are the figures of that row.
 * @returns the findings that hold whatever the rest of the text may be.
 */
export function sayable(findings: readonly Finding[], { problems }: SourceDocument): readonly Finding[] {
  const broken = problems.filter(({ ruleId }) => ruleId === 'core-syntax').map(({ range }) => range.start.line);
  if (broken.length === 0) return findings;
  const isBeingWritten = ({ range: { start, end } }: Location) =>
    broken.some((line) => start.line <= line && line <= end.line);
  return findings.filter(({ ruleId, location, related }) => {
    if (ruleId === 'core-syntax' || ruleId === 'core-duplicate-key') return true;
    if (!location.exact || NAMES_PART.test(location.pointer) || ABOUT_WHOLE.has(ruleId)) return false;
    return !isBeingWritten(location) && !related.some((each) => isBeingWritten(each.location));
  });
}
