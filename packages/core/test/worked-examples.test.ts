/** The worked examples of the guide: complete rules that run, and the pages print them as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { type ConfigFile, validateConfig } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { createRuleSet, editReport, loadRules, runExamples } from '../src/index.ts';
import { lint, specimen } from './reports.ts';

const docs = new URL('../../../docs/', import.meta.url);
const folder = new URL('examples/rules/', docs);
const files = readdirSync(folder).map((name) => ({
  path: `docs/examples/rules/${name}`,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));
const { rules, problems } = loadRules(files);
const config = readFileSync(new URL('examples/disclosure-lint.config.json', docs), 'utf8');

/** The rule files that a page prints. */
function printed(page: string): string[] {
  const text = readFileSync(new URL(page, docs), 'utf8');
  return [...text.matchAll(/```json\n(\{\n {2}"name"[\s\S]*?\n)```/gu)].map(([, rule = '']) => rule);
}

describe('the worked examples', () => {
  it('load', () => {
    expect(problems).toEqual([]);
    expect(rules.map(({ name }) => name)).toEqual([
      'carried-forward-within-received',
      'licensing-not-mentioned',
      'published-by-local-deadline',
      'receipts-against-received',
    ]);
  });

  it.each(rules.map((rule) => [rule.name, rule] as const))('%s does what its examples say', async (_, rule) => {
    for (const result of await runExamples(rule)) expect(result).toMatchObject({ passed: true });
  });

  it.each(['writing-a-rule.md', 'zh-CN/writing-a-rule.md'])('are printed in docs/%s as they are', (page) => {
    expect(printed(page).sort()).toEqual(files.map(({ text }) => text).sort());
    expect(readFileSync(new URL(page, docs), 'utf8')).toContain(`\`\`\`json\n${config}\`\`\``);
  });

  it('are configured by a configuration that is valid', () => {
    const { options, severities } = JSON.parse(config) as ConfigFile;
    expect(validateConfig(JSON.parse(config))).toBe(true);
    const names = rules.map(({ name }) => name);
    for (const name of Object.keys({ ...options, ...severities })) expect(names).toContain(name);
  });
});

describe('a local deadline', () => {
  const rule = rules.find(({ name }) => name === 'published-by-local-deadline');
  const text = files.find(({ path }) => path.includes('published-by-local-deadline'))?.text ?? '';
  const only = rule ? [rule] : [];

  /** @returns the finding of a report published on a day, or why the rule says nothing. */
  async function said(publishedOn: unknown, deadline: string, year: unknown = 2023): Promise<string | undefined> {
    const ruleSet = createRuleSet({ rules: only, options: { 'published-by-local-deadline': { deadline } } });
    const { findings, outcomes } = await lint({ ...specimen(), year, publishedOn }, { ruleSet });
    const [outcome] = outcomes;
    const own = findings.find(({ ruleId }) => ruleId === 'published-by-local-deadline');
    return own?.message ?? (outcome && 'reason' in outcome ? outcome.reason : undefined);
  }

  it.each([
    ['2024-01-28', '01-28', undefined],
    ['2024-01-29', '01-28', '公布日期为2024-01-29，晚于本地要求的2024-01-28。'],
    ['2024-02-20', '02-20', undefined],
    ['2024-02-21', '02-20', '公布日期为2024-02-21，晚于本地要求的2024-02-20。'],
    // Earlier than the year's own end, and a year late.
    ['2023-12-30', '01-28', undefined],
    ['2025-01-02', '01-28', '公布日期为2025-01-02，晚于本地要求的2024-01-28。'],
    ['2024-02-29', '02-29', undefined],
    ['2024-1-29', '01-28', '报告未注明公布日期（publishedOn）'],
    ['2024-02-30', '01-28', '报告未注明公布日期（publishedOn）'],
    ['二〇二四年一月二十九日', '01-28', '报告未注明公布日期（publishedOn）'],
    [20240129, '01-28', '报告未注明公布日期（publishedOn）'],
    ['2024-01-29', '02-31', '“02-31”不是月和日（如 01-31）'],
  ])('published on %s, deadline %s', async (day, deadline, message) => {
    expect(await said(day, deadline)).toBe(message);
  });

  it.each([
    ['02-31', '“02-31”不是月和日（如 01-31）'],
    ['1月28日', undefined],
  ])('that is no day is refused when the rule is loaded: %s', (day, message) => {
    const source = { path: 'published-by-local-deadline.json', text: text.replace('"01-28"', `"${day}"`) };
    const found = loadRules([source]).problems;
    expect(found.length).toBeGreaterThan(0);
    if (message !== undefined) expect(found[0]?.message['zh-CN']).toBe(message);
  });
});

it('a finding shows the cell that was compared with, and is another one when that cell changes', async () => {
  const ruleSet = createRuleSet({ rules: rules.filter(({ name }) => name === 'carried-forward-within-received') });
  const finding = async (received: number) => {
    const edits = [
      { set: 'applications.received.total', to: received },
      { set: 'applications.carriedForward.total', to: 70 },
    ];
    return (await lint(editReport(specimen(), edits), { ruleSet })).findings[0];
  };
  const [three, four] = [await finding(3), await finding(4)];
  expect(three).toMatchObject({
    message: '结转下年度继续办理70件，多于本年新收的3件。',
    address: 'applications.carriedForward.total',
    related: [{ literal: '70' }, { literal: '3', address: 'applications.received.total' }],
  });
  expect(four?.fingerprint).not.toBe(three?.fingerprint);
});
