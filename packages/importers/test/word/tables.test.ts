import { describe, expect, it } from 'vitest';
import { cell, paragraph, read, row, run, table } from './word-package.ts';

describe('cells keep their places', () => {
  it('over rows and columns', async () => {
    const { lines } = await read({
      body: table([
        row([
          cell('办理结果', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'),
          cell('申请人', '<w:gridSpan w:val="2"/>'),
        ]),
        row([cell('', '<w:gridSpan w:val="2"/><w:vMerge/>'), '自然人', '总计']),
        row([cell('不予公开', '<w:vMerge w:val="restart"/>'), '国家秘密', '1', '1']),
        row([cell('', '<w:vMerge w:val="continue"/>'), '内部信息', '0', '0']),
      ]),
    });
    expect(lines).toEqual([
      '|办理结果{2x2}|申请人{1x2}',
      '|自然人|总计',
      '|不予公开{2x1}|国家秘密|1|1',
      '|内部信息|0|0',
    ]);
  });

  it('where rows leave places out', async () => {
    const { lines } = await read({
      body: table([
        row(['项目', '甲', '乙']),
        row(['1', '2'], '<w:gridBefore w:val="1"/>'),
        row(['新收', '3'], '<w:gridAfter w:val="1"/>'),
      ]),
    });
    expect(lines).toEqual(['|项目|甲|乙', '||1|2', '|新收|3|']);
  });

  it('merged the old way', async () => {
    const { lines } = await read({
      body: table([
        row([
          cell('申请人', '<w:hMerge w:val="restart"/>'),
          cell('', '<w:hMerge w:val="continue"/>'),
          cell('', '<w:hMerge/>'),
        ]),
        row(['甲', '1', '2']),
      ]),
    });
    expect(lines).toEqual(['|申请人{1x3}', '|甲|1|2']);
  });

  it('where borders were dragged and nearly meet', async () => {
    const wide = '<w:gridSpan w:val="2"/>';
    const { lines } = await read({
      body: table(
        [
          row([cell('项目', wide), '件数', '总计']),
          row(['新收', cell('3', wide), '3']),
          row([cell('办结', wide), '3', '3'], '<w:gridAfter w:val="1"/>'),
        ],
        [2000, 15, 1500, 1500, 20],
      ),
    });
    expect(lines).toEqual(['|项目|件数|总计', '|新收|3|3', '|办结|3|3']);
  });

  it('in a column that is narrow, but has cells', async () => {
    const { lines } = await read({ body: table([row(['甲', '1', '2']), row(['乙', '3', '4'])], [2000, 50, 50]) });
    expect(lines).toEqual(['|甲|1|2', '|乙|3|4']);
  });

  it('with rows and cells in content controls', async () => {
    const control = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const { lines } = await read({
      body: table([
        row(['甲', '1']),
        control(row(['乙', '2'])),
        `<w:tr>${cell('丙')}${control(cell(control(paragraph('3'))))}</w:tr>`,
      ]),
    });
    expect(lines).toEqual(['|甲|1', '|乙|2', '|丙|3']);
  });

  it('with a table in a cell', async () => {
    const { lines } = await read({
      body: table([row(['甲', '1', '2']), row(['乙', cell(table([row(['3', '4'])]) + paragraph('<w:r/>')), '5'])]),
    });
    expect(lines).toEqual(['|甲|1|2', '|乙|3⏎4|5']);
  });
});

describe('the text of cells', () => {
  it('joins a figure that stands in several runs', async () => {
    const figure = paragraph(
      `${run('2', '<w:b/>')}${run('5')}<w:proofErr w:type="spellStart"/>${run('1000', '<w:vertAlign w:val="superscript"/>')}${run('元')}`,
    );
    const { lines } = await read({ body: table([row(['收费', cell(figure)]), row(['其他', '1'])]) });
    expect(lines).toEqual(['|收费|251000元', '|其他|1']);
  });

  it('keeps white space only where the file keeps it', async () => {
    const laidOut = '<w:p>\n  <w:r>\n    <w:t>\n 12\n </w:t>\n  </w:r>\n</w:p>';
    const { lines } = await read({
      body: table([row([cell(laidOut), cell(run(' 0 ')), cell(`${run('1')}<w:r><w:tab/></w:r>${run('2')}`)])]),
    });
    expect(lines).toEqual(['|12| 0 |1\t2']);
  });

  it('keeps lines and paragraphs apart', async () => {
    const two = paragraph(`<w:r><w:t>行政</w:t><w:br/><w:t>处罚</w:t></w:r>`) + paragraph('（件）');
    const { lines } = await read({ body: table([row([cell(two), '1', '2']), row(['甲', '3', '4'])]) });
    expect(lines).toEqual(['|行政⏎处罚⏎（件）|1|2', '|甲|3|4']);
  });
});
