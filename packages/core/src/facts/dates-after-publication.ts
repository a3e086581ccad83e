/** Days named in the text that come after the day of publication. */
import { fieldsOf, stringField } from '../bind/walk.ts';
import { DAY, isoDay, partNumber, yearNumber } from '../narrative/chinese-date.ts';
import { clauseAround } from '../narrative/phrase.ts';
import { passage, proseOf } from '../narrative/prose.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { compilePhrases } from './phrase-params.ts';
import { addressOfPlace, placeName } from './places.ts';
import { DATE_UNKNOWN } from './reasons.ts';

interface Params {
  /** Phrases that, in the same clause, show that the day is planned or a limit. */
  readonly not?: readonly string[];
  /** Phrases that do so anywhere before the day in its sentence. */
  readonly plans?: readonly string[];
}

const NAMED = new RegExp(DAY, 'g');

export const datesAfterPublication: FactDefinition<Params> = {
  name: 'datesAfterPublication',
  description: { 'zh-CN': '正文中晚于公布日期的日子', en: 'Days in the text that come after the day of publication' },
  returns: 'evidence',
  params: {
    type: 'object',
    additionalProperties: false,
    properties: {
      not: { $ref: '#/$defs/names', description: 'Phrases that show a plan or a limit in the clause.' },
      plans: { $ref: '#/$defs/names', description: 'Phrases that show a plan in the sentence, before the day.' },
    },
  },
  messages: () => ({ default: ['printed', 'published'] }),
  prepare({ not = [], plans = [] }, _, problem) {
    const planned = compilePhrases(not, {}, '/not', problem);
    const announced = compilePhrases(plans, {}, '/plans', problem);
    return (report) => {
      const published = stringField(fieldsOf(report.document.value), 'publishedOn');
      if (published === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(published)) {
        const label = { 'zh-CN': '公布日期', en: 'day of publication' };
        return { kind: 'undetermined', reason: DATE_UNKNOWN(label, 'publishedOn') };
      }
      const breaches: Breach[] = [];
      let checked = 0;
      for (const prose of proseOf(report).values()) {
        // The cheap question first: most prose names no day.
        if (!/月[\d一二三四五六七八九十]{1,3}日/u.test(prose.text)) continue;
        for (const match of prose.text.matchAll(NAMED)) {
          checked++;
          const [printed, year = '', month = '', day = ''] = match;
          if (isoDay(yearNumber(year), partNumber(month), partNumber(day)) <= published) continue;
          const end = match.index + printed.length;
          if (planned && clauseAround(prose.text, match.index, end).search(planned.any()) >= 0) continue;
          if (announced && sentenceBefore(prose.text, match.index).search(announced.any()) >= 0) continue;
          const at = passage(prose, match.index, end);
          if (!at) continue;
          const address = addressOfPlace(prose.place);
          breaches.push({
            messageId: 'default',
            params: { printed, published },
            pointer: at.pointer,
            span: at.span,
            ...(address !== undefined && { address }),
            place: placeName(prose.place, report.form),
            exhibits: [],
            identity: [printed, published],
          });
        }
      }
      return { kind: 'evidence', breaches, checked, skipped: [] };
    };
  },
};

/** So far back is looked for the beginning of a sentence; without a bound a text of days alone would take long. */
const LONGEST_SENTENCE = 150;

function sentenceBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - LONGEST_SENTENCE), end);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) + 1);
}
