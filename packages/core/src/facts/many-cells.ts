/** Many cells or labels with one defect: a few are told one by one, more of them together. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { Breach, Exhibit } from './definition.ts';

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

/**
 * One defect of printing that runs through a report is one finding.
 * @param found Each breach with what it is shown as in the gathered one.
 * @param messageId The message of the gathered one, which may use `count`, `where` and the names of the first.
 * @returns the breaches, or where there are many the first, with all of them as evidence.
 */
export function gatherMany(found: readonly { breach: Breach; exhibit: Exhibit }[], messageId: string): Breach[] {
  const [first] = found;
  if (!first || found.length <= REPORTED_SINGLY) return found.map(({ breach }) => breach);
  return [
    {
      ...first.breach,
      messageId,
      params: {
        ...first.breach.params,
        count: found.length,
        where: namedPlaces(found.map(({ exhibit }) => exhibit.label)),
      },
      exhibits: found.map(({ exhibit }) => exhibit),
      identity: found.flatMap(({ breach }) => breach.identity),
    },
  ];
}
