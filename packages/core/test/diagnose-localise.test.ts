/** Which figures are found to be the cause of broken sums, in small systems made by hand. */
import { forms } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import type { BoundCell } from '../src/bind/report.ts';
import { type Judgement, type Localisation, localise, STEP_LIMIT } from '../src/diagnose/localise.ts';
import { smallestExplanations } from '../src/diagnose/search.ts';
import { type LinearSystem, linearSystem } from '../src/diagnose/system.ts';
import { trialOf } from '../src/diagnose/trial.ts';
import type { Equation, EquationTerm } from '../src/equations/equation.ts';
import { context } from './reports.ts';

const table = forms['2021'].tables.find(({ key }) => key === 'applications');
const [rule] = context.ruleSet.rules;
if (!table || !rule) throw new Error('no table, or no rule');

const COLUMNS = 'abcdeft';

/** The cell of a table that is called by its row and column: 1a, 25t. */
function termOf(name: string, value: number, type: 'count' | 'amount', merged: readonly string[]): EquationTerm {
  const [at, other] = [Number.parseInt(name, 10) - 1, COLUMNS.indexOf(name.at(-1) ?? '')];
  const [row, column] = [table?.rows[at], table?.columns[other]];
  if (!table || !row || !column) throw new Error(`no cell ${name}`);
  const bound = { label: 'exact', printed: '' } as const;
  const cell: BoundCell = {
    raw: value,
    reading: 'number',
    value,
    row: { ...bound, form: row, pointer: `/rows/${at}`, labelPointer: '', uncertain: false, excess: 0 },
    column: { ...bound, form: { ...column, cell: { ...column.cell, type } }, pointer: '' },
    index: merged.includes(name) ? -1 : other,
  };
  return { address: name, coefficient: 1, table, row, column, cell };
}

interface Options {
  readonly type?: 'count' | 'amount';
  /** Cells that are one in print. */
  readonly merged?: readonly string[];
}

/** @param sums As `1t=1a+1b`; 2*1a counts twice. */
function system(
  figures: Readonly<Record<string, number>>,
  sums: readonly string[],
  options: Options = {},
): LinearSystem {
  const { type = 'count', merged = [] } = options;
  const terms = new Map(
    Object.entries(figures).map(([name, value]) => [name, termOf(name, value, type, merged)] as const),
  );
  const side = (text: string): EquationTerm[] =>
    text.split('+').map((part) => {
      const [name = '', coefficient = '1'] = part.split('*').reverse();
      const term = terms.get(name);
      if (!term) throw new Error(`no figure ${name}`);
      return { ...term, coefficient: Number(coefficient) };
    });
  return linearSystem(
    sums.map((sum): Equation => {
      const [left = '', right = ''] = sum.split('=');
      return { rule: rule as Equation['rule'], line: { along: 'cells' }, left: side(left), right: side(right) };
    }),
  );
}

const ANYTHING: Judgement = { isPossible: () => true, costOf: () => 0, oddityOf: () => 0 };

/** Each cause as its choices, a choice as the figures that become others. */
function causes(of: LinearSystem, judgement: Partial<Judgement> = {}): string[][] {
  return shown(localise(of, { ...ANYTHING, ...judgement }), of);
}

function shown(localisation: Localisation, { figures }: LinearSystem): string[][] {
  return localisation.causes.map(({ explanations }) =>
    explanations
      .map(({ changes, moved }) => {
        const parts = changes.map(({ figure, value }) => `${figures[figure]?.term.address}=${value}`).sort();
        return `${moved ? `${moved}: ` : ''}${parts.join(' ')}`;
      })
      .sort(),
  );
}

/** Two rows and three columns, with the totals of the rows and of the columns: 5, 8 and 2, 4, 7, 13. */
const FIGURES = {
  '1a': 2,
  '1b': 3,
  '1t': 5,
  '2a': 0,
  '2b': 1,
  '2c': 7,
  '2t': 8,
  '1c': 0,
  '3a': 2,
  '3b': 4,
  '3c': 7,
  '3t': 13,
};
const ROWS = ['1t=1a+1b+1c', '2t=2a+2b+2c'];
const SUMS = [...ROWS, '3a=1a+2a', '3b=1b+2b', '3c=1c+2c', '3t=1t+2t', '3t=3a+3b+3c'];
const grid = (changed: Readonly<Record<string, number>>, sums = SUMS, options: Options = {}): LinearSystem =>
  system({ ...FIGURES, ...changed }, sums, options);

describe('one figure', () => {
  it('is no cause where everything holds', () => {
    expect(localise(grid({}), ANYTHING)).toEqual({ causes: [], complete: true, steps: 0 });
  });

  it('is the cause where its row and its column are off by the same', () => {
    expect(causes(grid({ '1b': 9 }))).toEqual([['1b=3']]);
    expect(causes(grid({ '3t': 31 }))).toEqual([['3t=13']]);
  });

  it('is one of several where its row stands alone, but none that would fall below 0', () => {
    expect(causes(grid({ '1t': 6 }, ROWS))).toEqual([['1a=3', '1b=4', '1c=1', '1t=5']]);
    expect(causes(grid({ '1t': 1 }, ROWS))).toEqual([['1t=5']]);
  });

  it('is told with the choices in their order: what is at odds with least, then what looks most like a slip', () => {
    const of = grid({ '1t': 6 }, ROWS);
    const named = (name: string): number => of.figures.findIndex(({ term }) => term.address === name);
    const costOf: Judgement['costOf'] = ([change]) => (change?.figure === named('1t') ? 0.75 : 0);
    const oddityOf: Judgement['oddityOf'] = ({ changes }) => (changes[0]?.figure === named('1c') ? 0 : 1);
    const [cause] = localise(of, { ...ANYTHING, costOf, oddityOf }).causes;
    const order = cause?.explanations.map(({ changes }) => of.figures[changes[0]?.figure ?? -1]?.term.address);
    expect(order).toEqual(['1c', '1a', '1b']);
  });

  it('is none that may not be', () => {
    const of = grid({ '1b': 9 });
    expect(causes(of, { isPossible: (changes) => changes[0]?.value !== 3 })).toEqual([]);
  });
});

/** Two corners of a square are 3 too high. */
const EQUAL = { '1a': 5, '2b': 4, '2a': 6, '3a': 8, '2t': 14, '3t': 19 };

describe('two wrong figures', () => {
  it('that share a row are two causes', () => {
    expect(causes(grid({ '2a': 4, '2b': 9 })).sort()).toEqual([['2a=0'], ['2b=1']]);
  });

  it('that share nothing are two causes', () => {
    expect(causes(grid({ '1a': 9, '2b': 4 })).sort()).toEqual([['1a=2'], ['2b=1']]);
  });

  it('that are off by the same are one cause with a choice between the corners', () => {
    expect(causes(grid(EQUAL))).toEqual([['1a=2 2b=1', '1b=0 2a=3']]);
    // Below 0 there is no second pair of corners.
    expect(causes(grid({ '1a': 5, '2b': 4 })).sort()).toEqual([['1a=2'], ['2b=1']]);
  });

  it('that hang together by a sum that holds are corrected together', () => {
    expect(causes(grid({ '1b': 9, '3b': 10 }))).toEqual([['1b=3 3b=4', '1t=11 3t=19']]);
  });
});

describe('moved figures', () => {
  it('are two neighbours in each other’s cell', () => {
    expect(causes(grid({ '1a': 3, '1b': 2 }))).toEqual([['cellsExchanged: 1a=2 1b=3']]);
    expect(causes(grid({ '1b': 1, '2b': 3 }))).toEqual([['cellsExchanged: 1b=3 2b=1']]);
  });

  it('are a row one place off', () => {
    const first = { '1a': 2, '1b': 3, '1c': 1, '1d': 4, '1e': 0, '1f': 5, '1t': 15 };
    const second = { '2a': 0, '2b': 1, '2c': 7, '2d': 3, '2e': 6, '2f': 2, '2t': 19 };
    const sums = { '3a': 3, '3b': 10, '3c': 4, '3d': 10, '3e': 2, '3f': 5, '3t': 34 };
    const columns = [...'abcdef'].map((name) => `3${name}=1${name}+2${name}`);
    const rows = [1, 2, 3].map((row) => `${row}t=${[...'abcdef'].map((name) => row + name).join('+')}`);
    const shifted = 'lineShifted: 2a=1 2b=7 2c=3 2d=6 2e=2 2f=0';
    expect(causes(system({ ...first, ...second, ...sums }, [...columns, ...rows]))).toEqual([[shifted]]);
  });

  it('are two rows in each other’s place', () => {
    const rows = { '1a': 0, '1b': 1, '1c': 7, '1t': 8, '2a': 2, '2b': 3, '2c': 0, '2t': 5 };
    const sums = [...ROWS, '3a=1a', '3b=1b', '3c=1c', '3t=1t'];
    const printed = { '3a': 2, '3b': 3, '3c': 0, '3t': 5 };
    expect(causes(grid({ ...rows, ...printed }, sums))[0]).toContain(
      'lineShifted: 1a=2 1b=3 1c=0 1t=5 2a=0 2b=1 2c=7 2t=8',
    );
  });
});

describe('nobody can tell', () => {
  it('which figures are wrong where it takes more of them than there are broken sums', () => {
    const sums = ['1t=1a+1b', '2a=1a', '2b=1b', '2t=1t'];
    const figures = { '1a': 2, '1b': 3, '1t': 6, '2a': 2, '2b': 3, '2t': 6 };
    const result = localise(system(figures, sums), ANYTHING);
    expect(result.causes).toEqual([]);
    expect(result.complete).toBe(true);
  });

  it('where very many figures explain the same', () => {
    const names = Array.from({ length: 40 }, (_, at) => `${(at % 20) + 1}${at < 20 ? 'a' : 'b'}`);
    const figures = { ...Object.fromEntries(names.map((name) => [name, 5])), '1t': 1 };
    const choices = (count: number): number | undefined => {
      const parts = names.slice(0, count);
      return causes(system({ ...figures, '1t': 5 * count + 1 }, [`1t=${parts.join('+')}`]))[0]?.length;
    };
    expect([choices(3), choices(39), choices(40)]).toEqual([4, 40, undefined]);
  });
});

describe('figures of another kind', () => {
  it('amounts have decimals that are added as people add them', () => {
    const figures = { '1a': 0.1, '1b': 0.2, '1t': 0.3, '2a': 0.1, '2b': 0.2, '2t': 0.4 };
    const amounts = system(figures, ['1t=1a+1b', '2t=2a+2b'], { type: 'amount' });
    expect(amounts.sums.map(({ residual }) => residual)).toEqual([0, 0.1]);
    expect(causes(amounts)).toEqual([['2a=0.2', '2b=0.3', '2t=0.3']]);
    expect(causes(system(figures, ['2t=2a+2b'], { type: 'count' }))).toEqual([]);
  });

  it('one that counts twice has a value only where half the difference is whole', () => {
    const twice = (total: number) => causes(system({ '1a': 3, '1b': 1, '1t': total }, ['1t=2*1a+1b']));
    expect(twice(7)).toEqual([]);
    expect(twice(9)).toEqual([['1a=4', '1b=3', '1t=7']]);
    expect(twice(10)).toEqual([['1b=4', '1t=7']]);
  });

  it('a merged cell is one figure wherever it stands', () => {
    const merged = { merged: ['1a', '1b'] };
    const of = system({ '1a': 3, '1b': 3, '1t': 8 }, ['1t=1a+1b'], merged);
    expect(of.figures).toHaveLength(2);
    expect(causes(of)).toEqual([['1a=4', '1t=6']]);
    // On both sides it cancels out, and can mend nothing.
    expect(causes(system({ '1a': 3, '1b': 3, '1c': 1, '1d': 2 }, ['1a+1c=1b+1d'], merged))).toEqual([['1c=2', '1d=1']]);
  });
});

describe('the search', () => {
  const of = grid(EQUAL);
  const targets = [...trialOf(of).broken];

  it('gives up when its steps have run out, and leaves the figures as they were', () => {
    const trial = trialOf(of);
    const budget = { steps: 0, limit: 5 };
    expect(smallestExplanations(targets, trial, of, budget)).toBeUndefined();
    expect(budget.steps).toBe(5);
    expect(trial).toEqual(trialOf(of));
  });

  it('finds the same with the steps that it needs and not with one less', () => {
    const budget = { steps: 0, limit: STEP_LIMIT };
    const found = smallestExplanations(targets, trialOf(of), of, budget);
    expect(found?.map(({ changes }) => changes.length)).toEqual([2, 2]);
    expect(smallestExplanations(targets, trialOf(of), of, { steps: 0, limit: budget.steps })).toEqual(found);
    expect(smallestExplanations(targets, trialOf(of), of, { steps: 0, limit: budget.steps - 1 })).toBeUndefined();
  });
});
