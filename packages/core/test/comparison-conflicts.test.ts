/** Comparing with a report that does not fit: of another edition, with blanks, with rows or parts missing. */
import { forms } from '@disclosure-lint/rules';
import type { ExampleEdit, ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { bindReport } from '../src/bind/bind.ts';
import type { Comparisons } from '../src/comparison/comparisons.ts';
import { digestOf, type ReportDigest } from '../src/comparison/digest.ts';
import { builtinRules, createRuleSet, editReport } from '../src/index.ts';
import { parseDocument } from '../src/source/parse.ts';
import { at, lint, specimen, told } from './reports.ts';

const names = builtinRules().flatMap(({ name, meta }) => (meta.category === 'cross-year' ? name : []));
const ruleSet = createRuleSet({ rules: builtinRules(), only: names });

const digest = (report: unknown, name = 'other.report.json'): ReportDigest =>
  digestOf(bindReport(parseDocument(JSON.stringify(report), name), forms));

/** What the cross-year rules say of a report beside others, and which had nothing to go by. */
async function compared(report: ReportFile, comparisons?: Comparisons) {
  const { findings, outcomes } = await lint(report, { ruleSet, ...(comparisons && { comparisons }) });
  expect(outcomes.filter(({ status }) => status === 'error')).toEqual([]);
  for (const { message } of findings) expect(message).not.toMatch(/undefined|NaN|\{|度度/u);
  return {
    findings: told(findings),
    idle: outcomes.flatMap((outcome) => (outcome.status === 'notApplicable' ? outcome.ruleId : [])).sort(),
  };
}

function lastYear(edition: '2019' | '2021', edits: readonly ExampleEdit[], year: number): Comparisons {
  return { lastYear: digest({ ...editReport(specimen(edition), edits), year }) };
}

/** Another year: texts of another hand, and a figure that changed. */
const ANOTHER_YEAR: ExampleEdit[] = [
  { op: 'replace', path: '/sections/0/content', value: ['另一年的情况另有文字，与今年没有一句相同。'.repeat(3)] },
  { op: 'replace', path: '/sections/4/content', value: ['问题另有问题，措施另有措施。'] },
  { set: 'applications.granted.total', to: 30 },
];

describe('without other reports', () => {
  it.each(['2019', '2021'] as const)('nothing is said of a report on the form of %s', async (edition) => {
    const { findings, idle } = await compared(specimen(edition));
    expect(findings).toEqual([]);
    const concerned = builtinRules().filter(
      ({ name, meta }) => names.includes(name) && meta.editions.includes(edition),
    );
    expect(concerned.map(({ name }) => name).filter((name) => !idle.includes(name))).toEqual([]);
  });
});

describe('last year’s report on another edition of the form', () => {
  const report = { ...specimen('2021'), year: 2021 };
  const fit: ExampleEdit[] = [
    { set: 'applications.carriedForward.naturalPerson', to: 3 },
    { set: 'applications.carriedForward.legalService', to: 1 },
    { set: 'applications.carriedForward.total', to: 5 },
  ];

  it('is compared where both have the figure', async () => {
    const { findings, idle } = await compared(report, lastYear('2019', ANOTHER_YEAR, 2020));
    expect(findings).toEqual(['carry-over-mismatch applications.broughtForward.total']);
    expect(idle).toContain('documents-stock-roll');
    expect(idle).toContain('all-figures-unchanged');
  });

  it('says nothing of what only one of them counts', async () => {
    const equal = [...ANOTHER_YEAR, ...fit, { set: 'disclosure.normativeDocuments.totalPublic', to: 300 }];
    expect((await compared(report, lastYear('2019', equal, 2020))).findings).toEqual([]);
  });

  it('tells of figures that grew or shrank tenfold', async () => {
    const jump = [...ANOTHER_YEAR, ...fit, { set: 'disclosure.licensing.decisions', to: 12 }];
    expect((await compared(report, lastYear('2019', jump, 2020))).findings).toEqual([
      'jump-vs-last-year disclosure.licensing.decisions',
    ]);
  });

  it('may be of the later one, where a year’s report was printed on the wrong form', async () => {
    const old = { ...specimen('2019'), year: 2022 };
    const { findings, idle } = await compared(old, lastYear('2021', ANOTHER_YEAR, 2021));
    expect(findings.filter((each) => /items-roll|documents|unchanged/u.test(each))).toEqual([]);
    expect(idle).toContain('items-roll');
  });
});

describe('last year’s report with blanks', () => {
  it('is not held against this year’s figures', async () => {
    const blank = ['naturalPerson', 'business', 'legalService', 'total'].map((column) => ({
      set: `applications.carriedForward.${column}`,
      to: '',
    }));
    expect((await compared(specimen(), lastYear('2021', [...ANOTHER_YEAR, ...blank], 2022))).findings).toEqual([]);
  });

  it('is compared in the columns that are filled', async () => {
    const edits = [...ANOTHER_YEAR, { set: 'applications.carriedForward.total', to: '' }];
    expect((await compared(specimen(), lastYear('2021', edits, 2022))).findings).toEqual([
      'carry-over-mismatch applications.broughtForward.naturalPerson',
    ]);
  });
});

describe('last year’s report with something missing', () => {
  it.each([
    ['a row', { op: 'remove', path: `${at.applications}/rows/24` }],
    ['the table of applications', { op: 'remove', path: at.applications }],
    ['the third part', { op: 'remove', path: '/sections/2' }],
  ] as const)('is not held against this year’s figures: %s', async (_, edit) => {
    expect((await compared(specimen(), lastYear('2021', [...ANOTHER_YEAR, edit], 2022))).findings).toEqual([]);
  });

  it('may be a report of nothing', async () => {
    const nothing = { lastYear: digest({ format: 'disclosure-report/1', year: 2022, sections: [] }) };
    const { findings, idle } = await compared(specimen(), nothing);
    expect(findings).toEqual([]);
    expect(idle).toContain('carry-over-mismatch');
  });
});

describe('several defects at once', () => {
  it('are told each by its own rule', async () => {
    const { findings } = await compared(specimen(), lastYear('2021', [], 2022));
    expect(findings.sort()).toEqual([
      'all-figures-unchanged disclosure.article20-1',
      'boilerplate-last-year overview',
      'carry-over-mismatch applications.broughtForward.total',
      'problems-repeated problems',
    ]);
  });

  it('are told of last year, of others and of children side by side', async () => {
    const other = { part: 'problems', share: 0.97, path: 'b.report.json', organ: '某某县水务局' } as const;
    const report = editReport(specimen(), [
      { op: 'replace', path: '/sections/4/content', value: ['本单位的公开栏长期无人更换，群众意见较多。'.repeat(10)] },
    ]);
    const child = digest(editReport(specimen(), [{ set: 'disclosure.licensing.decisions', to: 2000 }]));
    const { findings } = await compared(report, {
      ...lastYear('2021', ANOTHER_YEAR, 2022),
      alike: [other],
      children: { digests: [child], missing: ['东街街道办事处'] },
    });
    expect(findings.sort()).toEqual([
      'aggregate-child-missing',
      'aggregate-mismatch disclosure.licensing.decisions',
      'boilerplate-other-unit problems',
      'carry-over-mismatch applications.broughtForward.total',
    ]);
  });
});
