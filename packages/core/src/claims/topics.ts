/** What a quantity is about: the nearest word for a matter, such as 申请 or 行政诉讼. */
import type { ClaimTopic } from '@disclosure-lint/schemas';
import type { Prose } from '../narrative/prose.ts';
import type { Stretch } from './finder.ts';

/** A word for a matter. */
interface Word {
  readonly word: string;
  readonly name: string;
  readonly weak: boolean;
}

export interface CompiledTopics {
  /** By their first sign, longer words first. */
  readonly words: ReadonlyMap<number, readonly Word[]>;
}

/** A word for a matter where it stands in the text with symbols. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly weak: boolean;
}

/** Things that are published are never applied for: 在政府网站发布后，收到申请3件 speaks of applications. */
const THINGS = 'published';
/** In the part on applications nothing need be said of them. */
const DEFAULTS: Readonly<Record<string, string>> = { applications: 'applications' };

/** @param topics In no order: where two words begin together, the longer one counts. */
export function compileTopics(topics: readonly ClaimTopic[]): CompiledTopics {
  const words = new Map<number, Word[]>();
  for (const { name, words: strong, weak = [] } of topics) {
    for (const [index, word] of [...strong, ...weak].entries()) {
      const first = word.charCodeAt(0);
      const known = words.get(first) ?? [];
      known.push({ word, name, weak: index >= strong.length });
      words.set(first, known);
    }
  }
  for (const known of words.values()) known.sort((a, b) => b.word.length - a.word.length);
  return { words };
}

/** Tells topics in the prose of one place. */
export class TopicReader {
  readonly #place: string;
  readonly #mentions: readonly Mention[];
  /** Where lines begin, and what the heading above each speaks of. */
  readonly #lines: readonly { readonly start: number; readonly heading: string | undefined }[];

  /** @param text The prose of the place with symbols; its lines are those of the prose. */
  constructor(prose: Prose, text: string, { words }: CompiledTopics) {
    this.#place = prose.place;
    this.#mentions = mentionsIn(text, words);
    this.#lines = this.#linesOf(prose, text);
  }

  /**
   * @param own Where what is asked about stands.
   * @param clause The clause around it, no further than the quantities beside it.
   * @param sentence Where its sentence begins.
   * @param period Where the sentences before it that are set off by semicolons begin.
   * @returns the name of the topic; undefined when nothing tells it.
   */
  topicOf(own: Stretch, clause: Stretch, sentence: number, period: number): string | undefined {
    const mentions = this.#mentions;
    const line = this.#lines[lastWhere(this.#lines, ({ start }) => start <= own.start)];
    const last = lastWhere(mentions, ({ end }) => end <= own.end);
    const near = mentions[last];
    const isNear = near !== undefined && near.start >= clause.start;
    if (isNear && !near.weak) return near.name;
    const after = this.#after(own.start, clause.end);
    if (after && !after.weak) return after.name;
    const weak = isNear ? near : after;
    // A word that may belong to several matters, such as 申请, belongs to the one that the sentence is about.
    for (let at = last; at >= 0; at--) {
      const mention = mentions[at];
      if (!mention || mention.start < sentence) break;
      if (!mention.weak && !(weak && mention.name === THINGS)) return mention.name;
    }
    if (weak) return weak.name;
    if (near && line && near.start >= line.start)
      return this.#beyondThings(last, Math.max(period, line.start)) ?? near.name;
    return line?.heading ?? DEFAULTS[this.#place];
  }

  /** @returns the name of the first topic that is told for certain in a stretch. */
  firstIn({ start, end }: Stretch): string | undefined {
    const mentions = this.#mentions;
    for (let at = lastWhere(mentions, (mention) => mention.end <= start) + 1; at < mentions.length; at++) {
      const mention = mentions[at];
      if (!mention || mention.end > end) return undefined;
      if (!mention.weak) return mention.name;
    }
    return undefined;
  }

  /** 制定规范性文件4件，主动公开4件；废止2件: two documents, for what is published has no result. */
  #beyondThings(last: number, start: number): string | undefined {
    for (let at = last; at >= 0; at--) {
      const mention = this.#mentions[at];
      if (!mention || mention.start < start) return undefined;
      if (mention.name !== THINGS) return mention.name;
    }
    return undefined;
  }

  /** The first word that tells a topic for certain, or else the first. */
  #after(start: number, end: number): Mention | undefined {
    const mentions = this.#mentions;
    const first = lastWhere(mentions, (mention) => mention.start < start) + 1;
    for (let at = first; (mentions[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++) {
      if (!mentions[at]?.weak) return mentions[at];
    }
    const next = mentions[first];
    return next && next.end <= end ? next : undefined;
  }

  #linesOf({ lines }: Prose, text: string): { start: number; heading: string | undefined }[] {
    const found: { start: number; heading: string | undefined }[] = [];
    let start = 0;
    let heading: string | undefined;
    for (const [index, line] of text.split('\n').entries()) {
      found.push({ start, heading });
      const end = start + line.length;
      if (lines[index]?.kind === 'heading') {
        const last = this.#mentions[lastWhere(this.#mentions, (mention) => mention.end <= end)];
        heading = last && last.start >= start ? last.name : undefined;
      }
      start = end + 1;
    }
    return found;
  }
}

function mentionsIn(text: string, words: CompiledTopics['words']): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    const candidates = words.get(text.charCodeAt(at));
    if (!candidates) continue;
    for (const { word, name, weak } of candidates) {
      if (!text.startsWith(word, at)) continue;
      found.push({ start: at, end: at + word.length, name, weak });
      at += word.length - 1;
      break;
    }
  }
  return found;
}

/** @returns the index of the last item of which it is true, where it is true of the first ones only; -1 when of none. */
function lastWhere<T>(items: readonly T[], isTrue: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isTrue(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
