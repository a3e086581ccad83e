/** Percentages in prose with the figures they belong to: 22件，占66.67%; 分别占60%和40%; 占66.67%（22件）. */
import type { Figure, FigureText } from './figure-text.ts';
import type { Phrases } from './phrases.ts';
import { exactPercents, type PlacedQuantity, type SymbolText } from './symbols.ts';

export interface Share {
  readonly percent: PlacedQuantity;
  readonly numerator: PlacedQuantity;
  /** The words between 占 and the percentage: 办结总数的. */
  readonly of: string;
}

/** So far stands a percentage from its figure. */
const FARTHEST = 24;

/**
 * @param opens Words that open the statement of a share: 占, 占比.
 * @param not Words in it that show that it is the share of something else.
 */
export function sharesIn(
  symbols: SymbolText,
  figures: FigureText,
  opens: Phrases | undefined,
  not: Phrases | undefined,
): Share[] {
  if (!opens) return [];
  const { text } = symbols;
  return exactPercents(symbols).flatMap((percent) => {
    const start = Math.max(0, percent.at - FARTHEST);
    const before = text.slice(start, percent.at);
    const opening = lastMatch(before, opens);
    if (!opening) return severally(symbols, figures, percent, opens);
    const of = before.slice(opening.end);
    if (opening.word.startsWith('分别') || of.startsWith('分别')) return severally(symbols, figures, percent, opens);
    if (/[\ue000-\ue00a，,。；;、\n]/.test(of) || (not && (opening.word + of).search(not.any()) >= 0)) return [];
    // 22件，占…: nothing but a noun and one sign stand between.
    const at = start + opening.start;
    const near = /([\ue000\ue001\ue004])[^\ue000-\ue00a，,。；;、：:（）()\n]{0,10}[，,、（(]?$/.exec(
      text.slice(Math.max(start - 24, 0), at),
    );
    const symbol = near ? Math.max(start - 24, 0) + near.index : undefined;
    const own = symbol === undefined ? undefined : symbols.quantityAt(symbol);
    if (own) return own.approximation === undefined ? [{ percent, numerator: own, of }] : [];
    // 占66.67%（22件）
    const bracket = /^[（(](?:共|计|即|为)?[\ue000]/.exec(text.slice(percent.at + 1, percent.at + 6));
    const inside = bracket ? symbols.quantityAt(percent.at + bracket[0].length) : undefined;
    return inside && inside.approximation === undefined ? [{ percent, numerator: inside, of }] : [];
  });
}

/** 自然人22件、法人11件，分别占66.67%、33.33%: as many figures before as percentages. */
function severally(symbols: SymbolText, figures: FigureText, percent: PlacedQuantity, opens: Phrases): Share[] {
  const { text } = symbols;
  const from = Math.max(0, percent.at - 40);
  const match =
    /(?:分别(?:约)?占|(?:占比|比例|比重)分别)[^\ue000-\ue00a，,。；;、\n]{0,16}((?:\ue003[、，,和及与]?)*)$/.exec(
      text.slice(from, percent.at),
    );
  if (!match || opens.parts.length === 0) return [];
  const opening = from + match.index;
  const run = /^(?:[、，,和及与]?\ue003)*/.exec(text.slice(percent.at + 1, percent.at + 40));
  const earlier = (match[1] ?? '').replace(/[^\ue003]/g, '').length;
  const count = earlier + 1 + (run?.[0] ?? '').replace(/[^\ue003]/g, '').length;
  if (count < 2) return [];
  const before = figures.before(opening).slice(0, count).reverse();
  const numerator = before[earlier]?.quantity;
  if (!numerator || before.length !== count || before.some((own) => !isLike(own, before[0]))) return [];
  return numerator.approximation === undefined ? [{ percent, numerator, of: '' }] : [];
}

function isLike(a: Figure, b: Figure | undefined): boolean {
  return a.quantity.unit === b?.quantity.unit;
}

/** The last of the phrases in a stretch of text. */
function lastMatch(text: string, phrases: Phrases): { start: number; end: number; word: string } | undefined {
  let found: { start: number; end: number; word: string } | undefined;
  for (const { 0: word, index } of text.matchAll(phrases.any())) {
    found = { start: index, end: index + word.length, word };
  }
  return found;
}

/** @returns how much a percentage may differ: one unit of its last digit, for it may be rounded or cut off. */
export function lastDigit({ numeral }: PlacedQuantity): number {
  const decimals = /[.点](.+)$/.exec(numeral)?.[1]?.length ?? 0;
  return 10 ** -decimals;
}
