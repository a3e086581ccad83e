/** Many cells with one defect: a few are told one by one, more of them together. */
import type { LocalisedText } from '@disclosure-lint/schemas';

/** So many of one table are reported one by one, each on its cell; more of them together. */
export const REPORTED_SINGLY = 3;
/** So many places are named in a gathered message. */
const NAMED = 3;

/** @returns the first places by name, and whether there are more. */
export function namedPlaces(places: readonly LocalisedText[]): LocalisedText {
  const named = (locale: 'zh-CN' | 'en') => places.slice(0, NAMED).map((place) => place[locale]);
  const more = places.length > NAMED;
  return {
    'zh-CN': `${named('zh-CN').join('；')}${more ? '等' : ''}`,
    en: `${named('en').join('; ')}${more ? ' and others' : ''}`,
  };
}
