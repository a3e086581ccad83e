/** Fixes of reports with very many findings, or very many cells. Work that grows with their square does not end in time. */
import { describe, expect, it } from 'vitest';
import { applyFixes, type Fix, lintText, safeFixes } from '../src/index.ts';
import { context, everyRule, specimen } from './reports.ts';

const MANY = 10_000;

function minified(content: readonly unknown[]): string {
  const report = specimen();
  const [first, ...others] = report.sections;
  return JSON.stringify({ ...report, sections: [{ ...first, content }, ...others] });
}

async function fixesIn(text: string): Promise<{ all: Fix[]; safe: Fix[] }> {
  const { findings } = await lintText(text, 'a.report.json', { ...context, ruleSet: everyRule });
  return { all: findings.flatMap(({ fixes }) => fixes), safe: safeFixes(findings) };
}

describe('a report on one line', () => {
  const sentence =
    '本年按期按期答复&nbsp;的的申请，收到申请5件，依据国务院令第492号办理，政府信息公开工作有序推进、稳步提升。';

  it.each([
    ['in one paragraph', [sentence.repeat(MANY)]],
    ['in as many paragraphs', Array.from({ length: MANY }, () => sentence)],
  ])('with 10,000 faults of each kind %s is mended', async (_, content) => {
    const text = minified(content);
    const { all, safe } = await fixesIn(text);
    expect(all.length).toBeGreaterThan(MANY);
    const mended = applyFixes(text, safe);
    expect(mended.split('&nbsp;')).toHaveLength(1);
    expect(mended).toBe(text.replaceAll('&nbsp;', ' '));
    expect(() => JSON.parse(applyFixes(text, all))).not.toThrow();
  });

  it('with 10,000 texts for cells in each row gets a row of as many zeros', async () => {
    const report = specimen();
    const table = report.sections[3]?.content?.[0];
    if (typeof table !== 'object' || !('rows' in table)) throw new Error('no table of remedies');
    const rows = table.rows.slice(0, 2).map((row) => ({ ...row, cells: Array(MANY).fill('0') }));
    Object.assign(table, { rows });
    const { all } = await fixesIn(JSON.stringify(report));
    const added = all.filter(({ title }) => title.includes('补上'));
    expect(added).toHaveLength(1);
    const { newText = '' } = added[0]?.edits[0] ?? {};
    expect(newText).toContain(`[${Array(MANY).fill(0).join()}]`);
  });
});

it('very many fixes are applied, of those that overlap the first', () => {
  const text = 'ab'.repeat(5 * MANY);
  const place = (offset: number) => ({ line: 1, column: offset + 1, offset });
  const fix = (start: number, newText: string): Fix => ({
    title: newText,
    applicability: 'safe',
    edits: [{ range: { start: place(start), end: place(start + 1) }, newText }],
  });
  const starts = Array.from({ length: 5 * MANY }, (_, at) => 2 * (at % 2 === 0 ? at : 5 * MANY - at));
  const fixes = starts.flatMap((start) => [fix(start, 'x'), fix(start, 'y')]);
  expect(applyFixes(text, fixes)).toBe('xb'.repeat(5 * MANY));
});
