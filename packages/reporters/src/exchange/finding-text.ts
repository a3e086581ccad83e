/** A finding as plain text, for formats that have one text for all of it. */
import type { Finding, Locale } from '@disclosure-lint/core';
import type { ResultImport } from '@disclosure-lint/schemas';
import { citationText } from '../citation.ts';
import { textsIn } from '../locales/index.ts';
import { originInWords } from '../pretty/position.ts';
import type { FileReport } from '../reporter.ts';
import { exchangeTexts } from './texts.ts';

/** @returns what is wrong; of a figure that explains several breaches with the proof, without which nobody could believe it. */
export function problemOf({ message, rationale, candidates, breaches }: Finding): string {
  return candidates && breaches.length > 1 ? `${message}\n${rationale}` : message;
}

/** @returns the clauses offended, on one line. */
export function clausesOf({ basis }: Finding, locale: Locale): string {
  return basis.map((citation) => citationText(citation, locale)).join(textsIn(locale).listSeparator);
}

/** @returns the lines of a finding: what is wrong, why, by which clause, what to do, and why it is accepted where it is. */
export function noteOf(finding: Finding, locale: Locale): readonly string[] {
  const { message, rationale, remedy, suppressed } = finding;
  const words = exchangeTexts(locale);
  const clauses = clausesOf(finding, locale);
  return [
    message,
    ...rationale.split('\n'),
    clauses && words.basis + clauses,
    remedy && words.remedy + remedy,
    suppressed ? acceptedOf(suppressed, locale) : '',
  ].filter((line) => line !== '');
}

/** @returns that somebody has accepted it, why, who, and until when. */
export function acceptedOf({ reason, author, until }: NonNullable<Finding['suppressed']>, locale: Locale): string {
  const texts = textsIn(locale);
  const by = texts.acceptedBy(author, until);
  return `${texts.isSuppressed}${texts.labelSeparator}${[reason, by].filter((word) => word !== '').join(texts.listSeparator)}`;
}

/** @returns texts one behind the other, where no line break parts them: what does not end as a sentence gets its full stop. */
export function sentences(parts: readonly string[], locale: Locale): string {
  const [stop, gap] = locale === 'en' ? ['.', ' '] : ['。', ''];
  const told = parts.filter((part) => part !== '');
  return told
    .map((part, index) => (index === told.length - 1 || /[.。!！?？…]["”’）)]*$/u.test(part) ? part : part + stop))
    .join(gap);
}

/** @returns the lines that say why a document could not be judged: what of it was not carried over; none otherwise. */
export function decisiveLosses({ verdict, import: imported }: FileReport, locale: Locale): readonly string[] {
  if (verdict !== 'incomplete' || !imported || imported.losses.length === 0) return [];
  const { losses } = imported;
  return [exchangeTexts(locale).lossesDecide(losses.length), ...losses.map((loss) => lossLine(loss, locale))];
}

function lossLine({ message, origin }: ResultImport['losses'][number], locale: Locale): string {
  const place = originInWords(origin, locale);
  return place === '' ? message : `${place}${textsIn(locale).labelSeparator}${message}`;
}
