/** Text without the sentences that do not count. */

const SENTENCE = /[^。；;！!？?\n]+[。；;！!？?\n]?/gu;

/**
 * @param text Plain text.
 * @param skipped What a sentence that does not count has in it; a global expression.
 */
export function withoutSentences(text: string, skipped: RegExp | undefined): string {
  if (!skipped || text.search(skipped) < 0) return text;
  return Array.from(text.matchAll(SENTENCE), ([sentence]) => (sentence.search(skipped) < 0 ? sentence : '')).join('');
}
