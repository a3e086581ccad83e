/** How sheets are laid out by offices and systems, and what is read of them. */
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../src/spreadsheet/read-spreadsheet.ts';
import { DISCLOSURE, DISCLOSURE_SHOWN } from './disclosure-sheet.ts';
import { read, shown, workbook } from './workbook.ts';

describe('a sheet', () => {
  test('headings stand above the table, its caption in it, notes below', async () => {
    const sheet = {
      rows: [
        ['某某局2021年政府信息公开工作年度报告'],
        ['二、主动公开政府信息情况'],
        ...DISCLOSURE,
        ['注：以上数据不含下级单位。'],
      ],
      merged: ['A1:D1', 'A2:D2', 'A3:D3', 'A7:D7'],
    };
    for (const bookType of ['xlsx', 'biff8', 'xlml'] as const) {
      expect(await read({ 表一: sheet }, bookType), bookType).toEqual([
        '某某局2021年政府信息公开工作年度报告',
        '二、主动公开政府信息情况',
        ...DISCLOSURE_SHOWN,
        '└',
        '注：以上数据不含下级单位。',
      ]);
    }
  });

  test('small tables under each other are parted at their captions; columns merged throughout count once', async () => {
    const rows = [
      ['二、主动公开政府信息情况'],
      ['第二十条第（五）项'],
      ['信息内容', null, '本年处理决定数量'],
      ['行政许可', null, 12],
      ['第二十条第（六）项'],
      ['信息内容', null, '本年处理决定数量'],
      ['行政处罚', null, 3],
      ['行政强制', null, 0],
      [],
      ['一', '二', '三', '四'],
      ['甲', 1, 2, 3],
    ];
    const pairs = [3, 4, 6, 7, 8].flatMap((row) => [`A${row}:B${row}`, `C${row}:D${row}`]);
    expect(await read({ 表: { rows, merged: ['A1:D1', 'A2:D2', 'A5:D5', ...pairs] } })).toEqual([
      '二、主动公开政府信息情况',
      '┌',
      '第二十条第（五）项→2',
      '信息内容|本年处理决定数量',
      '行政许可|12',
      '└',
      '┌',
      '第二十条第（六）项→2',
      '信息内容|本年处理决定数量',
      '行政处罚|3',
      '行政强制|0',
      '└',
      '┌',
      '一|二|三|四',
      '甲|1|2|3',
      '└',
    ]);
  });

  test('three lines of headers with merged labels', async () => {
    const rows = [
      ['三、收到和处理政府信息公开申请情况'],
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', null, null, '申请人情况'],
      [null, null, null, '自然人', '法人或其他组织', null, null, null, null, '总计'],
      [null, null, null, null, '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      ['一、本年新收政府信息公开申请数量', null, null, 8, 0, 0, 0, 0, 0, 8],
      ['三、本年度办理结果', '（一）予以公开', null, 7, 0, 0, 0, 0, 0, 7],
      [null, '（三）不予公开', '1.属于国家秘密', 0, 0, 0, 0, 0, 0, 0],
      [null, null, '2.其他法律行政法规禁止公开', 1, 0, 0, 0, 0, 0, 1],
    ];
    const merged = ['A1:J1', 'A2:C4', 'D2:J2', 'D3:D4', 'E3:I3', 'J3:J4', 'A5:C5', 'A6:A8', 'B6:C6', 'B7:B8'];
    expect(await read({ 表二: { rows, merged } })).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '┌',
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→3↓3|申请人情况→7',
      '自然人↓2|法人或其他组织→5|总计↓2',
      '商业企业|科研机构|社会公益组织|法律服务机构|其他',
      '一、本年新收政府信息公开申请数量→3|8|0|0|0|0|0|8',
      '三、本年度办理结果↓3|（一）予以公开→2|7|0|0|0|0|0|7',
      '（三）不予公开↓2|1.属于国家秘密|0|0|0|0|0|0|0',
      '2.其他法律行政法规禁止公开|1|0|0|0|0|0|1',
      '└',
    ]);
  });

  test('sections follow each other without blank rows, and headings are not merged', async () => {
    const rows = [
      ['二、主动公开政府信息情况'],
      ...DISCLOSURE.slice(1),
      ['三、收到和处理政府信息公开申请情况'],
      ['', '自然人', '商业企业', '总计'],
      ['一、本年新收政府信息公开申请数量', 1, 0, 1],
      ['二、上年结转政府信息公开申请数量'],
      ['三、本年度办理结果'],
      ['四、结转下年度继续办理', 0, 0, 0],
    ];
    expect(await read({ Sheet1: { rows } })).toEqual([
      '二、主动公开政府信息情况',
      '┌',
      ...DISCLOSURE_SHOWN.slice(2),
      '└',
      '三、收到和处理政府信息公开申请情况',
      '┌',
      '|自然人|商业企业|总计',
      '一、本年新收政府信息公开申请数量|1|0|1',
      '二、上年结转政府信息公开申请数量|||',
      '三、本年度办理结果|||',
      '四、结转下年度继续办理|0|0|0',
      '└',
    ]);
  });

  test('tables side by side, each with its own caption, under one heading', async () => {
    const rows = [
      ['二、主动公开政府信息情况'],
      ['第二十条第（五）项', null, null, '第二十条第（八）项'],
      ['信息内容', '本年处理决定数量', null, '信息内容', '本年收费金额（单位：万元）'],
      ['行政许可', 12, null, '行政事业性收费', 190.457379],
    ];
    expect(await read({ 表: { rows, merged: ['A1:E1', 'A2:B2', 'D2:E2'] } })).toEqual([
      '二、主动公开政府信息情况',
      '┌',
      '第二十条第（五）项→2',
      '信息内容|本年处理决定数量',
      '行政许可|12',
      '└',
      '┌',
      '第二十条第（八）项→2',
      '信息内容|本年收费金额（单位：万元）',
      '行政事业性收费|190.457379',
      '└',
    ]);
  });

  test('a column left blank parts no table', async () => {
    const rows = [
      ['一、本年新收政府信息公开申请数量', 1, null, 0],
      ['二、上年结转政府信息公开申请数量', 0, null, 2],
    ];
    expect(await read({ 表: { rows } })).toEqual([
      '┌',
      '一、本年新收政府信息公开申请数量|1||0',
      '二、上年结转政府信息公开申请数量|0||2',
      '└',
    ]);
  });

  test('fields of the form above and below a table are none of its rows', async () => {
    const rows = [
      ['填报单位：', '某某局', '', '单位：件'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', 0, 0, 0],
      ['负责人：张三', '', '填报人：李四'],
    ];
    expect(await read({ 表: { rows } })).toEqual([
      '填报单位：某某局',
      '单位：件',
      '┌',
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
      '规章|0|0|0',
      '└',
      '负责人：张三',
      '填报人：李四',
    ]);
  });

  test('a title merged over two rows is a title; a table away from the corner is trimmed', async () => {
    const rows = [
      [],
      [null, null, '某某局2021年政府信息公开工作年度报告'],
      [],
      [null, null, ...(DISCLOSURE[1] ?? [])],
      [null, null, ...(DISCLOSURE[2] ?? [])],
    ];
    const { blocks } = await readSpreadsheet(workbook({ 表: { rows, merged: ['C2:F3'] } }));
    expect(shown(blocks)).toEqual([
      '某某局2021年政府信息公开工作年度报告',
      '┌',
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
      '规章|0|0|0',
      '└',
    ]);
    expect(blocks[1]?.kind === 'table' && blocks[1].grid.rows[1]?.cells[3]?.origin).toEqual({
      kind: 'table',
      table: 1,
      sheet: '表',
      row: 5,
      column: 6,
    });
  });

  test('prose, one cell a row, some with several paragraphs', async () => {
    const rows = [
      ['一、总体情况'],
      ['2021年，我局认真贯彻落实。\r\n（一）主动公开。全年公开12条。'],
      [],
      ['四、政府信息公开行政复议、\n行政诉讼情况'],
    ];
    expect(await read({ 正文: { rows } })).toEqual([
      '一、总体情况',
      '2021年，我局认真贯彻落实。',
      '（一）主动公开。全年公开12条。',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });
});
