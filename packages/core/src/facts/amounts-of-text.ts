/** How much text there is: numbers from which rules on length, emptiness and pairing are composed. */

import type { SectionForm } from '@disclosure-lint/schemas';
import { remember } from '../bind/memory.ts';
import type { ProsePlace, Report } from '../bind/report.ts';
import { fieldsOf } from '../bind/walk.ts';
import type { Words } from '../narrative/phrase.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { type Prose, proseIn, proseOf } from '../narrative/prose.ts';
import { type Span, skippedSentences } from '../narrative/skipped-sentences.ts';
import { valueAt } from '../source/pointer.ts';
import type { FactDefinition, FactResult, Scalar } from './definition.ts';
import { compilePhrases, PLACES_SCHEMA, WORDS_SCHEMA } from './phrase-params.ts';
import { placeName, pointerOfPlace, sectionAt } from './places.ts';
import { NO_TEXT, NOT_TEXT_ALONE, SECTION_MISSING } from './reasons.ts';

type SectionKey = SectionForm['key'];

const SECTION_SCHEMA = { enum: ['overview', 'proactive', 'applications', 'remedies', 'problems', 'other'] } as const;
const none = (): Readonly<Record<string, readonly string[]>> => ({});

export const sectionLength: FactDefinition<{
  readonly section: SectionKey;
  readonly words?: Words;
  readonly skip?: readonly string[];
}> = {
  name: 'sectionLength',
  description: {
    'zh-CN': '一个部分有多少字，标点和小标题不计',
    en: 'How many characters a part has, punctuation and subheadings not counted',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['section'],
    additionalProperties: false,
    properties: {
      section: SECTION_SCHEMA,
      words: WORDS_SCHEMA,
      skip: { $ref: '#/$defs/names', description: 'Sentences with one of these phrases do not count.' },
    },
  },
  messages: none,
  prepare({ section, words = {}, skip = [] }, _, problem) {
    const skipped = compilePhrases(skip, words, '/skip', problem);
    return (report) => {
      const found = sectionAt(report, section);
      if (!found) return { kind: 'undetermined', reason: SECTION_MISSING(placeName(section, report.form)) };
      if (holdsMoreThanText(report, found.pointer)) return { kind: 'undetermined', reason: NOT_TEXT_ALONE };
      return scalar(report, section, lengthOf(report, section, skipped));
    };
  },
};

export const phraseCount: FactDefinition<{
  readonly section: SectionKey;
  readonly words?: Words;
  readonly phrases: readonly string[];
  readonly from?: readonly string[];
  readonly until?: readonly string[];
}> = {
  name: 'phraseCount',
  description: { 'zh-CN': '一个部分中短语出现的次数', en: 'How often phrases stand in a part' },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['section', 'phrases'],
    additionalProperties: false,
    properties: {
      section: SECTION_SCHEMA,
      words: WORDS_SCHEMA,
      phrases: { $ref: '#/$defs/names' },
      from: { $ref: '#/$defs/names', description: 'Counted only from the first of these on.' },
      until: { $ref: '#/$defs/names', description: 'Counted only up to the first of these.' },
    },
  },
  messages: none,
  prepare({ section, words = {}, phrases, from = [], until = [] }, _, problem) {
    const counted = compilePhrases(phrases, words, '/phrases', problem);
    const first = compilePhrases(from, words, '/from', problem);
    const last = compilePhrases(until, words, '/until', problem);
    return (report) => {
      const text = proseOf(report).get(section)?.text;
      if (text === undefined || !counted) return { kind: 'undetermined', reason: NO_TEXT };
      const start = first ? text.search(first.any()) : 0;
      const end = last ? text.search(last.any()) : text.length;
      if (start < 0 || end < 0) return { kind: 'undetermined', reason: NO_TEXT };
      return scalar(report, section, [...text.slice(start, end).matchAll(counted.any())].length);
    };
  },
};

export const paragraphShare: FactDefinition<{
  readonly in: readonly ProsePlace[];
  readonly words?: Words;
  readonly phrases: readonly string[];
}> = {
  name: 'paragraphShare',
  description: {
    'zh-CN': '没有出现任何短语的段落占百分之几；短于30字的段落不计',
    en: 'The percentage of paragraphs in which no phrase stands; those under 30 characters are not counted',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['in', 'phrases'],
    additionalProperties: false,
    properties: { in: PLACES_SCHEMA, words: WORDS_SCHEMA, phrases: { $ref: '#/$defs/names' } },
  },
  messages: none,
  prepare({ in: places, words = {}, phrases }, _, problem) {
    const wanted = compilePhrases(phrases, words, '/phrases', problem);
    return (report) => {
      const [main] = places;
      const paragraphs = proseIn(report, places).flatMap(longParagraphs);
      if (!main || !wanted || paragraphs.length < FEWEST_PARAGRAPHS) return { kind: 'undetermined', reason: NO_TEXT };
      const without = paragraphs.filter((text) => text.search(wanted.any()) < 0);
      return scalar(report, main, Math.round((without.length / paragraphs.length) * 100));
    };
  },
};

/** Of two or three paragraphs a share says little. */
const FEWEST_PARAGRAPHS = 4;
const LONG = 30;

function longParagraphs({ lines }: Prose): string[] {
  return lines
    .filter(({ kind, plain }) => kind === 'paragraph' && plain.text.length >= LONG)
    .map(({ plain }) => plain.text);
}

function scalar(report: Report, place: ProsePlace, value: number): Scalar & FactResult {
  const address = sectionAt(report, place) && place;
  return {
    kind: 'scalar',
    value,
    exhibits: [
      {
        label: placeName(place, report.form),
        literal: sectionAt(report, place)?.heading ?? '',
        value,
        ...(address !== undefined && { address }),
        pointer: pointerOfPlace(report, place),
      },
    ],
  };
}

/** Several rules ask for the same length, and each asks it of its `when` too. */
function lengthOf(report: Report, section: SectionKey, skipped: Phrases | undefined): number {
  return remember(report, `length of ${section} without ${skipped?.source ?? ''}`, () => {
    const prose = proseOf(report).get(section);
    if (!prose) return 0;
    const headings = prose.lines.filter(({ kind }) => kind === 'heading');
    const inHeading = ({ start }: Span): boolean =>
      headings.some((line) => line.start <= start && start <= line.start + line.plain.text.length);
    const dropped = skippedSentences(prose, skipped).filter((span) => !inHeading(span));
    const lengths = [
      charactersIn(prose.text),
      ...headings.map((line) => -charactersIn(line.plain.text)),
      ...dropped.map(({ start, end }) => -charactersIn(prose.text.slice(start, end))),
    ];
    return lengths.reduce((total, length) => total + length, 0);
  });
}

/** Letters and digits of any script; nearly all are Han characters. */
function charactersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) count++;
    else if (!PUNCTUATION.has(code) && /[\p{L}\p{N}]/u.test(text[at] ?? '')) count++;
  }
  return count;
}

const PUNCTUATION = new Set(Array.from('，。；：、（）“”《》\n ,.%', (sign) => sign.charCodeAt(0)));

/** Text in a picture or in a table is not counted, so nothing can be said of its length. */
function holdsMoreThanText(report: Report, pointer: string): boolean {
  const holds = (blocks: unknown): boolean =>
    Array.isArray(blocks) &&
    blocks.some((block) => {
      const fields = fieldsOf(block);
      return fields !== undefined && ('unreadable' in fields || 'rows' in fields || holds(fields.content));
    });
  return holds(fieldsOf(valueAt(report.document.value, pointer))?.content);
}
