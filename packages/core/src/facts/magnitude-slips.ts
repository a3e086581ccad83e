/** A 万 too many or too few, proven by the parts: 公开信息173769万条，其中网站75656条、新媒体98113条. */
import type { Form } from '@disclosure-lint/schemas';
import { type ReadProse, readProse } from '../claims/read.ts';
import { type MagnitudeSlip, magnitudeSlip } from '../narrative/magnitude.ts';
import { sumsAfter } from '../narrative/sums-after.ts';
import type { PlacedQuantity } from '../narrative/symbols.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { breachAt, wordsOf } from './figure-exhibits.ts';
import { compileLists, LIST_SCHEMA, type ListParams } from './list-words.ts';
import { compilePhrases, WORDS_SCHEMA } from './phrase-params.ts';

interface Params extends ListParams {
  /** Words before a total that comes after its parts. */
  readonly sums?: readonly string[];
}

const NAMES = ['phrase', 'fitting', 'terms', 'unit'] as const;

export const magnitudeSlips: FactDefinition<Params> = {
  name: 'magnitudeSlips',
  description: {
    'zh-CN': '正文中多写或漏写“万”的数字，由所列各项之和证明',
    en: 'Figures in the text with a 万 too many or too few, as the sum of the parts proves',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['opens'],
    additionalProperties: false,
    properties: {
      words: WORDS_SCHEMA,
      ...LIST_SCHEMA,
      sums: { $ref: '#/$defs/names', description: 'Words before a total that comes after its parts.' },
    },
  },
  messages: () => ({ tooLarge: NAMES, tooSmall: NAMES, part: NAMES }),
  prepare(params, form, problem) {
    const lists = compileLists(params, problem);
    const sums = compilePhrases(params.sums ?? [], params.words ?? {}, '/sums', problem, { quantities: true });
    const left = new Set(params.leave ?? []);
    return (report) => {
      const breaches: Breach[] = [];
      let checked = 0;
      for (const read of readProse(report)) {
        const isLeft = (quantity: PlacedQuantity) => left.has(read.kinds.get(quantity)?.kind.form.name ?? '');
        const after = sumsAfter(read.symbols, read.prose, sums, isLeft);
        const own = [
          ...lists(read),
          ...after.map((sum) => ({
            ...sum,
            rivals: [],
            complete: true,
            open: false,
            inclusive: false,
            readable: true,
          })),
        ];
        checked += own.length;
        const told = new Set<PlacedQuantity>();
        for (const list of own) {
          const slip = magnitudeSlip(list);
          if (!slip || told.has(slip.quantity)) continue;
          told.add(slip.quantity);
          breaches.push(breachOf(slip, list.total.quantity, read, form));
        }
      }
      return { kind: 'evidence', breaches, checked, skipped: [] };
    };
  },
};

function breachOf(slip: MagnitudeSlip, total: PlacedQuantity, read: ReadProse, form: Form): Breach {
  const { kind, quantity, fitting, parts } = slip;
  const others = [total, ...parts.map((part) => part.quantity)].filter((other) => other !== quantity);
  const phrase = wordsOf(read.prose, quantity);
  const terms = parts.map((part) => (part.quantity === quantity ? fitting : part.quantity.value)).join('＋');
  return {
    messageId: kind,
    params: { phrase, fitting, terms, unit: quantity.unit },
    ...breachAt(read, form, quantity, others),
    identity: [phrase, fitting],
  };
}
