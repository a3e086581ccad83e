/** 余 and 多 after a figure that is exact to the last digit: 157余条. */
import { readProse } from '../claims/read.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { breachAt, wordsOf } from './figure-exhibits.ts';

export const inexactFigures: FactDefinition = {
  name: 'inexactFigures',
  description: {
    'zh-CN': '精确到个位的数字后面的“余”“多”',
    en: '余 or 多 after a figure that is exact to the last digit',
  },
  returns: 'evidence',
  params: { type: 'object', additionalProperties: false, properties: {} },
  messages: () => ({ default: ['phrase', 'value'] }),
  prepare: (_, form) => (report) => {
    const breaches: Breach[] = [];
    let checked = 0;
    for (const read of readProse(report)) {
      for (const quantity of read.symbols.quantities) {
        if (quantity.approximation !== 'over' || quantity.unit === '') continue;
        checked++;
        const printed = read.prose.text.slice(quantity.start, quantity.end);
        if (!EXACT.test(printed)) continue;
        breaches.push({
          messageId: 'default',
          params: { phrase: wordsOf(read.prose, quantity), value: quantity.value },
          ...breachAt(read, form, quantity, []),
          identity: [printed],
        });
      }
    }
    return { kind: 'evidence', breaches, checked, skipped: [] };
  },
};

/** The last digit is not 0; in 12余万 and 1.2万余 the figure is cut off before it, and 3天多 is a fraction of a day. */
const EXACT = /^[\d,，]*[1-9][余多](?![百千万亿年月天日周小时])/;
