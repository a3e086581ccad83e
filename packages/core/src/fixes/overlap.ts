/** Edits that may be made together. */
import type { Fix, TextEdit } from '../results/finding.ts';

/** @returns the fixes whose edits meet those of no earlier one; a fix is kept whole or left out. */
export function apart(fixes: readonly Fix[]): Fix[] {
  const taken: TextEdit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => meetsOne(edit, taken))) return false;
    for (const edit of edits) taken.splice(placeIn(taken, edit), 0, edit);
    return true;
  });
}

/** Two insertions at one place overlap: nobody can tell which comes first. */
export function overlap({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  const [start, end, from, to] = [a.start.offset, a.end.offset, b.start.offset, b.end.offset];
  return (start < to && from < end) || (start === from && (start === end || from === to));
}

/** What is taken lies apart and in order, so that only the neighbours can be met: a report may have very many findings. */
function meetsOne(edit: TextEdit, taken: readonly TextEdit[]): boolean {
  const place = placeIn(taken, edit);
  return [taken[place - 1], taken[place]].some((other) => other !== undefined && overlap(edit, other));
}

/** The index of the first edit that does not start before this one. */
function placeIn(taken: readonly TextEdit[], { range }: TextEdit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.range.start.offset ?? 0) < range.start.offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
