/** The claims that prose makes about the tables, compiled for one edition of the form. */
import type { ClaimCatalogue, ClaimForm, Form } from '@disclosure-lint/schemas';
import type { CellRef } from '../facts/addresses.ts';
import { cellIndex } from '../facts/addresses.ts';
import type { ParamProblem } from '../facts/definition.ts';
import { compilePhrases } from '../facts/phrase-params.ts';
import { unknownName } from '../facts/unknown-name.ts';
import type { Words } from '../narrative/phrase.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { Finder } from './finder.ts';
import { type CompiledTopics, compileTopics } from './topics.ts';

/** One kind of claim, ready to be looked for. */
export interface ClaimKind {
  readonly form: ClaimForm;
  readonly words: Words;
  readonly not: Phrases | undefined;
  /** Each must stand in the sentence, no later than the claim. */
  readonly sentence: readonly Phrases[];
  readonly notInSentence: Phrases | undefined;
  readonly topics: ReadonlySet<string> | undefined;
  /** What the figure may stand for; each is a sum of cells. None: the figure is no claim about the tables. */
  readonly readings: readonly (readonly CellRef[])[];
}

export interface CompiledCatalogue {
  readonly topics: CompiledTopics;
  /** In the order in which they are tried: the first that fits has the quantity. */
  readonly kinds: readonly ClaimKind[];
  /** All their phrases; `found` says under which numbers the matches of a kind are. */
  readonly finder: Finder;
  readonly found: readonly FoundUnder[];
}

/** The numbers of a kind's phrases in the finder. */
export interface FoundUnder {
  readonly kind: ClaimKind;
  readonly phrases: number | undefined;
  readonly zero: number | undefined;
  readonly scope: number | undefined;
  readonly until: number | undefined;
  readonly notScope: number | undefined;
}

const compiled = new WeakMap<Form, CompiledCatalogue>();

/** @returns the catalogue of the form, compiled once. */
export function catalogueOf(form: Form): CompiledCatalogue {
  let known = compiled.get(form);
  if (!known) {
    const { topics, words, claims } = form.claims ?? EMPTY;
    const kinds = claims
      .filter(({ editions }) => editions?.includes(form.edition) ?? true)
      .map((claim) => compileClaim(claim, words, form, `/${claim.name}`, reject));
    known = withFinder(compileTopics(topics), kinds);
    compiled.set(form, known);
  }
  return known;
}

/** @returns the catalogue with other kinds tried before its own. */
export function extendedWith(kinds: readonly ClaimKind[], catalogue: CompiledCatalogue): CompiledCatalogue {
  return withFinder(catalogue.topics, [...kinds, ...catalogue.kinds]);
}

function withFinder(topics: CompiledTopics, kinds: readonly ClaimKind[]): CompiledCatalogue {
  const finder = new Finder();
  const found = kinds.map((kind) => {
    const { phrases, zero, scope, until, not } = kind.form;
    const add = (list: readonly string[] | undefined): number | undefined => list && finder.add(list, kind.words);
    return {
      kind,
      phrases: add(phrases),
      zero: add(zero),
      scope: add(scope),
      until: add(until),
      notScope: add(scope && not),
    };
  });
  return { topics, kinds, finder, found };
}

const EMPTY: ClaimCatalogue = { words: {}, topics: [], claims: [] };

/** The catalogue is part of the product: a mistake in it is a defect, which the tests find. */
function reject({ pointer, message }: ParamProblem): never {
  throw new Error(`rules/claims.json${pointer}: ${message.en}`);
}

/**
 * Compiles a claim.
 * @param claim As written in the catalogue or in a rule file.
 * @param words Lists of words that its phrases may name.
 * @param pointer Where it stands.
 * @param problem Is told of phrases that cannot be compiled and of cells that the form does not have.
 */
export function compileClaim(
  claim: ClaimForm,
  words: Words,
  form: Form,
  pointer: string,
  problem: (problem: ParamProblem) => void,
): ClaimKind {
  const { phrases = [], zero = [], scope = [], until = [], not = [], sentence = [], notInSentence = [] } = claim;
  const { topics, readings = [] } = claim;
  const compile = (list: readonly string[], key: string): Phrases | undefined =>
    compilePhrases(list, words, `${pointer}/${key}`, problem, { quantities: true });
  // The finder compiles them anew; here their mistakes are found. Those of the catalogue are found by its tests.
  if (problem !== reject) for (const [key, list] of Object.entries({ phrases, zero, scope, until })) compile(list, key);
  const others = {
    not: once(() => compile(not, 'not')),
    sentence: once(() => sentence.flatMap((phrase) => compile([phrase], 'sentence') ?? [])),
    notInSentence: once(() => compile(notInSentence, 'notInSentence')),
  };
  if (problem !== reject) for (const made of Object.values(others)) made();
  return {
    form: claim,
    words,
    get not() {
      return others.not();
    },
    get sentence() {
      return others.sentence();
    },
    get notInSentence() {
      return others.notInSentence();
    },
    topics: topics && new Set(topics),
    readings: readings.map((cells, index) =>
      cells.flatMap((address, at) => cellsOf(address, form, `${pointer}/readings/${index}/${at}`, problem)),
    ),
  };
}

/** Most kinds are never met in a report: what they need is made when it is. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * The cells that an address stands for. In the place of a row or of a column it may name one of the table's sets:
 * applications.refused.total, remedies.litigation.total, applications.received.organisations.
 */
function cellsOf(
  address: string,
  form: Form,
  pointer: string,
  problem: (problem: ParamProblem) => void,
): readonly CellRef[] {
  const single = cellIndex(form).get(address);
  if (single) return [single];
  const [, name = '', row = '', column = ''] = /^(\w+)\.(.+)\.(\w+)$/u.exec(address) ?? [];
  const table = form.tables.find((candidate) => candidate.address === name);
  const rows = table?.sets[row] ?? [row];
  const columns = table?.sets[column] ?? [column];
  const found = rows.flatMap((own) => columns.map((other) => cellIndex(form).get(`${name}.${own}.${other}`)));
  const cells = found.filter((ref) => ref !== undefined);
  // A row that one edition alone has is no mistake; what no edition has is found by the tests of the catalogue.
  if (cells.length < found.length) problem(unknownName(pointer, address, [...cellIndex(form).keys()], form));
  return cells;
}
