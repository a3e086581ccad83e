/**
 * The checks of our table rules as a Spectral ruleset: `given` finds the places, a function looks at each.
 *
 * Where the two ways differ, Spectral is given the lighter work: rows and columns are taken by their place instead of
 * their label, cells are read more simply, and the functions have no schema for their input, which would be validated
 * on every call. Rules look at the document without its references resolved.
 *
 * Names are imported one by one: Spectral's command line, which bundles a ruleset, knows its packages by them alone.
 */

import type { Form, TableForm } from '@disclosure-lint/schemas';
import {
  createRulesetFunction,
  type IFunction,
  type IFunctionResult,
  type RuleDefinition,
  type RulesetDefinition,
  type RulesetFunction,
} from '@stoplight/spectral-core';
import { pattern } from '@stoplight/spectral-functions';

type Schema = Parameters<typeof createRulesetFunction>[0]['options'];

/** Lines of a table by their place: the cells on the left must add up to those on the right. */
interface Equation {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const equationSchema: Schema = {
  type: 'object',
  required: ['left', 'right'],
  additionalProperties: false,
  properties: {
    left: { type: 'array', items: { type: 'integer' } },
    right: { type: 'array', items: { type: 'integer' } },
  },
};

/** One equation on the cells of a row. */
const rowAddsUp = createRulesetFunction<readonly unknown[], Equation>(
  { input: null, options: equationSchema },
  (cells, { left, right }, { path }) => {
    const at = (index: number): unknown => cells[index];
    return holds(left.map(at), right.map(at)) ? [] : [{ message: 'sums differ', path: [...path, left[0] ?? 0] }];
  },
);

/** One equation on each column of a table. */
const columnsAddUp = createRulesetFunction<{ rows: { cells: unknown[] }[] }, Equation>(
  { input: null, options: equationSchema },
  ({ rows }, { left, right }, { path }) => {
    const results: IFunctionResult[] = [];
    const width = rows[0]?.cells.length ?? 0;
    for (let column = 0; column < width; column++) {
      const at = (index: number): unknown => rows[index]?.cells[column];
      if (holds(left.map(at), right.map(at))) continue;
      results.push({ message: 'sums differ', path: [...path, 'rows', left[0] ?? 0, 'cells', column] });
    }
    return results;
  },
);

const notBlank: IFunction = (cell) => {
  const blank = cell === null || (typeof cell === 'string' && cell.trim() === '');
  return blank ? [{ message: 'blank' }] : [];
};

const notNegative: IFunction = (cell) => (typeof cell === 'number' && cell < 0 ? [{ message: 'negative' }] : []);

const whole: IFunction = (cell) =>
  typeof cell === 'number' && cell >= 0 && !Number.isInteger(cell) ? [{ message: 'not whole' }] : [];

interface SectionHeadings {
  readonly headings: Readonly<Record<string, string>>;
}

const hasSections = createRulesetFunction<readonly { heading: string }[], SectionHeadings>(
  { input: null, options: { type: 'object', properties: { headings: { type: 'object' } } } },
  (sections, { headings }) =>
    Object.entries(headings)
      .filter(([, heading]) => !sections.some((section) => section.heading.includes(heading)))
      .map(([key]) => ({ message: key })),
);

/** A cell without a number stands for an unknown one of at least 0, as in our rules. */
function holds(left: readonly unknown[], right: readonly unknown[]): boolean {
  const [own, other] = [total(left), total(right)];
  if (own.sum === other.sum || (own.unknown && other.unknown)) return true;
  return (own.unknown && own.sum < other.sum) || (other.unknown && other.sum < own.sum);
}

function total(cells: readonly unknown[]): { sum: number; unknown: boolean } {
  let sum = 0;
  let unknown = false;
  for (const cell of cells) {
    const figure = typeof cell === 'string' ? Number.parseInt(cell, 10) : cell;
    if (typeof figure === 'number' && Number.isInteger(figure) && figure >= 0) sum += figure;
    else unknown = true;
  }
  return { sum, unknown };
}

const CELLS = '$.sections[*].content[*].rows[*].cells[*]';
const COUNTS = "$.sections[*].content[?(@.table !== 'disclosure.article20-8')].rows[*].cells[*]";
const PLACEHOLDER = '^\\s*(?:[/／—－-]+|无|不适用)\\s*$';
const UNIT = '^\\s*\\d+\\s*(?:件|份|条|次|项)\\s*$';

// Spectral's name for what is done with each place; spelled out as a property it would look like a promise's.
const ACTION = 'then';

function rule<I, O>(given: string, run: RulesetFunction<I, O>, functionOptions?: O): RuleDefinition {
  const action = { function: run as IFunction, ...(functionOptions !== undefined && { functionOptions }) };
  return { given, severity: 'error', message: '{{error}}', resolved: false, [ACTION]: action };
}

/**
 * @param form The statutory form that the reports are on: the checks find rows and columns by their places in it.
 * @returns the checks as Spectral takes them.
 */
export function rulesetOn(
  form: Form,
): RulesetDefinition & { readonly rules: Readonly<Record<string, RuleDefinition>> } {
  const tableOf = (key: string): TableForm => {
    const table = form.tables.find((candidate) => candidate.key === key);
    if (!table) throw new Error(`the form has no table ${key}`);
    return table;
  };
  const rows = (left: readonly string[], right: readonly string[]): Equation => {
    const place = (key: string): number => tableOf('applications').rows.findIndex((row) => row.key === key);
    return { left: left.map(place), right: right.map(place) };
  };
  const totalOfRow = (table: string): Equation => {
    const last = tableOf(table).columns.length - 1;
    return { left: [last], right: Array.from({ length: last }, (_, index) => index) };
  };
  return {
    rules: {
      'applications-balance': rule(
        "$.sections[*].content[?(@.table === 'applications')]",
        columnsAddUp,
        rows(['received', 'broughtForward'], ['resultTotal', 'carriedForward']),
      ),
      'applications-result-total': rule(
        "$.sections[*].content[?(@.table === 'applications')]",
        columnsAddUp,
        rows(['resultTotal'], tableOf('applications').sets.outcomes ?? []),
      ),
      'applications-row-total': rule(
        "$.sections[*].content[?(@.table === 'applications')].rows[*].cells",
        rowAddsUp,
        totalOfRow('applications'),
      ),
      'remedies-total': rule(
        "$.sections[*].content[?(@.table === 'remedies')].rows[*].cells",
        rowAddsUp,
        totalOfRow('remedies'),
      ),
      'cell-blank': rule(CELLS, notBlank),
      'cell-negative': rule(CELLS, notNegative),
      'cell-not-integer': rule(COUNTS, whole),
      'cell-placeholder': rule(CELLS, pattern, { notMatch: PLACEHOLDER }),
      'cell-unit-in-value': rule(CELLS, pattern, { notMatch: UNIT }),
      'cell-not-number': rule(CELLS, pattern, { match: `^\\s*$|^\\s*\\d|${PLACEHOLDER}` }),
      'section-missing': rule('$.sections', hasSections, {
        headings: Object.fromEntries(form.sections.map(({ key, heading }) => [key, heading])),
      }),
    },
  };
}
