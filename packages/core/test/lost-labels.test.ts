import { specimens } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { builtinRules, createRuleSet, editReport, lintText } from '../src/index.ts';

const ruleSet = createRuleSet({ rules: builtinRules(), only: ['table-label-lost'] });

async function messageFor(path: string, label: unknown): Promise<string | undefined> {
  const report = editReport(specimens()['2021'], [{ op: 'replace', path, value: label }]);
  const { findings } = await lintText(JSON.stringify(report), 'a.report.json', { ruleSet, locale: 'zh-CN' });
  return findings[0]?.message;
}

describe('a row whose name is lost', () => {
  it('is placed by the group it stands in', async () => {
    const message = await messageFor('/sections/2/content/0/rows/4/label', [
      '三、本年度办理结果',
      '（三）不予公开',
      '0',
    ]);
    expect(message).toContain('不予公开”之下');
    expect(message).toContain('1.属于国家秘密');
  });

  it('is placed by its table when it stands in no group', async () => {
    expect(await messageFor('/sections/1/content/0/rows/0/label', '')).toContain('“第二十条第（一）项”之下');
  });
});
