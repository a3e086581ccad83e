/** What an editor tells of a finding beside its message. */
import type { Finding, Locale, RelatedLocation } from '@disclosure-lint/core';

const SEPARATOR: Readonly<Record<Locale, string>> = { 'zh-CN': '：', en: ': ' };

/**
 * @returns the arithmetic by which a figure was found to be mistyped, on several lines; undefined where the message has
 * the arithmetic itself.
 */
export function proofOf({ messageId, candidates, rationale }: Finding): string | undefined {
  return candidates && (messageId === 'cause' || messageId === 'choice') ? rationale : undefined;
}

/** @returns what took part, and what is printed there; some labels quote it themselves. */
export function relatedInWords({ label, literal }: RelatedLocation, locale: Locale): string {
  return literal !== '' && label.includes(literal) ? label : `${label}${SEPARATOR[locale]}${literal}`;
}
