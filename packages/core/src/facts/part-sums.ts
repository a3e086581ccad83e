/**
 * Totals stated in prose against the parts that are listed for them.
 *
 * A list opened by 其中 is mostly a selection: that its parts stay below the total says nothing, unless it says that it is
 * complete, or names a set that has no other members (自然人 and 法人或其他组织). Parts that together exceed the total are
 * wrong, unless some of them make it up alone: the others are then parts of parts, or a second division of the total.
 */
import type { Form } from '@disclosure-lint/schemas';
import type { Report } from '../bind/report.ts';
import { hold } from '../claims/hold.ts';
import { type ReadProse, readProse } from '../claims/read.ts';
import { type Figure, unitOf } from '../narrative/figure-text.ts';
import { magnitudeSlip } from '../narrative/magnitude.ts';
import type { Part, PartList } from '../narrative/part-lists.ts';
import type { Phrases } from '../narrative/phrases.ts';
import { reaches } from '../narrative/subset-sum.ts';
import { sumsAfter } from '../narrative/sums-after.ts';
import type { PlacedQuantity } from '../narrative/symbols.ts';
import type { Breach, FactDefinition, ParamProblem } from './definition.ts';
import { add } from './exact-sum.ts';
import { breachAt, wordsOf } from './figure-exhibits.ts';
import { compileLists, LIST_SCHEMA, type ListParams } from './list-words.ts';
import { compilePhrases, WORDS_SCHEMA } from './phrase-params.ts';

interface Params extends ListParams {
  /** Classes of parts, by one division of a total each; parts of two divisions are not added up. */
  readonly divisions?: readonly Division[];
  /** Words before a total that comes after its parts. */
  readonly sums?: readonly string[];
}

interface Division {
  readonly name: string;
  readonly phrases: readonly string[];
  /** Sets of parts that leave nothing out: one of the phrases of each stands in the list. */
  readonly whole?: readonly (readonly string[])[];
}

interface CompiledDivision {
  readonly phrases: Phrases | undefined;
  readonly whole: readonly (readonly (Phrases | undefined)[])[];
}

const NAMES = ['phrase', 'total', 'unit', 'sum', 'terms', 'difference'] as const;

export const partSums: FactDefinition<Params> = {
  name: 'partSums',
  description: {
    'zh-CN': '正文中的总数与所列各项之和',
    en: 'Totals in the text against the sum of the parts listed for them',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['opens'],
    additionalProperties: false,
    properties: {
      words: WORDS_SCHEMA,
      ...LIST_SCHEMA,
      sums: { $ref: '#/$defs/names', description: 'Words before a total that comes after its parts.' },
      divisions: {
        type: 'array',
        minItems: 1,
        description: 'Ways of dividing a total; parts of two of them are not added up.',
        items: {
          type: 'object',
          required: ['name', 'phrases'],
          additionalProperties: false,
          properties: {
            name: { type: 'string' },
            phrases: { $ref: '#/$defs/names' },
            whole: {
              type: 'array',
              minItems: 1,
              items: { $ref: '#/$defs/names' },
              description: 'Sets that leave no part out: each phrase stands in the list.',
            },
          },
        },
      },
    },
  },
  messages: () => ({
    exceeded: NAMES,
    short: NAMES,
    unequal: NAMES,
    part: ['phrase', 'total', 'unit', 'part', 'value', 'difference'],
  }),
  prepare(params, form, problem) {
    const lists = compileLists(params, problem);
    const { words = {} } = params;
    const divisions = (params.divisions ?? []).map((division, index) => compileDivision(division, index));
    const sums = compilePhrases(params.sums ?? [], words, '/sums', problem, { quantities: true });
    const left = new Set(params.leave ?? []);
    function compileDivision({ phrases, whole = [] }: Division, index: number): CompiledDivision {
      const at = `/divisions/${index}`;
      const report = (found: ParamProblem): void => problem(found);
      return {
        phrases: compilePhrases(phrases, words, `${at}/phrases`, report, { quantities: true }),
        whole: whole.map((set, own) =>
          set.map((phrase, part) =>
            compilePhrases([phrase], words, `${at}/whole/${own}/${part}`, report, { quantities: true }),
          ),
        ),
      };
    }
    return (report) => {
      const breaches: Breach[] = [];
      let checked = 0;
      for (const read of readProse(report)) {
        const own = lists(read);
        checked += own.length;
        const told = new Set<PlacedQuantity>();
        for (const list of own) {
          const found = judge(list, divisions);
          if (!found || told.has(list.total.quantity) || isToldByTables(found, read, report)) continue;
          told.add(list.total.quantity);
          breaches.push(breachOf(found, read, form));
        }
        for (const list of sumsAfter(read.symbols, read.prose, sums, (quantity) => left.has(kindOf(quantity, read)))) {
          checked++;
          const found = judgeSum(list);
          if (!found || told.has(list.total.quantity) || isToldByTables(found, read, report)) continue;
          breaches.push(breachOf(found, read, form));
        }
      }
      return { kind: 'evidence', breaches, checked, skipped: [] };
    };
  },
};

interface Found {
  readonly kind: 'exceeded' | 'short' | 'unequal' | 'part';
  readonly total: Figure;
  readonly parts: readonly Part[];
}

function judge(list: PartList, divisions: readonly CompiledDivision[]): Found | undefined {
  if (magnitudeSlip(list)) return undefined;
  const { total, parts } = list;
  const certain = parts.filter((part) => part.certain && part.quantity.approximation === undefined);
  const [group, closed] = dividedAlike(certain, divisions);
  if (group.length === 0) return undefined;
  const whole = total.quantity.value;
  const values = parts.map((part) => part.quantity.value);
  const sum = sumOf(group);
  const rivals = list.rivals.map((rival) => rival.quantity.value);
  // Some of the figures make up the total, or all make up another that the list may belong to.
  const explained =
    (whole > 0 && reaches(values, whole)) ||
    rivals.some((value) => value === sum || reaches(values, add(value, whole)));
  const rival = Math.max(0, ...rivals);
  const single = group.find((part) => part.quantity.value > whole);
  if (single && !explained && single.quantity.value > rival) return { kind: 'part', total, parts: [single] };
  if (!list.readable || list.inclusive || explained || group.length < 2) return undefined;
  if (sum > whole) return closed || sum > rival ? { kind: 'exceeded', total, parts: group } : undefined;
  const all = group.length === parts.length;
  return sum < whole && all && !list.open && (list.complete || closed)
    ? { kind: 'short', total, parts: group }
    : undefined;
}

/** @returns the parts that divide the total in one way, and whether they are all that there can be. */
function dividedAlike(parts: readonly Part[], divisions: readonly CompiledDivision[]): [readonly Part[], boolean] {
  const classes = parts.map((part) =>
    divisions.findIndex(({ phrases }) => phrases && part.label.search(phrases.any()) >= 0),
  );
  const [first = -1] = classes.filter((found) => found >= 0);
  if (first < 0) return [parts, false];
  const same = parts.filter((part, at) => classes[at] === first || (part.rest && classes[at] === -1));
  const division = divisions[first];
  const closed =
    same.length === parts.length &&
    division?.whole.some((set) =>
      set.every((phrases) => phrases && same.some((part) => part.label.search(phrases.any()) >= 0)),
    );
  return [same, closed === true];
}

function judgeSum({ total, parts }: { readonly total: Figure; readonly parts: readonly Part[] }): Found | undefined {
  const values = parts.map((part) => part.quantity.value);
  return reaches(values, total.quantity.value) ? undefined : { kind: 'unequal', total, parts };
}

/**
 * Whether the rules that hold prose against the tables tell the same: every figure is that of the tables, so that the
 * defect is theirs, or one figure is not and with the tables' the sum would fit.
 */
function isToldByTables({ total, parts }: Found, { kinds }: ReadProse, report: Report): boolean {
  const figures = [total, ...parts].map(({ quantity }) => {
    const claim = kinds.get(quantity);
    return claim && hold(claim, report);
  });
  if (figures.some((verdict) => verdict?.kind !== 'agrees' && verdict?.kind !== 'differs')) return false;
  const differing = figures.filter((verdict) => verdict?.kind === 'differs').length;
  if (differing !== 1) return differing === 0;
  const [whole = 0, ...shares] = figures.map((verdict) => (verdict && 'figure' in verdict ? verdict.figure.value : 0));
  return shares.reduce(add, 0) === whole;
}

function kindOf(quantity: PlacedQuantity, { kinds }: ReadProse): string {
  return kinds.get(quantity)?.kind.form.name ?? '';
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((before, part) => add(before, part.quantity.value), 0);
}

function breachOf({ kind, total, parts }: Found, read: ReadProse, form: Form): Breach {
  const { value } = total.quantity;
  const sum = sumOf(parts);
  const phrase = wordsOf(read.prose, total.quantity);
  const [first] = parts;
  const own =
    kind === 'part'
      ? { part: first ? wordsOf(read.prose, first.quantity) : '', value: sum }
      : { sum, terms: parts.map((part) => part.quantity.value).join('＋') };
  return {
    messageId: kind,
    params: { phrase, total: value, unit: unitOf(total.quantity), difference: Math.abs(add(sum, -value)), ...own },
    ...breachAt(
      read,
      form,
      total.quantity,
      parts.map((part) => part.quantity),
    ),
    identity: [phrase, value, sum],
  };
}
