import { describe, expect, it } from 'vitest';
import { cell, paragraph, read, row, run, table } from './word-package.ts';

const inline = (content: string, described = '', size = 5_000_000): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><wp:docPr id="1" name="图片 1"${described === '' ? '' : ` descr="${described}"`}/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const picture = (link = 'r:embed="rId5"'): string =>
  `<pic:pic><pic:blipFill><a:blip ${link}/></pic:blipFill></pic:pic>`;
const box = (content: string): string =>
  `<wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp>`;
const oldBox = (content: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;

describe('pictures', () => {
  it('stand for what cannot be read, with what is told of them', async () => {
    const { lines } = await read({
      body:
        paragraph('表二') + paragraph(inline(picture(), '行政许可情况表')) + paragraph(run('见图') + inline(picture())),
    });
    expect(lines).toEqual(['表二', '[image] 行政许可情况表', '见图', '[image] ']);
  });

  it('in a cell stand after the table', async () => {
    const { lines } = await read({
      body: table([row(['许可', cell(paragraph(inline(picture(), '数据截图')))]), row(['处罚', '1'])]),
    });
    expect(lines).toEqual(['|许可|', '|处罚|1', '[image] 数据截图']);
  });

  it('are not fetched where they are linked', async () => {
    const { lines } = await read({
      body: paragraph(inline(picture('r:link="rId6"'))),
      files: {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://localhost:1/a.png" TargetMode="External"/></Relationships>',
      },
    });
    expect(lines).toEqual(['[image] ']);
  });

  it('of the size of a rule or a bullet say nothing', async () => {
    const { lines } = await read({ body: paragraph(run('甲') + inline(picture(), '横线', 20_000)) });
    expect(lines).toEqual(['甲']);
  });

  it('in the old form are found', async () => {
    const old = '<w:r><w:pict><v:shape alt="统计表"><v:imagedata r:id="rId3"/></v:shape></w:pict></w:r>';
    expect((await read({ body: paragraph(old) })).lines).toEqual(['[image] 统计表']);
  });
});

describe('embedded objects', () => {
  it('are told of by their program', async () => {
    const sheet =
      '<w:r><w:object><v:shape><v:imagedata r:id="rId3"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12" r:id="rId4"/></w:object></w:r>';
    const { lines } = await read({
      body: `${paragraph(sheet) + paragraph(inline('<c:chart r:id="rId8"/>', '申请量'))}<w:altChunk r:id="rId9"/>`,
    });
    expect(lines).toEqual(['[object] Excel.Sheet.12', '[object] 申请量', '[object] ']);
  });
});

describe('text boxes', () => {
  it('are read after the paragraph they hang on, once, in either form', async () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>${box(paragraph('某某街道办事处'))}</wp:anchor></w:drawing></mc:Choice><mc:Fallback>${oldBox(paragraph('某某街道办事处'))}</mc:Fallback></mc:AlternateContent></w:r>`;
    const onlyNew = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>${box(paragraph('统计表'))}</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    const onlyOld = `<w:r>${oldBox(table([row(['甲', '1'])]))}</w:r>`;
    const { lines } = await read({ body: paragraph(both + run('正文')) + paragraph(onlyNew) + paragraph(onlyOld) });
    expect(lines).toEqual(['正文', '某某街道办事处', '统计表', '|甲|1']);
  });

  it('of decorative lettering are read as well', async () => {
    const lettering = '<w:r><w:pict><v:shape><v:textpath string="某某区人民政府文件"/></v:shape></w:pict></w:r>';
    expect((await read({ body: paragraph(lettering) })).lines).toEqual(['某某区人民政府文件']);
  });
});
