/** Numbers of persons in the text: of identity cards (GB 11643, with a valid check digit) and of mobile telephones. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import { clauseAround } from '../narrative/phrase.ts';
import { passage, proseOf } from '../narrative/prose.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { compilePhrases } from './phrase-params.ts';
import { addressOfPlace, placeName } from './places.ts';

interface Params {
  /** Phrases that, in the same sentence or clause, show that a mobile number is the organ's own. */
  readonly not?: readonly string[];
}

const IDENTITY: LocalisedText = { 'zh-CN': '居民身份证号码', en: 'identity card' };
const MOBILE: LocalisedText = { 'zh-CN': '手机号码', en: 'mobile telephone' };
const NUMBER = /(?<![\dA-Za-z.@_=/])(?:[1-9]\d{16}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z.@_/元万亿件条次份])/gu;

export const personalNumbers: FactDefinition<Params> = {
  name: 'personalNumbers',
  description: {
    'zh-CN': '文字中的居民身份证号码和手机号码',
    en: 'Identity card and mobile telephone numbers in the text',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    additionalProperties: false,
    properties: {
      not: { $ref: '#/$defs/names', description: 'Phrases that show that the number is the organ’s own.' },
    },
  },
  messages: () => ({ default: ['kind', 'masked'] }),
  prepare({ not = [] }, _, problem) {
    const own = compilePhrases(not, {}, '/not', problem);
    return (report) => {
      const breaches: Breach[] = [];
      const places = [...proseOf(report).values()];
      for (const prose of places) {
        for (const match of prose.text.matchAll(NUMBER)) {
          const [digits] = match;
          const kind = digits.length === 18 ? IDENTITY : MOBILE;
          const end = match.index + digits.length;
          if (kind === IDENTITY && !hasCheckDigit(digits)) continue;
          if (kind === MOBILE && own && clauseAround(prose.text, match.index, end).search(own.any()) >= 0) continue;
          // 联系人：某某，138… – the words stand before the colon and the comma.
          const before = prose.text.slice(Math.max(0, match.index - 24), match.index);
          const sentence = before.slice(before.search(/[^。；;\n]*$/u));
          if (kind === MOBILE && own && /[：:]/u.test(sentence) && sentence.search(own.any()) >= 0) continue;
          const at = passage(prose, match.index, end);
          if (!at) continue;
          const masked = `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`;
          const address = addressOfPlace(prose.place);
          breaches.push({
            messageId: 'default',
            params: { kind, masked },
            pointer: at.pointer,
            span: at.span,
            ...(address !== undefined && { address }),
            place: placeName(prose.place, report.form),
            exhibits: [],
            identity: [masked],
          });
        }
      }
      return { kind: 'evidence', breaches, checked: places.length, skipped: [] };
    };
  },
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** ISO 7064, MOD 11-2, and a date of birth that can be one. */
function hasCheckDigit(number: string): boolean {
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(born)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK_DIGITS[sum % 11] === number.at(-1)?.toUpperCase();
}
