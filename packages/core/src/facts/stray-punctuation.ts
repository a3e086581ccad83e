/** Punctuation that does not fit the rest: of the other width, twice in a row, or without its partner. */
import type { Report } from '../bind/report.ts';
import { pairNumber } from '../narrative/phrase-pairs.ts';
import { type Prose, proseOf } from '../narrative/prose.ts';
import { signTable } from '../narrative/sign-table.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { breachOn, type ProseSpan } from './passages.ts';

type Kind = 'halfWidth' | 'doubled' | 'unpaired';

interface Stray extends ProseSpan {
  readonly kind: Kind;
}

export const strayPunctuation: FactDefinition = {
  name: 'strayPunctuation',
  description: {
    'zh-CN': '与全文不一致的半角标点、重复的标点、不成对的标点',
    en: 'Half-width punctuation in a text that is full-width otherwise, doubled and unpaired punctuation',
  },
  returns: 'evidence',
  params: { type: 'object', additionalProperties: false, properties: {} },
  messages: () => ({
    halfWidth: ['phrase', 'count'],
    doubled: ['phrase', 'count'],
    unpaired: ['phrase', 'count'],
  }),
  prepare: () => (report) => {
    const places = [...proseOf(report).values()];
    const found = straySigns(report);
    const [first, ...others] = found;
    const breach = first && gathered(report, first, others);
    return { kind: 'evidence', breaches: breach ? [breach] : [], checked: places.length, skipped: [] };
  },
};

/** @returns every stray sign, those of one kind after those of another. */
export function straySigns(report: Report): readonly Stray[] {
  const places = [...proseOf(report).values()];
  return [...halfWidth(places), ...places.flatMap(doubled), ...places.flatMap(unpaired)];
}

function gathered(report: Report, first: Stray, others: readonly Stray[]): Breach | undefined {
  const shown = (stray: Stray): ProseSpan => ({
    prose: stray.prose,
    start: Math.max(lineStart(stray.prose.text, stray.start), stray.start - CONTEXT),
    end: Math.min(lineEnd(stray.prose.text, stray.end), stray.end + CONTEXT),
  });
  return breachOn(report, shown(first), {
    messageId: first.kind,
    params: { count: others.length + 1 },
    others: others.slice(0, MOST_SHOWN).map(shown),
  });
}

/** The message says how many there are. */
const MOST_SHOWN = 20;
/** A sign alone says nothing: some characters around it are shown. */
const CONTEXT = 4;

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

const WIDTHS = [
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
] as const;
const HAN = /[\p{Script=Han}”》）]/u;
const HAN_AFTER = /[\p{Script=Han}“《（]/u;
/** An office that writes a sign in half width now and then has made a slip; one that mostly does has its own habit. */
const LEAST_FULL = 5;
const MOST_HALF = 1 / 4;

function halfWidth(places: readonly Prose[]): Stray[] {
  return WIDTHS.flatMap(([half, full]) => {
    const found = places.flatMap((prose) => between(prose, half));
    if (found.length === 0) return [];
    const fulls = places.reduce((sum, { text }) => sum + text.split(full).length - 1, 0);
    return fulls >= LEAST_FULL && found.length <= fulls * MOST_HALF ? found : [];
  });
}

/** Where a sign stands between Chinese characters: not in numbers, addresses of the web or English. */
function between(prose: Prose, sign: string): Stray[] {
  const { text } = prose;
  const found: Stray[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    if (!HAN.test(text[at - 1] ?? '') || !HAN_AFTER.test(text[at + 1] ?? '')) continue;
    found.push({ kind: 'halfWidth', prose, start: at, end: at + 1 });
  }
  return found;
}

const DOUBLED = /[，,]{2,}|。{2,}|、{2,}|；{2,}|：{2,}|[，、；：][。，、；]+|。[，、；]/gu;

/** The pairs of signs one of which a text has in which punctuation is doubled. */
const DOUBLED_PAIRS = [...'，,。、；：'].flatMap((first) =>
  [...'，,。、；：'].map((second) => pairNumber(first.charCodeAt(0), second.charCodeAt(0))),
);

function doubled(prose: Prose): Stray[] {
  if (!DOUBLED_PAIRS.some((pair) => ((prose.pairs[pair] ?? 0) & prose.bit) !== 0)) return [];
  return Array.from(prose.text.matchAll(DOUBLED), ({ 0: signs, index }): Stray => {
    return { kind: 'doubled', prose, start: index, end: index + signs.length };
  }).filter(({ start, end }) => !/^。{3,}$|^，{3,}$/u.test(prose.text.slice(start, end)));
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['《', '》'],
  ['“', '”'],
  ['（', '）'],
  ['(', '）'],
  ['〔', '〕'],
  ['【', '】'],
  ['「', '」'],
]);
const CLOSING = new Set([...PAIRS.values(), ')']);
const SIGNS = signTable([...PAIRS.keys(), ...CLOSING].join(''));
/** 1）, 一）, a): a list is numbered. */
const ENUMERATES = /(?:^|[\n。；;，,：:、])(?:[\d一二三四五六七八九十]{1,3}|[A-Za-z①-⑳])$/u;

/** So many marks may stand open between a mark and its partner; looking further back would take long. */
const DEEPEST = 12;

function partnerOf(closing: string, open: readonly { readonly sign: string }[]): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - DEEPEST); at--) {
    if (PAIRS.get(open[at]?.sign ?? '') === closing) return at;
  }
  return -1;
}

/** Pairs may reach over lines that an import has broken: they are counted through the whole place. */
function unpaired(prose: Prose): Stray[] {
  const { text } = prose;
  const open: { sign: string; at: number }[] = [];
  const found: Stray[] = [];
  const stray = (at: number): void => {
    found.push({ kind: 'unpaired', prose, start: at, end: at + 1 });
  };
  for (let index = 0; index < text.length; index++) {
    if (SIGNS[text.charCodeAt(index)] === 0) continue;
    const sign = text[index] ?? '';
    if (!CLOSING.has(sign)) {
      open.push({ sign, at: index });
      continue;
    }
    const closing = sign === ')' ? '）' : sign;
    const partner = partnerOf(closing, open);
    if (partner >= 0) {
      for (const { at } of open.splice(partner).slice(1)) stray(at);
    } else if (!ENUMERATES.test(text.slice(Math.max(0, index - 5), index)) && !/\d/.test(text[index - 1] ?? '')) {
      stray(index);
    }
  }
  for (const { at } of open) stray(at);
  return found.sort((a, b) => a.start - b.start);
}
