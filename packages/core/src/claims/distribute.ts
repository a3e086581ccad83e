/**
 * Lists that keep names and figures apart: 予以公开、部分公开分别为20件、5件; 信访和重复申请各1件; 三件分别作无法提供、不予处理、
 * 其他处理. They are set out as if each name stood beside its figure, so that phrases need not know of them.
 */
import { type PlacedQuantity, SYMBOLS, type SymbolText } from '../narrative/symbols.ts';

/** The text that phrases are looked for in, and the way back from it. */
export interface SetOut {
  readonly text: string;
  /** @returns the quantity whose symbol stands at an offset of `text`. */
  quantityAt(at: number): PlacedQuantity | undefined;
  /** @returns the offset in the text with symbols; of signs that were not printed, where the list begins. */
  origin(at: number): number;
}

const COUNT = `[${SYMBOLS.count}${SYMBOLS.bare}]`;
const SIGN = '[、，,]?(?:和|及|以及|与)?';
/** 分别为20件、5件和3件, after the names; 各1件, after the names; 三件分别作…, before them. All bounded. */
const LIST = new RegExp(
  [
    `分别(?:[是为有达计共：:]|达到|收到|办理|共计){0,2}(${COUNT}(?:${SIGN}${COUNT}){1,11})`,
    `(?:各自?|均)[为有占是]?(${COUNT})`,
    `(${COUNT})(?:申请|案件|中)?[，,]?分别(?:作出|属于|按照|给予|予以(?!公开)|[作按以为属系是])?(?=[^${SYMBOLS.count}${SYMBOLS.bare}，,。；;：:\\n]{0,60}、)`,
    // 予以公开：20件；部分公开：5件.
    `[：:](?=${COUNT}(?:[，,。；;、（(\\n]|$))`,
  ].join('|'),
  'g',
);
const ENDS = new Set('，,。；;：:（(\n');
const COUNTS = new Set([SYMBOLS.count, SYMBOLS.bare]);
/** No list of names is longer. */
const FARTHEST = 150;
/** 法人和其他组织 is one name. */
const ONE_NAME = /(和|及|与)(?=其[他它]组织)/g;
const KEPT = '\ufffe';

/** @returns the text with such lists set out; the text itself where there is none. */
export function setOut(symbols: SymbolText): SetOut {
  const { text } = symbols;
  const writer = new Writer(symbols);
  LIST.lastIndex = 0;
  for (let match = LIST.exec(text); match; match = LIST.exec(text)) {
    const [printed, counts, each, number] = match;
    const { index: at } = match;
    const end = at + printed.length;
    if (printed.length === 1) writer.leaveOut(at);
    else if (number !== undefined) writer.namesAfter(at, end, onTo(text, end));
    else writer.namesBefore(Math.max(writer.from, backTo(text, at)), at, end, counts ?? each ?? '', each !== undefined);
    LIST.lastIndex = Math.max(LIST.lastIndex, writer.from);
  }
  return writer.finish();
}

interface Name {
  readonly text: string;
  readonly start: number;
}

class Writer {
  readonly #symbols: SymbolText;
  /** What is not written yet begins here. */
  from = 0;
  #text = '';
  #origins: number[] | undefined;
  readonly #placed = new Map<number, PlacedQuantity>();

  constructor(symbols: SymbolText) {
    this.#symbols = symbols;
  }

  namesBefore(start: number, at: number, end: number, counts: string, each: boolean): void {
    const quantities = this.#quantities(end, counts);
    const { text } = this.#symbols;
    const all = namesIn(text, start, text[at - 1] === '，' ? at - 1 : at, each ? undefined : quantities.length);
    if (!all) {
      this.#copyTo(at);
      // Names and figures do not go together: no name may reach a figure.
      this.#own('，', at);
      this.#copyTo(end);
      return;
    }
    this.#copyTo(all[0]?.start ?? start);
    for (const [index, name] of all.entries()) {
      const quantity = each ? quantities[0] : quantities[index];
      if (!quantity) continue;
      if (index > 0) this.#own('、', name.start);
      this.#name(name);
      this.#figure(quantity);
    }
    this.from = end;
  }

  namesAfter(at: number, listStart: number, listEnd: number): void {
    const { text } = this.#symbols;
    const number = this.#symbols.quantityAt(at);
    const all = number && namesIn(text, listStart, listEnd, number.value);
    this.#copyTo(at + 1);
    this.#own('，', at);
    if (!all || !number) return;
    for (const [index, name] of all.entries()) {
      if (index > 0) this.#own('、', name.start);
      this.#name(name);
      // One of them each; printed where the name stands.
      const start = this.#symbols.offset(name.start);
      this.#figure({
        ...number,
        value: 1,
        start,
        end: start + name.text.length,
        at: name.start + name.text.length - 1,
      });
    }
    this.from = listEnd;
  }

  /** Leaves out a sign. */
  leaveOut(at: number): void {
    this.#copyTo(at);
    this.from = at + 1;
  }

  finish(): SetOut {
    const symbols = this.#symbols;
    const origins = this.#origins;
    if (!origins) {
      return { text: symbols.text, quantityAt: (at) => symbols.quantityAt(at), origin: (at) => at };
    }
    this.#copyTo(symbols.text.length);
    origins.push(symbols.text.length);
    const placed = this.#placed;
    return {
      text: this.#text,
      quantityAt: (at) => placed.get(at) ?? symbols.quantityAt(origins[at] ?? at),
      origin: (at) => origins[at] ?? at,
    };
  }

  #quantities(end: number, counts: string): readonly PlacedQuantity[] {
    const found: PlacedQuantity[] = [];
    for (let at = 0; at < counts.length; at++) {
      if (!COUNTS.has(counts[at] ?? '')) continue;
      const quantity = this.#symbols.quantityAt(end - counts.length + at);
      if (quantity) found.push(quantity);
    }
    return found;
  }

  #copyTo(end: number): void {
    this.#origins ??= Array.from({ length: this.from }, (_, at) => at);
    for (let at = this.from; at < end; at++) this.#origins.push(at);
    this.#text += this.#symbols.text.slice(this.from, end);
    this.from = Math.max(this.from, end);
  }

  #name({ text, start }: Name): void {
    for (let at = 0; at < text.length; at++) this.#origins?.push(start + at);
    this.#text += text;
  }

  #figure(quantity: PlacedQuantity): void {
    this.#placed.set(this.#text.length, quantity);
    this.#own(SYMBOLS.count, quantity.at);
  }

  #own(sign: string, origin: number): void {
    this.#origins?.push(origin);
    this.#text += sign;
  }
}

/** @returns the names of a list; undefined when they are not as many as wanted, or fewer than two. */
function namesIn(text: string, start: number, end: number, wanted: number | undefined): readonly Name[] | undefined {
  const list = text.slice(start, end).replace(ONE_NAME, KEPT);
  const names = (parts: readonly string[], signs: readonly string[]): Name[] => {
    let at = start;
    return parts.map((part, index) => {
      const name = { text: text.slice(at, at + part.length), start: at };
      at += part.length + (signs[index]?.length ?? 0);
      return name;
    });
  };
  const by = (sign: RegExp): Name[] => names(list.split(sign), list.match(new RegExp(sign, 'g')) ?? []);
  const fits = (found: readonly Name[]): boolean =>
    found.length >= 2 &&
    (wanted === undefined || found.length === wanted) &&
    found.every(({ text: own }) => own !== '');
  const fine = by(/以及|[、和及与]/);
  if (fits(fine)) return fine;
  const coarse = by(/、/);
  return wanted !== undefined && fits(coarse) ? coarse : undefined;
}

function backTo(text: string, from: number): number {
  const first = Math.max(0, from - FARTHEST);
  let at = from;
  // 结果包括予以公开、不予公开两类，分别为3件、1件.
  if (text[at - 1] === '，') at--;
  while (at > first && !ENDS.has(text[at - 1] ?? '') && !COUNTS.has(text[at - 1] ?? '')) at--;
  return at;
}

function onTo(text: string, from: number): number {
  const last = Math.min(text.length, from + FARTHEST);
  let at = from;
  while (at < last && !ENDS.has(text[at] ?? '') && !COUNTS.has(text[at] ?? '')) at++;
  return at;
}
