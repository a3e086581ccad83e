/** Several sheets: their names, what goes on from one to the next, what is hidden, and workbooks of this program's own. */
import type { Table } from '@disclosure-lint/schemas';
import { validateReport } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/index.ts';
import { readSpreadsheet } from '../../src/spreadsheet/read-spreadsheet.ts';
import { DISCLOSURE, DISCLOSURE_SHOWN } from './disclosure-sheet.ts';
import { lossesOf, read, shown, workbook } from './workbook.ts';

describe('several sheets', () => {
  test('a sheet is headed by its name, unless a row says it', async () => {
    const table = { rows: DISCLOSURE.slice(1) };
    const headed = { rows: [['二、主动公开政府信息情况'], ...DISCLOSURE.slice(1)] };
    const grid = ['┌', ...DISCLOSURE_SHOWN.slice(2), '└'];
    expect(await read({ '二、主动公开政府信息情况': table })).toEqual(['<h1>二、主动公开政府信息情况', ...grid]);
    expect(await read({ 主动公开: table })).toEqual(['<h1>主动公开', ...grid]);
    expect(await read({ 主动公开: headed })).toEqual(['二、主动公开政府信息情况', ...grid]);
    expect(await read({ Sheet1: table, 表三: table })).toEqual([...grid, ...grid]);
  });

  test('a table goes on, on the next sheet and after a blank row', async () => {
    const header = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const first = { rows: [header, ['一、本年新收政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1]] };
    const second = {
      rows: [
        ['二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 0, 0],
        [],
        ['四、结转下年度继续办理', 0, 0, 0, 0, 0, 0, 0],
      ],
    };
    expect(await read({ Sheet1: first, Sheet2: second })).toEqual([
      '┌',
      header.join('|'),
      '一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1',
      '二、上年结转政府信息公开申请数量|0|0|0|0|0|0|0',
      '四、结转下年度继续办理|0|0|0|0|0|0|0',
      '└',
    ]);
  });

  test('only what is visible is read, and what is hidden is told', async () => {
    // The library that writes the test's workbooks hides rows in one format only.
    for (const [bookType, hiddenRows, rows, count] of [
      ['xlsx', [2], [], 6],
      ['biff8', [], ['旧行|9|9'], 3],
    ] as const) {
      const content = await readSpreadsheet(
        workbook(
          {
            表: {
              rows: [
                ['信息内容', '旧数', '本年制发件数', '本年废止件数'],
                ['规章', 9, 0, 0],
                ['旧行', 9, 9, 9],
                ['行政规范性文件', 9, 1, 0],
              ],
              merged: ['A1:B1'],
              hiddenRows,
              hiddenColumns: [1],
            },
            旧表: { rows: [['x']], hidden: true },
            空表: { rows: [['']], hidden: true },
          },
          bookType,
        ),
      );
      expect(shown(content.blocks), bookType).toEqual([
        '┌',
        '信息内容|本年制发件数|本年废止件数',
        '规章|0|0',
        ...rows,
        '行政规范性文件|1|0',
        '└',
      ]);
      expect(lossesOf(content), bookType).toEqual([
        `工作表“表”的隐藏行、列中有${count}个单元格填有内容，没有读取`,
        '工作表“旧表”是隐藏的，其中的内容没有读取',
      ]);
    }
  });
});

describe('a workbook that this program wrote', () => {
  const information = {
    rows: [
      ['标题', '某某街道办事处2021年政府信息公开工作年度报告'],
      ['机关名称', '某某街道办事处'],
      ['机关类型', 'subdistrict'],
      ['层级', 'township'],
      ['数据范围', 'own'],
      ['年度', 2021],
      ['公布日期', '2022-01-20'],
      ['报送日期', { t: 'n', v: 44576, z: 'yyyy/m/d' } as const],
    ],
  };

  test('gives the properties, title, headings and notes', async () => {
    const content = await readSpreadsheet(
      workbook({
        基本信息: information,
        二: {
          rows: [['二、公开情况'], ['某某说明'], ...DISCLOSURE.slice(1), ['注：一'], [], ['注：二']],
          merged: ['A1:D1'],
        },
      }),
    );
    expect(content.properties).toEqual({
      organ: { name: '某某街道办事处', kind: 'subdistrict', level: 'township', scope: 'own' },
      year: 2021,
      publishedOn: '2022-01-20',
      submittedOn: '2022-01-15',
    });
    expect(shown(content.blocks)).toEqual([
      '<title>某某街道办事处2021年政府信息公开工作年度报告',
      '<h1>二、公开情况',
      '某某说明',
      '┌',
      ...DISCLOSURE_SHOWN.slice(2),
      '└',
      '<tableNote>注：一',
      '<tableNote>注：二',
    ]);
    expect(content.losses).toEqual([]);
  });

  test('what is not understood is told', async () => {
    const content = await readSpreadsheet(
      workbook({
        基本信息: {
          rows: [
            ['机关类型', '村'],
            ['层级', '县级'],
            ['数据范围', 'own'],
            ['年度', '2021年'],
            ['公布日期', '下周'],
            ['备注', '无'],
            ['报送日期', ''],
          ],
        },
      }),
    );
    expect(content.properties).toEqual({ organ: { level: 'county', scope: 'own' }, year: 2021 });
    expect(lossesOf(content)).toEqual([
      '基本信息“机关类型”的内容“村”无法识别，没有读取',
      '基本信息“公布日期”的内容“下周”无法识别，没有读取',
      '基本信息“备注”的内容“无”无法识别，没有读取',
    ]);
    expect(content.losses[0]?.origin).toEqual({ kind: 'table', table: 1, sheet: '基本信息', row: 1, column: 2 });
  });
});

test('a figure of the report says its sheet, row and column', async () => {
  const bytes = workbook({
    封面: { rows: [['某某局2021年政府信息公开工作年度报告']] },
    主动公开: { rows: DISCLOSURE },
  });
  const outcome = await importDocument(bytes, 'a.xlsx', { locale: 'zh-CN' });
  if (!outcome.ok) throw new Error(outcome.reason);
  expect(validateReport(outcome.report)).toBe(true);
  const [section] = outcome.report.sections;
  expect(section?.heading).toBe('主动公开');
  const table = section?.content[0] as Table;
  expect(table.rows[1]?.cellOrigins?.[2]).toEqual({ kind: 'table', table: 2, sheet: '主动公开', row: 4, column: 4 });
});
