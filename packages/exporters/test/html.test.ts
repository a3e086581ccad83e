/** Reports as web pages. */
import { describe, expect, it } from 'vitest';
import { attribute, type Element, elementsOf, named, placesOf, textOf, within } from './html.ts';
import { EDITIONS, exported, figuresOf, reportOf, specimen, tableOf, told } from './reports.ts';

const page = async (report: unknown): Promise<Element[]> => elementsOf((await exported(report, 'html')).bytes);
const only = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} instead of one`);
  return item;
};

describe.each(EDITIONS)('the specimen of %s', (edition) => {
  it('has its title, headings and paragraphs in their order', async () => {
    const elements = await page(specimen(edition));
    const report = specimen(edition);
    expect(textOf(only(named(elements, 'title')))).toBe(report.title);
    expect(named(elements, 'h1').map(textOf)).toEqual([report.title]);
    expect(named(elements, 'h2').map(textOf)).toEqual(report.sections.map(({ heading }) => heading));
    expect(named(elements, 'h3')).toHaveLength(5);
    expect(named(elements, 'p').slice(0, 3).map(textOf)).toEqual(report.preamble);
    expect(named(elements, 'p').filter(({ attrs }) => attrs.length > 0)).toEqual([]);
  });

  it('has every figure once, and loses nothing', async () => {
    const { bytes, losses } = await exported(specimen(edition), 'html');
    const figures = named(elementsOf(bytes), 'td').map(textOf);
    expect(figures.sort()).toEqual(figuresOf(specimen(edition)).sort());
    expect(losses).toEqual([]);
  });

  it('has rectangular tables, labels as headers', async () => {
    const tables = named(await page(specimen(edition)), 'table');
    for (const table of tables) {
      const places = placesOf(table);
      const width = within(table, 'col').length;
      expect(places.map((row) => [...row].filter((text) => text !== undefined).length)).toEqual(
        places.map(() => width),
      );
      expect(within(table, 'th').filter((cell) => attribute(cell, 'scope') === undefined)).toEqual([]);
    }
    const remedies = placesOf(tables.at(-1) as Element);
    expect(remedies).toHaveLength(4);
    expect(remedies[0]).toEqual([...new Array(5).fill('行政复议'), ...new Array(10).fill('行政诉讼')]);
    const applications = placesOf(tables.at(-2) as Element);
    expect(applications[2]?.slice(2)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
    ]);
    expect(applications[7]?.slice(0, 3)).toEqual(['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密']);
    expect(placesOf(tables[0] as Element)[0]).toEqual(new Array(4).fill('第二十条第（一）项'));
  });

  it('says in its head what the page does not', async () => {
    const metas = named(await page(specimen(edition)), 'meta');
    const named2021 = Object.fromEntries(
      metas.map((meta) => [attribute(meta, 'name') ?? '', attribute(meta, 'content')]),
    );
    expect(named2021).toMatchObject({
      'disclosure-report.format': 'disclosure-report/1',
      'disclosure-report.organ.kind': 'department',
      'disclosure-report.year': String(specimen(edition).year),
      'disclosure-report.publishedOn': specimen(edition).publishedOn,
    });
  });
});

describe('a page', () => {
  it('marks captions, notes and what could not be read', async () => {
    const { bytes, losses } = await exported(
      reportOf(
        { caption: '渠道', columns: ['数量'], rows: [{ label: '网站', cells: [3] }], notes: ['注：单位为条'] },
        { unreadable: 'image', note: '图1 申请表' },
        { unreadable: 'object' },
      ),
      'html',
    );
    const marked = named(elementsOf(bytes), 'p').map((p) => [attribute(p, 'class'), textOf(p)]);
    expect(marked).toEqual([
      ['caption', '渠道'],
      ['table-note', '注：单位为条'],
      ['unreadable', '图1 申请表'],
      ['unreadable', ''],
    ]);
    expect(attribute(named(elementsOf(bytes), 'p')[2] as Element, 'data-unreadable')).toBe('image');
    expect(told(losses)).toEqual([
      '/sections/0/content/1 原文件此处的图片“图1 申请表”没有内容可写，只留一行说明',
      '/sections/0/content/2 原文件此处的对象没有内容可写，只留一行说明',
    ]);
  });

  it('keeps white space that a browser would swallow, and says so only there', async () => {
    const texts = ['甲 乙', ' 甲', '甲\u3000', '甲  乙', '甲\n乙', '甲\r\n乙', '\t'];
    const elements = named(await page(reportOf(...texts)), 'p');
    expect(elements.map(textOf)).toEqual(texts);
    expect(elements.map((p) => attribute(p, 'style') !== undefined)).toEqual([false, ...new Array(6).fill(true)]);
    const cell = only(named(await page(reportOf({ columns: ['数'], rows: [{ label: '甲', cells: ['0 '] }] })), 'td'));
    expect([textOf(cell), attribute(cell, 'style')]).toEqual(['0 ', 'white-space:pre-wrap']);
  });

  it('takes no text for markup', async () => {
    const hostile = `</p><script>alert("1")</script>&amp;'<!--]]>\u0000\u0007\ud800`;
    const report = { ...reportOf(hostile, { columns: [hostile], rows: [{ label: hostile, cells: [hostile] }] }) };
    const { bytes, losses } = await exported(
      { ...report, title: hostile, organ: { name: hostile }, sections: [{ ...report.sections[0], heading: hostile }] },
      'html',
    );
    const elements = elementsOf(bytes);
    const kept = `</p><script>alert("1")</script>&amp;'<!--]]>`;
    expect(named(elements, 'script')).toEqual([]);
    expect(named(elements, 'title', 'h1', 'h2', 'p', 'th', 'td').map(textOf)).toEqual([
      kept,
      kept,
      kept,
      kept,
      '',
      kept,
      kept,
      kept,
    ]);
    expect(losses.map(({ pointer }) => pointer)).toEqual([
      '/title',
      '/sections/0/heading',
      '/sections/0/content/0',
      '/sections/0/content/1/columns/0',
      '/sections/0/content/1/rows/0/label',
      '/sections/0/content/1/rows/0/cells/0',
      '/organ/name',
    ]);
    expect(losses[0]?.message.en).toBe(
      'The control or broken characters here (3) cannot stand in a document and are left out',
    );
  });

  it('has six levels of headings', async () => {
    let block: unknown = '底';
    for (let level = 8; level > 1; level--) block = { heading: `第${level}级`, content: [block] };
    const { bytes, losses } = await exported(reportOf(block), 'html');
    expect(
      named(elementsOf(bytes), 'h3', 'h4', 'h5', 'h6')
        .map(({ tagName }) => tagName)
        .join(' '),
    ).toBe('h3 h4 h5 h6 h6 h6 h6');
    expect(told(losses).map((text) => text.split(' ')[1])).toEqual([
      '第6级标题“第6级”在文件中只能印为第5级',
      '第7级标题“第7级”在文件中只能印为第5级',
      '第8级标题“第8级”在文件中只能印为第5级',
    ]);
  });

  it('leaves out what the report lacks', async () => {
    const report = specimen('2021', (own) => {
      tableOf(own, 2).rows[0]?.cells.splice(3);
      tableOf(own, 2).rows.splice(4, 1);
    });
    const table = named(await page(report), 'table').at(-2) as Element;
    const rows = within(table, 'tr').map((row) => within(row, 'th', 'td').map(textOf));
    expect(rows[3]).toEqual(['一、本年新收政府信息公开申请数量', '41', '9', '0']);
    expect(rows[7]?.slice(0, 2)).toEqual(['（三）不予公开', '2.其他法律行政法规禁止公开']);
  });

  it('shows a figure that stands where a label should as a figure', async () => {
    const report = specimen('2021', (own) => {
      const row = tableOf(own, 2).rows[4];
      if (!row) return;
      row.label = ['三、本年度办理结果', '（三）不予公开'];
      row.cells.unshift('0');
    });
    const table = named(await page(report), 'table').at(-2) as Element;
    expect(within(within(table, 'tr')[7] as Element, 'td')).toHaveLength(8);
  });
});
