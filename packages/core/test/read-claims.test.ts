/** What `claims` shows of a report: every figure, what it is taken for, and what it was held against. */
import { specimens } from '@disclosure-lint/rules';
import type { RuleFile } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { builtinRules, createRuleSet, parseDocument, type ReadFigure, readClaims } from '../src/index.ts';

const builtin = createRuleSet({ rules: builtinRules() });

/** The specimen of 2021 with other prose in its first part, and with a table of the office's own. */
function reportWith(prose: string, ownTable?: object): string {
  const specimen = specimens()['2021'];
  const [first, ...others] = specimen.sections;
  const content = [prose, ...(ownTable ? [ownTable] : [])];
  return JSON.stringify({ ...specimen, sections: [{ ...first, content }, ...others] });
}

function overview(text: string, ruleSet = builtin): readonly ReadFigure[] {
  const read = readClaims(parseDocument(text, 'a.report.json'), { ruleSet, locale: 'zh-CN' });
  if (read.kind !== 'read') throw new Error(read.finding.message);
  return read.figures.filter(({ section }) => section === 'overview');
}

const OWN_TABLE = {
  columns: ['数量'],
  rows: [
    { label: '门户网站公开政府信息数', cells: ['22条'] },
    { label: '其中：机构信息', cells: ['3条'] },
    { label: '规划计划', cells: ['4条'] },
    { label: '政务微博公开政府信息数', cells: ['350条'] },
    { label: '政务微信公开政府信息数', cells: ['720条'] },
    { label: '其他方式公开政府信息数', cells: ['404条'] },
  ],
};

describe('figures of the form', () => {
  test('a claim that agrees or differs names the cell that it was held against', () => {
    const [agrees, differs] = overview(reportWith('全年收到政府信息公开申请987件。行政复议结果维持0件，结果纠正0件。'));
    expect(agrees).toMatchObject({ verdict: 'differs', value: 987, claim: { name: 'received' }, against: 0 });
    expect(agrees?.readings[0]?.cells[0]).toMatchObject({
      address: 'applications.received.total',
      label: '本年新收政府信息公开申请数量 › 总计',
    });
    expect(differs).toMatchObject({ claim: { title: '行政复议结果维持' } });
  });

  test('a statement that there is none is 0, without a quantity', () => {
    const [none] = overview(reportWith('本年度未收到政府信息公开申请。'));
    expect(none).toMatchObject({ value: 0, claim: { name: 'received' }, words: expect.stringContaining('未收到') });
    expect(none).not.toHaveProperty('quantity');
  });

  test('words and figure have the range that they have in the file, through escapes and white space', () => {
    const text = reportWith('“全年”收到政府信息公开申请 ９８７ 件。').replace('全年', '\\u5168年');
    const [figure] = overview(text);
    const { start, end } = figure?.quantity?.location.range ?? { start: { offset: 0 }, end: { offset: 0 } };
    expect(figure?.value).toBe(987);
    expect(text.slice(start.offset, end.offset)).toBe('９８７ 件');
  });

  test('what is left alone says why: another year, a plan, a kind without a cell, another matter', () => {
    const figures = overview(reportWith('培训工作人员320人次，主动公开信息174条，办结率95%，较上年增加3件。'));
    expect(figures.map(({ verdict }) => verdict)).toEqual(['notCompared', 'notCompared', 'notCompared', 'notCompared']);
    expect(figures.map(({ quantity }) => quantity?.kind)).toEqual(['measure', 'count', 'percent', 'count']);
    expect(figures[1]).toMatchObject({ topic: 'published', words: '主动公开信息174条' });
    expect(figures[3]).toMatchObject({ claim: { name: 'change' }, readings: [] });
  });
});

describe("the office's own tables", () => {
  test.each([
    ['网站全年累计公开政府信息22条。', 'cell', [22]],
    ['官方微信和政务微博合计发布1070条。', 'sum', [350, 720]],
    ['向主网站报送稿件400余条。', 'cell', [404]],
    ['发布信息近800条。', 'cell', [720]],
  ])('%s', (prose, kind, values) => {
    const [figure] = overview(reportWith(prose, OWN_TABLE));
    expect(figure?.verdict).toBe('notCompared');
    expect(figure?.ownTable?.kind).toBe(kind);
    expect(figure?.ownTable?.cells.map(({ value }) => value)).toEqual(values);
    const [cell] = figure?.ownTable?.cells ?? [];
    expect(cell?.location.pointer).toMatch(/^\/sections\/0\/content\/1\/rows\/\d\/cells\/0$/);
  });

  test.each(['发布信息1503条。', '报送稿件500余条。', '发布信息3条。', '印发文件22份。', '全年发布视频1124条。'])(
    'nothing is said of %s',
    (prose) => {
      expect(overview(reportWith(prose, OWN_TABLE))[0]).not.toHaveProperty('ownTable');
    },
  );

  test('a small figure is found only under a name that the clause has', () => {
    expect(overview(reportWith('公开机构信息3条。', OWN_TABLE))[0]?.ownTable?.cells[0]?.label).toContain('机构信息');
  });

  test('a whole column', () => {
    const rows = [120, 45, 9].map((count, at) => ({ label: `第${'一二三'[at]}季度`, cells: [`${count}条`] }));
    const [figure] = overview(reportWith('全年发布信息174条。', { columns: ['发布'], rows }));
    expect(figure?.ownTable).toMatchObject({ kind: 'column', value: 174 });
  });

  test("last year's figure is not looked for", () => {
    const [figure] = overview(reportWith('较上年增加22条。', OWN_TABLE));
    expect(figure).toMatchObject({ claim: { name: 'change' } });
    expect(figure).not.toHaveProperty('ownTable');
  });
});

test("kinds of claim that an office's own rule defines are read too, with the rule's name", () => {
  const rule = builtinRules().find(({ name }) => name === 'narrative-none-vs-table');
  if (!rule) throw new Error('no such rule');
  const define = [
    {
      name: 'dossiers',
      title: { 'zh-CN': '卷宗', en: 'dossiers' },
      phrases: ['归档…卷宗{count}'],
      readings: [['applications.received.total']],
    },
  ];
  const conditions = {
    all: [{ fact: 'claims', params: { define, in: ['overview'] }, operator: 'isEmpty', value: true }],
  };
  const own = { ...rule, name: 'own-dossiers', conditions } as RuleFile;
  const ruleSet = createRuleSet({ rules: [own] });
  const figures = overview(reportWith('归档申请卷宗987卷，归档申请卷宗986件。'), ruleSet);
  const [figure] = figures.filter(({ claim }) => claim?.rule);
  expect(figure).toMatchObject({ value: 986, claim: { title: '卷宗', rule: 'own-dossiers' }, verdict: 'differs' });
});

test.each([
  ['{ "format"', 'core-syntax'],
  ['{}', 'core-not-a-report'],
  ['', 'core-syntax'],
  [JSON.stringify({ ...specimens()['2021'], year: 2010 }), 'core-year-not-covered'],
])('what cannot be read says why: %.20s', (text, ruleId) => {
  const read = readClaims(parseDocument(text, 'a.report.json'), { ruleSet: builtin, locale: 'zh-CN' });
  expect(read).toMatchObject({ kind: 'unreadable', finding: { ruleId } });
});

test('a table that is missing leaves the verdict open', () => {
  const specimen = specimens()['2021'];
  const sections = specimen.sections.map((section) =>
    section.heading?.includes('申请') ? { ...section, content: ['见附件。'] } : section,
  );
  const [first] = sections;
  const text = JSON.stringify({
    ...specimen,
    sections: [{ ...first, content: ['收到政府信息公开申请3件。'] }, ...sections.slice(1)],
  });
  expect(overview(text)[0]).toMatchObject({
    verdict: 'unknown',
    readings: [{ cells: [{ address: 'applications.received.total' }] }, {}],
  });
});
