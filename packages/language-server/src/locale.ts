/** The language of what the server says. */
import type { Locale } from '@disclosure-lint/core';

/** @param tag The client's display language, such as zh-cn or en-GB; Chinese where it tells none. */
export function localeOf(tag: string | undefined): Locale {
  return tag === undefined || /^zh\b/iu.test(tag) ? 'zh-CN' : 'en';
}

/** The day on the user's calendar, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
