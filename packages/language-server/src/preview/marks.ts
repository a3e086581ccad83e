/** From findings to what is marked on the page. */
import { type Finding, type SourceDocument, stringOffsets } from '@disclosure-lint/core';
import { proofOf } from '../documents/told.ts';
import type { PreviewMark } from '../protocol.ts';

/**
 * @returns the marks of each finding in their order: where it stands, then its proofs. A place that proves a finding which
 * stands there itself is marked once.
 */
export function marksOf(findings: readonly Finding[], document: SourceDocument): PreviewMark[] {
  return findings.flatMap((finding) => {
    const own = markOf(finding, finding.location, 'finding', document);
    const seen = new Set([placeOf(own)]);
    const proofs = finding.related
      .map(({ location }) => markOf(finding, location, 'related', document))
      .filter((mark) => !seen.has(placeOf(mark)) && seen.add(placeOf(mark)));
    return [own, ...proofs];
  });
}

function markOf(
  finding: Finding,
  location: Finding['location'],
  role: PreviewMark['role'],
  document: SourceDocument,
): PreviewMark {
  const { ruleId, severity, message, remedy, fingerprint } = finding;
  const proof = proofOf(finding);
  const span = spanOf(location, document);
  return {
    ruleId,
    severity,
    message,
    ...(proof !== undefined && { proof }),
    remedy,
    fingerprint,
    pointer: location.pointer,
    ...(span && { span }),
    role,
  };
}

function placeOf({ pointer, span }: PreviewMark): string {
  return `${pointer} ${span?.start ?? ''} ${span?.end ?? ''}`;
}

/** @returns the part of a string value that a range of the text covers; undefined when that is all of it, or none. */
function spanOf({ pointer, range, exact }: Finding['location'], document: SourceDocument): PreviewMark['span'] {
  const node = exact ? document.nodeAt?.(pointer) : undefined;
  if (node?.type !== 'string') return undefined;
  if (range.start.offset <= node.offset && range.end.offset >= node.offset + node.length) return undefined;
  const offsets = stringOffsets(document.text, node.offset, node.offset + node.length - 1);
  const start = offsets.indexOf(range.start.offset);
  const end = offsets.indexOf(range.end.offset);
  return start >= 0 && end > start ? { start, end } : undefined;
}
