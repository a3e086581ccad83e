/** What the prose claims of the tables, held against them. */
import type { ClaimForm, Form } from '@disclosure-lint/schemas';
import type { ProsePlace, Report } from '../bind/report.ts';
import { type CompiledCatalogue, catalogueOf, compileClaim } from '../claims/catalogue.ts';
import { type Figure, hold } from '../claims/hold.ts';
import { otherMatch } from '../claims/other-match.ts';
import { type Claim, claimPassage, type ReadProse, readProse, readWith } from '../claims/read.ts';
import type { Words } from '../narrative/phrase.ts';
import { suggest } from '../suggest.ts';
import type { Breach, FactDefinition, ParamProblem, Skipped } from './definition.ts';
import { PLACES_SCHEMA, WORDS_SCHEMA } from './phrase-params.ts';
import { addressOfPlace, placeName } from './places.ts';
import { NO_FIGURE_TO_COMPARE } from './reasons.ts';
import { cellExhibit, join, printed } from './wording.ts';

interface Params {
  /** Kinds of claim of the catalogue. */
  readonly of?: readonly string[];
  /** Kinds of claim that the rule brings along; they are tried before those of the catalogue. */
  readonly define?: readonly ClaimForm[];
  readonly words?: Words;
  /** Whether claims of a figure are meant, or statements that there is none; both when absent. */
  readonly stated?: 'figure' | 'none';
  readonly in?: readonly ProsePlace[];
  /** Whether a claim that agrees with another reading than the first is told, with the message `second`. */
  readonly second?: boolean;
}

const NAMES = ['phrase', 'stated', 'where', 'value', 'terms', 'difference'] as const;

export const claims: FactDefinition<Params> = {
  name: 'claims',
  description: { 'zh-CN': '正文写的数字与表格的对照', en: 'Figures in the text against the tables' },
  returns: 'evidence',
  params: {
    type: 'object',
    additionalProperties: false,
    properties: {
      of: { $ref: '#/$defs/names', description: 'Kinds of claim of the catalogue rules/claims.json.' },
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
      second: { type: 'boolean', description: 'Tell a claim that agrees with another reading than the first.' },
    },
  },
  messages: ({ second }) => ({
    default: NAMES,
    matching: [...NAMES, 'other'],
    ...(second && { second: [...NAMES, 'first'] }),
  }),
  prepare({ of = [], define = [], words = {}, stated, in: places, second }, form, problem) {
    const own = define.map((claim, index) => compileClaim(claim, words, form, `/define/${index}`, problem));
    checkKinds(of, form, problem);
    const wanted = new Set([...of, ...define.map(({ name }) => name)]);
    const catalogue = catalogueOf(form);
    const extended: CompiledCatalogue | undefined =
      own.length > 0 ? { topics: catalogue.topics, kinds: [...own, ...catalogue.kinds] } : undefined;
    return (report) => {
      const read: readonly ReadProse[] = extended ? readWith(report, extended) : readProse(report);
      const breaches: Breach[] = [];
      const skipped: Skipped[] = [];
      let checked = 0;
      for (const claim of read.flatMap((prose) => prose.claims)) {
        if (!wanted.has(claim.kind.form.name) || (places && !places.includes(claim.prose.place))) continue;
        if (stated !== undefined && (claim.quantity === undefined) !== (stated === 'none')) continue;
        const verdict = hold(claim, report);
        if (verdict.kind === 'unknown') {
          skipped.push({ address: claim.kind.readings[0]?.[0]?.address ?? '', reason: NO_FIGURE_TO_COMPARE });
          continue;
        }
        checked++;
        if (verdict.kind === 'differs') breaches.push(contradiction(claim, verdict.figure, report));
        else if (second && verdict.kind === 'agrees' && verdict.reading > 0) {
          breaches.push(onlySecond(claim, verdict.figure, report));
        }
      }
      return { kind: 'evidence', breaches: breaches.filter((breach) => breach.pointer !== ''), checked, skipped };
    };
  },
};

/** Tells of names that no kind of claim of the catalogue has. */
export function checkKinds(of: readonly string[], form: Form, problem: (problem: ParamProblem) => void): void {
  const known = (form.claims?.claims ?? []).map(({ name }) => name);
  for (const [index, name] of of.entries()) {
    if (known.includes(name)) continue;
    const suggestion = suggest(name, known);
    problem({
      pointer: `/of/${index}`,
      message: { 'zh-CN': `没有名为“${name}”的数字说法`, en: `there is no kind of claim “${name}”` },
      ...(suggestion !== undefined && { suggestion }),
    });
  }
}

function contradiction(claim: Claim, figure: Figure, report: Report): Breach {
  const other = claim.quantity && otherMatch(claim.stated, figure, report);
  const base = breachOf(claim, figure, report);
  return other ? { ...base, messageId: 'matching', params: { ...base.params, other } } : base;
}

function onlySecond(claim: Claim, figure: Figure, report: Report): Breach {
  const base = breachOf(claim, figure, report);
  const [first] = figure.cells;
  return { ...base, messageId: 'second', params: { ...base.params, first: first?.cell.value ?? 0 } };
}

function breachOf(claim: Claim, { value, cells }: Figure, report: Report): Breach {
  const at = claimPassage(claim);
  const phrase = at?.printed.replace(/\s+/gu, '') ?? '';
  const exhibits = cells.map(({ ref, cell }) => cellExhibit(ref.table, cell));
  // Of a sum the cells that count are shown.
  const shown = exhibits.filter((exhibit) => exhibits.length === 1 || exhibit.value !== 0);
  const [main] = exhibits;
  const title = claim.kind.form.title;
  return {
    messageId: 'default',
    params: {
      phrase,
      stated: claim.stated,
      where: exhibits.length === 1 && main ? main.label : title,
      value,
      terms: shown.length > 1 ? `（${shown.map((exhibit) => exhibit.value).join('＋')}）` : '',
      difference: Math.abs(value - claim.stated),
    },
    pointer: at?.pointer ?? '',
    ...(at && { span: at.span }),
    ...addressed(claim),
    place: join([placeName(claim.prose.place, report.form), printed(phrase)]),
    exhibits: shown.length > 0 ? shown : exhibits,
    identity: [claim.kind.form.name, phrase, value],
  };
}

function addressed({ prose }: Claim): Pick<Breach, 'address'> {
  const address = addressOfPlace(prose.place);
  return address === undefined ? {} : { address };
}
