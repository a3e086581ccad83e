/** Phrases in the parameters of a fact: compiled once, their mistakes reported where they stand. */
import type { ProsePlace } from '../bind/report.ts';
import { type CompiledPhrase, compilePhrase, type Words } from '../narrative/phrase.ts';
import { LINE_END, type PhrasePart, type Phrases, pairNumber } from '../narrative/phrases.ts';
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
  const sources: string[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const result = compilePhrase(phrase, words, quantities);
    if (!result.ok) {
      problem(phraseProblem(result, `${pointer}/${index}`, words));
      continue;
    }
    sources.push(result.source);
    const single = beginnings(phrase, words);
    for (const own of single) {
      const source = (): string => (single.length === 1 ? result.source : sourceOf(own, words, quantities));
      parts.push({ pattern: expression(source, whole), head: headOf(own, whole) });
    }
  }
  if (sources.length === 0) return undefined;
  const source = sources.join('|');
  return { source, any: expression(() => source, whole), parts };
}

/** The phrases of a rule are many, and few of them begin anywhere in a report: an expression is made when it is needed. */
function expression(source: () => string, whole: boolean): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= whole ? new RegExp(`^(?:${source()})[。；：:]?$`, 'gm') : new RegExp(source(), 'g');
    return made;
  };
}

function sourceOf(phrase: string, words: Words, quantities: boolean): string {
  const result = compilePhrase(phrase, words, quantities);
  if (!result.ok) throw new Error(`${phrase}: ${result.reason}`);
  return result.source;
}

/** A phrase that begins in several ways, as one phrase for each: {收到|接到}申请 is 收到申请 and 接到申请. */
function beginnings(phrase: string, words: Words): readonly string[] {
  const [group, inside] = /^\{([^{}]*)\}/u.exec(phrase) ?? [];
  if (group === undefined || inside === undefined || !/[@|]/.test(inside)) return [phrase];
  const options = inside.startsWith('@') ? (words[inside.slice(1)] ?? []) : inside.split('|');
  const rest = phrase.slice(group.length);
  // What would mean something else outside the braces stays inside.
  return options.some((option) => option === '' || /[…{}]/u.test(option))
    ? [phrase]
    : options.map((option) => option + rest);
}

function headOf(phrase: string, whole: boolean): number | undefined {
  const [head] = /^[^{}…]{1,2}/u.exec(phrase) ?? [];
  if (head === undefined) return undefined;
  if (whole) return pairNumber(LINE_END, head.charCodeAt(0));
  return head.length < 2 ? undefined : pairNumber(head.charCodeAt(0), head.charCodeAt(1));
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
