import { describe, expect, it } from 'vitest';
import { lint, specimen } from './reports.ts';

const titled = (title: string) => lint({ ...specimen(), title });

describe('a document that is no annual report', () => {
  it.each([
    '某某县2023年上半年政府信息公开情况统计',
    '某某局2023年第三季度政府信息公开工作报告',
    '某某区政府信息公开工作统计表',
  ])('is refused by its title and not linted: %s', async (title) => {
    const { findings, outcomes } = await titled(title);
    expect(findings.map(({ ruleId, messageId }) => [ruleId, messageId])).toEqual([['core-not-a-report', 'notAnnual']]);
    expect(findings[0]?.message).toContain(title);
    expect(outcomes.every(({ status }) => status === 'notApplicable')).toBe(true);
  });

  it.each(['某某县2023年政府信息公开工作年度报告（含季度数据）', '某某县2023年政府信息公开工作年报（上半年、下半年）'])(
    'is not told by a word alone: %s',
    async (title) => {
      const { findings } = await titled(title);
      expect(findings.map(({ ruleId }) => ruleId)).not.toContain('core-not-a-report');
    },
  );
});
