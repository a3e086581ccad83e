/** Whether some of a list of figures add up to a figure. */

/** Lists in prose are short; beyond these bounds the answer is yes, so that nothing is told that was not worked out. */
const MOST_FIGURES = 24;
const MOST_SUMS = 20000;

/**
 * @param figures None negative.
 * @param wanted More than 0.
 * @returns whether it is the sum of one or more of the figures.
 */
export function reaches(figures: readonly number[], wanted: number): boolean {
  if (figures.length > MOST_FIGURES) return true;
  let sums = new Set([0]);
  for (const figure of figures) {
    const next = new Set(sums);
    for (const sum of sums) {
      const more = Number((sum + figure).toPrecision(12));
      if (more === wanted) return true;
      if (more < wanted) next.add(more);
    }
    if (next.size > MOST_SUMS) return true;
    sums = next;
  }
  return false;
}
