/** What each kind of fix is called, and what it makes of the text. */
import type { RuleFile } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { applyFixes, builtinRules, createRuleSet, type Finding, type Locale, lintText } from '../src/index.ts';
import { ownRule } from './own-rule.ts';
import { context, everyRule } from './reports.ts';

/** A report as an office might type it: one row a line. */
const REPORT = `{
  "format": "disclosure-report/1",
  "title": "某局2023年政府信息公开工作年度报告",
  "year": 2023,
  "sections": [
    { "heading": "一、总体情况", "content": ["本年收到政府信息公开申请12件。"] },
    {
      "heading": "四、政府信息公开行政复议、行政诉讼情况",
      "content": [
        {
          "table": "remedies",
          "columns": ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
          "rows": [
            { "label": "行政复议", "cells": [12, 20, 3, 0, 35] },
            { "label": ["行政诉讼", "未经复议直接起诉"], "cells": [0, 0, 0, 0, 0] },
            { "label": ["行政诉讼", "复议后起诉"], "cells": [0, 0, 0, 0, 0] }
          ]
        }
      ]
    }
  ]
}
`;

async function findingOf(text: string, ruleId: string, locale: Locale = 'zh-CN'): Promise<Finding> {
  const { findings } = await lintText(text, 'a.report.json', { ...context, ruleSet: everyRule, locale });
  const found = findings.find((finding) => finding.ruleId === ruleId);
  if (!found) throw new Error(`no finding of ${ruleId}`);
  return found;
}

/** What becomes of the lines that a fix changes. */
async function mended(text: string, ruleId: string, at = 0): Promise<{ titles: string[]; lines: string[] }> {
  const { fixes } = await findingOf(text, ruleId);
  const titles = fixes.map(({ title, applicability }) => `${applicability}: ${title}`);
  const fix = fixes[at];
  if (!fix) return { titles, lines: [] };
  const before = new Set(text.split('\n'));
  const lines = applyFixes(text, [fix]).split('\n');
  return { titles, lines: lines.filter((line) => !before.has(line)).map((line) => line.trim()) };
}

const edited = (from: string, to: string): string => {
  if (!REPORT.includes(from)) throw new Error(`the report has no ${from}`);
  return REPORT.replace(from, () => to);
};

describe('cells', () => {
  it.each([
    ['thousands', '[12, 20, 3, 0, 35]', '["１２", 20, 3, 0, 35]', 'cell-format', ['safe: 改为 12']],
    ['an unit', '[12, 20, 3, 0, 35]', '["12件", 20, 3, 0, 35]', 'cell-unit-in-value', ['safe: 改为 12']],
    ['a blank part', '[12, 20, 3, 0, 35]', '["", 20, 3, 0, 35]', 'cell-blank', ['suggestion: 填 12（按合计推算）']],
    ['a placeholder', '[12, 20, 3, 0, 35]', '[12, 20, 3, "/", 35]', 'cell-placeholder', ['suggestion: 填 0']],
    [
      'a spanned cell',
      '[12, 20, 3, 0, 35]',
      '[{ "text": "12 件" }, 20, 3, 0, 35]',
      'cell-unit-in-value',
      ['safe: 改为 12'],
    ],
  ])('%s', async (_, from, to, ruleId, titles) => {
    const text = edited(from, to);
    const fixed = await mended(text, ruleId);
    expect(fixed.titles).toEqual(titles);
    const after = to.includes('text') ? '[{ "text": "12" }, 20, 3, 0, 35]' : from;
    expect(fixed.lines).toEqual([`{ "label": "行政复议", "cells": ${after} },`]);
  });

  it('several blanks are filled from what the sums tell', async () => {
    const text = edited('[12, 20, 3, 0, 35]', '["", 20, 3, 0, 35]').replace(
      '"复议后起诉"], "cells": [0, 0, 0, 0, 0]',
      '"复议后起诉"], "cells": ["", "", "", "", ""]',
    );
    const { titles, lines } = await mended(text, 'cell-blank');
    expect(titles).toEqual(['suggestion: 填好 6 格（其中 1 格按合计推算，其余填 0）']);
    expect(lines).toHaveLength(2);
    expect(applyFixes(text, (await findingOf(text, 'cell-blank')).fixes)).toBe(REPORT);
  });

  it('a merged blank is filled once', async () => {
    const text = edited('[12, 20, 3, 0, 35]', '[12, 20, { "text": "", "span": 2 }, 32]');
    const { fixes } = await findingOf(text, 'cell-blank');
    expect(fixes).not.toEqual([]);
    for (const fix of fixes) {
      expect(fix.edits).toHaveLength(1);
      expect(() => JSON.parse(applyFixes(text, [fix]))).not.toThrow();
    }
  });

  it('blanks whose total says that they are not all zero are left to the author', async () => {
    const text = edited('[12, 20, 3, 0, 35]', '["", "", "", "", 35]');
    expect((await findingOf(text, 'cell-blank')).fixes).toEqual([]);
  });
});

describe('sums', () => {
  it('the total becomes the sum of its parts', async () => {
    const { titles, lines } = await mended(edited('3, 0, 35]', '3, 0, 34]'), 'remedies-total');
    expect(titles).toEqual([
      'suggestion: 把“行政复议”行“总计”栏改为 35（12＋20＋3）',
      'suggestion: 把“行政复议”行“结果维持”栏改为 11',
      'suggestion: 把“行政复议”行“其他结果”栏改为 2',
      'suggestion: 把“行政复议”行“结果纠正”栏改为 19',
    ]);
    expect(lines).toEqual(['{ "label": "行政复议", "cells": [12, 20, 3, 0, 35] },']);
  });

  it('in English too', async () => {
    const { fixes } = await findingOf(edited('3, 0, 35]', '3, 0, 34]'), 'remedies-total', 'en');
    expect(fixes[0]?.title).toBe(
      'Change row “administrative review (行政复议)”, column “total (总计)” to 35 (12 + 20 + 3)',
    );
  });
});

describe('a rule that is switched off', () => {
  const off = createRuleSet({ rules: builtinRules(), severities: { 'remedies-total': 'off' } });

  it('does not tell what a blank should be', async () => {
    const text = edited('[12, 20, 3, 0, 35]', '["", 20, 3, 0, 35]');
    const { findings } = await lintText(text, 'a.report.json', { ...context, ruleSet: off });
    const blank = findings.find(({ ruleId }) => ruleId === 'cell-blank');
    expect(blank?.fixes.map(({ title }) => title)).toEqual(['填 0']);
  });
});

describe('a rule of the office', () => {
  const rule = {
    ...ownRule('office-rule', 0, {}),
    options: {},
    conditions: {
      fact: 'sum',
      params: { cells: ['remedies.review.total', 'remedies.litigationDirect.total'] },
      operator: 'equal',
      value: { fact: 'cell', params: { address: 'remedies.litigationAfterReview.total' } },
    },
  } as unknown as RuleFile;

  it('tells what a blank should be', async () => {
    const text = edited('"复议后起诉"], "cells": [0, 0, 0, 0, 0]', '"复议后起诉"], "cells": [0, 0, 0, 0, ""]');
    const ruleSet = createRuleSet({
      rules: [...builtinRules(), rule],
      only: ['cell-blank', 'office-rule'],
    });
    const { findings } = await lintText(text, 'a.report.json', { ...context, ruleSet });
    const blank = findings.find(({ ruleId }) => ruleId === 'cell-blank');
    expect(blank?.fixes.map(({ title }) => title)).toEqual(['填 35（按合计推算）']);
  });
});

describe('headings', () => {
  it('an ordinal', async () => {
    const { titles, lines } = await mended(edited('四、政府', '三．政府'), 'section-ordinal');
    expect(titles).toEqual(['safe: 序号改为“四、”']);
    expect(lines).toEqual(['"heading": "四、政府信息公开行政复议、行政诉讼情况",']);
  });

  it('words that are known', async () => {
    const text = edited('四、政府信息公开行政复议、行政诉讼情况', '四、政府信息公开行政复议或行政诉讼的情况');
    const { titles, lines } = await mended(text, 'section-renamed');
    expect(titles).toEqual(['safe: 标题改为“四、政府信息公开行政复议、行政诉讼情况”']);
    expect(lines).toEqual(['"heading": "四、政府信息公开行政复议、行政诉讼情况",']);
  });

  it('a part that is missing is put where the form has it, with its tables', async () => {
    const { titles, lines } = await mended(REPORT, 'section-missing');
    expect(titles).toEqual(['suggestion: 补上标题“二、主动公开政府信息情况”']);
    expect(lines.slice(0, 6)).toEqual([
      '"heading": "二、主动公开政府信息情况",',
      '"table": "disclosure.article20-1",',
      '"caption": "第二十条第（一）项",',
      '"columns": ["本年制发件数", "本年废止件数", "现行有效件数"],',
      '{ "label": "规章", "cells": ["", "", ""] },',
      '{ "label": "行政规范性文件", "cells": ["", "", ""] }',
    ]);
  });
});

describe('rows', () => {
  it('one that is missing is printed as the others are', async () => {
    const text = edited('            { "label": ["行政诉讼", "未经复议直接起诉"], "cells": [0, 0, 0, 0, 0] },\n', '');
    const { titles } = await mended(text, 'table-row-missing');
    expect(titles).toEqual(['suggestion: 补上“未经复议直接起诉”一行，各格填 0']);
    expect(applyFixes(text, (await findingOf(text, 'table-row-missing')).fixes)).toBe(REPORT);
  });
});

describe('the text', () => {
  it('quotation marks and backslashes stay as they are written', async () => {
    const text = edited('本年收到', '\\"收到\\"\\u4fe1\\\\息 &quot;，，');
    const markup = await mended(text, 'residual-markup');
    expect(markup.titles).toEqual(['safe: 清除 1 处排版标记']);
    expect(markup.lines.join('')).toContain('"\\"收到\\"\\u4fe1\\\\息 \\"，，政府信息');
    const signs = await mended(text, 'mixed-punctuation');
    expect(signs.titles).toEqual(['safe: 改正 1 处标点']);
    expect(signs.lines.join('')).toContain('\\u4fe1\\\\息 &quot;，政府信息');
  });

  it.each([
    ['term-openness', '本年收到政府信息公开申请', '本年收到政务公开申请', '改为“政府信息公开申请”'],
    ['truncated-word', '本年收到政府信息公开申请', '本年依申公开的政府信息', '改为“依申请公开”'],
    ['duplicated-word', '收到政府信息公开申请', '收到政府信息公开的的申请', '改为“的”'],
    ['title-wording', '政府信息公开工作年度报告', '政务公开工作年度报告', '改为“政府信息公开工作年度报告”'],
  ])('words that the rule %s says others for', async (ruleId, from, to, title) => {
    const text = edited(from, to);
    const finding = await findingOf(text, ruleId);
    expect(finding.fixes.map((fix) => fix.title)).toEqual([title]);
    await expect(findingOf(applyFixes(text, finding.fixes), ruleId)).rejects.toThrow('no finding');
  });
});
