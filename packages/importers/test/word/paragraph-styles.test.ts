import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/word/read-docx.ts';
import { cell, docx, paragraph, read, row, style, table } from './word-package.ts';

const of = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const level = (index: number): string => `<w:outlineLvl w:val="${index}"/>`;
const property = (name: string, value: string): string =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="disclosure-report.${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`;
const customProperties = (...properties: readonly string[]): string =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`;

describe('what paragraphs are', () => {
  it('is told by built-in styles, whatever their ids', async () => {
    const { lines } = await read({
      styles:
        style('a3', 'Title', `<w:pPr>${level(0)}</w:pPr>`) +
        style('1', 'heading 1', `<w:pPr>${level(0)}</w:pPr>`) +
        style('20', '标题 2') +
        style('7', 'heading 9', `<w:pPr>${level(8)}</w:pPr>`) +
        style('ab', 'caption') +
        style('N', 'Table Note') +
        style('c1', '一级标题', '<w:basedOn w:val="1"/>') +
        style('c2', '标题样的正文', `<w:basedOn w:val="1"/><w:pPr>${level(9)}</w:pPr>`),
      body:
        paragraph('2020年政府信息公开工作年度报告', of('a3')) +
        paragraph('一、总体情况', of('1')) +
        paragraph('（一）主动公开', of('20')) +
        paragraph('最小的标题', of('7')) +
        paragraph('表一', of('ab')) +
        paragraph('注：截至年底。', of('N')) +
        paragraph('二、主动公开情况', of('c1')) +
        paragraph('正文。', of('c2')) +
        paragraph('三、', of('Heading1')),
    });
    expect(lines).toEqual([
      'title 2020年政府信息公开工作年度报告',
      'h1 一、总体情况',
      'h2 （一）主动公开',
      'h6 最小的标题',
      'caption 表一',
      'tableNote 注：截至年底。',
      'h1 二、主动公开情况',
      '正文。',
      'h1 三、',
    ]);
  });

  it('is told by an outline level, unless it is a whole paragraph', async () => {
    const long = '本单位认真贯彻落实政府信息公开条例的各项要求'.repeat(4);
    const { lines } = await read({
      body:
        paragraph('总体情况', level(0)) +
        paragraph('总体情况。', level(0)) +
        paragraph('总体情况。本年度公开信息12条', level(0)) +
        paragraph(long, level(1)) +
        paragraph('正文', level(9)),
    });
    expect(lines).toEqual(['h1 总体情况', 'h1 总体情况。', '总体情况。本年度公开信息12条', long, '正文']);
  });

  it('is nothing of the kind in a table', async () => {
    const { lines } = await read({
      body: table([row([cell(paragraph('项目', level(0))), '件数']), row(['甲', '1'])]),
    });
    expect(lines).toEqual(['|项目|件数', '|甲|1']);
  });

  it('is believed of documents that say so', async () => {
    const heading = `一、总体情况。${'长'.repeat(80)}`;
    const file = {
      styles: style('1', 'heading 1') + style('U', 'Unreadable') + style('T', 'Title'),
      body: paragraph(heading, of('1')) + paragraph('图片：扫描的表格', of('U')) + paragraph('对象：', of('U')),
      files: { 'docProps/custom.xml': customProperties(property('format', 'disclosure-report/1')) },
    };
    expect((await read(file)).lines).toEqual([`h1 ${heading}`, '[image] 扫描的表格', '[object] ']);
  });

  it('is not believed of a page of ours that another program has saved', async () => {
    const content = await readDocx(
      docx({
        styles: style('1', 'heading 1'),
        body: paragraph('2020年政府信息公开工作年度报告'),
        files: {
          'docProps/custom.xml': customProperties(property('format', 'disclosure-report/1'), property('year', '2020')),
        },
      }),
    );
    expect(content.properties).toEqual({ year: 2020 });
  });
});

describe('properties', () => {
  it('are those of the report, where the file has them', async () => {
    const content = await readDocx(
      docx({
        body: paragraph('正文'),
        styles: style('T', 'Title'),
        files: {
          'docProps/custom.xml': customProperties(
            property('format', 'disclosure-report/1'),
            property('organ.name', '某某街道办事处'),
            property('organ.kind', 'nonsense'),
            property('year', '2020'),
          ),
          'docProps/core.xml':
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> 年度报告 </dc:title></cp:coreProperties>',
        },
      }),
    );
    expect(content.properties).toEqual({ styled: true, organ: { name: '某某街道办事处' }, year: 2020 });
    expect(content.title).toBe('年度报告');
  });
});
