/** What the prose claims of the tables, held against them. */
import type { ClaimForm, Form } from '@disclosure-lint/schemas';
import type { ProsePlace, Report } from '../bind/report.ts';
import { type CompiledCatalogue, catalogueOf, compileClaim, extendedWith } from '../claims/catalogue.ts';
import { type Figure, figureOf, hold } from '../claims/hold.ts';
import { type Claim, type ReadProse, readProse, readWith } from '../claims/read.ts';
import type { Words } from '../narrative/phrase.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { suggest } from '../suggest.ts';
import type { CellRef } from './addresses.ts';
import { CLAIM_NAMES, contradiction, messageIds, otherReading } from './claim-breach.ts';
import type { Breach, FactDefinition, ParamProblem, Skipped } from './definition.ts';
import { compilePhrases, PLACES_SCHEMA, WORDS_SCHEMA } from './phrase-params.ts';
import { NO_FIGURE_TO_COMPARE } from './reasons.ts';

/** What a rule asks of the fact. */
export interface ClaimsParams {
  /** Kinds of claim of the catalogue; reason.* stands for all whose names begin so. */
  readonly of?: readonly string[];
  /** Kinds of claim that the rule brings along; they are tried before those of the catalogue. */
  readonly define?: readonly ClaimForm[];
  readonly words?: Words;
  /** Whether claims of a figure are meant, or statements that there is none; both when absent. */
  readonly stated?: 'figure' | 'none';
  readonly in?: readonly ProsePlace[];
  /** Whether a claim that only one of its readings bears out is told, with the message `second`. */
  readonly second?: boolean;
  /** Phrases that, in the sentence, say which reading is meant: nothing then need be told. */
  readonly unless?: readonly string[];
  /** Id of the message instead of `default`. */
  readonly message?: string;
}

export const claims: FactDefinition<ClaimsParams> = {
  name: 'claims',
  description: { 'zh-CN': '正文写的数字与表格的对照', en: 'Figures in the text against the tables' },
  returns: 'evidence',
  params: {
    type: 'object',
    additionalProperties: false,
    anyOf: [{ required: ['of'] }, { required: ['define'] }],
    properties: {
      of: {
        $ref: '#/$defs/names',
        description: 'Kinds of claim of the catalogue rules/claims.json; reason.* stands for all whose names begin so.',
      },
      define: {
        type: 'array',
        minItems: 1,
        description: 'Kinds of claim of the rule’s own, tried before those of the catalogue.',
        items: {
          type: 'object',
          required: ['name', 'title', 'readings'],
          additionalProperties: false,
          properties: {
            name: { type: 'string', pattern: '^[a-z][A-Za-z0-9.]*$' },
            title: { $ref: '#/$defs/localisedText' },
            editions: { type: 'array', minItems: 1, items: { enum: ['2019', '2021'] } },
            phrases: { $ref: '#/$defs/names' },
            zero: { $ref: '#/$defs/names' },
            not: { $ref: '#/$defs/names' },
            sentence: { $ref: '#/$defs/names' },
            notInSentence: { $ref: '#/$defs/names' },
            whole: { type: 'number' },
            topics: { $ref: '#/$defs/names' },
            readings: { type: 'array', minItems: 1, items: { $ref: '#/$defs/names' } },
          },
        },
      },
      words: WORDS_SCHEMA,
      stated: { enum: ['figure', 'none'], description: 'Figures only, or statements that there is none only.' },
      in: PLACES_SCHEMA,
      second: {
        type: 'boolean',
        description:
          'Tell a figure that only another reading than the first bears out, and a statement of none that another reading does not.',
      },
      unless: {
        $ref: '#/$defs/names',
        description: 'Phrases that, in the sentence, say which reading is meant; `second` then tells nothing.',
      },
      message: { type: 'string', pattern: '^[a-z][A-Za-z]*$', description: 'Id of the message instead of default.' },
    },
  },
  messages({ stated, second, message }) {
    const id = messageIds(message);
    return {
      [id.plain]: CLAIM_NAMES,
      ...(stated !== 'none' && { [id.matching]: [...CLAIM_NAMES, 'other'] }),
      ...(second && { [id.second]: [...CLAIM_NAMES, 'first'] }),
    };
  },
  prepare(params, form, problem) {
    const { stated, in: places, second = false } = params;
    const own = ownKinds(params, form, problem);
    checkKinds(params.of ?? [], form, problem, own);
    const wanted = new Set([...kindsNamed(params.of ?? [], form), ...own.map((kind) => kind.form.name)]);
    const unless = compilePhrases(params.unless ?? [], wordsOf(params, form), '/unless', problem);
    const extended = own.length > 0 ? extendedWith(own, catalogueOf(form)) : undefined;
    const id = messageIds(params.message);
    return (report) => {
      const read: readonly ReadProse[] = extended ? readWith(report, extended) : readProse(report);
      const breaches: (Breach | undefined)[] = [];
      const skipped: Skipped[] = [];
      let checked = 0;
      for (const { prose, claims: said } of read) {
        if (places && !places.includes(prose.place)) continue;
        for (const claim of said) {
          if (!wanted.has(claim.kind.form.name)) continue;
          if (stated !== undefined && (claim.quantity === undefined) !== (stated === 'none')) continue;
          const verdict = hold(claim, report);
          if (verdict.kind === 'unknown') {
            skipped.push({ address: claim.kind.readings[0]?.[0]?.address ?? '', reason: NO_FIGURE_TO_COMPARE });
            continue;
          }
          checked++;
          if (verdict.kind === 'differs') breaches.push(contradiction(claim, verdict.figure, id, report));
          else if (verdict.kind === 'agrees' && second) {
            const doubt = doubtful(claim, verdict.reading, report);
            if (!doubt || saysWhich(claim, doubt.main, said, unless)) continue;
            breaches.push(otherReading(claim, doubt.figure, doubt.main, id, report));
          }
        }
      }
      return { kind: 'evidence', breaches: breaches.filter((breach) => breach !== undefined), checked, skipped };
    };
  },
};

/** Tells of kinds of claim that the catalogue does not have. */
export function checkKinds(
  of: readonly string[],
  form: Form,
  problem: (problem: ParamProblem) => void,
  own: CompiledCatalogue['kinds'] = [],
): void {
  const known = [...(form.claims?.claims ?? []), ...own.map((kind) => kind.form)].map(({ name }) => name);
  for (const [index, name] of of.entries()) {
    if (known.some((candidate) => isNamed(candidate, name))) continue;
    const suggestion = suggest(name, known);
    problem({
      pointer: `/of/${index}`,
      message: { 'zh-CN': `没有名为“${name}”的数字说法`, en: `there is no kind of claim “${name}”` },
      ...(suggestion !== undefined && { suggestion }),
    });
  }
}

/** @returns the names of the catalogue's kinds of claim that a rule asks for. */
export function kindsNamed(of: readonly string[], form: Form): string[] {
  const known = (form.claims?.claims ?? []).map(({ name }) => name);
  return known.filter((name) => of.some((wanted) => isNamed(name, wanted)));
}

function isNamed(name: string, wanted: string): boolean {
  return wanted.endsWith('.*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}

/** The rule's own lists of words, and those of the catalogue, which its phrases may name too. */
function wordsOf({ words = {} }: ClaimsParams, form: Form): Words {
  return { ...form.claims?.words, ...words };
}

function ownKinds(
  params: ClaimsParams,
  form: Form,
  problem: (problem: ParamProblem) => void,
): CompiledCatalogue['kinds'] {
  const words = wordsOf(params, form);
  const topics = [...(form.claims?.topics ?? []).map(({ name }) => name), 'none'];
  return (params.define ?? []).flatMap((claim, index) => {
    if (claim.editions && !claim.editions.includes(form.edition)) return [];
    for (const [at, topic] of (claim.topics ?? []).entries()) {
      if (topics.includes(topic)) continue;
      const suggestion = suggest(topic, topics);
      problem({
        pointer: `/define/${index}/topics/${at}`,
        message: { 'zh-CN': `没有名为“${topic}”的主题`, en: `there is no topic “${topic}”` },
        ...(suggestion !== undefined && { suggestion }),
      });
    }
    return [compileClaim(claim, words, form, `/define/${index}`, problem)];
  });
}

interface Doubt {
  /** What is told. */
  readonly figure: Figure;
  /** What the first reading has. */
  readonly main: Figure;
}

/** A figure that only another reading than the first has, or a statement of none that another reading does not bear out. */
function doubtful({ kind: { readings }, quantity }: Claim, agreeing: number, report: Report): Doubt | undefined {
  const [main, ...others] = readings.map((reading) => figureOf(reading, report));
  const figure = quantity ? others[agreeing - 1] : others.find((other) => other !== undefined && other.value !== 0);
  return main && figure ? { figure, main } : undefined;
}

/** Whether the sentence says which reading is meant: in such words, or with another figure for the first reading. */
function saysWhich(claim: Claim, main: Figure, said: readonly Claim[], unless: Phrases | undefined): boolean {
  const { text } = claim.prose;
  const { start, end } = sentenceAround(text, claim.start, claim.end);
  if (unless && text.slice(start, end).search(unless.any()) >= 0) return true;
  return said.some(
    (other) =>
      other !== claim &&
      other.start >= start &&
      other.end <= end &&
      other.quantity !== undefined &&
      other.stated !== claim.stated &&
      isReading(other.kind.readings[0] ?? [], main),
  );
}

function isReading(reading: readonly CellRef[], { cells }: Figure): boolean {
  return reading.length === cells.length && cells.every(({ ref }) => reading.includes(ref));
}

const SENTENCE_SIGNS = new Set('。；;！!？?\n');
/** Where nothing ends a sentence, so far is looked for its end. */
const FARTHEST = 200;

function sentenceAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const first = Math.max(0, start - FARTHEST);
  const last = Math.min(text.length, end + FARTHEST);
  let from = start;
  while (from > first && !SENTENCE_SIGNS.has(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < last && !SENTENCE_SIGNS.has(text[to] ?? '')) to++;
  return { start: from, end: to };
}
