/** Messages in the language asked for. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { Locale, ParamValue } from './finding.ts';

/** @returns the text in one language. */
export function localise(text: LocalisedText, locale: Locale): string {
  return text[locale];
}

const PLACEHOLDER = /\{([A-Za-z][\w.]*)\}/gu;

/** @returns the names that a message template uses. */
export function placeholders(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/**
 * Fills a message template.
 * @param template A message with `{names}`.
 * @param params The values; loading a rule has checked that each name has one.
 */
export function fill(template: LocalisedText, params: Readonly<Record<string, ParamValue>>, locale: Locale): string {
  return localise(template, locale).replace(PLACEHOLDER, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'object' ? localise(value, locale) : String(value);
  });
}
