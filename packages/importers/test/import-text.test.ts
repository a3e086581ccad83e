import { readFileSync } from 'node:fs';
import type { Block, ReportFile, Row, Table } from '@disclosure-lint/schemas';
import { validateReport } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { importText } from '../src/index.ts';

const fixture = (name: string): ReportFile =>
  importText(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'), name);
const tablesIn = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => {
    if (typeof block === 'string') return [];
    if ('rows' in block) return [block];
    return 'content' in block ? tablesIn(block.content) : [];
  });
const tablesOf = (report: ReportFile): Table[] => tablesIn(report.sections);
const tableOf = (report: ReportFile, key: string): Table | undefined =>
  tablesOf(report).find((table) => table.table === key);
const rowOf = (table: Table | undefined, end: string): Row | undefined =>
  table?.rows.find((row) => (typeof row.label === 'string' ? row.label : row.label.at(-1)) === end);
const headingsOf = (blocks: readonly Block[]): unknown[] =>
  blocks.flatMap((block) =>
    typeof block === 'object' && 'heading' in block ? [[block.heading, ...headingsOf(block.content)]] : [],
  );
const seven = (...cells: string[]): string => cells.map((cell) => `\t${cell}\n`).join('');

describe('a report in the manner of street offices', () => {
  const report = fixture('street-2019.txt');

  test('is a valid report file that lost nothing', () => {
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
    expect(report.import).toEqual({ from: 'street-2019.txt', losses: [] });
  });

  test('has no title, no organ, no dates, and the year that it speaks of', () => {
    expect(report).toMatchObject({ title: null, year: 2019 });
    expect(Object.keys(report)).not.toContain('organ');
    expect(Object.keys(report)).not.toContain('publishedOn');
  });

  test('nests headings by their ordinals; a numbered sentence is a paragraph', () => {
    expect(headingsOf(report.sections)).toEqual([
      ['一、工作概况'],
      ['二、2019年信息公开情况', ['1、主动公开的情况'], ['2、依申请公开的情况'], ['3、复议和诉讼的情况']],
      ['三、存在的困难和问题'],
      ['四、2020年工作打算'],
      ['五、其他需要报告的事项'],
    ]);
  });

  test('cuts the one printed table at its caption rows', () => {
    expect(tablesOf(report).map((table) => [table.table, table.caption])).toEqual([
      ['disclosure.article20-1', '第二十条第（一）项'],
      ['disclosure.article20-5', '第二十条第（五）项'],
      ['disclosure.article20-6', '第二十条第（六）项'],
      ['disclosure.article20-8', '第二十条第（八）项'],
      ['disclosure.article20-9', '第二十条第（九）项'],
      [undefined, undefined],
      ['applications', '收到和处理政府信息公开申请情况'],
      ['remedies', '政府信息公开行政复议、行政诉讼情况'],
    ]);
  });

  test('keeps cells as printed', () => {
    expect(tableOf(report, 'disclosure.article20-1')?.columns[0]).toBe('本年新\n制作数量');
    expect(rowOf(tableOf(report, 'disclosure.article20-1'), '规范性文件')?.cells).toEqual([2, '', 9]);
    expect(rowOf(tableOf(report, 'disclosure.article20-5'), '行政许可')?.cells).toEqual([5, -1, 41]);
    expect(rowOf(tableOf(report, 'disclosure.article20-5'), '其他对外管理服务事项')?.cells).toEqual([7, '+2', 13]);
    expect(rowOf(tableOf(report, 'disclosure.article20-8'), '行政事业性收费')?.cells).toEqual([0, '0 ']);
    expect(rowOf(tableOf(report, 'disclosure.article20-9'), '政府集中采购')?.cells).toEqual([4, '63500.5元']);
  });

  test('carries merged labels down, and a lost label as it came', () => {
    const labels = tableOf(report, 'applications')?.rows.map((row) => row.label) ?? [];
    expect(labels.length).toBe(23);
    expect(labels[0]).toBe('一、本年新收政府信息公开申请数量');
    expect(labels[2]).toEqual(['三、本年度办理结果', '（一）予以公开']);
    expect(labels.slice(4, 12)).toEqual(Array(8).fill(['三、本年度办理结果', '（三）不予公开', '0']));
    expect(labels.slice(12, 15)).toEqual(Array(3).fill(['三、本年度办理结果', '（四）无法提供', '0']));
    expect(labels[16]).toEqual(['三、本年度办理结果', '（五）不予处理', '2.重复申请']);
    expect(labels[21]).toEqual(['三、本年度办理结果', '（七）总计']);
    expect(labels[22]).toBe('四、结转下年度继续办理');
  });

  test('puts the columns under their groups', () => {
    expect(tableOf(report, 'applications')).toMatchObject({
      columns: [
        '自然人',
        ['法人或其他组织', '商业企业'],
        ['法人或其他组织', '科研机构'],
        ['法人或其他组织', '社会公益组织'],
        ['法人或其他组织', '法律服务机构'],
        ['法人或其他组织', '其他'],
        '总计',
      ],
      notes: ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'],
    });
    const remedies = tableOf(report, 'remedies');
    expect(remedies?.rows).toMatchObject([{ label: '', cells: [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }]);
    expect(remedies?.columns.length).toBe(15);
    expect(remedies?.columns[1]).toEqual(['行政复议', '结果纠正']);
    expect(remedies?.columns[5]).toEqual(['行政诉讼', '未经复议直接起诉', '结果维持']);
    expect(remedies?.columns[14]).toEqual(['行政诉讼', '复议后起诉', '总计']);
  });

  test('keeps a table of no form', () => {
    expect(tablesOf(report)[5]).toMatchObject({
      columns: ['条数', '占比'],
      rows: [
        { label: '网站', cells: ['36条', '60%'] },
        { label: '公众号', cells: ['24条', '40%'] },
      ],
    });
  });
});

describe('a report on the form of 2021, with CR LF and a byte-order mark', () => {
  const report = fixture('bureau-2021.txt');

  test('is a valid report file that lost nothing', () => {
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
    expect(report.import?.losses).toEqual([]);
  });

  test('takes title, organ and year off the top', () => {
    expect(report).toMatchObject({
      title: '某某县交通运输局2022年政府信息公开工作年度报告',
      organ: { name: '某某县交通运输局' },
      year: 2022,
    });
    expect(report.preamble?.length).toBe(1);
  });

  test('has six sections and six tables with every row of the form', () => {
    expect(report.sections.map((section) => section.heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(tablesOf(report).map((table) => table.rows.length)).toEqual([2, 1, 2, 1, 25, 1]);
    expect(rowOf(tableOf(report, 'applications'), '3.其他')).toMatchObject({
      label: ['三、本年度办理结果', '（六）其他处理', '3.其他'],
      cells: [1, 0, 0, 0, 0, 0, 1],
    });
    expect(tableOf(report, 'disclosure.article20-1')?.columns[2]).toBe('现行有效\n件数');
  });
});

describe('rows that do not fit', () => {
  const applications = (...rows: string[]): Table | undefined => {
    const header = [
      seven('', '自然人', '法人或其他组织', '总计'),
      seven('', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''),
    ];
    report = importText(`三、情况\n${[...header, ...rows].join('\n')}`, 'a.txt');
    return tableOf(report, 'applications');
  };
  let report: ReportFile;

  test.each([
    [
      'a figure missing',
      seven('三、本年度办理结果', '（一）予以公开', '1', '0', '0', '0', '0', '1'),
      { label: ['三、本年度办理结果', '（一）予以公开'], cells: [1, 0, 0, 0, 0, 1], uncertain: true },
      1,
    ],
    [
      'a figure too many beside a label of the form',
      seven('一、本年新收政府信息公开申请数量', '0', '1', '0', '0', '0', '0', '0', '1'),
      { label: '一、本年新收政府信息公开申请数量', cells: [0, 1, 0, 0, 0, 0, 0, 1], uncertain: true },
      1,
    ],
    [
      'far too many cells',
      seven('x', ...Array(11).fill('1')),
      { label: 'x', cells: Array(11).fill(1), uncertain: true },
      1,
    ],
    ['no label at all', seven('1', '0', '0', '0', '0', '0', '1'), { label: '', cells: [1, 0, 0, 0, 0, 0, 1] }, 0],
    [
      'a blank label under its group',
      seven('三、本年度办理结果', '（三）不予公开', '', '1', '0', '0', '0', '0', '0', '1'),
      { label: ['三、本年度办理结果', '（三）不予公开', ''], cells: [1, 0, 0, 0, 0, 0, 1] },
      0,
    ],
    [
      'label columns whose merged cells arrive empty',
      seven('四、结转下年度继续办理', '', '', '1', '0', '0', '0', '0', '0', '1'),
      { label: '四、结转下年度继续办理', cells: [1, 0, 0, 0, 0, 0, 1] },
      0,
    ],
  ])('%s', (_, row, expected, losses) => {
    const table = applications(row);
    expect(table?.rows[0]).toMatchObject(expected);
    expect(table?.rows[0]?.uncertain ?? false).toBe('uncertain' in expected);
    expect(report.import?.losses.length).toBe(losses);
  });

  test('group rows without figures give their labels to the rows below', () => {
    const table = applications(
      seven('三、本年度办理结果'),
      seven('（五）不予处理'),
      seven('2.重复申请', '1', '0', '0', '0', '0', '0', '1'),
    );
    expect(table?.rows).toMatchObject([{ label: ['三、本年度办理结果', '（五）不予处理', '2.重复申请'] }]);
  });
});

describe('the table of reviews and lawsuits', () => {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

  test('as three rows of five', () => {
    const text = [
      seven('', ...results),
      seven('行政复议', '1', '', '', '', '1'),
      seven('行政诉讼', '未经复议直接起诉', '0', '0', '0', '2', '2'),
      seven('', '复议后起诉', '0', '0', '0', '0', '0'),
    ].join('\n');
    expect(tableOf(importText(`四、情况\n${text}`, 'a.txt'), 'remedies')).toMatchObject({
      columns: results,
      rows: [
        { label: '行政复议', cells: [1, '', '', '', 1] },
        { label: ['行政诉讼', '未经复议直接起诉'], cells: [0, 0, 0, 2, 2] },
        { label: ['行政诉讼', '复议后起诉'], cells: [0, 0, 0, 0, 0] },
      ],
    });
  });

  test('fifteen figures without a header under a heading that tells', () => {
    const text = `四、行政复议、行政诉讼情况\n${seven(...Array(15).fill('0'))}`;
    expect(tableOf(importText(text, 'a.txt'), 'remedies')).toMatchObject({ columns: [], rows: [{ label: '' }] });
    expect(tablesOf(importText(text.replace(/^.*\n/, '三、别的\n'), 'a.txt'))[0]?.table).toBeUndefined();
  });

  test('a figure missing', () => {
    const text = [
      seven('行政复议', '行政诉讼'),
      seven(...results, '未经复议直接起诉', '复议后起诉'),
      seven('', '', '', '', '', ...results, ...results),
      seven(...Array(14).fill('0')),
    ].join('\n');
    const report = importText(`四、情况\n${text}`, 'a.txt');
    expect(tableOf(report, 'remedies')?.rows).toMatchObject([{ uncertain: true }]);
    expect(report.import?.losses).toMatchObject([
      { message: '“0”一行有14个数据单元格，表头有15列，数据无法与各列对应' },
    ]);
  });
});

describe('anything else', () => {
  test.each([
    ['nothing', ''],
    ['blank lines', '\n \n\r\n　\n'],
    ['a byte-order mark', '\uFEFF'],
  ])('%s gives an empty report', (_, text) => {
    expect(importText(text, 'a.txt')).toEqual({
      format: 'disclosure-report/1',
      title: null,
      sections: [],
      import: { from: 'a.txt', losses: [] },
    });
  });

  test('a text without headings is one section without a heading', () => {
    const report = importText('随便写写\n\n  再写一行  ', 'a.txt');
    expect(report.sections).toMatchObject([{ heading: null, content: [{ text: '随便写写' }, { text: '再写一行' }] }]);
  });

  test('headings that lost their ordinals are recognised by the words of the form', () => {
    const report = importText('总体情况\n全年平稳。\n主动公开政府信息情况\n\t第二十条第（一）项\n', 'a.txt');
    expect(report.sections.map((section) => section.heading)).toEqual(['总体情况', '主动公开政府信息情况']);
    expect(tablesOf(report)[0]?.caption).toBe('第二十条第（一）项');
  });

  test('a heading of the form is separated from the text in its line', () => {
    expect(importText('六、其他需要报告的事项：无\n', 'a.txt').sections).toMatchObject([
      { heading: '六、其他需要报告的事项', content: [{ text: '无', origin: { range: { start: { offset: 12 } } } }] },
    ]);
  });

  test('a heading right after a table ends it', () => {
    const report = importText('二、主动公开政府信息情况\n\t信息内容\n\t0\n三、别的情况\n正文。', 'a.txt');
    expect(report.sections.map((section) => section.heading)).toEqual(['二、主动公开政府信息情况', '三、别的情况']);
  });
});
