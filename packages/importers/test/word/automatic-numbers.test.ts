import { describe, expect, it } from 'vitest';
import { cell, inList, paragraph, read, row, style, table } from './word-package.ts';

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

const CHINESE = list(
  0,
  level(0, 'chineseCountingThousand', '%1、') +
    level(1, 'chineseCounting', '（%2）') +
    level(2, 'decimal', '%3.') +
    level(3, 'decimal', '（%4）'),
);

describe('automatic numbers', () => {
  it('are printed as Word prints them, level by level', async () => {
    const { lines } = await read({
      numbering: CHINESE + num(1, 0),
      body:
        inList(1, 0, '总体情况') +
        inList(1, 1, '主动公开') +
        inList(1, 1, '依申请公开') +
        inList(1, 2, '受理') +
        inList(1, 0, '主动公开政府信息情况') +
        inList(1, 1, '规章') +
        inList(1, 3, '甲'),
    });
    expect(lines).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '1.受理',
      '二、主动公开政府信息情况',
      '（一）规章',
      '（1）甲',
    ]);
  });

  it('come from styles and what they are based on, by the level that names the style', async () => {
    const linked = list(
      0,
      level(0, 'japaneseCounting', '%1、', '<w:pStyle w:val="2"/>') +
        level(1, 'japaneseCounting', '（%2）', '<w:pStyle w:val="3"/>'),
    );
    const { lines } = await read({
      numbering: linked + num(7, 0),
      styles:
        style('2', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>') +
        style('3', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>') +
        style('a9', '一级标题', '<w:basedOn w:val="2"/>'),
      body:
        paragraph('总体情况', '<w:pStyle w:val="2"/>') +
        paragraph('主动公开', '<w:pStyle w:val="3"/>') +
        paragraph('主动公开政府信息情况', '<w:pStyle w:val="a9"/>') +
        paragraph('没有编号的标题', '<w:pStyle w:val="2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') +
        paragraph('其他', '<w:pStyle w:val="2"/>'),
    });
    expect(lines).toEqual([
      'h1 一、总体情况',
      'h2 （一）主动公开',
      'h1 二、主动公开政府信息情况',
      'h1 没有编号的标题',
      'h1 三、其他',
    ]);
  });

  it('begin anew where the file says so, and else count on', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const { lines } = await read({
      numbering: CHINESE + num(1, 0) + num(2, 0) + num(3, 0, restart),
      body: inList(1, 0, '甲') + inList(2, 0, '乙') + inList(3, 0, '丙') + inList(3, 0, '丁'),
    });
    expect(lines).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  it('keep counting under a new heading when the level never restarts', async () => {
    const never = list(0, level(0, 'decimal', '第%1章') + level(1, 'decimal', '第%2条', '<w:lvlRestart w:val="0"/>'));
    const { lines } = await read({
      numbering: never + num(1, 0),
      body: inList(1, 0, '总则') + inList(1, 1, '甲') + inList(1, 0, '公开') + inList(1, 1, '乙'),
    });
    expect(lines).toEqual(['第1章 总则', '第1条 甲', '第2章 公开', '第2条 乙']);
  });

  it('of several levels are in digits where the list says legal', async () => {
    const legal = list(0, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    const { lines } = await read({
      numbering: legal + num(1, 0),
      body: inList(1, 0, '甲') + inList(1, 0, '乙') + inList(1, 1, '丙'),
    });
    expect(lines).toEqual(['一、甲', '二、乙', '2.1 丙']);
  });

  it('are found through a style of lists and through a level of the list’s own', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1)')}</w:lvlOverride>`;
    const { lines } = await read({
      styles: style('L', '列表样式', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'numbering'),
      numbering:
        CHINESE +
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>' +
        num(1, 0) +
        num(2, 5) +
        num(3, 0, own),
      body: inList(2, 0, '甲') + inList(3, undefined, '乙'),
    });
    expect(lines).toEqual(['一、甲', 'B)乙']);
  });

  it('do not print bullets, nor numbers of empty paragraphs outside tables', async () => {
    const { lines } = await read({
      numbering: CHINESE + list(1, level(0, 'bullet', '')) + num(1, 0) + num(2, 1),
      body: inList(2, 0, '要点') + inList(1, 0, '甲') + inList(1, 0, '') + inList(1, 0, '丙'),
    });
    expect(lines).toEqual(['要点', '一、甲', '三、丙']);
  });

  it('number the rows of a table whose cells are empty', async () => {
    const counted = list(0, level(0, 'decimal', '%1', '<w:suff w:val="nothing"/>'));
    const { lines } = await read({
      numbering: counted + num(1, 0),
      body: table([
        row(['序号', '事项', '件数']),
        row([cell(inList(1, 0, '')), '许可', '3']),
        row([cell(inList(1, 0, '')), '处罚', '4']),
      ]),
    });
    expect(lines).toEqual(['|序号|事项|件数', '|1|许可|3', '|2|处罚|4']);
  });

  it('are not counted for paragraphs that a tracked change deletes', async () => {
    const gone = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>`;
    const { lines } = await read({
      numbering: CHINESE + num(1, 0),
      body: inList(1, 0, '甲') + gone + inList(1, 0, '丙'),
    });
    expect(lines).toEqual(['一、甲', '二、丙']);
  });

  it('end where definitions refer to each other in a circle', async () => {
    const circle = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const { lines } = await read({
      styles:
        style('L', '列表', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', 'numbering') +
        style('a', '甲', '<w:basedOn w:val="b"/>') +
        style('b', '乙', '<w:basedOn w:val="a"/>'),
      numbering: circle + num(2, 5),
      body: inList(2, 0, '甲') + paragraph('乙', '<w:pStyle w:val="a"/>'),
    });
    expect(lines).toEqual(['甲', '乙']);
  });
});
