/** Words that should not stand in a report, or not where they stand. */
import type { ProsePlace, Report } from '../bind/report.ts';
import { fieldsOf } from '../bind/walk.ts';
import { clauseAround, type Words } from '../narrative/phrase.ts';
import { matchesIn, type Phrases } from '../narrative/phrases.ts';
import { type Passage, type Prose, passage, proseIn } from '../narrative/prose.ts';
import type { Breach, FactDefinition, ParamProblem } from './definition.ts';
import { compilePhrases, PLACES_SCHEMA, WORDS_SCHEMA } from './phrase-params.ts';
import { addressOfPlace, placeName } from './places.ts';

interface Wanted {
  /** The message to give; `default` when absent. */
  readonly message?: string;
  readonly phrases?: readonly string[];
  /** Phrases that are the whole line. */
  readonly whole?: readonly string[];
  /** Phrases that, in the same clause, show that something else is meant. */
  readonly not?: readonly string[];
  /** Phrases that do so in the same sentence. */
  readonly notInSentence?: readonly string[];
  /** The words that should stand for those found, for the mend; the first that occur in a phrase are replaced. */
  readonly instead?: Readonly<Record<string, string>>;
}

interface Params {
  readonly in?: readonly ProsePlace[];
  readonly words?: Words;
  readonly find: readonly Wanted[];
  /** One finding for the whole report: the first kind of phrase that is found. */
  readonly gather?: boolean;
  /** Whether an imported report is told with the message `imported`. */
  readonly imported?: boolean;
  /** Phrases that name another year than the report's are left out. */
  readonly ownYear?: boolean;
}

interface Compiled {
  readonly message: string;
  readonly phrases: readonly Phrases[];
  readonly not: Phrases | undefined;
  readonly notInSentence: Phrases | undefined;
}

interface Match {
  readonly message: string;
  readonly passage: Passage;
  readonly prose: Prose;
}

export const phrasesFound: FactDefinition<Params> = {
  name: 'phrasesFound',
  description: { 'zh-CN': '文字中出现的短语', en: 'Phrases found in the text' },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['find'],
    additionalProperties: false,
    properties: {
      in: PLACES_SCHEMA,
      words: WORDS_SCHEMA,
      find: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            message: { type: 'string', minLength: 1 },
            phrases: { $ref: '#/$defs/names' },
            whole: { $ref: '#/$defs/names', description: 'Phrases that are the whole line.' },
            not: { $ref: '#/$defs/names', description: 'Phrases that take the force of the others in their clause.' },
            notInSentence: { $ref: '#/$defs/names', description: 'Phrases that do so in their sentence.' },
            instead: {
              type: 'object',
              minProperties: 1,
              additionalProperties: { type: 'string' },
              description: 'Wrong words and right ones, for the mend; the first that occur in a phrase are replaced.',
            },
          },
        },
      },
      gather: { type: 'boolean', description: 'One finding for the whole report.' },
      imported: { type: 'boolean', description: 'Imported reports are told with the message “imported”.' },
      ownYear: { type: 'boolean', description: 'Leave out phrases that name another year than the report’s.' },
    },
  },
  messages: ({ find, gather, imported }) => {
    const names = gather ? ['phrase', 'count'] : ['phrase'];
    const ids = [...find.map(({ message = 'default' }) => message), ...(imported ? ['imported'] : [])];
    return Object.fromEntries(ids.map((id) => [id, names]));
  },
  prepare({ in: places, words = {}, find, gather, imported, ownYear }, _, problem) {
    const compiled = find.map((wanted, index) => compileWanted(wanted, words, `/find/${index}`, problem));
    return (report) => {
      const prose = proseIn(report, places);
      const found = compiled.flatMap((wanted) =>
        prose.flatMap((text) => matchesOf(text, wanted, ownYear ? report.year?.value : undefined)),
      );
      const [first] = found;
      const checked = prose.length;
      if (!first) return { kind: 'evidence', breaches: [], checked, skipped: [] };
      const wasImported = imported === true && fieldsOf(fieldsOf(report.document.value)?.import) !== undefined;
      const named = (match: Match): string => (wasImported ? 'imported' : match.message);
      const breaches = gather
        ? [breach(report, named(first), first, found.slice(1))]
        : withoutOverlaps(found).map((match) => breach(report, named(match), match, undefined));
      return { kind: 'evidence', breaches, checked, skipped: [] };
    };
  },
};

function compileWanted(
  { message = 'default', phrases = [], whole = [], not = [], notInSentence = [] }: Wanted,
  words: Words,
  pointer: string,
  problem: (problem: ParamProblem) => void,
): Compiled {
  const compiled = [
    compilePhrases(phrases, words, `${pointer}/phrases`, problem),
    compilePhrases(whole, words, `${pointer}/whole`, problem, { whole: true }),
  ].filter((own) => own !== undefined);
  return {
    message,
    phrases: compiled,
    not: compilePhrases(not, words, `${pointer}/not`, problem),
    notInSentence: compilePhrases(notInSentence, words, `${pointer}/notInSentence`, problem),
  };
}

/** So far is looked for the ends of a sentence; where text has no punctuation at all, reading on would take long. */
const LONGEST_SENTENCE = 150;

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const [after = ''] = /^[^。；\n]*/u.exec(text.slice(end, end + LONGEST_SENTENCE)) ?? [];
  const begin = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) + 1;
  return before.slice(begin) + text.slice(start, end) + after;
}

const YEAR = /20\d{2}(?=年)/gu;

function matchesOf(
  prose: Prose,
  { message, phrases, not, notInSentence }: Compiled,
  year: number | undefined,
): Match[] {
  const found: Match[] = [];
  for (const match of phrases.flatMap((own) => matchesIn(own, prose))) {
    if (not && clauseAround(prose.text, match.start, match.end).search(not.any()) >= 0) continue;
    if (notInSentence && sentenceAround(prose.text, match.start, match.end).search(notInSentence.any()) >= 0) continue;
    // 2022年上半年: the year may stand right before the phrase.
    const years = year === undefined ? null : prose.text.slice(Math.max(0, match.start - 5), match.end).match(YEAR);
    if (years && !years.includes(String(year))) continue;
    const at = passage(prose, match.start, match.end);
    if (at) found.push({ message, passage: at, prose });
  }
  return found;
}

/** Two phrases may find the same words; the first speaks. */
function withoutOverlaps(matches: readonly Match[]): Match[] {
  // Sign by sign, for phrases are short and holding every match against every other takes long.
  const taken = new Map<string, Set<number>>();
  return matches.filter(({ passage: { pointer, span } }) => {
    const own = taken.get(pointer) ?? new Set<number>();
    taken.set(pointer, own);
    const signs = Array.from({ length: span.end - span.start }, (_, index) => span.start + index);
    if (signs.some((sign) => own.has(sign))) return false;
    for (const sign of signs) own.add(sign);
    return true;
  });
}

function breach(report: Report, messageId: string, match: Match, others: readonly Match[] | undefined): Breach {
  const { pointer, span } = match.passage;
  const phrase = match.passage.printed.replace(/\s+/gu, '');
  const { place } = match.prose;
  const address = addressOfPlace(place);
  return {
    messageId,
    params: { phrase, ...(others && { count: others.length + 1 }) },
    pointer,
    span,
    ...(address !== undefined && { address }),
    place: placeName(place, report.form),
    exhibits: (others ?? []).map((other) => ({
      label: placeName(other.prose.place, report.form),
      literal: other.passage.printed,
      pointer: other.passage.pointer,
      span: other.passage.span,
    })),
    identity: [phrase, ...(others ?? []).map((other) => other.passage.printed)],
  };
}
