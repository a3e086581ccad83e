/** The linter tells which figure of a report is wrong: over many mistakes in made-up reports, each of which is drawn by chance. */
import { lintText } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintContext } from './bench/ours.ts';
import { type Case, moveCase, pairCase, slipCase } from './diagnosis/cases.ts';
import { numbersOf } from './diagnosis/grid.ts';
import { type Measurement, measure } from './diagnosis/measure.ts';
import { MOVES, type MoveName } from './diagnosis/moves.ts';
import { brokenIn, explanations, explanationsWithMoves, keyOf, valuesFor } from './diagnosis/oracle.ts';
import { madeReports, textOf } from './diagnosis/reports.ts';
import { aims, GOALS } from './diagnosis/show.ts';
import { SLIPS, type SlipName } from './diagnosis/slips.ts';
import { type Statement, told } from './diagnosis/sums.ts';

const COUNT = 40;
/** Another one than the bench has, so that the linter is not fitted to the same reports twice. */
const SEED = 2;

const reports = madeReports(COUNT, SEED);
const slipNames = Object.keys(SLIPS) as SlipName[];
const moveNames = Object.keys(MOVES) as MoveName[];

describe('the made-up reports', () => {
  it('lint clean and fulfil what their figures must', async () => {
    const context = lintContext();
    for (const made of reports) {
      const { findings, edition, outcomes } = await lintText(textOf(made), 'a.report.json', context);
      expect(findings.map(({ ruleId, message }) => `${made.index} ${ruleId}: ${message}`)).toEqual([]);
      expect(edition).toBe(made.form.edition);
      expect(outcomes.filter(({ status }) => status === 'error' || status === 'partial')).toEqual([]);
      expect(brokenIn(made.statements, numbersOf(made.figures))).toEqual([]);
    }
  });

  it('are on both forms, of all sizes, of offices that say little or much, and of one seed', () => {
    expect(new Set(reports.map(({ form }) => form.edition))).toEqual(new Set(['2019', '2021']));
    const received = reports.map(({ figures }) => Number(figures.get('applications.received.total')));
    for (const [low, high] of [
      [0, 5],
      [20, 200],
      [1000, 8000],
    ] as const)
      expect(received.filter((count) => count >= low && count <= high).length).toBeGreaterThan(3);
    const figuresTold = reports.map(({ statements }) => statements.filter((statement) => statement.told).length);
    expect(Math.min(...figuresTold)).toBeLessThan(3);
    expect(Math.max(...figuresTold)).toBeGreaterThan(15);
    expect(madeReports(COUNT, SEED).map((made) => textOf(made))).toEqual(reports.map((made) => textOf(made)));
  });
});

describe('a slip', () => {
  it.each<[SlipName, string, readonly string[]]>([
    ['digitsSwapped', '15', ['51']],
    ['digitsSwapped', '110', ['101']],
    ['digitsSwapped', '218.46', ['128.46', '281.46', '218.64']],
    ['digitsSwapped', '7', []],
    ['digitDropped', '15', ['5', '1']],
    ['digitDropped', '105', ['15', '10']],
    ['digitDropped', '7', []],
    ['digitDoubled', '15', ['115', '155']],
    ['digitDoubled', '0', []],
    ['digitWrong', '0', ['1', '2', '3', '4', '5', '6', '7', '8', '9']],
    ['offByOne', '10', ['11', '9']],
    ['offByOne', '0', ['1']],
    ['offByOne', '1.5', []],
    ['sign', '15', ['-15']],
    ['sign', '0', []],
    ['leftZero', '15', ['0']],
    ['leftZero', '0', []],
  ])('%s makes of %s %j', (slip, figure, made) => {
    expect(SLIPS[slip](figure, [])).toEqual(made);
  });

  it('copies a neighbour that has another figure', () => {
    expect(SLIPS.neighbourCopied('3', ['0', '3', '12', '0'])).toEqual(['0', '12']);
  });
});

describe('a move', () => {
  const numbers = new Map([
    ['remedies.review.upheld', 4],
    ['remedies.review.corrected', 1],
    ['remedies.review.total', 5],
  ]);
  const moved = (name: MoveName): string[] => MOVES[name](forms['2021'], numbers).map(keyOf);

  it('exchanges neighbours that differ', () => {
    expect(moved('exchangedInRow')).toContain('remedies.review.corrected=4,remedies.review.upheld=1');
    expect(moved('exchangedInRow')).toContain('remedies.review.pending=5,remedies.review.total=0');
    expect(moved('exchangedInRow')).toHaveLength(3);
    expect(moved('exchangedBelow')).toContain('remedies.litigationDirect.upheld=4,remedies.review.upheld=0');
    expect(moved('exchangedBelow')).toHaveLength(3);
  });

  it('shifts the figures of a row beside its total, and pushes none out', () => {
    expect(moved('rowShiftedRight')).toEqual([
      'remedies.review.corrected=4,remedies.review.other=1,remedies.review.upheld=0',
    ]);
    expect(moved('rowShiftedLeft')).toEqual([]);
  });
});

describe('the oracle', () => {
  const row: Statement = { ways: [{ plus: ['total'], minus: ['a', 'b'], is: 0 }] };
  const column: Statement = { ways: [{ plus: ['sum'], minus: ['a', 'c'], is: 0 }] };
  const ways = (statements: readonly Statement[], figures: Readonly<Record<string, number>>): string[] =>
    explanations(statements, new Map(Object.entries(figures))).map((way) =>
      way.kind === 'cells' ? keyOf(way.values) : `prose on ${way.told}`,
    );

  it('finds nothing where everything holds', () => {
    expect(ways([row], { total: 3, a: 1, b: 2 })).toEqual([]);
  });

  it('finds the cell where a broken row and a broken column meet', () => {
    expect(ways([row, column], { total: 5, a: 7, b: 2, sum: 9, c: 6 })).toEqual(['a=3']);
  });

  it('takes every cell of a row that stands alone, but none with a figure below 0', () => {
    expect(ways([row], { total: 9, a: 3, b: 2 })).toEqual(['total=5', 'a=7', 'b=6']);
    expect(ways([row], { total: 1, a: 3, b: 2 })).toEqual(['total=5']);
  });

  it('lets the prose bear a cell out, or contradict it', () => {
    expect(ways([row, told(9, ['total']), told(2, ['b'])], { total: 9, a: 3, b: 2 })).toEqual(['a=7']);
    expect(ways([row, told(5, ['total'])], { total: 9, a: 3, b: 2 })).toEqual(['total=5']);
  });

  it('blames the prose too where nothing but one of its figures is broken', () => {
    expect(ways([told(5, ['x'])], { x: 9 })).toEqual(['x=5', 'prose on x']);
    expect(ways([told(5, ['x']), told(5, ['x'])], { x: 9 })).toEqual(['x=5', 'prose on x']);
    expect(ways([told(5, ['x']), told(6, ['x', 'y'])], { x: 9, y: 1 })).toEqual(['x=5']);
  });

  it('is content with one of the readings of a figure', () => {
    expect(ways([told(9, ['x'], ['x', 'y'])], { x: 5, y: 4 })).toEqual([]);
  });

  it('tells what a figure below 0 should be', () => {
    const numbers = new Map(Object.entries({ total: 5, a: -3, b: 2 }));
    expect(valuesFor('a', [row], numbers)).toEqual([3]);
    expect(valuesFor('elsewhere', [row], numbers)).toEqual([]);
  });

  it('knows of every mistake that was made what it was', () => {
    for (const of of everyCase()) {
      const { statements, figures, form } = of.made;
      const numbers = numbersOf(new Map([...figures, ...of.printed]));
      const original = numbersOf(new Map([...of.printed.keys()].map((cell) => [cell, figures.get(cell) ?? 0])));
      if (brokenIn(statements, numbers).length === 0) continue;
      const found = explanationsWithMoves(form, statements, numbers).flatMap((way) =>
        way.kind === 'cells' ? keyOf(way.values) : [],
      );
      expect(found, `${of.made.index} ${of.slip}`).toContain(keyOf(original));
    }
  });
});

describe('the mistakes', () => {
  it('happen in tables of every kind, in zeros too, and can mostly be found', () => {
    const cases = [...everyCase()];
    const cells = cases.map(({ made, printed }) =>
      [...printed.keys()].map((cell) => [cell, made.figures.get(cell)] as const),
    );
    for (const table of ['applications', 'remedies', 'disclosure'])
      expect(cells.filter(([first]) => first?.[0].startsWith(table)).length).toBeGreaterThan(20);
    expect(cells.filter(([first, second]) => first?.[1] === 0 && !second).length).toBeGreaterThan(5);
    const share = (state: Case['state']): number => cases.filter((of) => of.state === state).length / cases.length;
    expect(share('determined')).toBeGreaterThan(0.5);
    expect(share('silent')).toBeLessThan(0.35);
    expect([...everyCase()].map(({ printed }) => printed)).toEqual(cases.map(({ printed }) => printed));
  });

  it('come in pairs of which each could be found alone', () => {
    const pairs = reports.flatMap((made) => pairCase(made, true, SEED) ?? []);
    expect(pairs.length).toBeGreaterThan(COUNT / 2);
    expect(pairs.every(({ printed }) => printed.size === 2)).toBe(true);
  });
});

describe('the linter', () => {
  let measurement: Measurement;
  beforeAll(async () => {
    measurement = await measure(reports, SEED, lintContext());
  }, 120_000);

  it.each(Object.keys(GOALS) as (keyof typeof GOALS)[])('reaches the goal for %s', (goal) => {
    const { share, goal: least, name } = aims(measurement)[goal];
    expect(share, name).toBeGreaterThanOrEqual(least);
  });
});

function* everyCase(): Generator<Case> {
  for (const made of reports) {
    for (const of of [
      ...slipNames.map((slip) => slipCase(made, slip, SEED)),
      ...moveNames.map((move) => moveCase(made, move, SEED)),
    ])
      if (of) yield of;
  }
}
