/** （一）（二）（三） below a part: a number skipped or repeated. */
import { chineseOrdinal, ordinalNumber } from '../bind/label.ts';
import type { ProseLine } from '../bind/report.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { addressOfPlace, placeName } from './places.ts';

/** At the beginning of a line, or after a sign that ends what went before: （一）…；（二）…. */
const ITEM = /(^|[。；;：:])\s*[（(]([一二三四五六七八九十]{1,3})[）)]/gu;

export const misnumberedSubheadings: FactDefinition = {
  name: 'misnumberedSubheadings',
  description: {
    'zh-CN': '同一标题之下（一）（二）（三）的跳号或重号',
    en: 'Numbers （一）（二）（三） skipped or repeated below one heading',
  },
  returns: 'evidence',
  params: { type: 'object', additionalProperties: false, properties: {} },
  messages: () => ({ default: ['heading', 'printed', 'expected'] }),
  prepare: () => (report) => {
    const breaches: Breach[] = [];
    const last = new Map<string, { printed: number; due: number }>();
    for (const line of report.prose) {
      // The cheap question first: most lines hold no such number.
      if (!/[（(][一二三四五六七八九十]/u.test(line.text)) continue;
      for (const match of line.text.matchAll(ITEM)) {
        const number = ordinalNumber(match[2] ?? '');
        const before = last.get(line.parent);
        // Within a paragraph only the last number is known to go on; and numbers may begin again.
        const fits =
          match.index > 0 || number === 1 || !before || number === before.printed + 1 || number === before.due + 1;
        // After a number that was repeated the next may go on from either.
        last.set(line.parent, { printed: number, due: fits || !before ? number : before.due + 1 });
        if (fits || !before) continue;
        breaches.push(misnumbered(line, number, before.due + 1, report.form));
      }
    }
    return { kind: 'evidence', breaches, checked: last.size, skipped: [] };
  },
};

function misnumbered(line: ProseLine, number: number, expected: number, form: Parameters<typeof placeName>[1]): Breach {
  const address = addressOfPlace(line.place);
  return {
    messageId: 'default',
    params: {
      heading: line.text.trim().split(/[。；;：:\n]/u, 1)[0] ?? '',
      printed: `（${chineseOrdinal(number)}）`,
      expected: `（${chineseOrdinal(expected)}）`,
    },
    pointer: line.pointer,
    ...(address !== undefined && { address }),
    place: placeName(line.place, form),
    exhibits: [],
    identity: [number, expected],
  };
}
