/**
 * Totals in prose with the parts that are listed for them: 公开信息486条，其中政策类52条、执法类293条、动态类141条.
 * What may be no part of the total (又一个动作, a second list, another unit) is kept apart from what certainly is one.
 */
import { type Figure, FigureText, unitOf } from './figure-text.ts';
import { mayStandIn, type PhraseMatch, type Phrases, type SignPairs } from './phrases.ts';
import type { PlacedQuantity, SymbolText } from './symbols.ts';

/** The words by which lists are told, compiled. */
export interface ListWords {
  /** Words that open a list: 其中, 包括. */
  readonly opens: Phrases | undefined;
  /** Words that open a list of all parts: 由, 分为. */
  readonly complete?: Phrases | undefined;
  /** Words with which, after a comma, a new statement begins: 另有, 回复, 召开. */
  readonly ends?: Phrases | undefined;
  /** Words in an item that make it no part: 阅读量, 同比. */
  readonly aside?: Phrases | undefined;
  /** Words with which an item says what is included in the total: 含修改4件. */
  readonly includes?: Phrases | undefined;
  /** Words with which the last item says that it is all the rest: 其他, 其余. */
  readonly rest?: Phrases | undefined;
}

export interface Part extends Figure {
  /** The words before the figure. */
  readonly label: string;
  readonly certain: boolean;
  /** Whether it is all that the others are not: 其他. */
  readonly rest: boolean;
}

export interface PartList {
  readonly total: Figure;
  /** Earlier figures of the sentence that the list may be about instead. */
  readonly rivals: readonly Figure[];
  readonly parts: readonly Part[];
  /** Whether it says that it names all parts. */
  readonly complete: boolean;
  /** Whether 等 says that there are others, or an item was passed over. */
  readonly open: boolean;
  /** Whether it says what is included in the total, not of what it is made up. */
  readonly inclusive: boolean;
  /** Whether every part is exact and nothing in the list is left unread. */
  readonly readable: boolean;
}

/**
 * @param pairs The pairs of signs of the prose.
 * @param left Tells figures that are no totals and no parts, such as comparisons.
 * @returns the lists of a place's prose.
 */
export function partLists(
  symbols: SymbolText,
  pairs: SignPairs,
  words: ListWords,
  left: (quantity: PlacedQuantity) => boolean,
): PartList[] {
  // A list has a total and a part.
  return symbols.quantities.length < 2 ? [] : new ListReader(new FigureText(symbols, left), pairs, words).read();
}

/** A place where a list may begin. */
interface Start {
  /** The total stands before. */
  readonly before: number;
  readonly from: number;
  readonly to: number;
  readonly complete: boolean;
  /** Whether items may be separated by ；. */
  readonly wide: boolean;
  /** Whether it stands within another list, so that only what is joined by 、 is certainly its own. */
  readonly nested: boolean;
  /** Whether the list stands at its total, so that it is about no other figure. */
  readonly sure: boolean;
}

/** 办结的11件中，; 公开117条：; 复议7件（维持4件、纠正3件）. */
const AFTER_TOTAL = /[\ue000\ue001\ue004](?:[^，,。；;：:、（）()\n\ue000-\ue0ff]{0,8}中[，,：:]?|[：:]|[（(])/g;
const OPEN_ENDED = /^等(?![级候于次同待额效])/;
const LONGEST = 500;
const MOST_OPENERS = 12;
const MOST_ITEMS = 40;
/** 各2件 is two figures in one. */
const EACH = /各(?:为|有|自)?$/;

class ListReader {
  readonly #figures: FigureText;
  readonly #pairs: SignPairs;
  readonly #words: ListWords;

  constructor(figures: FigureText, pairs: SignPairs, words: ListWords) {
    this.#figures = figures;
    this.#pairs = pairs;
    this.#words = words;
  }

  read(): PartList[] {
    const lists: PartList[] = [];
    let lastSentence = -1;
    for (const { start: index, end, complete } of this.#openers()) {
      const sentence = this.#figures.groupStart(index);
      const start = this.#opened(index, end, complete, sentence === lastSentence);
      if (start.before === index) lastSentence = sentence;
      const list = this.#listAt(start);
      if (list) lists.push(list);
    }
    const starts = this.#figures.found({ source: AFTER_TOTAL.source, any: () => AFTER_TOTAL });
    for (const [at, { text: printed, start: index, end: from }] of starts.entries()) {
      const earlier = starts[at - MOST_OPENERS];
      if (this.#opensAt(from) || (earlier && index - earlier.start <= LONGEST)) continue;
      const inBrackets = /[（(]$/.test(printed);
      const close = inBrackets ? this.#figures.closing(from - 1) : undefined;
      if (inBrackets && close === undefined) continue;
      const end = close ?? this.#figures.sentenceEnd(from);
      const list = this.#listAt({
        before: index + 1,
        from,
        to: end,
        complete: false,
        wide: /[：:]$/.test(printed),
        nested: false,
        sure: true,
      });
      if (list) lists.push(list);
    }
    return lists;
  }

  #openers(): (PhraseMatch & { readonly complete: boolean })[] {
    const { opens, complete } = this.#words;
    const found = [opens, complete].flatMap((phrases) =>
      phrases && mayStandIn(phrases, this.#pairs)
        ? this.#figures.found(phrases).map((place) => ({ ...place, complete: phrases === complete }))
        : [],
    );
    found.sort((a, b) => a.start - b.start);
    // So many lists so close together are no prose, and each would be read to the end of the others.
    return found.filter(({ start }, at) => {
      const earlier = found[at - MOST_OPENERS];
      return !earlier || start - earlier.start > LONGEST;
    });
  }

  #opensAt(from: number): boolean {
    const next = this.#figures.text.slice(from, from + 8);
    return [this.#words.opens, this.#words.complete].some((phrases) => phrases && next.search(phrases.any()) === 0);
  }

  #opened(index: number, end: number, complete: boolean, nested: boolean): Start {
    const { text } = this.#figures;
    const wide = /[：:]/.test(text[end] ?? '');
    const from = end + (/[：:，,]/.test(text[end] ?? '') ? 1 : 0);
    const opening = this.#figures.opening(index);
    const to = opening === undefined ? this.#figures.sentenceEnd(from) : (this.#figures.closing(opening) ?? from);
    const first = opening !== undefined && !this.#figures.hasFigure(opening, index);
    return {
      before: first ? opening : index,
      from,
      to,
      complete,
      wide,
      nested: nested && opening === undefined,
      sure: first,
    };
  }

  #listAt(start: Start): PartList | undefined {
    const { parts, readable, open } = this.#partsIn({ ...start, to: Math.min(start.to, start.from + LONGEST) });
    const [first] = parts;
    if (!first) return undefined;
    const before = this.#figures.before(start.before).filter((figure) => sameUnit(figure, first));
    const [total, ...rivals] = before;
    if (!total || total.quantity.approximation !== undefined) return undefined;
    const { includes } = this.#words;
    const inclusive = parts.some((part) => beginning(includes, part.label) !== undefined);
    const saysRest = parts.length > 1 && parts.at(-1)?.rest === true;
    return {
      total,
      rivals: start.sure ? [] : rivals,
      parts,
      complete: start.complete || saysRest,
      open,
      inclusive,
      readable,
    };
  }

  #partsIn({ from, to, wide, nested }: Start): { parts: Part[]; readable: boolean; open: boolean } {
    const { text } = this.#figures;
    const { ends, aside, opens, rest } = this.#words;
    const parts: Part[] = [];
    let readable = true;
    let open = false;
    let certain = true;
    let broken = false;
    let label = '';
    let shares = false;
    const segments = this.#figures.segments(from, to).slice(0, MOST_ITEMS);
    for (const [at, { start, end, separator }] of segments.entries()) {
      const wideSign = separator === '；';
      if (wideSign && !wide && !shares) break;
      if (wideSign) certain = true;
      const body = text.slice(start, end);
      if (body.includes('\ue003')) shares = true;
      const own = label + body;
      if (separator !== '、' && separator !== '和' && parts.length > 0) {
        const word = beginning(ends, body);
        if (word !== undefined && !parts[0]?.label.startsWith(word)) broken = true;
        // A list within the list: what follows a ， may be a part of the outer one.
        if (nested) broken = true;
      }
      if (opens && at > 0 && body.search(opens.any()) >= 0) certain = false;
      const figures = this.#figures.within(start, end);
      const counted = figures.filter((figure) => !parts[0] || sameUnit(figure, parts[0]));
      const [figure] = counted;
      if (!figure) {
        const joined = segments[at + 1]?.separator === '、';
        label = joined ? own : '';
        if (!joined && separator === '，' && body.length >= 4 && figures.length === 0 && !/[占\ue003]/.test(body))
          broken ||= parts.length > 0;
        continue;
      }
      label = '';
      if (aside && own.search(aside.any()) >= 0) {
        open = true;
        continue;
      }
      const symbol = figure.quantity.at;
      if (counted.length > 1 || EACH.test(text.slice(start, symbol))) {
        readable = false;
        continue;
      }
      if (figure.quantity.approximation !== undefined) readable = false;
      const words = own.slice(0, own.length - (end - symbol));
      parts.push({
        ...figure,
        label: words === '' ? text.slice(symbol + 1, end) : words,
        certain: certain && !broken,
        rest: beginning(rest, words) !== undefined,
      });
      if (OPEN_ENDED.test(text.slice(symbol + 1, end))) open = true;
      // In a list with ； one item is one part; what follows in it is about that part.
      if (wide && separator === '；') certain = false;
    }
    const last = parts.at(-1);
    if (last && /等[^级候于次同待额效]?/.test(text.slice(last.quantity.at + 1, Math.min(to, last.quantity.at + 12))))
      open = true;
    return { parts, readable, open };
  }
}

function sameUnit(a: Figure, b: Figure): boolean {
  return unitOf(a.quantity) === unitOf(b.quantity);
}

/** @returns the word of the phrases with which a text begins. */
function beginning(phrases: Phrases | undefined, text: string): string | undefined {
  const head = text.slice(0, 12);
  if (!phrases || head.search(phrases.any()) !== 0) return undefined;
  return head.match(phrases.any())?.[0];
}
