/** Subjects that a part of the report should speak of, and of which it says nothing. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { ProsePlace } from '../bind/report.ts';
import type { Words } from '../narrative/phrase.ts';
import { eachMatch, type Phrases, standIn } from '../narrative/phrases.ts';
import { type Prose, proseIn } from '../narrative/prose.ts';
import { type Span, skippedSentences } from '../narrative/skipped-sentences.ts';
import type { FactDefinition } from './definition.ts';
import { compilePhrases, PLACES_SCHEMA, WORDS_SCHEMA } from './phrase-params.ts';
import { addressOfPlace, placeName, pointerOfPlace } from './places.ts';
import { NO_TEXT } from './reasons.ts';

interface Subject {
  readonly name: LocalisedText;
  /** One of these is enough. */
  readonly phrases: readonly string[];
  /** Phrases that hold the words of the others and mean something else: 低保评议 is no 评议 of the work. */
  readonly except?: readonly string[];
}

interface Params {
  readonly in: readonly ProsePlace[];
  readonly words?: Words;
  readonly subjects: readonly Subject[];
  /** Sentences with one of these phrases do not count. */
  readonly skip?: readonly string[];
}

export const phrasesMissing: FactDefinition<Params> = {
  name: 'phrasesMissing',
  description: { 'zh-CN': '应当谈到而没有谈到的内容', en: 'Subjects that the text says nothing of' },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['in', 'subjects'],
    additionalProperties: false,
    properties: {
      in: PLACES_SCHEMA,
      words: WORDS_SCHEMA,
      subjects: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['name', 'phrases'],
          additionalProperties: false,
          properties: {
            name: { $ref: '#/$defs/localisedText' },
            phrases: { $ref: '#/$defs/names' },
            except: {
              $ref: '#/$defs/names',
              description: 'Phrases that mean something else; their words do not count.',
            },
          },
        },
      },
      skip: { $ref: '#/$defs/names', description: 'Sentences with one of these phrases do not count.' },
    },
  },
  messages: () => ({ default: ['missing', 'count'] }),
  prepare({ in: places, words = {}, subjects, skip = [] }, _, problem) {
    const compiled = subjects.map(({ name, phrases, except = [] }, index) => ({
      name,
      phrases: compilePhrases(phrases, words, `/subjects/${index}/phrases`, problem),
      except: compilePhrases(except, words, `/subjects/${index}/except`, problem),
    }));
    const skipped = compilePhrases(skip, words, '/skip', problem);
    const [main] = places;
    return (report) => {
      const prose = proseIn(report, places);
      if (!main || prose.every(({ text }) => text === '')) return { kind: 'undetermined', reason: NO_TEXT };
      const silent = prose.map((own) => ({ own, spans: skippedSentences(own, skipped) }));
      // Where nothing is said at all, that is the defect, and not each thing unsaid.
      if (silent.every(({ own, spans }) => isWhole(own, spans))) return { kind: 'undetermined', reason: NO_TEXT };
      const missing = compiled.filter(
        ({ phrases, except }) =>
          phrases &&
          !silent.some(({ own, spans }) => {
            const others = except ? [...spans, ...eachMatch(except, own)] : spans;
            return stands(phrases, own, others);
          }),
      );
      const address = addressOfPlace(main);
      const breaches =
        missing.length === 0
          ? []
          : [
              {
                messageId: 'default',
                params: { missing: listed(missing.map(({ name }) => name)), count: missing.length },
                pointer: pointerOfPlace(report, main),
                ...(address !== undefined && { address }),
                place: placeName(main, report.form),
                exhibits: [],
                identity: missing.map(({ name }) => name['zh-CN']),
              },
            ];
      return { kind: 'evidence', breaches, checked: compiled.length, skipped: [] };
    };
  },
};

/** Whether the sentences are all that a place has. */
function isWhole({ text }: Prose, spans: readonly Span[]): boolean {
  let from = 0;
  for (const { start, end } of spans) {
    if (text.slice(from, start).trim() !== '') return false;
    from = end;
  }
  return text.slice(from).trim() === '';
}

/** Whether one of the phrases stands in the prose clear of what does not count. */
function stands(phrases: Phrases, prose: Prose, silent: readonly Span[]): boolean {
  if (silent.length === 0) return standIn(phrases, prose);
  for (const match of eachMatch(phrases, prose)) {
    if (!silent.some((span) => span.start < match.end && match.start < span.end)) return true;
  }
  return false;
}

function listed(names: readonly LocalisedText[]): LocalisedText {
  return {
    'zh-CN': names.map((name) => `“${name['zh-CN']}”`).join('、'),
    en: names.map((name) => `“${name.en}”`).join(', '),
  };
}
