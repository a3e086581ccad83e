/** What holds of every format. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EXPORT_FORMATS } from '../src/index.ts';
import { elementsOf } from './html.ts';
import { EDITIONS, exported, filesOf, reportOf, specimen, tableOf, told } from './reports.ts';

afterEach(() => vi.useRealTimers());

describe.each(EXPORT_FORMATS)('%s', (format) => {
  it.each(EDITIONS)('gives the same bytes at any time for the specimen of %s', async (edition) => {
    const { bytes } = await exported(specimen(edition), format);
    vi.useFakeTimers({ now: new Date('2031-07-08T09:10:11Z'), toFake: ['Date'] });
    expect((await exported(specimen(edition), format)).bytes).toEqual(bytes);
  });

  it('tells what no document says of a report', async () => {
    const origin = { kind: 'paragraph', paragraph: 1 };
    const report = {
      ...reportOf({ text: '甲。', origin }, 5, {
        columns: [],
        rows: [{ label: ['甲', '乙'], cells: [1], uncertain: true }, 7],
      }),
      import: { from: 'a.docx', losses: [{ message: '图片' }, { message: '批注', origin }] },
    };
    report.sections.push({ heading: null, content: [{ content: ['丙。'] }] }, { content: [] });
    const { losses } = await exported(report, format);
    expect(told(losses).slice(0, 8)).toEqual([
      '/sections/0/content/1 此处内容不合报告格式，未写入',
      '/sections/0/content/2/rows/0 “乙”一行的数字与各列对不准，这一标记未写入',
      '/sections/0/content/2/rows/1 此处内容不合报告格式，未写入',
      '/sections/1/heading 第2部分没有标题，在文件中与前一部分连在一起',
      '/sections/1/content/0/heading 小节没有标题，在文件中与前文连在一起',
      '/sections/2/heading 第3部分没有标题，在文件中与前一部分连在一起',
      ' 各部分在原文件中的位置（共1处）未写入',
      '/import 导入时记下的2处缺漏未写入',
    ]);
    expect(told(losses).slice(8)).toHaveLength(format === 'xlsx' ? 2 : 0);
    for (const { message } of losses) expect(message.en).toMatch(/^[^\p{Script=Han}]*(?:“[^”]*”[^\p{Script=Han}]*)*$/u);
  });

  it.each([[null], [[]], [{}], [{ sections: 5 }], ['x'], [{ sections: ['甲', null, { rows: [] }] }]])(
    'makes a document of %j',
    async (report) => {
      const { bytes } = await exported(report, format);
      if (format === 'html') elementsOf(bytes);
      else filesOf(bytes);
    },
  );

  it('makes a document of whatever a report holds', async () => {
    // The mark of broken text is what the parser looks for.
    const sound = fc.string({ unit: 'binary', maxLength: 8 }).map((own) => own.replaceAll('\ufffd', ''));
    const text = fc.oneof(sound, fc.constantFrom('', '\ud800', '<b>', '总计'));
    const cell = fc.oneof(fc.double(), fc.integer(), text, fc.constantFrom(null, { text: '1', span: 3 }, [], true));
    const row = fc.record({
      label: fc.oneof(text, fc.array(text, { maxLength: 3 })),
      cells: fc.array(cell, { maxLength: 9 }),
    });
    const table = fc.record({
      caption: text,
      columns: fc.array(text, { maxLength: 5 }),
      rows: fc.array(row, { maxLength: 4 }),
    });
    const unreadable = fc.record({ unreadable: text, note: text });
    const block = fc.oneof(
      text,
      table,
      unreadable,
      fc.record({ heading: text, content: fc.array(table, { maxLength: 2 }) }),
    );
    const change = fc.record({ section: fc.nat(4), block });
    await fc.assert(
      fc.asyncProperty(text, fc.array(change, { maxLength: 5 }), async (heading, changes) => {
        const report = specimen('2021', (own) => {
          for (const { section, block } of changes) own.sections[section]?.content.splice(1, 0, block);
          own.sections.push({ heading, content: [structuredClone(tableOf(own, 3))] });
          own.title = heading;
        });
        const { bytes } = await exported(report, format);
        if (format === 'html') elementsOf(bytes);
        else filesOf(bytes);
      }),
      { numRuns: 20 },
    );
  });
});
