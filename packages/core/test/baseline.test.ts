/** A baseline knows what was recorded, and nothing else: identity, text, edits, and what it does to linting. */
import { forms } from '@disclosure-lint/rules';
import type { ReportFile } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellIndex } from '../src/facts/addresses.ts';
import {
  analyseDocument,
  type Baseline,
  baselineText,
  editReport,
  judge,
  knownOf,
  type LintContext,
  type LintResult,
  parseDocument,
  pruneBaseline,
  recordedIn,
  type SurveyedReport,
  sumOfUses,
  surveyReport,
  updateBaseline,
} from '../src/index.ts';
import { context, specimen } from './reports.ts';

const CELL = 'disclosure.normativeDocuments.issued';
const OTHER = 'disclosure.regulations.inForce';
const EMPTY: Baseline = new Map();

const edited = (...sets: readonly (readonly [string, unknown])[]): ReportFile =>
  editReport(
    specimen(),
    sets.map(([set, to]) => ({ set, to })),
  );
const blank = edited([CELL, '']);
const documentOf = (report: unknown, path: string) => parseDocument(JSON.stringify(report, null, 1), path);

async function survey(
  report: unknown,
  path = 'a.report.json',
  how: Partial<LintContext> = {},
): Promise<SurveyedReport> {
  const { report: bound, result } = await analyseDocument(documentOf(report, path), { ...context, ...how });
  if (!bound) throw new Error('no report');
  const found = surveyReport(bound, result);
  return { ...found, identity: found.identity ?? { path } };
}

const recorded = async (...reports: readonly unknown[]): Promise<Baseline> =>
  updateBaseline(EMPTY, await Promise.all(reports.map((report) => survey(report)))).baseline;

async function lintWith(baseline: Baseline, report: unknown, path = 'a.report.json') {
  const document = documentOf(report, path);
  const known = knownOf(document, path, { baseline, name: 'b.json', locale: 'zh-CN' });
  const { result } = await analyseDocument(document, {
    ...context,
    ...(known && { suppressions: known.suppressions }),
  });
  return { result, use: known?.use(result) };
}

const marks = ({ findings }: Pick<LintResult, 'findings'>) =>
  new Set(findings.flatMap(({ breaches }) => breaches.map(({ fingerprint }) => fingerprint)));
const open = ({ findings }: LintResult) => findings.filter(({ suppressed }) => !suppressed);

describe('what is recorded', () => {
  test('decides nothing, and is marked with the name of the baseline', async () => {
    const { result, use } = await lintWith(await recorded(blank), blank);
    expect(judge(result, { failOn: 'info', maxWarnings: 0 })).toBe('accepted');
    expect(result.findings[0]?.suppressed?.reason).toBe('基线中已有的问题（b.json）');
    expect(use).toMatchObject({ known: result.findings.length, gone: [] });
  });

  test('at another place, with other figures or of another report is new', async () => {
    const baseline = await recorded(blank);
    for (const report of [edited([OTHER, '']), edited([CELL, ''], [OTHER, '']), edited([CELL, '/'])])
      expect(judge((await lintWith(baseline, report)).result, { failOn: 'error' })).toBe('rejected');
    const elsewhere = { ...blank, year: (blank.year ?? 0) + 1 };
    expect(await lintWith(baseline, elsewhere)).toMatchObject({ use: undefined });
  });

  test('of two cells is new when they exchange what is wrong with them', async () => {
    const one = edited([CELL, ''], [OTHER, '-1']);
    const other = edited([CELL, '-1'], [OTHER, '']);
    const { result, use } = await lintWith(await recorded(one), other);
    expect(marks({ findings: open(result) })).toEqual(marks({ findings: result.findings }));
    expect(use?.gone.length).toBeGreaterThan(0);
  });

  test('is known wherever the file is, where it says who reports on which year', async () => {
    const { result } = await lintWith(await recorded(blank), blank, 'moved/other.json');
    expect(open(result)).toEqual([]);
    const nameless = { ...blank, organ: undefined, title: '年度报告', year: undefined };
    const found = await survey(nameless);
    expect(found.identity).toEqual({ path: 'a.report.json' });
    const { baseline } = updateBaseline(EMPTY, [found]);
    expect(open((await lintWith(baseline, nameless)).result)).toEqual([]);
    expect((await lintWith(baseline, nameless, 'b.report.json')).use).toBeUndefined();
  });

  test('is known of an organ whose name is spaced or full-width', async () => {
    const named = (name: string) => ({ ...blank, organ: { name } });
    const baseline = await recorded(named('某局(A)'));
    expect(open((await lintWith(baseline, named('某局 （Ａ）'))).result)).toEqual([]);
  });

  test('leaves out what is wrong with the file itself', async () => {
    const odd = { ...blank, colour: 'red' };
    const found = await survey(odd);
    expect(found.ofFile).toBe(1);
    expect(found.open.map(({ rule }) => rule)).toEqual(['cell-blank']);
    const { result } = await lintWith(await recorded(odd), odd);
    expect(open(result).map(({ ruleId }) => ruleId)).toEqual(['core-schema']);
  });

  test('makes no incomplete verdict another one', async () => {
    const early = { ...blank, year: 1999 };
    const { result } = await lintWith(await recorded(early), early);
    expect(judge(result, { failOn: 'never' })).toBe('incomplete');
  });
});

test('whatever changes, known is what is recorded and new is all else', async () => {
  const cells = [...cellIndex(forms['2021']).keys()];
  const slip = fc.tuple(fc.constantFrom(...cells), fc.constantFrom<unknown>('', '/', 7, -1, '3件', '1,234', 1.5, null));
  await fc.assert(
    fc.asyncProperty(fc.array(slip, { maxLength: 5 }), slip, async (slips, more) => {
      const baseline = await recorded(edited(...slips));
      const [entry] = [...baseline.values()];
      const known = new Set(entry?.findings.map(({ fingerprint }) => fingerprint));
      const before = await lintWith(baseline, edited(...slips));
      expect(open(before.result)).toEqual([]);
      const after = (await lintWith(baseline, edited(...slips, more))).result;
      expect([...marks({ findings: open(after) })].sort()).toEqual(
        [...marks(after)].filter((mark) => !known.has(mark)).sort(),
      );
      const [cell, printed] = more;
      // Figures may make up for each other; a cell left blank is made up for by nothing.
      if (printed === '' && !slips.some(([other]) => other === cell)) expect(open(after)).not.toEqual([]);
    }),
    { numRuns: 80 },
  );
});

describe('an update', () => {
  test('adds what is new, takes over what has other figures, and keeps the rest', async () => {
    const baseline = await recorded(edited([CELL, ''], [OTHER, '-1']));
    const again = updateBaseline(baseline, [await survey(edited([CELL, ''], [OTHER, '-2']))]);
    expect(again).toMatchObject({ added: 0, changed: 1, dropped: 0 });
    expect(recordedIn(again.baseline)).toBe(recordedIn(baseline));
    const more = updateBaseline(baseline, [await survey(edited(['applications.received.total', '']))]);
    expect(more.added).toBeGreaterThan(0);
    expect(more.kept).toBe(recordedIn(baseline));
  });

  test('done twice is done once, to the byte', async () => {
    const surveys = [await survey(edited([CELL, ''], [OTHER, '-1'])), await survey({ ...blank, year: 2023 })];
    const once = updateBaseline(EMPTY, surveys).baseline;
    const twice = updateBaseline(once, surveys);
    expect(twice).toMatchObject({ added: 0, changed: 0, dropped: 0 });
    expect(baselineText(twice.baseline)).toBe(baselineText(once));
    expect(baselineText(updateBaseline(EMPTY, [...surveys].reverse()).baseline)).toBe(baselineText(once));
  });

  test('leaves out what was suppressed with a reason', async () => {
    const suppressions = [{ file: 'a', rule: 'cell-blank', reason: 'r' }];
    expect((await survey(blank, 'a', { suppressions })).open).toEqual([]);
  });
});

describe('pruning', () => {
  test('takes out what is gone, and leaves the report', async () => {
    const baseline = await recorded(blank);
    const pruned = pruneBaseline(baseline, [await survey(specimen())]);
    expect(pruned).toMatchObject({ dropped: 1, kept: 0 });
    expect([...pruned.baseline.values()].map(({ findings }) => findings)).toEqual([[]]);
    expect(baselineText(pruned.baseline)).toContain('"findings": []');
    expect(pruneBaseline(pruned.baseline, [await survey(specimen())])).toMatchObject({ dropped: 0 });
  });

  test.each<readonly [string, () => Promise<SurveyedReport>]>([
    ['could not be judged', () => survey({ ...specimen(), sections: [] })],
    ['is another one', () => survey({ ...specimen(), year: (blank.year ?? 0) - 1 })],
    ['is suppressed now', () => survey(blank, 'a', { suppressions: [{ file: 'a', rule: 'cell-blank', reason: 'r' }] })],
    ['was not asked by the rule', async () => ({ ...(await survey(specimen())), settled: ['cell-format'] })],
    ['had a rule that crashed', async () => ({ ...(await survey(specimen())), settled: [], complete: false })],
  ])('keeps what is recorded of a report that %s', async (_, surveying) => {
    const baseline = await recorded(blank);
    expect(pruneBaseline(baseline, [await surveying()])).toMatchObject({ dropped: 0, kept: 1 });
  });

  test('of a report that is there twice takes out only what is gone from both', async () => {
    const baseline = await recorded(blank);
    const both = [await survey(specimen()), await survey(blank, 'copy.json')];
    expect(pruneBaseline(baseline, both)).toMatchObject({ dropped: 0 });
    const uses = await Promise.all([specimen(), blank].map(async (it) => (await lintWith(baseline, it)).use));
    expect(sumOfUses(uses.flatMap((use) => use ?? []))).toEqual({ known: 1, gone: 0 });
    expect(sumOfUses(uses.slice(0, 1).flatMap((use) => use ?? []))).toEqual({ known: 0, gone: 1 });
  });
});
