/** Ties the quantities of one place's prose to kinds of claim. */
import { type Phrases, pairsIn } from '../narrative/phrases.ts';
import type { Prose } from '../narrative/prose.ts';
import { type PlacedQuantity, SYMBOLS, type SymbolText } from '../narrative/symbols.ts';
import type { ClaimKind, CompiledCatalogue, FoundUnder } from './catalogue.ts';
import { backTo, CLAUSE, endsAt, FIGURE, ITEM, isNamed, leavesParenthesis, onTo, PERIOD, SENTENCE } from './clauses.ts';
import type { SetOut } from './distribute.ts';
import type { Stretch } from './finder.ts';
import type { Claim, ReadProse } from './read.ts';
import { TopicReader } from './topics.ts';

const LAST_DAY = /(?:12|十二)月(?:31日?|三十一日?|底|末|份)?$/;

/** Whose figures a report gives: the organ's own, those of its whole area, or it does not tell. */
export type OrganScope = 'own' | 'aggregate' | 'none';

const NO_PLACES: readonly Stretch[] = [];

/** A claim that was read, and where its figure or statement stands. */
interface Found {
  readonly claim: Claim;
  readonly own: Stretch;
}

/** What, from its phrase on, is told of something else. */
interface Scope {
  readonly stretch: Stretch;
  readonly kind: ClaimKind;
}

export class ClaimReader {
  readonly #prose: Prose;
  readonly #symbols: SymbolText;
  readonly #list: SetOut;
  readonly #text: string;
  readonly #catalogue: CompiledCatalogue;
  readonly #scope: OrganScope;
  readonly #matches: readonly (readonly Stretch[] | undefined)[];
  #topics: TopicReader | undefined;
  #hasNames: boolean | undefined;
  /** By where the figure stands. */
  readonly #taken = new Map<number, Found>();
  readonly #none: Found[] = [];
  /** What is said there is none of, by where it is said. */
  readonly #noneAt = new Map<number, readonly ClaimKind[]>();
  /** By the name of the kind, the signs with which it is said. */
  readonly #said = new Map<string, Set<number>>();
  /** What is told of something else than this year's facts. */
  #elsewhere: readonly Scope[] = [];

  constructor(prose: Prose, symbols: SymbolText, list: SetOut, catalogue: CompiledCatalogue, scope: OrganScope) {
    this.#prose = prose;
    this.#symbols = symbols;
    this.#list = list;
    this.#text = list.text;
    this.#catalogue = catalogue;
    this.#scope = scope;
    // What the prose has not, its text with symbols has not either; a list that was set out has pairs of its own.
    this.#matches = catalogue.finder.find(list.text, list.text === symbols.text ? prose : pairsIn(list.text));
  }

  read(): ReadProse {
    // Of most kinds nothing stands in a text.
    const kinds = this.#catalogue.found.filter(
      (found) => this.#isFound(found) && (found.kind.form.organScopes?.includes(this.#scope) ?? true),
    );
    this.#elsewhere = apart(kinds.flatMap((found) => this.#scopesOf(found)));
    const alone = kinds.filter(({ kind }) => kind.form.beside === undefined);
    const beside = kinds.filter(({ kind }) => kind.form.beside !== undefined);
    for (const some of [alone, beside]) {
      // In 公开3件、转送2件 words stand before their figure, in 3件公开、2件转送 after it: what stands before is tried first.
      for (const before of [true, false]) for (const found of some) this.#readCounts(found, before);
    }
    for (const found of kinds) this.#readNone(found);
    const claims = [...this.#taken.values(), ...this.#none]
      .map(({ claim }) => claim)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const byQuantity = new Map<PlacedQuantity, Claim>();
    for (const { claim } of this.#taken.values()) if (claim.quantity) byQuantity.set(claim.quantity, claim);
    return { prose: this.#prose, symbols: this.#symbols, claims, kinds: byQuantity };
  }

  #readCounts({ kind, phrases }: FoundUnder, before: boolean): void {
    for (const match of this.#at(phrases)) {
      const at = countedIn(this.#text, match);
      if (at < 0 || (at === match.end - 1) !== before) continue;
      // In 3件公开、2件转送 the two are not those made public.
      if (before && this.#text[at - 1] === '、') continue;
      if (leavesParenthesis(this.#text, match.start, match.end)) continue;
      const taken = this.#taken.get(at);
      if (taken && !kind.form.over?.includes(taken.claim.kind.form.name)) continue;
      const quantity = this.#list.quantityAt(at);
      if (!quantity || this.#isNamed(at)) continue;
      const own = { start: at, end: at + 1 };
      const elsewhere = this.#elsewhereAt(at);
      if (elsewhere) {
        this.#taken.set(at, { claim: this.#claim(elsewhere, own, quantity), own });
        continue;
      }
      if (!isCounted(kind, quantity)) continue;
      if (!this.#fits(kind, match, own) || !this.#isBeside(kind, at)) continue;
      this.#taken.set(at, { claim: this.#claim(kind, match, quantity), own });
    }
  }

  #readNone({ kind, zero }: FoundUnder): void {
    // 全部均已办结 is found from 全部 on and from 均 on.
    let last = -1;
    for (const match of this.#at(zero)) {
      if (match.start < last || this.#isElsewhere(match) || this.#isSaid(kind, match)) continue;
      if (leavesParenthesis(this.#text, match.start, match.end)) continue;
      if (!this.#fits(kind, match, match) || !this.#isBeside(kind, match.start)) continue;
      const found = { claim: this.#claim(kind, match, undefined), own: match };
      this.#none.push(found);
      this.#say(kind, match);
      last = match.end;
    }
  }

  /** 未收到自然人申请 says nothing of all applications; 未发生复议、诉讼 speaks of both. */
  #isSaid(kind: ClaimKind, { start, end }: Stretch): boolean {
    if (this.#noneAt.get(start)?.some((other) => isSameMatter(other, kind))) return true;
    const said = this.#said.get(kind.form.name);
    return said !== undefined && (said.has(start) || said.has(end - 1));
  }

  #say(kind: ClaimKind, { start, end }: Stretch): void {
    this.#noneAt.set(start, [...(this.#noneAt.get(start) ?? []), kind]);
    const said = this.#said.get(kind.form.name) ?? new Set();
    for (let at = start; at < end; at++) said.add(at);
    this.#said.set(kind.form.name, said);
  }

  #isElsewhere({ start, end }: Stretch): boolean {
    return (this.#elsewhereAt(start) ?? this.#elsewhereAt(end - 1)) !== undefined;
  }

  #isFound({ phrases, zero, scope }: FoundUnder): boolean {
    return this.#at(phrases).length + this.#at(zero).length + this.#at(scope).length > 0;
  }

  #at(number: number | undefined): readonly Stretch[] {
    return (number !== undefined && this.#matches[number]) || NO_PLACES;
  }

  #isNamed(at: number): boolean {
    this.#hasNames ??= /[”》]/.test(this.#text);
    return this.#hasNames && isNamed(this.#text, at);
  }

  #scopesOf({ kind, scope, until, notScope }: FoundUnder): Scope[] {
    const text = this.#text;
    const not = this.#at(notScope);
    return this.#at(scope)
      .filter(({ start, end }) => !not.some((other) => other.start < end && start < other.end))
      .filter((match) => !stands(kind.notInSentence, this.#sentenceAround(match)))
      .filter(({ start, end }) => !this.#isWholeYear(start, end) && !this.#isNamed(end - 1))
      .map(({ start, end }) => {
        const last = onTo(text, end, PERIOD);
        const ends = this.#at(until).find((other) => other.start >= end && other.start < last);
        return { stretch: { start, end: ends?.start ?? last }, kind };
      });
  }

  /** 截至12月31日 is no part of the year. */
  #isWholeYear(start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      if (this.#text[at] !== SYMBOLS.day) continue;
      const day = this.#list.quantityAt(at);
      if (day && LAST_DAY.test(this.#prose.text.slice(day.start, day.end))) return true;
    }
    return false;
  }

  #elsewhereAt(at: number): ClaimKind | undefined {
    // Where scopes overlap, the first to begin counts; they were made one after the other.
    const scopes = this.#elsewhere;
    let low = 0;
    let high = scopes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((scopes[middle]?.stretch.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const scope = scopes[low - 1];
    return scope && at < scope.stretch.end ? scope.kind : undefined;
  }

  #isBeside({ form }: ClaimKind, at: number): boolean {
    if (!form.beside) return true;
    const start = backTo(this.#text, at, PERIOD);
    const end = onTo(this.#text, at, PERIOD);
    const names = new Set<string>();
    for (let other = start; other < end; other++) {
      const found = other === at ? undefined : this.#taken.get(other);
      if (found) names.add(found.claim.kind.form.name);
    }
    return form.beside.every((group) => group.split('|').some((name) => names.has(name)));
  }

  #fits(kind: ClaimKind, match: Stretch, own: Stretch): boolean {
    const text = this.#text;
    const { not, sentence: needed, notInSentence, topics } = kind;
    const clause = this.#clauseOf(own);
    // Of a list only the item itself counts: 予以公开4件、不予公开1件.
    const counted = own.end - own.start === 1;
    const around = counted ? clause : { start: backTo(text, match.start, CLAUSE), end: onTo(text, match.end, CLAUSE) };
    if (stands(not, text.slice(around.start, around.end))) return false;
    if (
      notInSentence &&
      stands(notInSentence, text.slice(backTo(text, match.start, SENTENCE), onTo(text, match.end, SENTENCE)))
    )
      return false;
    if (needed.length > 0) {
      const before = text.slice(backTo(text, match.start, SENTENCE), match.end);
      if (!needed.every((phrase) => before.search(phrase.any()) >= 0)) return false;
    }
    if (!topics) return true;
    this.#topics ??= new TopicReader(this.#prose, text, this.#catalogue.topics);
    const sentence = backTo(text, own.start, SENTENCE);
    if (topics.has(this.#topics.topicOf(own, clause, sentence, backTo(text, own.start, PERIOD)) ?? 'none')) return true;
    // 复议、诉讼均未发生 speaks of both.
    const first = counted ? undefined : this.#topics.firstIn(own);
    return first !== undefined && topics.has(first);
  }

  #sentenceAround({ start, end }: Stretch): string {
    const text = this.#text;
    return text.slice(backTo(text, start, SENTENCE), onTo(text, end, SENTENCE));
  }

  /** The clause, no further than the quantities beside it and, behind it, the next item of its list. */
  #clauseOf({ start, end }: Stretch): Stretch {
    const text = this.#text;
    return {
      start: backTo(text, start, CLAUSE | FIGURE),
      end: onTo(text, end, ITEM | FIGURE),
    };
  }

  #claim(kind: ClaimKind, { start, end }: Stretch, quantity: PlacedQuantity | undefined): Claim {
    // Where a list was set out, names and figures were printed apart.
    let first = Number.POSITIVE_INFINITY;
    let last = 0;
    for (let at = start; at < end; at++) {
      const origin = this.#list.origin(at);
      first = Math.min(first, origin);
      last = Math.max(last, origin);
    }
    // 办结率100% says that nothing is left, as 全部办结 does.
    const figure = kind.form.whole === undefined ? quantity : undefined;
    return {
      kind,
      stated: figure?.value ?? 0,
      quantity: figure,
      prose: this.#prose,
      start: this.#symbols.offset(first),
      end: this.#symbols.offset(last + 1),
    };
  }
}

/** @returns the scopes in order, none over another: what one leaves of the next goes on as that. */
function apart(scopes: readonly Scope[]): Scope[] {
  const found: Scope[] = [];
  let end = 0;
  for (const scope of [...scopes].sort((a, b) => a.stretch.start - b.stretch.start)) {
    if (scope.stretch.end <= end) continue;
    found.push({ kind: scope.kind, stretch: { start: Math.max(scope.stretch.start, end), end: scope.stretch.end } });
    end = scope.stretch.end;
  }
  return found;
}

function stands(phrases: Phrases | undefined, text: string): boolean {
  return phrases !== undefined && text.search(phrases.any()) >= 0;
}

function isCounted({ form: { whole, notUnits } }: ClaimKind, { value, approximation, unit }: PlacedQuantity): boolean {
  if (whole !== undefined && (value !== whole || approximation !== undefined)) return false;
  return !notUnits?.includes(unit);
}

/** The figure of a phrase: what it ends with, or else its first. */
function countedIn(text: string, { start, end }: Stretch): number {
  if (endsAt(text, end - 1, FIGURE)) return end - 1;
  for (let at = start; at < end; at++) if (endsAt(text, at, FIGURE)) return at;
  return -1;
}

function isSameMatter(one: ClaimKind, other: ClaimKind): boolean {
  if (!one.topics || !other.topics) return true;
  for (const topic of one.topics) if (other.topics.has(topic)) return true;
  return false;
}
