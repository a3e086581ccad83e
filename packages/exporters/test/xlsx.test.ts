/** The tables of reports as spreadsheets. */
import { describe, expect, it } from 'vitest';
import {
  EDITIONS,
  elements,
  exported,
  figuresOf,
  filesOf,
  type Loose,
  reportOf,
  specimen,
  told,
  xml,
} from './reports.ts';

type Value = string | number;
interface ReadSheet {
  readonly name: string | null;
  readonly rows: readonly (readonly (Value | undefined)[])[];
  readonly merged: readonly (string | null)[];
}

async function sheetsOf(report: unknown): Promise<ReadSheet[]> {
  const files = filesOf((await exported(report, 'xlsx')).bytes);
  const texts = elements(xml(files.get('xl/sharedStrings.xml')), 't').map(({ textContent }) => textContent ?? '');
  return elements(xml(files.get('xl/workbook.xml')), 'sheet').map((sheet, at) => {
    const content = xml(files.get(`xl/worksheets/sheet${at + 1}.xml`));
    return {
      name: sheet.getAttribute('name'),
      rows: elements(content, 'row').map((row) =>
        elements(row, 'c').map((cell) => {
          const value = elements(cell, 'v')[0]?.textContent;
          if (value === undefined || value === null) return undefined;
          return cell.getAttribute('t') === 's' ? texts[Number(value)] : Number(value);
        }),
      ),
      merged: elements(content, 'mergeCell').map((merge) => merge.getAttribute('ref')),
    };
  });
}

describe.each(EDITIONS)('the specimen of %s', (edition) => {
  it('has a sheet of basics and one for each part that holds tables', async () => {
    const sheets = await sheetsOf(specimen(edition));
    const headings = specimen(edition).sections.slice(1, 4);
    expect(sheets.map(({ name }) => name)).toEqual(['基本信息', ...headings.map(({ heading }) => heading)]);
    expect(sheets.slice(1).map(({ rows }) => rows[0])).toEqual(headings.map(({ heading }) => [heading]));
  });

  it('has every figure once, numbers as numbers', async () => {
    const values = (await sheetsOf(specimen(edition))).slice(1).flatMap(({ rows }) => rows.flat());
    const numbers = values.filter((value) => typeof value === 'number');
    const figures = figuresOf(specimen(edition));
    expect(numbers.map(String).sort()).toEqual(figures.filter((figure) => String(Number(figure)) === figure).sort());
    for (const text of figures.filter((figure) => Number.isNaN(Number(figure)))) expect(values).toContain(text);
  });

  it('tells what stands in no table', async () => {
    const { losses } = await exported(specimen(edition), 'xlsx');
    const other = edition === '2019' ? 1 : 2;
    expect(told(losses)).toEqual([
      '/preamble 正文前的3段文字未写入：电子表格只装表格',
      '/sections/0 “一、总体情况”的9段文字未写入：电子表格只装表格',
      '/sections/0 “一、总体情况”的6个标题下没有表格，未写入',
      '/sections/4 “五、存在的主要问题及改进情况”的2段文字未写入：电子表格只装表格',
      '/sections/4 “五、存在的主要问题及改进情况”的1个标题下没有表格，未写入',
      `/sections/5 “六、其他需要报告的事项”的${other}段文字未写入：电子表格只装表格`,
      '/sections/5 “六、其他需要报告的事项”的1个标题下没有表格，未写入',
    ]);
  });
});

describe('a spreadsheet', () => {
  it('gives the basics in the words of an office', async () => {
    const [basics] = await sheetsOf(specimen('2021'));
    expect(basics?.rows).toEqual([
      ['标题', '某某县住房和城乡建设局2023年政府信息公开工作年度报告'],
      ['机关名称', '某某县住房和城乡建设局'],
      ['机关类型', '部门'],
      ['层级', '县级'],
      ['数据范围', '本机关'],
      ['年度', 2023],
      ['公布日期', '2024-01-26'],
      ['报送日期', '2024-01-19'],
    ]);
  });

  it('merges cells as the form does', async () => {
    const [, disclosure, applications, remedies] = await sheetsOf(specimen('2021'));
    expect(disclosure?.rows.slice(0, 8)).toEqual([
      ['二、主动公开政府信息情况'],
      [],
      ['第二十条第（一）项', undefined, undefined, undefined],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', 0, 0, 0],
      ['行政规范性文件', 2, 1, 11],
      [],
      ['第二十条第（五）项', undefined],
    ]);
    expect(disclosure?.merged).toEqual(['A3:D3', 'A8:B8', 'A12:B12', 'A17:B17']);
    expect(applications?.merged.slice(0, 6)).toEqual(['A3:C5', 'D3:J3', 'D4:D5', 'E4:I4', 'J4:J5', 'A6:C6']);
    expect(applications?.merged).toContain('A8:A29');
    expect(remedies?.merged).toEqual(['A3:E3', 'F3:O3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:J4', 'K4:O4']);
    expect(remedies?.rows.at(-1)).toEqual([2, 1, 1, 1, 5, 1, 0, 0, 1, 2, 1, 0, 0, 0, 1]);
  });

  it('keeps figures that are text as they are printed', async () => {
    const cells = ['0 ', '/', '1,000', '12', '=1+1', '', null, '_x0041_', '甲\n乙', 'constructor', '__proto__', ' '];
    const report = reportOf({ columns: [], rows: [{ label: 'toString', cells }] });
    const [, sheet] = await sheetsOf(report);
    expect(sheet?.rows.at(-1)).toEqual([
      'toString',
      ...['0 ', '/', '1,000', '12', '=1+1', undefined, undefined, '_x005F_x0041_', '甲\n乙'],
      ...['constructor', '__proto__', ' '],
    ]);
  });

  it('prints the headings that lead to a table, captions and notes', async () => {
    const table = { caption: '渠道', columns: ['数量'], rows: [{ label: '网站', cells: [3] }], notes: ['注：条'] };
    const report: Loose = {
      format: 'disclosure-report/1',
      preamble: [{ columns: [], rows: [{ label: '前', cells: [1] }] }],
      sections: [
        {
          heading: '一、总体情况',
          content: [
            '文。',
            { heading: '（一）文字', content: ['文。', { unreadable: 'image', note: '图1' }] },
            { heading: '（二）渠道', content: [{ heading: '1.网站', content: [table] }, table] },
          ],
        },
        { heading: null, content: [table] },
        { heading: '一/总体:情况?', content: [table] },
        { heading: '一总体情况', content: [table] },
        { heading: '一总体情况', content: [table] },
        { heading: '字'.repeat(40), content: [table] },
        { heading: '字'.repeat(40), content: [table] },
      ],
    };
    const sheets = await sheetsOf(report);
    expect(sheets.map(({ name }) => name)).toEqual([
      '基本信息',
      '正文前',
      '一、总体情况',
      '未命名',
      '一 总体 情况',
      '一总体情况',
      '一总体情况（2）',
      '字'.repeat(31),
      `${'字'.repeat(28)}（2）`,
    ]);
    expect(sheets[0]?.rows).toEqual([]);
    expect(sheets[1]?.rows).toEqual([['前', 1]]);
    expect(sheets[2]?.rows).toEqual([
      ['一、总体情况'],
      [],
      ['（二）渠道'],
      ['1.网站'],
      ['渠道'],
      [undefined, '数量'],
      ['网站', 3],
      ['注：条'],
      [],
      ['渠道'],
      [undefined, '数量'],
      ['网站', 3],
      ['注：条'],
    ]);
    expect(told((await exported(report, 'xlsx')).losses)).toEqual([
      '/sections/1/heading 第2部分没有标题，在文件中与前一部分连在一起',
      '/sections/0 “一、总体情况”的2段文字未写入：电子表格只装表格',
      '/sections/0 “一、总体情况”的1个标题下没有表格，未写入',
      '/sections/0/content/1/content/1 原文件此处的图片“图1”未写入',
    ]);
  });

  it('cuts a text that no cell can hold', async () => {
    const report = reportOf({ columns: [], rows: [{ label: '甲', cells: ['字'.repeat(32_770)] }] });
    const [, sheet] = await sheetsOf(report);
    expect(sheet?.rows.at(-1)?.[1]).toBe('字'.repeat(32_767));
    expect(told((await exported(report, 'xlsx')).losses)).toEqual([
      '/sections/0/content/0/rows/0/cells/0 文字过长，一个单元格最多容纳32767个字，其后的3个字未写入',
    ]);
  });

  it('takes no text for markup', async () => {
    const hostile = `<c t="s">&amp;'"\u0001\ud83d`;
    const report = reportOf({ columns: [hostile], rows: [{ label: hostile, cells: [hostile] }] });
    const [, sheet] = await sheetsOf({ ...report, sections: [{ ...report.sections[0], heading: hostile }] });
    const kept = `<c t="s">&amp;'"`;
    expect(sheet?.name).toBe(kept);
    expect(sheet?.rows).toEqual([[kept], [], [undefined, kept], [kept, kept]]);
  });
});
