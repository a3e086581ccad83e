/** What fixes do to the text: to every invalid example of every rule, in every way a file may be printed. */
import { forms, specimens } from '@disclosure-lint/rules';
import type { ReportFile, RuleFile } from '@disclosure-lint/schemas';
import { validateReport } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import {
  applyFixes,
  bindReport,
  builtinRules,
  createRuleSet,
  documentFromImport,
  editReport,
  type Finding,
  type LintContext,
  lintDocument,
  lintText,
  parseDocument,
  safeFixes,
} from '../src/index.ts';

interface Case {
  readonly rule: RuleFile;
  readonly report: ReportFile;
}

const cases: readonly Case[] = builtinRules().flatMap((rule) =>
  rule.examples.invalid.flatMap((example) =>
    (example.on ? [example.on] : rule.meta.editions).map((edition) => ({
      rule,
      report: editReport(specimens()[edition], example.edits ?? []),
    })),
  ),
);

/** The ways in which files are printed. */
const styles: readonly (readonly [string, (report: unknown) => string])[] = [
  ['one space', (report) => JSON.stringify(report, null, 1)],
  ['Windows line ends', (report) => JSON.stringify(report, null, 2).replaceAll('\n', '\r\n')],
  ['tabs', (report) => JSON.stringify(report, null, '\t')],
  ['one line', (report) => JSON.stringify(report)],
  [
    'escapes',
    (report) =>
      JSON.stringify(report, null, 1).replaceAll(
        /[\u0080-\uffff]/gu,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
  ],
];

function contextOf(rule: RuleFile): LintContext {
  return { ruleSet: createRuleSet({ rules: [rule], only: [rule.name] }), locale: 'zh-CN' };
}

async function findingsIn(text: string, rule: RuleFile): Promise<readonly Finding[]> {
  const { findings } = await lintText(text, 'a.report.json', contextOf(rule));
  return findings;
}

/** Every number that is reckoned with, by table, row and column. */
function valuesIn(text: string): string[] {
  const report = bindReport(parseDocument(text, 'a.report.json'), forms);
  return [...report.tables.values()].flatMap(({ form, cells }) =>
    cells.flatMap((row) =>
      row.flatMap((cell) => (cell ? [`${form.key} ${cell.row.form.key} ${cell.column.form.key} ${cell.value}`] : [])),
    ),
  );
}

/** The text is JSON, and fits the format if it did before. */
function expectWhole(before: string, after: string): void {
  const fitted = validateReport(JSON.parse(before));
  const value: unknown = JSON.parse(after);
  if (fitted) expect(validateReport(value)).toBe(true);
}

/** A number given, or a sum mended, settles what was asked. */
const SETTLED = new Set([
  'cell-blank',
  'cell-placeholder',
  'applications-row-total',
  'applications-result-total',
  'applications-balance',
  'remedies-total',
  'free-table-total',
  'table-row-missing',
  'section-missing',
  'section-renamed',
]);

describe.each(styles)('fixes of a report printed with %s', (_, print) => {
  it('keep it whole, do what they promise, and change nothing else', async () => {
    let tried = 0;
    for (const { rule, report } of cases) {
      const text = print(report);
      for (const finding of await findingsIn(text, rule)) {
        for (const fix of finding.fixes) {
          tried++;
          const after = applyFixes(text, [fix]);
          expectWhole(text, after);
          expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
          expect(/(?<!\r)\n/u.test(after)).toBe(/(?<!\r)\n/u.test(text));
          if (fix.applicability === 'suggestion' && !SETTLED.has(rule.name)) continue;
          const left = (await findingsIn(after, rule)).map(({ fingerprint }) => fingerprint);
          expect(left, `${rule.name}: ${fix.title}`).not.toContain(finding.fingerprint);
          if (fix.applicability === 'safe') expect(valuesIn(after), fix.title).toEqual(valuesIn(text));
        }
      }
    }
    expect(tried).toBeGreaterThan(300);
  });
});

describe('safe fixes', () => {
  it('applied again change nothing', async () => {
    let mended = 0;
    const all = createRuleSet({ rules: builtinRules(), only: builtinRules().map(({ name }) => name) });
    for (const { report } of cases.filter((_, at) => at % 5 === 0)) {
      const text = JSON.stringify(report, null, 1);
      const lint = async (source: string): Promise<string> => {
        const { findings } = await lintText(source, 'a.report.json', { ruleSet: all, locale: 'zh-CN' });
        return applyFixes(source, safeFixes(findings));
      };
      const once = await lint(text);
      if (once !== text) mended++;
      expect(await lint(once)).toBe(once);
    }
    expect(mended).toBeGreaterThan(5);
  });

  it('leave out what is accepted as it is', async () => {
    const rule = ruleNamed('cell-format');
    const report = editReport(specimens()['2021'], [{ set: 'disclosure.licensing.decisions', to: '1,264' }]);
    const [finding] = await findingsIn(JSON.stringify(report), rule);
    expect(finding && safeFixes([finding])).toHaveLength(1);
    expect(finding && safeFixes([{ ...finding, suppressed: { reason: '照印' } }])).toEqual([]);
  });
});

function ruleNamed(name: string): RuleFile {
  const rule = builtinRules().find((candidate) => candidate.name === name);
  if (!rule) throw new Error(`no rule ${name}`);
  return rule;
}

describe('there is nothing to edit', () => {
  const report = editReport(specimens()['2021'], [{ set: 'remedies.review.total', to: '' }]);

  it('in an imported report', async () => {
    const { findings } = await lintDocument(
      documentFromImport('a.docx', '', report),
      contextOf(ruleNamed('cell-blank')),
    );
    expect(findings.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('in broken JSON', async () => {
    const text = JSON.stringify(report).slice(0, -1);
    const context = { ...contextOf(ruleNamed('cell-blank')), evaluateBroken: true };
    const { findings } = await lintText(text, 'a.report.json', context);
    const own = findings.filter(({ ruleId }) => ruleId === 'cell-blank');
    expect(own.map(({ fixes }) => fixes)).toEqual([[]]);
  });
});

describe('of fixes that overlap', () => {
  const range = (start: number, end: number) => ({
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  });
  const fix = (start: number, end: number, newText: string) => ({
    title: newText,
    applicability: 'safe' as const,
    edits: [{ range: range(start, end), newText }],
  });

  it('the first stands', () => {
    expect(applyFixes('abcdef', [fix(1, 3, 'X'), fix(2, 4, 'Y'), fix(3, 4, 'Z')])).toBe('aXZef');
  });

  it('two insertions at one place are one too many', () => {
    expect(applyFixes('ab', [fix(1, 1, 'X'), fix(1, 1, 'Y'), fix(1, 2, 'Z')])).toBe('aXb');
  });

  it('a fix is applied whole or not at all', () => {
    const both = { ...fix(4, 5, 'E'), edits: [...fix(1, 2, 'B').edits, ...fix(4, 5, 'E').edits] };
    expect(applyFixes('abcdef', [fix(1, 2, 'X'), both])).toBe('aXcdef');
  });
});
