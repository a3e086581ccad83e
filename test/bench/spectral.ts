/**
 * The checks of our table rules as a Spectral ruleset: `given` finds the places, a function looks at each.
 *
 * Where the two ways differ, Spectral is given the lighter work: rows and columns are taken by their place instead of
 * their label, cells are read more simply, and the functions have no schema for their input, which would be validated
 * on every call. It parses with its JSON parser, and rules look at the document without its references resolved.
 */
import spectralCore, {
  type IFunction,
  type IFunctionResult,
  type RuleDefinition,
  type RulesetDefinition,
  type RulesetFunction,
} from '@stoplight/spectral-core';
import { pattern } from '@stoplight/spectral-functions';
import spectralParsers from '@stoplight/spectral-parsers';
import { FORM, tableForm } from './corpus.ts';
import type { Lint } from './ours.ts';

// The packages are CommonJS, whose exports reach a module reliably by the default only.
const { createRulesetFunction, Document, Spectral } = spectralCore;

/** @returns a linter with the ruleset compiled once. */
export function spectralLint(): Lint {
  const spectral = new Spectral();
  spectral.setRuleset(RULESET);
  return async (text) => {
    const diagnostics = await spectral.run(new Document(text, spectralParsers.Json, 'report.json'));
    return diagnostics.map(({ code, message, path }) =>
      code === 'section-missing' ? `${code} ${message}` : `${code} /${path.join('/')}`,
    );
  };
}

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

const RULESET: RulesetDefinition = {
  rules: {
    'applications-balance': rule(
      "$.sections[*].content[?(@.table === 'applications')]",
      columnsAddUp,
      rows(['received', 'broughtForward'], ['resultTotal', 'carriedForward']),
    ),
    'applications-result-total': rule(
      "$.sections[*].content[?(@.table === 'applications')]",
      columnsAddUp,
      rows(['resultTotal'], tableForm('applications').sets.outcomes ?? []),
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
      headings: Object.fromEntries(FORM.sections.map(({ key, heading }) => [key, heading])),
    }),
  },
};

/** The rules that both linters have. */
export const SHARED_RULES: readonly string[] = Object.keys(RULESET.rules);

function rows(left: readonly string[], right: readonly string[]): Equation {
  const place = (key: string): number => tableForm('applications').rows.findIndex((row) => row.key === key);
  return { left: left.map(place), right: right.map(place) };
}

function totalOfRow(table: string): Equation {
  const last = tableForm(table).columns.length - 1;
  return { left: [last], right: Array.from({ length: last }, (_, index) => index) };
}
