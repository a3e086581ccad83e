/** What else is stated of the figures decides between those that might be the wrong one: the text, and last year’s report. */
import type { ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import {
  builtinRules,
  createRuleSet,
  digestDocument,
  editReport,
  type Finding,
  type LintContext,
  parseDocument,
} from '../src/index.ts';
import { breachesOf, filledReport, lint, specimen } from './reports.ts';

type Figures = Readonly<Record<string, unknown>>;

/** The filled report with other figures, and with more sentences in its overview. */
function reported(figures: Figures, ...sentences: readonly string[]): ReportFile {
  return editReport(filledReport(), [
    ...Object.entries(figures).map(([set, to]) => ({ set, to })),
    ...sentences.map((value) => ({ op: 'add' as const, path: '/sections/0/content/1/content/-', value })),
  ]);
}

/** Each way to correct the figures, of the findings that name any. */
function ways(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ candidates = [] }) =>
    candidates.map(({ corrections }) => corrections.map(({ address, value }) => `${address}=${value}`).join(' ')),
  );
}

async function waysOf(report: ReportFile, options: Partial<LintContext> = {}): Promise<string[]> {
  return ways((await lint(report, options)).findings);
}

describe('a sum that stands alone', () => {
  const wrong = { 'remedies.review.total': 4 };
  const parts = ['upheld=3', 'corrected=1', 'other=1', 'pending=2'].map((part) => `remedies.review.${part}`);

  it('may be wrong in each figure, the total first', async () => {
    expect(await waysOf(reported(wrong))).toEqual(['remedies.review.total=3', ...parts]);
  });

  it('is wrong in a part where the text confirms the total', async () => {
    const { findings } = await lint(reported(wrong, '全年发生行政复议4件。'));
    expect(ways(findings)).toEqual(parts);
    expect(breachesOf(findings)).toEqual(['remedies-total remedies.review.total']);
    expect(findings[0]?.rationale).toContain('“复议4件”与“行政复议”行“总计”栏的4一致');
  });

  it('is wrong in the total where the text contradicts it, and that is one finding', async () => {
    const { findings } = await lint(reported(wrong, '全年发生行政复议3件。'));
    expect(ways(findings)).toEqual(['remedies.review.total=3']);
    expect(findings).toHaveLength(1);
    expect(breachesOf(findings)).toHaveLength(2);
  });

  it('is wrong in the part that the text tells otherwise', async () => {
    const { findings } = await lint(reported({ 'remedies.review.upheld': 20 }, '行政复议3件，其中结果维持2件。'));
    expect(ways(findings)).toEqual(['remedies.review.upheld=2']);
  });

  it('may be wrong in each figure where the text agrees with the tables as they are nowhere', async () => {
    expect(await waysOf(reported(wrong, '全年发生行政复议9件。'))).toEqual(await waysOf(reported(wrong)));
  });
});

describe('a figure that stands in no sum', () => {
  const CELL = 'disclosure.licensing.decisions';
  const once = '作出行政许可决定521件。';
  const again = '全年处理行政许可521件。';
  /** The rule about these counts is off until someone asks for it. */
  const ruleSet = createRuleSet({ rules: builtinRules(), severities: { 'narrative-decisions': 'error' } });

  async function findingsOn(...sentences: readonly string[]): Promise<readonly Finding[]> {
    const { findings } = await lint(reported({}, ...sentences), { ruleSet });
    return findings.filter(({ ruleId }) => ruleId === 'narrative-decisions');
  }

  it('may be right where one sentence says otherwise', async () => {
    const findings = await findingsOn(once);
    expect(findings).toHaveLength(1);
    expect(ways(findings)).toEqual([]);
  });

  it('is wrong where two sentences say the same', async () => {
    const findings = await findingsOn(once, again);
    expect(ways(findings)).toEqual([`${CELL}=521`]);
    expect(findings.map(({ address, breaches }) => [address, breaches.length])).toEqual([[CELL, 2]]);
    expect(findings[0]?.candidates?.[0]?.slip).toBe('digitsSwapped');
  });

  it('may be right where two sentences say different things, or one bears it out', async () => {
    const different = await findingsOn(once, again.replace('521', '522'));
    expect(different.length).toBeGreaterThan(0);
    expect(ways(different)).toEqual([]);
    const borneOut = await findingsOn(once, again, '作出行政许可决定512件。');
    expect(borneOut.length).toBeGreaterThan(0);
    expect(ways(borneOut)).toEqual([]);
  });

  it('is not asked about while the rule is off', async () => {
    expect(await waysOf(reported({}, once, again))).toEqual([]);
  });
});

describe('what was carried forward last year', () => {
  /** Last year’s report of the same office. */
  function lastYear(carriedForward: number, year = 2023): Partial<LintContext> {
    const figures = Object.fromEntries(
      ['naturalPerson', 'total'].map((column) => [`applications.carriedForward.${column}`, carriedForward]),
    );
    const text = JSON.stringify({ ...reported(figures), year });
    const digest = digestDocument(parseDocument(text, 'b.report.json'));
    if (!digest) throw new Error('last year’s report could not be read');
    return { comparisons: { lastYear: digest } };
  }

  /** The balance of two columns is off by 11; both of its lines hold. */
  const wrong = reported({
    'applications.carriedForward.naturalPerson': 12,
    'applications.carriedForward.total': 12,
  });
  const line = (row: string, figure: number): string =>
    ['naturalPerson', 'total'].map((column) => `applications.${row}.${column}=${figure}`).join(' ');

  it('decides which line is the wrong one', async () => {
    expect(await waysOf(wrong)).toEqual([line('broughtForward', 12), line('carriedForward', 1)]);
    expect(await waysOf(wrong, lastYear(1))).toEqual([line('carriedForward', 1)]);
    expect(await waysOf(wrong, lastYear(12))).toEqual([line('broughtForward', 12)]);
  });

  it('decides nothing where it agrees with neither, or is of another year', async () => {
    const both = await waysOf(wrong);
    expect(await waysOf(wrong, lastYear(5))).toEqual(both);
    expect(await waysOf(wrong, lastYear(1, 2022))).toEqual(both);
    expect(await waysOf(wrong, lastYear(1, 2024))).toEqual(both);
  });

  it('is told where it bears on the figure that is corrected', async () => {
    const cell = 'applications.broughtForward.naturalPerson';
    const agreed = (await lint(reported({ [cell]: 11 }), lastYear(1))).findings.find(({ address }) => address === cell);
    expect(agreed?.candidates).toHaveLength(1);
    expect(agreed?.rationale).toContain('上一年度报告的“结转下年度”是1，与改正后的数一致。');
    const other = (await lint(reported({ [cell]: 11 }), lastYear(4))).findings.find(({ address }) => address === cell);
    expect(other?.rationale).not.toContain('与改正后的数一致');
  });
});

describe('a figure of a sum', () => {
  it('is told with the counts of the text that it contradicts, as one finding', async () => {
    const report = editReport(specimen(), [{ set: 'applications.received.total', to: 95 }]);
    const { findings } = await lint(report);
    expect(ways(findings)).toEqual(['applications.received.total=59']);
    expect(breachesOf(findings).filter((breach) => breach.startsWith('narrative-')).length).toBeGreaterThan(0);
    expect(findings).toHaveLength(1);
  });
});
