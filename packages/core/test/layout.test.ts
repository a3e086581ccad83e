/** Reports are laid out as the statutory form prints them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Grid, layoutTable } from '../src/index.ts';
import { bound, cellPointers, drawn, gridsOf, occupied, pageOf } from './layout-grids.ts';
import { specimen } from './reports.ts';

const OFFICES = new URL('../../../test/fixtures/offices/', import.meta.url);
const offices = readdirSync(OFFICES).filter((name) => name.endsWith('.report.json'));
const office = (name: string): unknown => JSON.parse(readFileSync(new URL(name, OFFICES), 'utf8'));

const head = ({ headerRows, columnCount }: Grid): string[] => drawn(headerRows, columnCount);
const body = ({ bodyRows, columnCount }: Grid): string[] => drawn(bodyRows, columnCount);
const grid = (edition: '2019' | '2021', table: string): Grid => {
  const found = gridsOf(specimen(edition)).find((candidate) => candidate.table === table);
  if (!found) throw new Error(`no table ${table}`);
  return found;
};

describe('the applications table', () => {
  it.each(['2019', '2021'] as const)('has the head of the form of %s', (edition) => {
    expect(head(grid(edition, 'applications'))).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|‹|‹|申请人情况|‹|‹|‹|‹|‹|‹',
      '^|^|^|自然人|法人或其他组织|‹|‹|‹|‹|总计',
      '^|^|^|^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^',
    ]);
  });

  it('has the merged row labels of the form of 2021', () => {
    expect(body(grid('2021', 'applications'))).toEqual([
      '一、本年新收政府信息公开申请数量|‹|‹|41|9|0|1|6|2|59',
      '二、上年结转政府信息公开申请数量|‹|‹|3|1|0|0|1|0|5',
      '三、本年度办理结果|（一）予以公开|‹|15|4|0|1|2|1|23',
      '^|（二）部分公开（区分处理的，只计这一情形，不计其他情形）|‹|6|1|0|0|1|0|8',
      '^|（三）不予公开|1.属于国家秘密|0|0|0|0|0|0|0',
      '^|^|2.其他法律行政法规禁止公开|1|0|0|0|0|0|1',
      '^|^|3.危及“三安全一稳定”|0|0|0|0|0|0|0',
      '^|^|4.保护第三方合法权益|2|1|0|0|0|0|3',
      '^|^|5.属于三类内部事务信息|1|0|0|0|1|0|2',
      '^|^|6.属于四类过程性信息|2|0|0|0|0|1|3',
      '^|^|7.属于行政执法案卷|1|1|0|0|0|0|2',
      '^|^|8.属于行政查询事项|1|0|0|0|0|0|1',
      '^|（四）无法提供|1.本机关不掌握相关政府信息|4|1|0|0|1|0|6',
      '^|^|2.没有现成信息需要另行制作|1|0|0|0|1|0|2',
      '^|^|3.补正后申请内容仍不明确|1|0|0|0|0|0|1',
      '^|（五）不予处理|1.信访举报投诉类申请|2|0|0|0|0|0|2',
      '^|^|2.重复申请|1|1|0|0|0|0|2',
      '^|^|3.要求提供公开出版物|0|0|0|0|0|0|0',
      '^|^|4.无正当理由大量反复申请|0|0|0|0|0|0|0',
      '^|^|5.要求行政机关确认或重新出具已获取信息|1|0|0|0|0|0|1',
      '^|（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|1|0|0|0|0|0|1',
      '^|^|2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0',
      '^|^|3.其他|0|0|0|0|0|0|0',
      '^|（七）总计|‹|40|9|0|1|6|2|58',
      '四、结转下年度继续办理|‹|‹|4|1|0|0|1|0|6',
    ]);
  });

  it('has one row （六）其他处理 in the form of 2019, and merges twenty rows of results', () => {
    const rows = body(grid('2019', 'applications'));
    expect(rows).toHaveLength(23);
    expect(rows[20]).toBe('^|（六）其他处理|‹|1|0|0|0|0|0|1');
    const results = grid('2019', 'applications').bodyRows[2]?.[0];
    expect(results).toMatchObject({
      text: '三、本年度办理结果',
      rowSpan: 20,
      pointer: '/sections/2/content/0/rows/2/label/0',
    });
  });

  it('takes the note in its corner from the notes of the table', () => {
    expect(grid('2021', 'applications').headerRows[0]?.[0]).toEqual({
      kind: 'corner',
      text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      rowSpan: 3,
      columnSpan: 3,
      pointer: '/sections/2/content/0/notes/0',
    });
    expect(grid('2021', 'applications').notes).toEqual([]);
  });
});

describe('the remedies table', () => {
  const HEAD = [
    '行政复议|‹|‹|‹|‹|行政诉讼|‹|‹|‹|‹|‹|‹|‹|‹|‹',
    '结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|‹|‹|‹|‹|复议后起诉|‹|‹|‹|‹',
    `^|^|^|^|^|${new Array(2).fill('结果维持|结果纠正|其他结果|尚未审结|总计').join('|')}`,
  ];

  it.each([
    ['2019', '1|1|0|0|2|1|0|0|0|1|0|0|0|1|1'],
    ['2021', '2|1|1|1|5|1|0|0|1|2|1|0|0|0|1'],
  ] as const)('is one row of fifteen figures in the form of %s', (edition, figures) => {
    const remedies = grid(edition, 'remedies');
    expect(remedies.columnCount).toBe(15);
    expect(head(remedies)).toEqual(HEAD);
    expect(body(remedies)).toEqual([figures]);
    expect(remedies.bodyRows[0]?.[7]).toMatchObject({
      pointer: '/sections/3/content/0/rows/1/cells/2',
      address: 'remedies.litigationDirect.other',
    });
  });

  it('is the same where the file has the one row', () => {
    const [remedies] = gridsOf(office('2021-county-bureau.report.json')).filter(({ table }) => table === 'remedies');
    expect(remedies && head(remedies)).toEqual(HEAD);
    expect(remedies?.bodyRows[0]?.[7]).toMatchObject({
      pointer: '/sections/3/content/0/rows/0/cells/7',
      address: 'remedies.litigationDirect.other',
    });
    expect(remedies?.headerRows[2]?.[2]?.pointer).toBe('/sections/3/content/0/columns/7');
  });
});

describe('the small tables', () => {
  it('print the article above their own head', () => {
    const table = grid('2019', 'disclosure.article20-5');
    expect(head(table)).toEqual(['第二十条第（五）项|‹|‹|‹', '信息内容|上一年项目数量|本年增/减|处理决定数量']);
    expect(body(table)).toEqual(['行政许可|14|-2|218', '其他对外管理服务事项|9|1|46']);
    expect(table.caption).toBeUndefined();
    expect(table.name).toBe('第二十条第（五）项');
    expect(table.headerRows[0]?.[0]?.pointer).toBe('/sections/1/content/1/caption');
  });
});

describe('a whole report', () => {
  it('is listed in the order printed', () => {
    const page = pageOf({
      format: 'disclosure-report/1',
      title: '某局2024年政府信息公开工作年度报告',
      organ: { name: '某局' },
      year: 2024,
      preamble: ['前言。'],
      sections: [
        {
          heading: '一、总体情况',
          content: [
            '甲。',
            { heading: '（一）主动公开', content: [{ text: '乙。', origin: { kind: 'paragraph', paragraph: 3 } }] },
            { unreadable: 'image', note: '图1' },
            { caption: '渠道', columns: ['数量'], rows: [{ label: '网站', cells: [3] }], notes: ['注：条'] },
          ],
        },
        { heading: null, content: ['丙。'] },
      ],
    });
    expect(page.title).toEqual({ text: '某局2024年政府信息公开工作年度报告', pointer: '/title' });
    expect(page).toMatchObject({ organ: '某局', year: 2024, edition: 'unknown' });
    expect(
      page.blocks.map((block) =>
        'text' in block ? [block.kind, block.text, block.pointer] : [block.kind, block.name, block.pointer],
      ),
    ).toEqual([
      ['paragraph', '前言。', '/preamble/0'],
      ['heading', '一、总体情况', '/sections/0/heading'],
      ['paragraph', '甲。', '/sections/0/content/0'],
      ['heading', '（一）主动公开', '/sections/0/content/1/heading'],
      ['paragraph', '乙。', '/sections/0/content/1/content/0/text'],
      ['unreadable', '图1', '/sections/0/content/2'],
      ['grid', '渠道', '/sections/0/content/3'],
      ['paragraph', '丙。', '/sections/1/content/0'],
    ]);
    expect(page.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))).toEqual([1, 2]);
    expect(page.blocks[6]).toMatchObject({
      caption: { text: '渠道', pointer: '/sections/0/content/3/caption' },
      notes: [{ text: '注：条', pointer: '/sections/0/content/3/notes/0' }],
    });
  });

  it('has no table where there is none', () => {
    expect(layoutTable(bound(specimen()), '/sections/0')).toBeUndefined();
  });
});

describe('the reports of offices', () => {
  it.each(offices)('%s: every cell stands in its table once, with its address and as printed', (name) => {
    const report = office(name);
    const grids = gridsOf(report);
    const figures = grids.flatMap(({ bodyRows }) => bodyRows.flat()).filter(({ kind }) => kind === 'figure');
    expect(figures.map(({ pointer }) => pointer).sort()).toEqual(cellPointers(report).sort());
    const { tables } = bound(report);
    for (const { form, cells } of tables.values()) {
      for (const cell of cells.flat()) {
        if (!cell) continue;
        const address = `${form.address}.${cell.row.form.key}.${cell.column.form.key}`;
        const own = figures.filter((figure) => figure.address === address);
        expect(own).toMatchObject([
          { text: String(cell.raw ?? ''), pointer: `${cell.row.pointer}/cells/${cell.index}` },
        ]);
      }
    }
    for (const { headerRows, bodyRows, columnCount } of grids) {
      occupied(headerRows, columnCount);
      occupied(bodyRows, columnCount);
    }
    expect(
      grids.flatMap(({ headerRows, bodyRows }) => [...headerRows, ...bodyRows].flat()).filter(({ missing }) => missing),
    ).toEqual([]);
  });
});
