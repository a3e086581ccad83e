/** Sentences that do not count. */
import { matchesIn, type Phrases } from './phrases.ts';
import type { Prose } from './prose.ts';

/** Part of a text: from a unit up to, not including, another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = new Set('。；;！!？?\n');

/**
 * @param prose The prose of a place.
 * @param skipped What a sentence that does not count has in it.
 * @returns those sentences, in order; none reaches beyond its line.
 */
export function skippedSentences(prose: Prose, skipped: Phrases | undefined): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of skipped ? matchesIn(skipped, prose) : []) {
    if (match.start < from) continue;
    const span = sentenceAround(prose.text, match);
    spans.push(span);
    from = span.end;
  }
  return spans;
}

/** The sentence with what ends it. */
function sentenceAround(text: string, { start, end }: Span): Span {
  let first = start;
  while (first > 0 && !endsSentence(text, first - 1)) first--;
  // A phrase may itself end with what ends the sentence.
  let last = end - 1;
  while (last < text.length && !endsSentence(text, last)) last++;
  return { start: first, end: Math.min(last + 1, text.length) };
}

/** What follows 如下： is said for itself: 现将有关情况公布如下：全年主动公开信息120条。 */
function endsSentence(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  return SENTENCE_END.has(sign) || ((sign === '：' || sign === ':') && text.startsWith('如下', at - 2));
}
