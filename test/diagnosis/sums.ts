/**
 * What the figures of a report must fulfil, written down from the form by hand: the sums of its tables, and what its prose
 * says of them. Nothing here asks the linter, which is to be judged by it.
 */
import type { Form } from '@disclosure-lint/schemas';

/** One way to fulfil a statement: the cells of `plus` less those of `minus` make `is`. */
export interface Way {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly is: number;
}

/** An equation of the form or a figure of the prose. It holds when one of its ways does. */
export interface Statement {
  /** Which figure the prose tells; absent from an equation. */
  readonly told?: string;
  readonly ways: readonly Way[];
}

/** @returns the equations of a form, which hold whatever the office reports. */
export function equationsOf(form: Form): Statement[] {
  const applications = form.tables.find(({ key }) => key === 'applications');
  const remedies = form.tables.find(({ key }) => key === 'remedies');
  if (!applications || !remedies) throw new Error('the form has other tables');
  const at = (row: string, column: string): string => `applications.${row}.${column}`;
  return [
    ...applications.rows.map(({ key }) =>
      equal(
        [at(key, 'total')],
        ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrg'].map((column) =>
          at(key, column),
        ),
      ),
    ),
    ...applications.columns.flatMap(({ key }) => [
      equal(
        [at('resultTotal', key)],
        (applications.sets.outcomes ?? []).map((row) => at(row, key)),
      ),
      equal([at('received', key), at('broughtForward', key)], [at('resultTotal', key), at('carriedForward', key)]),
    ]),
    ...remedies.rows.map(({ key }) =>
      equal(
        [`remedies.${key}.total`],
        ['upheld', 'corrected', 'other', 'pending'].map((column) => `remedies.${key}.${column}`),
      ),
    ),
  ];
}

/**
 * @param value What the prose says.
 * @param readings The figures that it may stand for, each the sum of some cells; the first names the figure.
 */
export function told(value: number, ...readings: readonly (readonly string[])[]): Statement {
  return {
    told: readings[0]?.join('+') ?? '',
    ways: readings.map((plus) => ({ plus, minus: [], is: value })),
  };
}

function equal(plus: readonly string[], minus: readonly string[]): Statement {
  return { ways: [{ plus, minus, is: 0 }] };
}
