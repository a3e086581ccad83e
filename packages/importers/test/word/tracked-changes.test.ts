import { describe, expect, it } from 'vitest';
import { cell, paragraph, read, row, run, table } from './word-package.ts';

const inserted = (text: string): string => `<w:ins w:id="1" w:author="甲">${run(text)}</w:ins>`;
const deleted = (text: string): string =>
  `<w:del w:id="2" w:author="甲"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const mark = (change: string): string => `<w:rPr><w:${change} w:id="3"/></w:rPr>`;

describe('tracked changes are read as accepted', () => {
  it('in a sentence and in a figure', async () => {
    const { lines, losses } = await read({
      body:
        paragraph(run('收到申请') + deleted('8') + inserted('9') + run('件。')) +
        table([row(['新收', cell(paragraph(deleted('8') + inserted('9')))]), row(['办结', '8'])]),
    });
    expect(lines).toEqual(['收到申请9件。', '|新收|9', '|办结|8']);
    expect(losses).toEqual(['文档里留有修订，已按全部接受读入：插入2处，删除2处']);
  });

  it('in rows and cells', async () => {
    const { lines, losses } = await read({
      body: table([
        row(['甲', '1', cell('多', '<w:cellDel w:id="1"/>')]),
        row(['乙', '2', cell('多', '<w:cellDel w:id="2"/>')], '<w:del w:id="3"/>'),
        row(['丙', '3', cell('补', '<w:cellIns w:id="4"/>')], '<w:ins w:id="5"/>'),
      ]),
    });
    expect(lines).toEqual(['|甲|1', '|丙|3|补']);
    expect(losses).toEqual(['文档里留有修订，已按全部接受读入：插入2处，删除3处']);
  });

  it('in paragraphs: one whose mark is deleted runs on into the next', async () => {
    const { lines } = await read({
      body:
        paragraph(run('一、总体'), `<w:outlineLvl w:val="9"/>${mark('del')}`) +
        paragraph(run('情况'), '<w:outlineLvl w:val="0"/>') +
        paragraph(deleted('全文删除。'), mark('del')) +
        paragraph(run('正文。'), mark('ins')),
    });
    expect(lines).toEqual(['h1 一、总体情况', '正文。']);
  });

  it('where text was moved', async () => {
    const { lines } = await read({
      body:
        paragraph(`<w:moveFrom w:id="1">${run('移走的话。')}</w:moveFrom>`, mark('moveFrom')) +
        paragraph('正文。') +
        paragraph(`<w:moveTo w:id="1">${run('移走的话。')}</w:moveTo>`, mark('moveTo')),
    });
    expect(lines).toEqual(['正文。', '移走的话。']);
  });

  it('where formats and merged cells changed', async () => {
    const { lines, losses } = await read({
      body:
        paragraph(
          '总体情况',
          '<w:outlineLvl w:val="0"/><w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:pPrChange>',
        ) +
        table([
          row([cell('甲', '<w:cellMerge w:vMerge="rest"/>'), '1']),
          row([cell('', '<w:cellMerge w:vMerge="cont"/>'), '2']),
        ]),
    });
    expect(lines).toEqual(['h1 总体情况', '|甲{2x1}|1', '|2']);
    expect(losses).toEqual([]);
  });

  it('that delete a whole table', async () => {
    const { lines } = await read({ body: table([row(['甲', '1'], '<w:del w:id="1"/>')]) + paragraph('正文。') });
    expect(lines).toEqual(['正文。']);
  });
});
