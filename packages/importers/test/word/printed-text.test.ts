import { describe, expect, it } from 'vitest';
import { paragraph, read, run, style } from './word-package.ts';

const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe('hidden text', () => {
  it('is left out, and told of', async () => {
    const { lines, losses } = await read({
      styles:
        style('h', '隐藏', '<w:rPr><w:vanish/></w:rPr>', 'character') +
        style('p', '底稿', '<w:rPr><w:vanish/></w:rPr>'),
      body:
        paragraph(run('收到') + run('（草稿）', '<w:vanish/>') + run('12件', '<w:vanish w:val="0"/>')) +
        paragraph(run('甲') + run('乙', '<w:rStyle w:val="h"/>')) +
        paragraph(run('整段') + run('可见', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="p"/>'),
    });
    expect(lines).toEqual(['收到12件', '甲', '可见']);
    expect(losses).toEqual(['文档里有隐藏文字（3处，如“（草稿）”），未读入']);
  });

  it('without text is no loss', async () => {
    expect((await read({ body: paragraph(run('甲') + run(' ', '<w:vanish/>')) })).losses).toEqual([]);
  });
});

describe('fields', () => {
  it('print what they give, not what they are computed from', async () => {
    const nested =
      fieldMark('begin') +
      code(' IF ') +
      fieldMark('begin') +
      code(' NUMPAGES ') +
      fieldMark('separate') +
      run('7') +
      fieldMark('end') +
      code(' > 1 ') +
      fieldMark('separate') +
      run('12') +
      fieldMark('end');
    const { lines } = await read({
      body:
        paragraph(run('共') + nested + run('件')) +
        paragraph(`<w:fldSimple w:instr=" =SUM(ABOVE) ">${run('30')}</w:fldSimple>`) +
        paragraph(`<w:hyperlink r:id="rId9">${run('链接')}</w:hyperlink>`),
    });
    expect(lines).toEqual(['共12件', '30', '链接']);
  });

  it('that nothing ends do not swallow the rest', async () => {
    const { lines } = await read({
      body: paragraph(fieldMark('begin') + code(' PAGE ') + run('甲')) + paragraph('乙'),
    });
    expect(lines).toEqual(['甲', '乙']);
  });

  it('of a table of contents are no text of the report', async () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}${paragraph('一、总体情况 1')}</w:sdtContent></w:sdt>`;
    const { lines } = await read({
      styles: style('TOC1', 'toc 1'),
      body: contents + paragraph('一、总体情况 1', '<w:pStyle w:val="TOC1"/>') + paragraph('一、总体情况'),
    });
    expect(lines).toEqual(['一、总体情况']);
  });
});

describe('text that only looks like layout', () => {
  it('is kept: symbols, hyphens, ruby, formulas in one line', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('shǐ')}</w:rt><w:rubyBase>${run('史')}</w:rubyBase></w:ruby></w:r>`;
    const math = '<m:oMath><m:r><m:t>12+3</m:t></m:r></m:oMath>';
    const { lines } = await read({
      body: paragraph(`<w:r><w:t>1</w:t><w:softHyphen/><w:t>2</w:t><w:noBreakHyphen/></w:r>${ruby}${math}`),
    });
    expect(lines).toEqual(['12‑史12+3']);
  });

  it('is not made up: a fraction is no number in one line', async () => {
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
    const { lines } = await read({ body: paragraph(run('占') + fraction) });
    expect(lines).toEqual(['占', '[object] 12']);
  });
});
