/** Clauses and sentences around a place in a text, found by walking a bounded way. */

/** What ends a clause, an item of a list, a sentence, and a sentence whose parts are set off by semicolons. */
export const CLAUSE_SIGNS: ReadonlySet<string> = new Set('，,。；;：:！!？?\n');
export const ITEM_SIGNS: ReadonlySet<string> = new Set('、＋+（()），,。；;：:！!？?\n');
export const SENTENCE_SIGNS: ReadonlySet<string> = new Set('。；;！!？?\n');
export const PART_SIGNS: ReadonlySet<string> = new Set('。！!？?\n');

/** Where nothing ends a clause or sentence, so far is looked for its end. */
const FARTHEST = 200;

/** @returns where the clause or sentence around an offset begins. */
export function backTo(text: string, from: number, signs: ReadonlySet<string>): number {
  const first = Math.max(0, from - FARTHEST);
  let at = from;
  while (at > first && !signs.has(text[at - 1] ?? '')) at--;
  return at;
}

/** @returns where the clause or sentence around an offset ends. */
export function onTo(text: string, from: number, signs: ReadonlySet<string>): number {
  const last = Math.min(text.length, from + FARTHEST);
  let at = from;
  while (at < last && !signs.has(text[at] ?? '')) at++;
  return at;
}

/** No title is longer. */
const LONGEST_TITLE = 50;

/** @returns whether what stands at an offset is part of a name: “20条”, 《关于……三十条措施》. */
export function isNamed(text: string, at: number): boolean {
  if (text[at + 1] === '”') return true;
  const last = Math.min(text.length, at + LONGEST_TITLE);
  for (let next = at + 1; next < last; next++) {
    const sign = text[next] ?? '';
    if (sign === '》') return true;
    if (sign === '《' || PART_SIGNS.has(sign)) return false;
  }
  return false;
}
