/** Reports as Word documents. */
import { describe, expect, it } from 'vitest';
import { EDITIONS, elements, exported, figuresOf, filesOf, reportOf, specimen, told, xml } from './reports.ts';

type Xml = ReturnType<typeof elements>[number];

async function bodyOf(report: unknown): Promise<Xml> {
  const { bytes } = await exported(report, 'docx');
  const [body] = elements(xml(filesOf(bytes).get('word/document.xml')), 'w:body');
  if (!body) throw new Error('no body');
  return body;
}

/** @returns the text of a paragraph or cell, breaks and tabs as characters. */
function textOf(element: Xml): string {
  return elements(element, 'w:r')
    .flatMap((run) => Array.from(run.childNodes))
    .map((node) => (node.nodeName === 'w:br' ? '\n' : node.nodeName === 'w:tab' ? '\t' : (node.textContent ?? '')))
    .join('');
}

function styleOf(paragraph: Xml): string | null | undefined {
  return elements(paragraph, 'w:pStyle')[0]?.getAttribute('w:val');
}

/** @returns style and text of each paragraph that stands in no table. */
function paragraphsOf(body: Xml): (string | null | undefined)[][] {
  return elements(body, 'w:p')
    .filter(({ parentNode }) => parentNode === body)
    .map((paragraph) => [styleOf(paragraph), textOf(paragraph)]);
}

/** @returns the cells of each row: `text→columns`, with ↓ where a merged cell begins and ^ where it goes on. */
function rowsOf(table: Xml | undefined): string[] {
  return elements(table as Xml, 'w:tr').map((row) =>
    elements(row, 'w:tc')
      .map((cell) => {
        const span = elements(cell, 'w:gridSpan')[0]?.getAttribute('w:val');
        const merge = elements(cell, 'w:vMerge')[0]?.getAttribute('w:val');
        return `${merge === 'continue' ? '^' : textOf(cell)}${merge === 'restart' ? '↓' : ''}${span ? `→${span}` : ''}`;
      })
      .join('|'),
  );
}

describe.each(EDITIONS)('the specimen of %s', (edition) => {
  it('has its parts in their styles', async () => {
    const report = specimen(edition);
    const paragraphs = paragraphsOf(await bodyOf(report));
    const of = (style: string) => paragraphs.flatMap(([own, text]) => (own === style ? [text] : []));
    expect(of('Title')).toEqual([report.title]);
    expect(of('Heading1')).toEqual(report.sections.map(({ heading }) => heading));
    expect(of('Heading2')).toHaveLength(5);
    expect(of('BodyText').slice(0, 3)).toEqual(report.preamble);
  });

  it('has every figure once, and loses nothing', async () => {
    const { losses } = await exported(specimen(edition), 'docx');
    const cells = elements(await bodyOf(specimen(edition)), 'w:tc').filter(
      (cell) => styleOf(elements(cell, 'w:p')[0] as Xml) === 'TableFigure',
    );
    expect(cells.map(textOf).sort()).toEqual(figuresOf(specimen(edition)).sort());
    expect(losses).toEqual([]);
  });

  it('has rows as wide as their table', async () => {
    for (const table of elements(await bodyOf(specimen(edition)), 'w:tbl')) {
      const columns = elements(table, 'w:gridCol').length;
      for (const row of elements(table, 'w:tr')) {
        const spans = elements(row, 'w:tc').map((cell) =>
          Number(elements(cell, 'w:gridSpan')[0]?.getAttribute('w:val') ?? 1),
        );
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
      }
    }
  });

  it('keeps what the page does not say in its properties', async () => {
    const { bytes } = await exported(specimen(edition), 'docx');
    const properties = elements(xml(filesOf(bytes).get('docProps/custom.xml')), 'property').map((property) => [
      property.getAttribute('name'),
      property.textContent,
    ]);
    expect(properties).toContainEqual(['disclosure-report.format', 'disclosure-report/1']);
    expect(properties).toContainEqual(['disclosure-report.year', String(specimen(edition).year)]);
    expect(properties).toContainEqual(['disclosure-report.organ.scope', 'own']);
  });
});

describe('a document', () => {
  it('merges cells as the form does and repeats the head', async () => {
    const tables = elements(await bodyOf(specimen('2021')), 'w:tbl');
    expect(rowsOf(tables[0])).toEqual([
      '第二十条第（一）项→4',
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
      '规章|0|0|0',
      '行政规范性文件|2|1|11',
    ]);
    const applications = tables.at(-2);
    expect(rowsOf(applications).slice(1, 9)).toEqual([
      '^→3|自然人↓|法人或其他组织→5|总计↓',
      '^→3|^|商业企业|科研机构|社会公益组织|法律服务机构|其他|^',
      '一、本年新收政府信息公开申请数量→3|41|9|0|1|6|2|59',
      '二、上年结转政府信息公开申请数量→3|3|1|0|0|1|0|5',
      '三、本年度办理结果↓|（一）予以公开→2|15|4|0|1|2|1|23',
      '^|（二）部分公开（区分处理的，只计这一情形，不计其他情形）→2|6|1|0|0|1|0|8',
      '^|（三）不予公开↓|1.属于国家秘密|0|0|0|0|0|0|0',
      '^|^|2.其他法律行政法规禁止公开|1|0|0|0|0|0|1',
    ]);
    expect(elements(applications as Xml, 'w:tblHeader')).toHaveLength(3);
    expect(rowsOf(tables.at(-1)).slice(0, 2)).toEqual([
      '行政复议→5|行政诉讼→10',
      '结果维持↓|结果纠正↓|其他结果↓|尚未审结↓|总计↓|未经复议直接起诉→5|复议后起诉→5',
    ]);
  });

  it('has styles for captions, notes, and what could not be read', async () => {
    const table = { caption: '渠道', columns: ['数量'], rows: [{ label: '网站', cells: [3] }] };
    const report = reportOf(
      { ...table, notes: ['注：条'] },
      { unreadable: 'image', note: '图1' },
      { ...table, caption: undefined },
      { ...table, caption: undefined },
    );
    expect(paragraphsOf(await bodyOf(report)).slice(2)).toEqual([
      ['Caption', '渠道'],
      ['TableNote', '注：条'],
      ['Unreadable', '图片：图1'],
      ['TableGap', ''],
      ['TableGap', ''],
    ]);
    const { bytes, losses } = await exported(report, 'docx');
    expect(told(losses)).toEqual(['/sections/0/content/1 原文件此处的图片“图1”没有内容可写，只留一行说明']);
    const styles = elements(xml(filesOf(bytes).get('word/styles.xml')), 'w:style').map((style) => [
      style.getAttribute('w:styleId'),
      elements(style, 'w:name')[0]?.getAttribute('w:val'),
    ]);
    for (const style of [
      ['Title', 'Title'],
      ['Caption', 'Caption'],
      ['TableNote', 'Table Note'],
      ['Unreadable', 'Unreadable'],
    ])
      expect(styles).toContainEqual(style);
  });

  it('keeps white space, and breaks of lines', async () => {
    const texts = [' 甲  乙 ', '甲\n乙', '甲\r\n乙', '\t甲', '\u3000\u3000甲', ''];
    const paragraphs = paragraphsOf(await bodyOf(reportOf(...texts))).slice(2);
    expect(paragraphs.map(([, text]) => text)).toEqual([' 甲  乙 ', '甲\n乙', '甲\n乙', '\t甲', '\u3000\u3000甲', '']);
  });

  it('takes no text for markup, and drops what XML cannot carry', async () => {
    const hostile = `<w:p>&lt;"'\u0000\u000b\ufffe\udfff]]>`;
    const report = { ...reportOf(hostile, { columns: [hostile], rows: [{ label: 'a', cells: [hostile] }] }) };
    const { bytes, losses } = await exported({ ...report, title: hostile, organ: { name: hostile } }, 'docx');
    const files = filesOf(bytes);
    const kept = `<w:p>&lt;"']]>`;
    const body = elements(xml(files.get('word/document.xml')), 'w:body')[0] as Xml;
    expect(elements(body, 'w:p').map(textOf).filter(Boolean)).toEqual([kept, '一、表', kept, kept, 'a', kept]);
    expect(losses).toHaveLength(5);
    expect(losses[1]).toEqual({
      pointer: '/sections/0/content/0',
      message: {
        'zh-CN': '此处有4个控制字符或残缺字符，文档无法容纳，已略去',
        en: 'The control or broken characters here (4) cannot stand in a document and are left out',
      },
    });
  });

  it('has no table wider than Word allows', async () => {
    const wide = { columns: new Array(70).fill('列'), rows: [{ label: '甲', cells: new Array(70).fill(1) }] };
    const { losses } = await exported(reportOf(wide), 'docx');
    expect(told(losses)).toEqual(['/sections/0/content/0 表格有71列，超过Word的上限63列，整表未写入']);
    expect((await exported(reportOf(wide), 'xlsx')).losses).toEqual([]);
  });
});
