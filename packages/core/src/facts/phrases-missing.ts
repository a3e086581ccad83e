/** Subjects that a part of the report should speak of, and of which it says nothing. */
import type { LocalisedText } from '@disclosure-lint/schemas';
import type { ProsePlace } from '../bind/report.ts';
import type { Words } from '../narrative/phrase.ts';
import { type Phrases, standIn } from '../narrative/phrases.ts';
import { type Prose, proseIn } from '../narrative/prose.ts';
import { withoutSentences } from '../narrative/without-sentences.ts';
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
      const left = prose.map((own) => ({ own, text: withoutSentences(own, skipped) }));
      const missing = compiled.filter(
        ({ phrases, except }) =>
          phrases &&
          !left.some(({ own, text }) => {
            const meant = withoutPhrases(own, text, except);
            return meant === own.text ? standIn(phrases, own) : meant.search(phrases.any()) >= 0;
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

/** Where the words were, a clause ends, so that no phrase reaches across. */
function withoutPhrases(prose: Prose, text: string, except: Phrases | undefined): string {
  return except && standIn(except, prose) ? text.replaceAll(except.any(), '；') : text;
}

function listed(names: readonly LocalisedText[]): LocalisedText {
  return {
    'zh-CN': names.map((name) => `“${name['zh-CN']}”`).join('、'),
    en: names.map((name) => `“${name.en}”`).join(', '),
  };
}
