/**
 * Percentages in prose against the figures beside them. A percentage is right when it is that of any total it may speak of:
 * the total of its sentence, or for what became of applications those dealt with or received, in the text or in the table.
 */
import type { Form } from '@disclosure-lint/schemas';
import { hold } from '../claims/hold.ts';
import { type ReadProse, readProse } from '../claims/read.ts';
import { FigureText } from '../narrative/figure-text.ts';
import type { PartList } from '../narrative/part-lists.ts';
import { growthsIn, type Ratio, ratesIn } from '../narrative/ratio-text.ts';
import { lastDigit, type Share, sharesIn } from '../narrative/share-text.ts';
import { exactPercents, type PlacedQuantity } from '../narrative/symbols.ts';
import { cellIndex } from './addresses.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { add } from './exact-sum.ts';
import { breachAt, wordsOf } from './figure-exhibits.ts';
import { compileLists, LIST_SCHEMA, type ListParams } from './list-words.ts';
import { compilePhrases, WORDS_SCHEMA } from './phrase-params.ts';
import { basesOf, type KnownTotals, knownTotals, type Place, type Total } from './share-bases.ts';
import { printed } from './wording.ts';

interface Params extends ListParams {
  /** Words that open the statement of a share. */
  readonly shares: readonly string[];
  /** Words in it that show that it is a share of something else. */
  readonly not?: readonly string[];
  /** Totals that shares may speak of, beside that of their own sentence. */
  readonly totals?: readonly Total[];
  /** Words of growth. */
  readonly growth?: readonly string[];
  /** Rates, by the words of their numerator: 办结率 of 办结. */
  readonly rates?: readonly Rate[];
}

interface Rate {
  readonly rate: string;
  readonly numerator: string;
  readonly not?: readonly string[];
}

const NAMES = ['phrase', 'percent', 'value', 'total', 'of', 'right', 'difference'] as const;
const TEXTS = { $ref: '#/$defs/names' } as const;

export const misstatedShares: FactDefinition<Params> = {
  name: 'misstatedShares',
  description: {
    'zh-CN': '正文中与数字不符的百分比',
    en: 'Percentages in the text that do not fit the figures beside them',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['opens', 'shares'],
    additionalProperties: false,
    properties: {
      words: WORDS_SCHEMA,
      ...LIST_SCHEMA,
      shares: { ...TEXTS, description: 'Words that open the statement of a share, such as 占.' },
      not: { ...TEXTS, description: 'Words in the statement that show that it is a share of something else.' },
      growth: { ...TEXTS, description: 'Words of growth before a percentage.' },
      totals: {
        type: 'array',
        minItems: 1,
        description: 'Totals that shares may speak of, beside that of their own sentence.',
        items: {
          type: 'object',
          required: ['title', 'of', 'claims', 'cells'],
          additionalProperties: false,
          properties: {
            title: { $ref: '#/$defs/localisedText' },
            of: { ...TEXTS, description: 'Kinds of claim whose shares are of this total.' },
            named: { ...TEXTS, description: 'Words between 占 and the percentage that name it.' },
            claims: { ...TEXTS, description: 'Kinds of claim that state it.' },
            cells: { ...TEXTS, description: 'Cells that it is the sum of.' },
          },
        },
      },
      rates: {
        type: 'array',
        minItems: 1,
        description: 'Rates, with the words before their numerator.',
        items: {
          type: 'object',
          required: ['rate', 'numerator'],
          additionalProperties: false,
          properties: { rate: { type: 'string' }, numerator: { type: 'string' }, not: TEXTS },
        },
      },
    },
  },
  messages: () => ({
    default: NAMES,
    rounded: NAMES,
    growth: ['phrase', 'percent', 'value', 'before', 'right', 'difference'],
    sum: ['phrase', 'terms', 'sum', 'difference'],
  }),
  prepare(params, form, problem) {
    const { words = {}, totals = [], rates = [] } = params;
    const compile = (list: readonly string[] | undefined, key: string) =>
      compilePhrases(list ?? [], words, `/${key}`, problem, { quantities: true });
    const lists = compileLists(params, problem);
    const opens = compile(params.shares, 'shares');
    const not = compile(params.not, 'not');
    const growth = compile(params.growth, 'growth');
    const compiledRates = rates.map(({ rate, numerator, not: other }, at) => ({
      rate,
      numerator,
      not: compile(other, `rates/${at}/not`),
    }));
    const compiled = totals.map(({ named, cells, ...total }, at) => ({
      ...total,
      named: compile(named, `totals/${at}/named`),
      cells: cells.flatMap((address) => cellIndex(form).get(address) ?? []),
    }));
    return (report) => {
      const all = readProse(report);
      let totals: KnownTotals | undefined;
      const known = (): KnownTotals => {
        totals ??= knownTotals(all, report, compiled);
        return totals;
      };
      const breaches: Breach[] = [];
      let checked = 0;
      for (const read of all) {
        if (exactPercents(read.symbols).length === 0) continue;
        const figures = new FigureText(read.symbols, () => false);
        const shares = sharesIn(read.symbols, figures, opens, not);
        const own = shares.length === 0 ? [] : lists(read);
        const listed = new Map(
          own.toReversed().flatMap((list) => list.parts.map((part) => [part.quantity, list] as const)),
        );
        const byFigure = new Map(shares.toReversed().map((share) => [share.numerator, share]));
        checked += shares.length;
        const wrong: (readonly [Share, Breach])[] = [];
        for (const share of shares) {
          const breach = judge(share, { read, report, form, figures, lists: listed, known: known() });
          if (breach) wrong.push([share, breach]);
        }
        breaches.push(...roundedTogether(wrong, shares));
        breaches.push(...sumsOf(own, byFigure, new Set(wrong.map(([share]) => share)), read, form));
        const ratios = [...growthsIn(read.symbols, figures, growth), ...ratesIn(read.symbols, figures, compiledRates)];
        checked += ratios.length;
        breaches.push(...ratios.flatMap((ratio) => ratioBreach(ratio, read, form) ?? []));
      }
      return { kind: 'evidence', breaches, checked, skipped: [] };
    };
  },
};

function judge(share: Share, place: Place): Breach | undefined {
  const { read, report, form } = place;
  const { percent, numerator } = share;
  const { main, kindred, possible } = basesOf(share, place);
  if (!main || main.value <= 0 || main.value < numerator.value) return undefined;
  const claim = read.kinds.get(numerator);
  const verdict = claim && hold(claim, report);
  if ([main.value, ...possible].some((base) => fits(percent, numerator.value, base))) return undefined;
  // A count that the tables contradict is told by another rule; the share may be that of the right one.
  const table = verdict?.kind === 'differs' ? verdict.figure.value : undefined;
  if (table !== undefined && [main.value, ...kindred].some((base) => fits(percent, table, base))) return undefined;
  const right = Number(((numerator.value / main.value) * 100).toFixed(Math.max(1, decimalsOf(percent))));
  const phrase = `${wordsOf(read.prose, numerator)}…${wordsOf(read.prose, percent)}`;
  return {
    messageId: 'default',
    params: {
      phrase,
      percent: percent.value,
      value: numerator.value,
      total: main.value,
      of: main.name,
      right,
      difference: Number(Math.abs(percent.value - right).toFixed(4)),
    },
    ...breachAt(read, form, percent, [numerator, ...(main.quantity ? [main.quantity] : [])]),
    identity: [phrase, main.value],
  };
}

function fits(percent: PlacedQuantity, value: number, base: number): boolean {
  return base > 0 && Math.abs(percent.value - (value / base) * 100) <= lastDigit(percent) * 1.000001;
}

function decimalsOf(percent: PlacedQuantity): number {
  return Math.round(-Math.log10(lastDigit(percent)));
}

/** Shares of one list stand so close together. */
const NEAR = 200;
const BESIDE = 12;

/** Shares of one list that add up to 100 have been made to: the one that is off by little is no mistake. */
function roundedTogether(wrong: readonly (readonly [Share, Breach])[], shares: readonly Share[]): Breach[] {
  return wrong.map(([share, breach]) => {
    const { percent } = share;
    const at = shares.indexOf(share);
    const line = shares
      .slice(Math.max(0, at - BESIDE), at + BESIDE)
      .filter((other) => Math.abs(other.percent.at - percent.at) < NEAR);
    const sum = line.reduce((before, other) => add(before, other.percent.value), 0);
    const off = Number(breach.params.difference);
    const made = line.length > 1 && Math.abs(sum - 100) <= 0.1 && off <= 3 * lastDigit(percent);
    return made ? { ...breach, messageId: 'rounded' } : breach;
  });
}

/** Shares of parts that make up their total, which do not make up 100. */
function sumsOf(
  lists: readonly PartList[],
  shares: ReadonlyMap<PlacedQuantity, Share>,
  wrong: ReadonlySet<Share>,
  read: ReadProse,
  form: Form,
): Breach[] {
  return lists.flatMap(({ total, parts, readable }) => {
    const own = parts.map((part) => shares.get(part.quantity));
    const all = own.filter((share) => share !== undefined);
    const [first] = all;
    if (!readable || !first || all.length < 2 || all.length !== parts.length) return [];
    if (all.some((share) => wrong.has(share))) return [];
    if (parts.reduce((sum, part) => add(sum, part.quantity.value), 0) !== total.quantity.value) return [];
    const percents = all.map((share) => share.percent);
    const sum = percents.reduce((before, percent) => add(before, percent.value), 0);
    const difference = Number(Math.abs(sum - 100).toFixed(4));
    // As much as rounding each of them can make.
    const most = Math.max(
      0.1,
      percents.reduce((before, percent) => before + lastDigit(percent) / 2, 0),
    );
    if (difference <= most) return [];
    const phrase = wordsOf(read.prose, total.quantity);
    return [
      {
        messageId: 'sum',
        params: { phrase, terms: percents.map(({ value }) => value).join('＋'), sum, difference },
        ...breachAt(read, form, first.percent, percents.slice(1)),
        identity: [phrase, sum],
      },
    ];
  });
}

function ratioBreach({ kind, percent, value, base, right }: Ratio, read: ReadProse, form: Form): Breach | undefined {
  if (right.some((own) => Math.abs(percent.value - own) <= lastDigit(percent) * 1.000001)) return undefined;
  const [first = 0] = right;
  const shown = Number(first.toFixed(Math.max(1, decimalsOf(percent))));
  const phrase = wordsOf(read.prose, percent);
  const difference = Number(Math.abs(percent.value - shown).toFixed(4));
  const own =
    kind === 'growth' ? { before: base.value } : { total: base.value, of: printed(wordsOf(read.prose, base)) };
  return {
    messageId: kind === 'growth' ? 'growth' : 'default',
    params: { phrase, percent: percent.value, value: value.value, right: shown, difference, ...own },
    ...breachAt(read, form, percent, [value, base]),
    identity: [phrase, value.value, base.value],
  };
}
