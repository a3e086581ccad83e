/** The words by which facts about lists in prose are told what a list is. */

import type { ReadProse } from '../claims/read.ts';
import type { ListWords, PartList } from '../narrative/part-lists.ts';
import { partLists } from '../narrative/part-lists.ts';
import type { Words } from '../narrative/phrase.ts';
import type { ParamProblem } from './definition.ts';
import { compilePhrases } from './phrase-params.ts';

export interface ListParams {
  readonly words?: Words;
  /** Words that open a list. */
  readonly opens: readonly string[];
  /** Words that open a list of all parts. */
  readonly complete?: readonly string[];
  /** Words with which a new statement begins. */
  readonly ends?: readonly string[];
  /** Words that show that an item is no part. */
  readonly aside?: readonly string[];
  /** Words with which an item says what is included. */
  readonly includes?: readonly string[];
  /** Words with which the last item says that it is all the rest. */
  readonly rest?: readonly string[];
  /** Kinds of claim that are neither totals nor parts. */
  readonly leave?: readonly string[];
}

const NAMES = { $ref: '#/$defs/names' } as const;

export const LIST_SCHEMA = {
  opens: { ...NAMES, description: 'Words that open a list of parts, such as 其中.' },
  complete: { ...NAMES, description: 'Words that open a list of all parts.' },
  ends: { ...NAMES, description: 'Words with which, after a comma, a new statement begins.' },
  aside: { ...NAMES, description: 'Words that show that an item is no part of the total.' },
  includes: { ...NAMES, description: 'Words with which an item says what is included in the total.' },
  rest: { ...NAMES, description: 'Words with which the last item says that it is all the rest.' },
  leave: { ...NAMES, description: 'Kinds of claim that are neither totals nor parts.' },
} as const;

/** Reads the lists of prose. */
export type ReadLists = (read: ReadProse) => PartList[];

/** Compiles the words, once for all reports. */
export function compileLists(params: ListParams, problem: (problem: ParamProblem) => void): ReadLists {
  const { words = {}, leave = [] } = params;
  const compile = (key: 'opens' | 'complete' | 'ends' | 'aside' | 'includes' | 'rest') =>
    compilePhrases(params[key] ?? [], words, `/${key}`, problem, { quantities: true });
  const compiled: ListWords = {
    opens: compile('opens'),
    complete: compile('complete'),
    ends: compile('ends'),
    aside: compile('aside'),
    includes: compile('includes'),
    rest: compile('rest'),
  };
  const left = new Set(leave);
  return ({ prose, symbols, kinds }) =>
    partLists(symbols, prose, compiled, (quantity) => left.has(kinds.get(quantity)?.kind.form.name ?? ''));
}
