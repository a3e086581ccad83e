/** The list of parts in the introduction: 本报告由总体情况、……等六个部分组成. */
import type { SectionForm } from '@disclosure-lint/schemas';
import { chineseOrdinal, ordinalNumber } from '../bind/label.ts';
import type { ProsePlace } from '../bind/report.ts';
import type { Words } from '../narrative/phrase.ts';
import { type Phrases, standIn } from '../narrative/phrases.ts';
import { type PlacedLine, type Prose, proseIn } from '../narrative/prose.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { compilePhrases, WORDS_SCHEMA } from './phrase-params.ts';
import { addressOfPlace, placeName } from './places.ts';

type SectionKey = SectionForm['key'];

interface Params {
  readonly words?: Words;
  /** What a sentence that lists the parts has in it. */
  readonly leads: readonly string[];
  /** For each part the phrases that tell it in such a list. */
  readonly parts: Readonly<Record<SectionKey, readonly string[]>>;
}

const KEYS = ['overview', 'proactive', 'applications', 'remedies', 'problems', 'other'] as const;
const SEARCHED: readonly ProsePlace[] = ['preamble', 'overview'];
/** Fewer than these is a mention, not a list. */
const FEWEST_LISTED = 3;
/** Outside the introduction other things have parts too. */
const OF_THE_REPORT = /报告|全文|年报/u;
/** How many parts there are, not which: not 第四部分, 第二至四部分. */
const COUNTED = /(?<![第、至到和及—-])(\d|[一二三四五六七八九十])(?:个|大)?部分/u;
const LAST_PARTS: ReadonlySet<SectionKey> = new Set(['remedies', 'problems', 'other']);

export const listedParts: FactDefinition<Params> = {
  name: 'listedParts',
  description: {
    'zh-CN': '引言列举的组成部分与统一格式是否一致，按各部分的用语认，不数顿号',
    en: 'Whether the parts listed in the introduction are those of the form; told by their words, not by counting commas',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['leads', 'parts'],
    additionalProperties: false,
    properties: {
      words: WORDS_SCHEMA,
      leads: { $ref: '#/$defs/names' },
      parts: {
        type: 'object',
        required: KEYS,
        additionalProperties: false,
        properties: Object.fromEntries(KEYS.map((key) => [key, { $ref: '#/$defs/names' }])),
      },
    },
  },
  messages: () => ({ default: ['missing', 'listed'], counted: ['missing', 'listed', 'stated'], number: ['stated'] }),
  prepare({ words = {}, leads, parts }, form, problem) {
    const lead = compilePhrases(leads, words, '/leads', problem);
    const tells = form.sections.map((section) => ({
      section,
      phrases: compilePhrases(parts[section.key], words, `/parts/${section.key}`, problem),
    }));
    return (report) => {
      const lists = proseIn(report, SEARCHED).flatMap((prose) =>
        lead ? listsIn(prose, lead).map((list) => ({ prose, ...list })) : [],
      );
      const breaches: Breach[] = [];
      let checked = 0;
      for (const { prose, line, text } of lists) {
        const absent = tells
          .filter(({ phrases }) => phrases && text.search(phrases.any()) < 0)
          .map(({ section }) => section);
        const listed = tells.length - absent.length;
        // 总体情况包括主动公开、依申请公开、…五个方面: the aspects of one part.
        if (listed < FEWEST_LISTED || absent.filter(({ key }) => LAST_PARTS.has(key)).length === LAST_PARTS.size)
          continue;
        checked++;
        const stated = COUNTED.exec(text)?.[1];
        const number = stated === undefined ? undefined : ordinalNumber(stated);
        if (absent.length === 0 && (number === undefined || number === tells.length)) continue;
        const address = addressOfPlace(prose.place);
        const numberOnly = absent.length === 0;
        breaches.push({
          messageId: numberOnly ? 'number' : number === undefined ? 'default' : 'counted',
          params: {
            ...(number !== undefined && { stated: chineseOrdinal(number) }),
            ...(!numberOnly && { missing: absent.map(({ heading }) => `“${heading}”`).join('、'), listed }),
          },
          pointer: line.pointer,
          ...(address !== undefined && { address }),
          place: placeName(prose.place, form),
          exhibits: [],
          identity: [listed, number ?? '', ...absent.map(({ key }) => key)],
        });
      }
      return { kind: 'evidence', breaches, checked, skipped: [] };
    };
  },
};

/** A list may go on over several lines, when its first line ends in a colon or a semicolon. */
function listsIn(prose: Prose, lead: Phrases): { line: PlacedLine; text: string }[] {
  const found: { line: PlacedLine; text: string }[] = [];
  const { place, lines } = prose;
  if (!standIn(lead, prose)) return found;
  for (const [index, line] of lines.entries()) {
    if (line.plain.text.search(lead.any()) < 0) continue;
    if (place !== 'preamble' && !OF_THE_REPORT.test(line.plain.text)) continue;
    let text = line.plain.text;
    for (let next = index + 1; next < lines.length && /[：:；;，,、]$/u.test(text); next++) {
      text += `\n${lines[next]?.plain.text ?? ''}`;
    }
    found.push({ line, text });
  }
  return found;
}
