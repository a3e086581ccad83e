/** A document with the tables of a report and none of its prose, such as a workbook. */
import { specimens } from '@disclosure-lint/rules';
import { describe, expect, it } from 'vitest';
import { builtinRules, createRuleSet, judge, type LintContext, lintText } from '../src/index.ts';

const context: LintContext = { ruleSet: createRuleSet({ rules: builtinRules(), preset: 'strict' }), locale: 'zh-CN' };

/** The specimen's tables as an import of a workbook leaves them. */
function tables(change: (sections: { heading: string; content: unknown[] }[]) => void = () => undefined): string {
  const { organ, year, sections } = structuredClone(specimens()['2021']) as unknown as {
    organ: unknown;
    year: number;
    sections: { heading: string; content: unknown[] }[];
  };
  const kept = sections.filter(({ content }) =>
    content.some((block) => typeof block === 'object' && 'rows' in (block as object)),
  );
  change(kept);
  const report = { format: 'disclosure-report/1', title: null, organ, year, sections: kept };
  return JSON.stringify({ ...report, import: { from: 'a.xlsx', content: 'tables', losses: [] } });
}

describe('a document of tables alone', () => {
  it('misses no prose, and does not pass either', async () => {
    const result = await lintText(tables(), 'a.report.json', context);
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['core-tables-only']);
    expect(judge(result, { failOn: 'error' })).toBe('incomplete');
    const outcome = (rule: string) => result.outcomes.find(({ ruleId }) => ruleId === rule);
    expect(outcome('section-missing')).toMatchObject({ status: 'partial' });
    expect(outcome('period-missing')).toMatchObject({ status: 'notApplicable' });
  });

  it('still misses a table, and the sums of those that are there are checked', async () => {
    const text = tables((sections) => {
      sections.splice(0, 1);
      const table = sections[1]?.content[0] as { rows: { cells: number[] }[] };
      const cells = table.rows[0]?.cells;
      if (cells) cells[4] = 99;
    });
    const { findings } = await lintText(text, 'a.report.json', context);
    const rules = findings.map(({ ruleId }) => ruleId);
    expect(rules).toContain('section-missing');
    expect(rules).toContain('remedies-total');
  });
});
