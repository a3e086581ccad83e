/** Diagnosis of reports in which very much is wrong: its work is counted, and ends; and of those in which nothing is. */
import { forms } from '@disclosure-lint/rules';
import type { ReportFile, RuleFile } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEP_LIMIT } from '../src/diagnose/localise.ts';
import { createRuleSet, editReport } from '../src/index.ts';
import { ownRule } from './own-rule.ts';
import { at, filledReport, lint, specimen, told } from './reports.ts';

type Cells = readonly (readonly unknown[])[];
type Typing = (figure: number, row: number, column: number, printed: Cells) => unknown;

/** The report with every cell of the tables of applications and remedies typed anew. */
function retyped(report: ReportFile, typing: Typing): ReportFile {
  const copy = structuredClone(report);
  for (const path of [at.applications, at.remedies]) {
    const [, , section, , block] = path.split('/').map(Number);
    const table = copy.sections[section ?? 0]?.content?.[block ?? 0];
    if (typeof table !== 'object' || !('rows' in table)) throw new Error(`no table at ${path}`);
    const printed = table.rows.map(({ cells }) => cells);
    for (const [row, line] of table.rows.entries())
      Object.assign(line, { cells: line.cells.map((figure, column) => typing(Number(figure), row, column, printed)) });
  }
  return copy;
}

const isTotal = (column: number, row: number, printed: Cells): boolean => column === (printed[row]?.length ?? 0) - 1;

const WAYS: readonly (readonly [string, Typing])[] = [
  ['every row one place to the right', (_, row, column, printed) => printed[row]?.at(column - 1)],
  ['7 everywhere', () => 7],
  ['one too many everywhere', (figure) => figure + 1],
  ['one too many in every total of a row', (figure, row, column, all) => figure + (isTotal(column, row, all) ? 1 : 0)],
  ['one too many on the diagonals', (figure, row, column) => figure + (row % 7 === column ? 1 : 0)],
  ['one too many on every other cell', (figure, row, column) => figure + ((row + column) % 2)],
  ['other figures, half of them with a unit', (_, row, column) => ((row * 7 + column) % 2 ? '3件' : row * column)],
  ['figures of nine digits', (_, row, column) => (row + 3) ** 5 * (column + 2) ** 3],
];

/** Two thousand steps are some milliseconds; a twentieth of them is what a usual slip takes. */
const FEW = STEP_LIMIT / 10;

describe('a report in which thirty sums and more are broken', () => {
  it.each(WAYS)('is diagnosed in few steps: %s', async (_, typing) => {
    const { findings, diagnosis, incomplete } = await lint(retyped(specimen(), typing));
    expect(findings.flatMap(({ breaches }) => breaches).length).toBeGreaterThanOrEqual(30);
    expect(diagnosis?.complete).toBe(true);
    expect(diagnosis?.steps).toBeGreaterThan(0);
    expect(diagnosis?.steps).toBeLessThan(FEW);
    expect(incomplete).toBe(false);
  });

  it('is diagnosed in few steps whatever is typed', async () => {
    const report = fc.constantFrom(specimen('2021'), specimen('2019'), filledReport());
    const figures = fc.oneof(
      fc.array(fc.nat({ max: 2 }), { minLength: 190, maxLength: 190 }),
      fc.array(fc.nat({ max: 60 }), { minLength: 190, maxLength: 190 }),
      fc.array(fc.oneof(fc.nat({ max: 9 }), fc.constantFrom('', '/')), { minLength: 190, maxLength: 190 }),
    );
    const property = fc.asyncProperty(report, figures, async (base, typed) => {
      let next = 0;
      const { diagnosis } = await lint(retyped(base, () => typed[next++]));
      expect(diagnosis?.complete).toBe(true);
      expect(diagnosis?.steps).toBeLessThan(FEW);
    });
    await fc.assert(property, { numRuns: 40 });
  });
});

describe('a search that takes too many steps', () => {
  const lines = forms['2021'].tables.find(({ key }) => key === 'applications')?.rows ?? [];
  const PARTS = ['upheld', 'corrected', 'other'];

  /** Adds up seven rows, and a figure that the other rules have too: one figure in each may be wrong, which has 50³ ways. */
  function officeRule(column: string, index: number): RuleFile {
    const rows = lines.slice(7 * index, 7 * index + 7).map(({ key }) => `applications.${key}.*`);
    return {
      ...ownRule(`office-rule-${index + 1}`, 0, {}),
      options: {},
      conditions: {
        fact: 'sum',
        params: { cells: [...rows, 'applications.resultTotal.total'] },
        operator: 'equal',
        value: { fact: 'cell', params: { address: `remedies.review.${column}` } },
      },
    } as unknown as RuleFile;
  }

  const rules = PARTS.map(officeRule);
  const ruleSet = createRuleSet({ rules, only: rules.map(({ name }) => name) });
  const report = editReport(specimen(), [
    { set: 'remedies.review.upheld', to: 1001 },
    { set: 'remedies.review.corrected', to: 2002 },
    { set: 'remedies.review.other', to: 4004 },
  ]);

  it('is given up, and every sum is told as its rule found it', async () => {
    const { findings, diagnosis, outcomes: ended, incomplete } = await lint(report, { ruleSet });
    expect(diagnosis).toEqual({ steps: STEP_LIMIT, complete: false });
    expect(
      told(findings)
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(rules.map(({ name }) => name));
    expect(findings.every(({ candidates }) => candidates === undefined)).toBe(true);
    expect(ended.map(({ status }) => status)).toEqual(['fail', 'fail', 'fail']);
    // The report was judged; only the cause was not found.
    expect(incomplete).toBe(false);
  });
});

describe('a report in which every sum holds', () => {
  it.each([
    ['the specimen of 2021', specimen('2021')],
    ['the specimen of 2019', specimen('2019')],
    ['a new report filled in', filledReport()],
  ])('takes no step: %s', async (_, report) => {
    const { findings, diagnosis } = await lint(report);
    expect(findings).toEqual([]);
    expect(diagnosis).toEqual({ steps: 0, complete: true });
  });

  it('takes none for what is no figure', async () => {
    const { findings, diagnosis } = await lint(
      editReport(specimen(), [{ op: 'replace', path: '/sections/5/heading', value: '五、其他需要报告的事项' }]),
    );
    expect(told(findings)).toEqual(['section-ordinal other']);
    expect(findings[0]?.candidates).toBeUndefined();
    expect(diagnosis).toEqual({ steps: 0, complete: true });
  });

  it('has none to count where no rule ran', async () => {
    expect((await lint({})).diagnosis).toBeUndefined();
  });
});
