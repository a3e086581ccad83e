/** The language of what the server says. */
import type { Locale } from '@disclosure-lint/core';

/** @param tag The client's display language, such as zh-cn or en-GB; Chinese where it tells none. */
export function localeOf(tag: string | undefined): Locale {
  return tag === undefined || /^zh\b/iu.test(tag) ? 'zh-CN' : 'en';
}
