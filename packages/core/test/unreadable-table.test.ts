import { specimens } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { builtinRules, createRuleSet, judge, type LintContext, lintText } from '../src/index.ts';

const context: LintContext = { ruleSet: createRuleSet({ rules: builtinRules() }), locale: 'zh-CN' };

describe('a picture in the place of a statutory table', () => {
  it('makes the verdict incomplete, and the table is not called missing', async () => {
    const report = structuredClone(specimens()['2021']);
    const section = report.sections[2] as unknown as { content: unknown[] };
    section.content = section.content.map((block) =>
      typeof block === 'object' && block !== null && 'rows' in block ? { unreadable: 'image', note: '表三' } : block,
    );
    const result = await lintText(JSON.stringify(report), 'a.report.json', context);
    expect(result.findings.map(({ ruleId }) => ruleId)).toContain('core-table-unreadable');
    expect(result.findings.map(({ ruleId }) => ruleId)).not.toContain('table-missing');
    const [finding] = result.findings.filter(({ ruleId }) => ruleId === 'core-table-unreadable');
    expect(finding?.location.pointer).toMatch(/^\/sections\/2\/content\/\d+$/u);
    expect(finding?.message).toContain('收到和处理政府信息公开申请情况');
    expect(judge(result, { failOn: 'never' })).toBe('incomplete');
  });

  it('says nothing of a picture beside the table', async () => {
    const report = structuredClone(specimens()['2021']);
    (report.sections[2] as unknown as { content: unknown[] }).content.push({ unreadable: 'image', note: '附图' });
    const result = await lintText(JSON.stringify(report), 'a.report.json', context);
    expect(result.incomplete).toBe(false);
    expect(result.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
