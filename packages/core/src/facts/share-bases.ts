/** What a share in prose may be a share of. */
import type { Form, LocalisedText } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import { figureOf } from '../claims/hold.ts';
import type { ReadProse } from '../claims/read.ts';
import type { FigureText } from '../narrative/figure-text.ts';
import type { PartList } from '../narrative/part-lists.ts';
import type { Phrases } from '../narrative/phrases.ts';
import type { Share } from '../narrative/share-text.ts';
import type { PlacedQuantity } from '../narrative/symbols.ts';
import type { CellRef } from './addresses.ts';
import { add } from './exact-sum.ts';
import { wordsOf } from './figure-exhibits.ts';
import { printed } from './wording.ts';

export interface Total {
  readonly title: LocalisedText;
  /** Kinds of claim whose shares are of this total. */
  readonly of: readonly string[];
  /** Words between 占 and the percentage that name it. */
  readonly named?: readonly string[];
  /** Kinds of claim that state it. */
  readonly claims: readonly string[];
  /** Cells that it is the sum of. */
  readonly cells: readonly string[];
}

export interface CompiledTotal extends Omit<Total, 'named' | 'cells'> {
  readonly named: Phrases | undefined;
  readonly cells: readonly CellRef[];
}

export interface Base {
  readonly value: number;
  readonly name: LocalisedText;
  readonly quantity: PlacedQuantity | undefined;
}

export interface Place {
  readonly read: ReadProse;
  readonly report: Report;
  readonly form: Form;
  readonly figures: FigureText;
  /** The list that a figure is a part of. */
  readonly lists: ReadonlyMap<PlacedQuantity, PartList>;
  readonly known: KnownTotals;
}

export interface Bases {
  /** The total that a share most likely is of, if any is certain. */
  readonly main: Base | undefined;
  /** What the tables and the text say that total is. */
  readonly kindred: readonly number[];
  /** Whatever else it may be of. */
  readonly possible: readonly number[];
}

/** @returns what a share may be of. */
export function basesOf(share: Share, place: Place): Bases {
  const { read, figures, lists, known } = place;
  const { numerator, of } = share;
  const kind = read.kinds.get(numerator)?.kind.form.name;
  const list = lists.get(numerator);
  const before = figures.before(numerator.at).map(({ quantity }) => quantity);
  const sentence = figures.sentenceStart(numerator.at);
  const previous = sentence > 0 ? figures.within(figures.sentenceStart(sentence - 1), sentence) : [];
  const near = [...before, ...previous.map(({ quantity }) => quantity)].map(({ value }) => value);
  const possible = [...near, ...known.values];
  const named = known.totals.find(({ total }) => total.named && of.search(total.named.any()) >= 0);
  const kindred = known.totals.find(({ total }) => kind !== undefined && total.of.includes(kind));
  const certain = list?.parts.find((part) => part.quantity === numerator)?.certain === true;
  const inSentence: Base | undefined =
    list && certain && list.readable
      ? {
          value: list.total.quantity.value,
          name: printed(wordsOf(read.prose, list.total.quantity)),
          quantity: list.total.quantity,
        }
      : undefined;
  const own = (named ?? kindred)?.bases.map(({ value }) => value) ?? [];
  return { main: named?.bases[0] ?? inSentence ?? kindred?.bases[0], kindred: own, possible };
}

export interface KnownTotals {
  readonly totals: readonly { readonly total: CompiledTotal; readonly bases: readonly Base[] }[];
  /** What they are, and any two of them together: 新收 and 上年结转. */
  readonly values: readonly number[];
}

/** So many different totals are compared. */
const MOST_TOTALS = 8;

/** @returns what the text and the tables say that the totals are. */
export function knownTotals(all: readonly ReadProse[], report: Report, totals: readonly CompiledTotal[]): KnownTotals {
  const known = totals.map((total) => {
    const stated = all.flatMap(({ claims }) =>
      claims.filter(
        (own) => total.claims.includes(own.kind.form.name) && own.quantity && own.quantity.approximation === undefined,
      ),
    );
    const cells = figureOf(total.cells, report)?.value;
    const bases: Base[] = stated
      .slice(0, MOST_TOTALS)
      .map(({ stated: value, quantity }) => ({ value, name: total.title, quantity }));
    if (cells !== undefined) bases.push({ value: cells, name: total.title, quantity: undefined });
    return { total, bases };
  });
  const values = [...new Set(known.flatMap(({ bases }) => bases.map(({ value }) => value)))].slice(0, MOST_TOTALS);
  const pairs = values.flatMap((value, at) => values.slice(at + 1).map((other) => add(value, other)));
  return { totals: known, values: [...values, ...pairs] };
}
