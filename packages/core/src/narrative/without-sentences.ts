/** Text without the sentences that do not count. */
import { type Phrases, standIn } from './phrases.ts';
import type { Prose } from './prose.ts';

const SENTENCE = /[^。；;！!？?\n]+[。；;！!？?\n]?/gu;

/**
 * @param prose Where the text stands.
 * @param text All or part of that prose.
 * @param skipped What a sentence that does not count has in it.
 */
export function withoutSentences(prose: Prose, text: string, skipped: Phrases | undefined): string {
  if (!skipped || !standIn(skipped, prose)) return text;
  return Array.from(text.matchAll(SENTENCE), ([sentence]) => (sentence.search(skipped.any) < 0 ? sentence : '')).join(
    '',
  );
}
