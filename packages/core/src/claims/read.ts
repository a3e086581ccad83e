/** Reads the claims of a report's prose: each quantity is tied to at most one kind of claim, the first that fits. */
import { remember } from '../bind/memory.ts';
import type { ProsePlace, Report } from '../bind/report.ts';
import { canStandIn, notePairs, PAIRS, type Phrases, type Searchable } from '../narrative/phrases.ts';
import { type Passage, type Prose, passage, proseOf } from '../narrative/prose.ts';
import { quantitiesIn } from '../narrative/quantities.ts';
import { COUNTED, type PlacedQuantity, type SymbolText, symbolText } from '../narrative/symbols.ts';
import { type ClaimKind, type CompiledCatalogue, catalogueOf } from './catalogue.ts';
import { type Stretch, TopicReader } from './topics.ts';

/** What the prose says of one figure. */
export interface Claim {
  readonly kind: ClaimKind;
  /** What it says the figure is; 0 for 未收到 and its like. */
  readonly stated: number;
  /** The quantity; undefined for 未收到 and its like. */
  readonly quantity: PlacedQuantity | undefined;
  readonly prose: Prose;
  /** Offsets of the phrase in the text of its place. */
  readonly start: number;
  readonly end: number;
}

/** The prose of one place with its quantities and what they claim. */
export interface ReadProse {
  readonly prose: Prose;
  readonly symbols: SymbolText;
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** The kind of each quantity that some kind fits. */
  readonly kinds: ReadonlyMap<PlacedQuantity, Claim>;
}

/** The title tells no figures. */
const SILENT: ReadonlySet<ProsePlace> = new Set(['title']);

/** @returns the prose of each place, read with the form's catalogue. */
export function readProse(report: Report): readonly ReadProse[] {
  return remember(report, 'claims', () => readWith(report, catalogueOf(report.form)));
}

/**
 * @param catalogue The kinds of claim to look for.
 * @returns the prose of each place.
 */
export function readWith(report: Report, catalogue: CompiledCatalogue): readonly ReadProse[] {
  return symbolised(report).map(({ prose, symbols, searchable }) => {
    const reader = new ClaimReader(prose, symbols, searchable, catalogue);
    return reader.read();
  });
}

/** @returns the words of a claim where they were printed. */
export function claimPassage({ prose, start, end }: Claim): Passage | undefined {
  return passage(prose, start, end);
}

interface Symbolised {
  readonly prose: Prose;
  readonly symbols: SymbolText;
  readonly searchable: Searchable;
}

function symbolised(report: Report): readonly Symbolised[] {
  return remember(report, 'symbols', () => {
    const pairs = new Uint16Array(PAIRS);
    return [...proseOf(report).values()]
      .filter(({ place }) => !SILENT.has(place))
      .map((prose, index) => {
        const symbols = symbolText(prose.text, quantitiesIn(prose.text, report.year?.value));
        const searchable = { text: symbols.text, pairs, bit: 1 << index };
        notePairs(searchable);
        return { prose, symbols, searchable };
      });
  });
}

const CLAUSE_SIGNS = new Set('，,。；;：:！!？?\n');
const SENTENCE_SIGNS = new Set('。；;！!？?\n');
/** Where nothing ends a clause or sentence, so far is looked for its end. */
const FARTHEST = 200;

class ClaimReader {
  readonly #prose: Prose;
  readonly #symbols: SymbolText;
  readonly #searchable: Searchable;
  readonly #catalogue: CompiledCatalogue;
  readonly #topics: TopicReader;
  readonly #taken = new Map<PlacedQuantity, Claim>();
  readonly #none: Claim[] = [];

  constructor(prose: Prose, symbols: SymbolText, searchable: Searchable, catalogue: CompiledCatalogue) {
    this.#prose = prose;
    this.#symbols = symbols;
    this.#searchable = searchable;
    this.#catalogue = catalogue;
    this.#topics = new TopicReader(prose, symbols, catalogue.topics);
  }

  read(): ReadProse {
    // In 公开3件、转送2件 words stand before their figure, in 3件公开、2件转送 after it: what stands before is tried first.
    for (const before of [true, false]) {
      for (const kind of this.#catalogue.kinds) if (kind.phrases) this.#readCounts(kind, kind.phrases, before);
    }
    for (const kind of this.#catalogue.kinds) if (kind.zero) this.#readNone(kind, kind.zero);
    const claims = [...this.#taken.values(), ...this.#none].sort((a, b) => a.start - b.start || a.end - b.end);
    return { prose: this.#prose, symbols: this.#symbols, claims, kinds: this.#taken };
  }

  #readCounts(kind: ClaimKind, phrases: Phrases, before: boolean): void {
    for (const match of this.#matches(phrases)) {
      const at = countedIn(this.#searchable.text, match);
      if (at < 0 || (at === match.end - 1) !== before) continue;
      const quantity = this.#symbols.quantityAt(at);
      if (!quantity || this.#taken.has(quantity) || !counts(kind, quantity)) continue;
      if (!this.#fits(kind, match, { start: at, end: at + 1 })) continue;
      this.#taken.set(quantity, this.#claim(kind, match, quantity));
    }
  }

  #readNone(kind: ClaimKind, phrases: Phrases): void {
    for (const match of this.#matches(phrases)) {
      if (!this.#fits(kind, match, match)) continue;
      const claim = this.#claim(kind, match, undefined);
      const same = this.#none.some((other) => other.start < claim.end && claim.start < other.end);
      if (!same) this.#none.push(claim);
    }
  }

  *#matches({ parts }: Phrases): Generator<Stretch> {
    for (const part of parts) {
      if (!canStandIn(part, this.#searchable)) continue;
      for (const match of this.#searchable.text.matchAll(part.pattern())) {
        yield { start: match.index, end: match.index + match[0].length };
      }
    }
  }

  #fits({ not, sentence, notInSentence, topics }: ClaimKind, match: Stretch, own: Stretch): boolean {
    const { text } = this.#searchable;
    if (
      not &&
      text.slice(backTo(text, match.start, CLAUSE_SIGNS), onTo(text, match.end, CLAUSE_SIGNS)).search(not.any()) >= 0
    )
      return false;
    if (sentence.length > 0 || notInSentence) {
      const start = backTo(text, match.start, SENTENCE_SIGNS);
      const before = text.slice(start, match.end);
      if (!sentence.every((phrase) => before.search(phrase.any()) >= 0)) return false;
      const whole = before + text.slice(match.end, onTo(text, match.end, SENTENCE_SIGNS));
      if (notInSentence && whole.search(notInSentence.any()) >= 0) return false;
    }
    if (!topics) return true;
    const clause = {
      start: Math.max(backTo(text, own.start, CLAUSE_SIGNS), lastCounted(text, own.start)),
      end: Math.min(onTo(text, own.end, CLAUSE_SIGNS), nextCounted(text, own.end)),
    };
    const topic = this.#topics.topicOf(own, clause, backTo(text, own.start, SENTENCE_SIGNS));
    return topics.has(topic ?? 'none');
  }

  #claim(kind: ClaimKind, match: Stretch, quantity: PlacedQuantity | undefined): Claim {
    // 办结率100% says that nothing is left, as 全部办结 does.
    const figure = kind.form.whole === undefined ? quantity : undefined;
    return {
      kind,
      stated: figure?.value ?? 0,
      quantity: figure,
      prose: this.#prose,
      start: this.#symbols.offset(match.start),
      end: this.#symbols.offset(match.end),
    };
  }
}

function counts({ form: { whole } }: ClaimKind, { value, approximation }: PlacedQuantity): boolean {
  return whole === undefined || (value === whole && approximation === undefined);
}

const IS_COUNTED = new Set(COUNTED);

function countedIn(text: string, { start, end }: Stretch): number {
  for (let at = start; at < end; at++) if (IS_COUNTED.has(text[at] ?? '')) return at;
  return -1;
}

function lastCounted(text: string, from: number): number {
  const first = Math.max(0, from - FARTHEST);
  for (let at = from - 1; at >= first; at--) if (IS_COUNTED.has(text[at] ?? '')) return at + 1;
  return first;
}

function nextCounted(text: string, from: number): number {
  const last = Math.min(text.length, from + FARTHEST);
  for (let at = from; at < last; at++) if (IS_COUNTED.has(text[at] ?? '')) return at;
  return last;
}

function backTo(text: string, from: number, signs: ReadonlySet<string>): number {
  const first = Math.max(0, from - FARTHEST);
  let at = from;
  while (at > first && !signs.has(text[at - 1] ?? '')) at--;
  return at;
}

function onTo(text: string, from: number, signs: ReadonlySet<string>): number {
  const last = Math.min(text.length, from + FARTHEST);
  let at = from;
  while (at < last && !signs.has(text[at] ?? '')) at++;
  return at;
}
