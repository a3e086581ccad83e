import { describe, expect, it } from 'vitest';
import { cell, paragraph, read, row, run, table } from './word-package.ts';

const reference = (kind: 'footnote' | 'endnote', id: number, custom = ''): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference${custom === '' ? '' : ' w:customMarkFollows="1"'} w:id="${id}"/>${custom === '' ? '' : `<w:t>${custom}</w:t>`}</w:r>`;
const note = (kind: 'footnote' | 'endnote', id: number, text: string): string =>
  `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`, '<w:pStyle w:val="a7"/>')}</w:${kind}>`;
const SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';

describe('footnotes and endnotes', () => {
  it('leave a figure alone and stand below its table', async () => {
    const { lines } = await read({
      footnotes: SEPARATOR + note('footnote', 1, '含上年结转。') + note('footnote', 2, '不含撤回。'),
      body:
        table([
          row(['新收', cell(paragraph(run('12') + reference('footnote', 1))), '4']),
          row(['办结', cell(table([row([cell(paragraph(run('9') + reference('footnote', 2))), '1'])])), '8']),
          row(['结转', '3', '5']),
        ]) + paragraph('正文。'),
    });
    expect(lines).toEqual([
      '|新收|12|4',
      '|办结|9⏎1|8',
      '|结转|3|5',
      'tableNote 含上年结转。',
      'tableNote 不含撤回。',
      '正文。',
    ]);
  });

  it('leave a sentence alone and follow its paragraph', async () => {
    const { lines } = await read({
      endnotes: note('endnote', 4, '数据截至12月31日。'),
      body: paragraph(run('收到申请12') + reference('endnote', 4) + run('件。')) + paragraph('下一段。'),
    });
    expect(lines).toEqual(['收到申请12件。', '数据截至12月31日。', '下一段。']);
  });

  it('take a mark of the author’s own with them', async () => {
    const { lines } = await read({
      footnotes: note('footnote', 2, '说明。'),
      body: paragraph(run('12') + reference('footnote', 2, '＊') + run('件')),
    });
    expect(lines).toEqual(['12件', '说明。']);
  });

  it('are printed once, and not when their mark is deleted or leads nowhere', async () => {
    const { lines } = await read({
      footnotes: note('footnote', 1, '甲注。') + note('footnote', 2, '乙注。'),
      body: paragraph(
        run('甲') +
          reference('footnote', 1) +
          reference('footnote', 1) +
          `<w:del w:id="9">${reference('footnote', 2)}</w:del>` +
          reference('footnote', 7),
      ),
    });
    expect(lines).toEqual(['甲', '甲注。']);
  });
});
