/** Suppressions mark findings and drop none; what becomes of each suppression is told. */

import { forms } from '@disclosure-lint/rules';
import type { ReportFile, Suppression } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellIndex } from '../src/facts/addresses.ts';
import {
  addSuppressions,
  editReport,
  type Finding,
  judge,
  type LintResult,
  loadSuppressions,
  reviewSuppressions,
  suppressionsOf,
} from '../src/index.ts';
import { everyRule, lint, specimen } from './reports.ts';

const CELL = 'disclosure.normativeDocuments.issued';
const edited = (to: unknown, address = CELL): ReportFile => editReport(specimen(), [{ set: address, to }]);
const blank = edited('');
const entry = (over: Partial<Suppression> = {}): Suppression => ({
  file: 'a.report.json',
  rule: 'cell-blank',
  reason: '已电话核实',
  ...over,
});

async function status(report: ReportFile, suppression: Suppression, today?: string) {
  const result = await lint(report, { suppressions: [suppression], ...(today !== undefined && { today }) });
  return { result, status: result.suppressions[0]?.status };
}

const suppressed = ({ findings }: LintResult): readonly Finding[] => findings.filter((it) => it.suppressed);

describe('a suppression', () => {
  test('marks the finding, which then decides nothing', async () => {
    const { result, status: became } = await status(blank, entry({ author: '李', until: '2025-12-31' }), '2025-12-31');
    expect(became).toBe('used');
    expect(suppressed(result)).toMatchObject([
      { ruleId: 'cell-blank', suppressed: { reason: '已电话核实', author: '李', until: '2025-12-31' } },
    ]);
    expect(judge(await lint(blank), { failOn: 'error' })).toBe('rejected');
    expect(judge(result, { failOn: 'info', maxWarnings: 0 })).toBe('accepted');
  });

  test.each<readonly [string, Partial<Suppression>, ReportFile, string]>([
    ['at its address', { address: CELL }, blank, 'used'],
    ['at another address', { address: 'disclosure.regulations.issued' }, blank, 'unmatched'],
    ['of another rule', { rule: 'applications-balance' }, blank, 'unmatched'],
    ['of a rule that found nothing', {}, specimen(), 'unmatched'],
    ['of a rule that does not exist', { rule: 'cell-blnk' }, blank, 'idle'],
    ['past its day', { until: '2025-06-01' }, blank, 'expired'],
    ['on its last day', { until: '2025-06-02' }, blank, 'used'],
    ['of something that is no report', {}, {} as ReportFile, 'idle'],
  ])('%s: %s', async (_, over, report, expected) => {
    const { result, status: became } = await status(report, entry(over), '2025-06-02');
    expect(became).toBe(expected);
    expect(suppressed(result)).toHaveLength(expected === 'used' ? 1 : 0);
  });

  test('expires only when it is known which day it is', async () => {
    expect((await status(blank, entry({ until: '1999-01-01' }))).status).toBe('used');
  });

  test('no longer fits when the figures have changed, and the finding shows again', async () => {
    const wrong = edited(99, 'applications.received.total');
    const [finding] = (await lint(wrong)).findings.filter(({ address }) => address === 'applications.received.total');
    if (!finding) throw new Error('nothing to suppress');
    const [suppression] = suppressionsOf(finding, 'a.report.json', { reason: '已核实' }).filter(
      ({ rule }) => rule === 'applications-row-total',
    );
    expect((await status(wrong, entry(suppression))).status).toBe('used');
    const { result, status: became } = await status(edited(98, 'applications.received.total'), entry(suppression));
    expect(became).toBe('changed');
    expect(suppressed(result)).toEqual([]);
    expect((await status(specimen(), entry(suppression))).status).toBe('unmatched');
  });

  test('of one finding removes that finding only', async () => {
    const cells = [...cellIndex(forms['2021']).keys()];
    const wrongCell = fc.tuple(fc.constantFrom(...cells), fc.constantFrom<unknown>('', '/', 7, -1, '3件', 1.5, null));
    await fc.assert(
      fc.asyncProperty(fc.array(wrongCell, { minLength: 1, maxLength: 6 }), fc.nat(), async (changes, which) => {
        const report = editReport(
          specimen(),
          changes.map(([set, to]) => ({ set, to })),
        );
        const before = (await lint(report)).findings;
        const finding = before[which % Math.max(1, before.length)];
        if (!finding) return;
        const suppressions = suppressionsOf(finding, 'a.report.json', { reason: 'r' });
        const after = await lint(report, { suppressions });
        expect(after.findings.map(({ suppressed: _, ...rest }) => rest)).toEqual(before);
        expect(suppressed(after).map(({ fingerprint }) => fingerprint)).toEqual([finding.fingerprint]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file of suppressions is reviewed', () => {
  const names = everyRule.rules.map(({ file }) => file.name);
  const entries = [
    entry(),
    entry({ until: '2025-01-01' }),
    entry({ address: 'disclosure.regulations.issued' }),
    entry({ rule: 'cell-blnk' }),
    entry({ file: 'other.report.json', until: '2025-01-01' }),
  ];
  const text = addSuppressions(undefined, entries);

  async function review(reports: readonly ReportFile[]) {
    const loaded = loadSuppressions('/s.json', text, 's.json');
    if ('problems' in loaded) throw new Error('did not load');
    const concerned = loaded.file.entries.filter(({ file }) => file === 'a.report.json');
    const results = await Promise.all(reports.map((it) => lint(it, { suppressions: concerned, today: '2025-06-01' })));
    return reviewSuppressions(
      loaded.file,
      results.flatMap(({ suppressions }) => suppressions),
      names,
      'en',
    );
  }

  test('with the place of each entry that no longer serves', async () => {
    const findings = await review([blank]);
    expect(findings.map(({ messageId, location }) => [messageId, location.pointer])).toEqual([
      ['expired', '/suppressions/1/until'],
      ['unmatched', '/suppressions/2/address'],
      ['unknownRule', '/suppressions/3/rule'],
    ]);
    for (const { location, severity } of findings) expect([location.exact, severity]).toEqual([true, 'warning']);
    expect(findings[2]?.message).toContain('did you mean “cell-blank”?');
  });

  test('over all reports that it concerns: one that serves one of them serves', async () => {
    expect((await review([specimen(), blank])).map(({ messageId }) => messageId)).not.toContain('unused');
    expect((await review([specimen()])).map(({ location }) => location.pointer)).toContain('/suppressions/0/rule');
    expect(await review([])).toEqual([]);
  });
});

describe('adding a suppression', () => {
  test.each<readonly [string, string, string]>([
    ['two spaces', '{\n  "format": "disclosure-suppressions/1",\n  "suppressions": []\n}\n', '\n    {\n      "file"'],
    ['tabs', '{\n\t"format": "disclosure-suppressions/1",\n\t"suppressions": []\n}\n', '\n\t\t{\n\t\t\t"file"'],
    [
      'Windows’ line ends',
      '{\r\n  "format": "disclosure-suppressions/1",\r\n  "suppressions": []\r\n}\r\n',
      '\r\n    {\r\n',
    ],
  ])('keeps %s', (_, text, piece) => {
    const after = addSuppressions(text, [entry()]);
    expect(after).toContain(piece);
    expect(JSON.parse(after).suppressions).toEqual([entry()]);
  });

  test('leaves what is there as it was written', () => {
    const old = `{"file":"b.json","rule":"cell-blank",   "reason":"x"}`;
    const odd = `{ "format":  "disclosure-suppressions/1",\n   "suppressions": [\n      ${old}\n ] }`;
    const after = addSuppressions(odd, [entry(), entry({ file: 'c' })]);
    expect(after).toContain(`{ "format":  "disclosure-suppressions/1",\n   "suppressions": [\n      ${old},\n`);
    expect(JSON.parse(after).suppressions).toHaveLength(3);
  });
});
