/** Phrases in the parameters of a fact: compiled once, their mistakes reported where they stand. */
import type { ProsePlace } from '../bind/report.ts';
import { type CompiledPhrase, compilePhrase, type PhraseElement, sourceOf, type Words } from '../narrative/phrase.ts';
import { headOf, pairsOf } from '../narrative/phrase-pairs.ts';
import { begunBy, type PhrasePart, type Phrases } from '../narrative/phrases.ts';
import { suggest } from '../suggest.ts';
import type { ParamProblem } from './definition.ts';

/** Where a fact may look for prose. */
export const PLACES: readonly ProsePlace[] = [
  'title',
  'preamble',
  'overview',
  'proactive',
  'applications',
  'remedies',
  'problems',
  'other',
  'extra',
];

export const PLACES_SCHEMA = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { enum: PLACES },
  description:
    'Where to look; everywhere when absent. “extra” is text under top-level headings that are none of the form’s.',
} as const;

export const WORDS_SCHEMA = {
  type: 'object',
  additionalProperties: { $ref: '#/$defs/names' },
  description: 'Lists of words; phrases name them as {@name}.',
} as const;

/**
 * Compiles phrases.
 * @param phrases In the phrase language.
 * @param words The rule's lists of words.
 * @param pointer Where the phrases stand in the parameters.
 * @param problem Is told of phrases that cannot be compiled.
 * @param options.whole Whether a phrase must be the whole line.
 * @param options.quantities Whether the phrases are for text with symbols in the place of its quantities.
 * @returns undefined when there is no phrase.
 */
export function compilePhrases(
  phrases: readonly string[],
  words: Words,
  pointer: string,
  problem: (problem: ParamProblem) => void,
  { whole = false, quantities = false }: { readonly whole?: boolean; readonly quantities?: boolean } = {},
): Phrases | undefined {
  const parts: PhrasePart[] = [];
  const elements: (readonly PhraseElement[])[] = [];
  const heads: number[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const result = compilePhrase(phrase, words, quantities);
    if (!result.ok) {
      problem(phraseProblem(result, `${pointer}/${index}`, words));
      continue;
    }
    elements.push(result.elements);
    for (const own of beginnings(result.elements)) {
      parts.push({
        pattern: expression(() => sourceOf(own), whole),
        pairs: made(() => pairsOf(own, whole)),
      });
      heads.push(headOf(own, whole));
    }
  }
  if (parts.length === 0) return undefined;
  const source = made(() => elements.map(sourceOf).join('|'));
  return {
    get source() {
      return source();
    },
    any: expression(source, whole),
    parts,
    begunIn: begunBy(Uint16Array.from(heads), parts),
  };
}

function expression(source: () => string, whole: boolean): () => RegExp {
  return made(() => (whole ? new RegExp(`^(?:${source()})[。；：:]?$`, 'gm') : new RegExp(source(), 'g')));
}

/** The phrases of a rule are many, and few of them begin anywhere in a report: what they need is made at the first use. */
function made<Value>(make: () => Value): () => Value {
  let known: Value | undefined;
  return () => {
    known ??= make();
    return known;
  };
}

/** A phrase that begins in several ways, as one phrase for each: {收到|接到}申请 is 收到申请 and 接到申请. */
function beginnings(elements: readonly PhraseElement[]): readonly (readonly PhraseElement[])[] {
  const [first, ...rest] = elements;
  if (first?.kind !== 'words' || first.options.length < 2 || first.options.includes('')) return [elements];
  return first.options.map((option) => [{ kind: 'words', options: [option] }, ...rest]);
}

/** @returns what is wrong with a phrase, for whoever wrote the rule. */
export function phraseProblem(
  failure: Exclude<CompiledPhrase, { ok: true }>,
  pointer: string,
  words: Words,
): ParamProblem {
  if (failure.reason !== 'unknownWords') return { pointer, message: PHRASE_PROBLEMS[failure.reason] };
  const suggestion = suggest(failure.name, Object.keys(words));
  const message = { 'zh-CN': `没有名为“${failure.name}”的词表`, en: `there is no list of words “${failure.name}”` };
  return { pointer, message, ...(suggestion !== undefined && { suggestion }) };
}

const PHRASE_PROBLEMS = {
  empty: { 'zh-CN': '短语不能为空', en: 'a phrase must not be empty' },
  leadingGap: { 'zh-CN': '短语不能以“…”开头', en: 'a phrase must not begin with a gap' },
  adjacentGaps: { 'zh-CN': '两个“…”之间必须有文字', en: 'there must be words between two gaps' },
  brace: { 'zh-CN': '花括号不成对', en: 'unmatched brace' },
  quantity: {
    'zh-CN': '这里的短语不能使用数量（如 {count}）',
    en: 'quantities such as {count} are not allowed in a phrase here',
  },
  tooManyGaps: { 'zh-CN': '一个短语最多有三个“…”', en: 'a phrase has at most three gaps' },
} as const;
