/** What a quantity is about: the nearest word for a matter, such as 申请 or 行政诉讼. */
import type { ClaimTopic } from '@disclosure-lint/schemas';
import type { Prose } from '../narrative/prose.ts';
import type { SymbolText } from '../narrative/symbols.ts';

export interface CompiledTopics {
  readonly pattern: RegExp;
  readonly topics: ReadonlyMap<string, { readonly name: string; readonly weak: boolean }>;
}

/** A word for a matter where it stands in the text with symbols. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly weak: boolean;
}

/** A stretch of the text with symbols. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** @param topics In no order: where two words begin together, the longer one counts. */
export function compileTopics(topics: readonly ClaimTopic[]): CompiledTopics {
  const words = topics.flatMap(({ name, words: strong, weak = [] }) =>
    [...strong, ...weak].map((word, index) => [word, { name, weak: index >= strong.length }] as const),
  );
  const longestFirst = words.map(([word]) => word).sort((a, b) => b.length - a.length);
  const source = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  return { pattern: new RegExp(source === '' ? '(?!)' : source, 'g'), topics: new Map(words) };
}

/** Tells topics in the prose of one place. Lines are read when they are asked about, for most hold no quantity. */
export class TopicReader {
  readonly #prose: Prose;
  readonly #symbols: SymbolText;
  readonly #compiled: CompiledTopics;
  readonly #lines: readonly Stretch[];
  readonly #mentions = new Map<number, readonly Mention[]>();

  constructor(prose: Prose, symbols: SymbolText, compiled: CompiledTopics) {
    this.#prose = prose;
    this.#symbols = symbols;
    this.#compiled = compiled;
    this.#lines = linesOf(symbols.text);
  }

  /**
   * @param own Where what is asked about stands.
   * @param clause The clause around it, no further than the quantities beside it.
   * @param sentence Where its sentence begins.
   * @returns the name of the topic; undefined when nothing tells it.
   */
  topicOf(own: Stretch, clause: Stretch, sentence: number): string | undefined {
    const line = this.#lines.findLastIndex(({ start }) => start <= own.start);
    const mentions = this.#inLine(line);
    const before = mentions.filter(({ end }) => end <= own.end);
    const near = before.findLast(({ start }) => start >= clause.start);
    if (near && !near.weak) return near.name;
    const after = mentions.find(({ start, end }) => start >= own.start && end <= clause.end);
    if (after && !after.weak) return after.name;
    const strong = before.filter(({ weak }) => !weak);
    // A word that may belong to several matters, such as 申请, belongs to the one that the sentence is about.
    const inSentence = strong.findLast(({ start }) => start >= sentence);
    if (inSentence) return inSentence.name;
    const weak = near ?? after;
    if (weak) return weak.name;
    return before.at(-1)?.name ?? this.#ofHeading(line);
  }

  #ofHeading(line: number): string | undefined {
    for (let at = line - 1; at >= 0; at--) {
      if (this.#prose.lines[at]?.kind === 'heading') return this.#inLine(at).at(-1)?.name;
    }
    return undefined;
  }

  #inLine(line: number): readonly Mention[] {
    let known = this.#mentions.get(line);
    if (!known) {
      const { start = 0, end = 0 } = this.#lines[line] ?? {};
      known = Array.from(this.#symbols.text.slice(start, end).matchAll(this.#compiled.pattern), (match) => {
        const topic = this.#compiled.topics.get(match[0]);
        const at = start + match.index;
        return { start: at, end: at + match[0].length, name: topic?.name ?? '', weak: topic?.weak ?? false };
      });
      this.#mentions.set(line, known);
    }
    return known;
  }
}

function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}
