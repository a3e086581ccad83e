/** How one figure is mistyped. Each slip gives every figure that it may make of a figure; none where it cannot happen. */

/** What stands in the cells to the left and right, above and below, as far as it is of the same sort. */
export type Neighbours = readonly string[];

/**
 * Mistypes a figure.
 * @param figure As printed, without a sign or unit: 15 or 218.46.
 * @returns what may be printed instead.
 */
export type Slip = (figure: string, neighbours: Neighbours) => readonly string[];

/** The slips of one cell by their names. */
export const SLIPS = {
  digitsSwapped: over((figure, at) => {
    const [one, other] = [figure[at], figure[at + 1]];
    return isDigit(one) && isDigit(other) ? [figure.slice(0, at) + other + one + figure.slice(at + 2)] : [];
  }),
  digitDropped: over((figure, at) => [figure.slice(0, at) + figure.slice(at + 1)]),
  digitDoubled: over((figure, at) => [figure.slice(0, at) + figure[at] + figure.slice(at)]),
  digitWrong: over((figure, at) =>
    isDigit(figure[at]) ? [...'0123456789'].map((digit) => figure.slice(0, at) + digit + figure.slice(at + 1)) : [],
  ),
  offByOne: (figure) =>
    figure.includes('.') ? [] : [Number(figure) + 1, Number(figure) - 1].filter((count) => count >= 0).map(String),
  neighbourCopied: (figure, neighbours) => changed(figure, neighbours),
  sign: (figure) => (Number(figure) > 0 ? [`-${figure}`] : []),
  leftZero: (figure) => changed(figure, ['0']),
} satisfies Readonly<Record<string, Slip>>;

/** The name of a slip of one cell. */
export type SlipName = keyof typeof SLIPS;

/** Tries a slip at every digit. */
function over(slip: (figure: string, at: number) => readonly string[]): Slip {
  return (figure) =>
    changed(
      figure,
      [...figure].flatMap((_, at) => slip(figure, at)),
    );
}

/** Nobody prints 05 or 5. for a figure, and what is still the same figure is no mistake. */
function changed(figure: string, made: readonly string[]): string[] {
  const figures = made.filter((other) => /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(other) && Number(other) !== Number(figure));
  return [...new Set(figures)];
}

function isDigit(sign: string | undefined): sign is string {
  return sign !== undefined && /\d/u.test(sign);
}
