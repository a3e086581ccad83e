/** The figures of prose in their sentences: what stands before a place, between two places, and in which brackets. */
import { type PhraseMatch, type Phrases, placesOf } from './phrases.ts';
import { signTable } from './sign-table.ts';
import type { PlacedQuantity, SymbolText } from './symbols.ts';

export interface Figure {
  readonly quantity: PlacedQuantity;
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** What stands before it: '' at the beginning; 和 also for 及 and 与. */
  readonly separator: '' | '，' | '、' | '；' | '和';
}

/** Kinds of quantity that are figures of something. */
const COUNTED: ReadonlySet<string> = new Set(['count', 'measure', 'bare', 'amount']);
/** Measures of time are no parts of anything. */
const TIME = /^(?:[年天日周时]|个?小时|分钟|个月|个工作日|个自然日|秒)$/;
const SENTENCE_SIGNS = signTable('。！!？?\n');
const GROUP_SIGNS = signTable('。！!？?\n；;');
const BRACKETS = signTable('（(）)');
/** Signs at which a piece may end. */
const CUTS = signTable('，,、；;和及与以');
const SEPARATORS: ReadonlyMap<string, Segment['separator']> = new Map([
  ['，', '，'],
  [',', '，'],
  ['、', '、'],
  ['；', '；'],
  [';', '；'],
]);
/** Where no sign ends a sentence, so far is looked. */
const FARTHEST = 300;
/** So many figures are looked at before a place. */
const MOST_BEFORE = 6;
const LONGEST_BRACKET = 300;
const LINE_END = 0x0a;

/** @returns what two figures must share to be added up. */
export function unitOf({ kind, unit }: PlacedQuantity): string {
  return kind === 'amount' ? '元' : unit;
}

export class FigureText {
  readonly text: string;
  readonly #symbols: SymbolText;
  readonly #left: (quantity: PlacedQuantity) => boolean;
  readonly #layout: Layout;

  /** @param left Tells figures that are to be passed over. */
  constructor(symbols: SymbolText, left: (quantity: PlacedQuantity) => boolean) {
    this.text = symbols.text;
    this.#symbols = symbols;
    this.#left = left;
    this.#layout = layoutOf(symbols);
  }

  /** @returns where an expression is found, in order. Rules that look for the same words share what was found. */
  found({ source, any }: Pick<Phrases, 'source' | 'any'>): readonly PhraseMatch[] {
    const known = this.#layout.found.get(source);
    if (known) return known;
    const found: PhraseMatch[] = [];
    placesOf(any(), this.text, found);
    this.#layout.found.set(source, found);
    return found;
  }

  /** @returns the innermost bracket that is open at a place. */
  opening(at: number): number | undefined {
    let found: number | undefined;
    for (let index = this.#firstAfter(at) - 1; index >= 0; index--) {
      const [open, close] = this.#layout.openings[index] ?? [0, 0];
      if (at - open > LONGEST_BRACKET) break;
      if (close > at) {
        found = open;
        break;
      }
    }
    return found;
  }

  closing(opening: number): number | undefined {
    return this.#layout.brackets.get(opening);
  }

  sentenceStart(at: number): number {
    const first = Math.max(0, at - FARTHEST);
    let start = at;
    while (start > first && SENTENCE_SIGNS[this.text.charCodeAt(start - 1)] === 0) start--;
    return start;
  }

  sentenceEnd(at: number): number {
    const last = Math.min(this.text.length, at + 2 * FARTHEST);
    let end = at;
    while (end < last && SENTENCE_SIGNS[this.text.charCodeAt(end)] === 0) end++;
    return end;
  }

  /** @returns where the group of clauses around a place begins: after the last ； or end of a sentence. */
  groupStart(at: number): number {
    const first = Math.max(0, at - FARTHEST);
    let start = at;
    while (start > first && GROUP_SIGNS[this.text.charCodeAt(start - 1)] === 0) start--;
    return start;
  }

  /**
   * @returns the figures before a place in its group of clauses, the nearest first; those in brackets are left out. Where
   *   the place begins its group, those of the group before.
   */
  before(at: number): Figure[] {
    const own = this.#backTo(at);
    return own.start === at && at > 0 ? this.#backTo(at - 1).figures : own.figures;
  }

  #backTo(at: number): { figures: Figure[]; start: number } {
    const figures: Figure[] = [];
    const first = Math.max(0, at - FARTHEST);
    let place = at;
    while (place > first && figures.length < MOST_BEFORE) {
      if (GROUP_SIGNS[this.text.charCodeAt(place - 1)] === 1) break;
      const bracket = this.#partner(place - 1);
      // Inside brackets what stands outside is no business of the list.
      if (bracket !== undefined && bracket > place - 1) break;
      place = bracket ?? place - 1;
      const figure = this.#figureAt(place);
      if (figure) figures.push(figure);
    }
    return { figures, start: place };
  }

  /** @returns the figures of a stretch outside its brackets, in order. */
  within(start: number, end: number): Figure[] {
    const figures: Figure[] = [];
    for (let at = start; at < end; at++) {
      const close = this.#partner(at);
      if (close !== undefined && close > at) {
        at = close;
        continue;
      }
      const figure = this.#figureAt(at);
      if (figure) figures.push(figure);
    }
    return figures;
  }

  hasFigure(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#figureAt(at)) return true;
    return false;
  }

  /** @returns the pieces between separators; what is in brackets separates nothing, and 和 only after a figure. */
  segments(from: number, to: number): Segment[] {
    const found: Segment[] = [];
    let start = from;
    let separator: Segment['separator'] = '';
    const cut = (end: number, next: number, sign: Segment['separator']): void => {
      found.push({ start, end, separator });
      start = next;
      separator = sign;
    };
    for (let at = from; at < to; at++) {
      const close = this.#partner(at);
      if (close !== undefined && close > at) {
        at = close;
        continue;
      }
      if (CUTS[this.text.charCodeAt(at)] === 0) continue;
      const sign = this.text[at] ?? '';
      const known = SEPARATORS.get(sign);
      if (known) cut(at, at + 1, known);
      else if (at > start && this.#figureAt(at - 1)) {
        cut(at, this.text.startsWith('以及', at) ? at + 2 : at + 1, '和');
      }
    }
    found.push({ start, end: to, separator });
    return found;
  }

  /** @returns where the other bracket stands of a bracket at a place. */
  #partner(at: number): number | undefined {
    return BRACKETS[this.text.charCodeAt(at)] === 0 ? undefined : this.#layout.brackets.get(at);
  }

  #figureAt(at: number): Figure | undefined {
    const code = this.text.charCodeAt(at);
    if (code < 0xe000 || code > 0xe0ff) return undefined;
    const quantity = this.#symbols.quantityAt(at);
    if (!quantity || !COUNTED.has(quantity.kind) || TIME.test(quantity.unit) || this.#left(quantity)) return undefined;
    return { quantity };
  }

  /** @returns the number of brackets that open before a place. */
  #firstAfter(at: number): number {
    let low = 0;
    let high = this.#layout.openings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#layout.openings[middle]?.[0] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What is the same for every rule that reads the figures of a text. */
interface Layout {
  /** For each bracket the place of the other. */
  readonly brackets: ReadonlyMap<number, number>;
  readonly openings: readonly (readonly [number, number])[];
  /** Where expressions were found, by their source. */
  readonly found: Map<string, readonly PhraseMatch[]>;
}

const layouts = new WeakMap<SymbolText, Layout>();

function layoutOf(symbols: SymbolText): Layout {
  const known = layouts.get(symbols);
  if (known) return known;
  const openings = bracketsOf(symbols.text);
  const brackets = new Map(openings.flatMap(([open, close]) => [[open, close] as const, [close, open] as const]));
  const layout = { brackets, openings, found: new Map() };
  layouts.set(symbols, layout);
  return layout;
}

/** @returns pairs of brackets, by the place of the first; one that is never closed, or far away, is none. */
function bracketsOf(text: string): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LINE_END && BRACKETS[code] === 0) continue;
    const sign = text[at];
    if (sign === '（' || sign === '(') open.push(at);
    else if (sign === '\n') open.length = 0;
    else if (sign === '）' || sign === ')') {
      const from = open.pop();
      if (from !== undefined && at - from <= LONGEST_BRACKET) pairs.push([from, at]);
    }
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}
