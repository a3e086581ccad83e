/** Pages with more on them than one report, or with less. */
import { specimens } from '@disclosure-lint/rules';
import type { Block, ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { type ImportOutcome, importDocument } from '../../src/index.ts';
import { bodyOf, pageOf, tableOf } from './html-of.ts';
import { printedForm } from './printed-form.ts';
import { figuresOf, partsOf, proseOf } from './read-back.ts';

const report = specimens()['2021'] as ReportFile;
const form = printedForm(report);
const earlier = printedForm({
  ...report,
  title: report.title?.replace('2023', '2022') ?? '',
  preamble: ['这是上一年的报告。'],
});

async function imported(html: string, name = 'page.html'): Promise<Extract<ImportOutcome, { ok: true }>> {
  const outcome = await importDocument(Buffer.from(html), name, { locale: 'zh-CN' });
  if (!outcome.ok) throw new Error(`${outcome.reason} ${outcome.what}`);
  return outcome;
}

const blocksOf = (content: readonly Block[]): Block[] =>
  content.flatMap((block) => (typeof block === 'object' && 'content' in block ? blocksOf(block.content) : [block]));

describe('what else a page holds', () => {
  test.each([
    ['one after the other', `${bodyOf(form)}\n${bodyOf(earlier)}`],
    ['each in its own element', `<div>${bodyOf(form)}</div><hr><div>${bodyOf(earlier)}</div>`],
  ])('reports of two years, %s: the first is read, the other told', async (_, body) => {
    const { report: read } = await imported(pageOf(body));
    expect(read.title).toBe(form.title);
    expect(figuresOf(read)).toEqual(figuresOf(report));
    expect(partsOf(read)).toEqual(partsOf(report));
    expect(proseOf(read)).toEqual(proseOf(report));
    expect(read.import?.losses.map(({ message }) => message)).toEqual([
      `同一网页上还有1份报告（“${earlier.title}”），只读入了第一份`,
    ]);
  });

  test('another year in a tab that is not shown is no part of it', async () => {
    const { report: read } = await imported(
      pageOf(`<div class="tab">${bodyOf(form)}</div><div class="tab" style="display: none">${bodyOf(earlier)}</div>`),
    );
    expect(proseOf(read)).toEqual(proseOf(report));
    expect(read.import?.losses).toEqual([]);
  });

  test('a list of the parts that leads to them is no heading', async () => {
    const links = form.parts.map(({ heading }, at) => `<li><a href="#p${at}">${heading}</a></li>`).join('');
    const { report: read } = await imported(pageOf(`<ul>${links}</ul>${bodyOf(form)}`));
    expect(partsOf(read)).toEqual(partsOf(report));
    expect(proseOf(read)).toEqual(proseOf(report));
  });

  test('lists of other reports beside and below are left out', async () => {
    const list = [2022, 2021, 2020].map((year) => `<li>某某县某某局${year}年政府信息公开工作年度报告</li>`).join('');
    const { report: read } = await imported(
      pageOf(
        `<nav><ul>${list}</ul></nav><main><article>${bodyOf(form)}</article></main><aside><ul>${list}</ul></aside><footer>版权所有</footer>`,
      ),
    );
    expect(read.title).toBe(form.title);
    expect(proseOf(read)).toEqual(proseOf(report));
  });

  test('the same title above and in the report counts once', async () => {
    const { report: read } = await imported(
      pageOf(
        `<h1>${form.title}</h1><p>发布日期：2024-01-26</p><p>来源：办公室</p>${bodyOf(form)}<p>上一篇：没有了</p><p>下一篇：某某通知</p>`,
      ),
    );
    expect(proseOf(read)).toEqual(proseOf(report));
  });

  test('a title in the head of the page stands for one that is not printed', async () => {
    const body = bodyOf({ ...form, title: '' });
    const { report: read } = await imported(
      pageOf(
        body,
        `<meta charset="utf-8"><meta name="ArticleTitle" content="${form.title}"><title>某某县人民政府</title>`,
      ),
    );
    expect(read.title).toBe(form.title);
    expect(read.organ?.name).toBe('某某县住房和城乡建设局');
  });

  test('a title over three lines is one title', async () => {
    const { report: read } = await imported(
      pageOf(
        bodyOf(form, {
          title: () =>
            '<p align="center">某某县住房和城乡建设局</p><p align="center">2023年政府信息公开工作</p><p align="center">年度报告</p>',
        }),
      ),
    );
    expect(read.title).toBe(form.title);
    expect(proseOf(read)).toEqual(proseOf(report));
  });
});

describe('pictures', () => {
  test('in the place of a table are kept as unreadable, and told', async () => {
    const body = bodyOf(form, {
      table: (block) =>
        block.name === 'applications'
          ? '<p align="center"><img src="W020240126.png" alt="表三"></p>'
          : tableOf(block.rows),
    });
    const { report: read } = await imported(pageOf(body));
    const [block] = blocksOf(read.sections[2]?.content ?? []);
    expect(block).toMatchObject({ unreadable: 'image', note: '表三' });
    expect(read.import?.losses.map(({ message }) => message)).toEqual(['有一张图片“表三”，其中的文字和数字未读入']);
  });

  test('that are icons, links or spacers are none of the report', async () => {
    const body = `<p><img src="icon.gif" width="16"><a href="/"><img src="logo.png"></a></p>${bodyOf(form)}`;
    const { report: read } = await imported(pageOf(body));
    expect(read.import?.losses).toEqual([]);
  });
});

describe('a table in a cell', () => {
  test('is no more than a frame where it has one cell', async () => {
    const body = bodyOf(form, {
      cell: (cell, { row, column }) =>
        row === 2 && column === 1 && cell.kind === 'figure'
          ? `<td><table><tr><td>${cell.text}</td></tr></table></td>`
          : `<td rowspan="${cell.rows ?? 1}" colspan="${cell.columns ?? 1}">${cell.text}</td>`,
    });
    const { report: read } = await imported(pageOf(body));
    expect(figuresOf(read)).toEqual(figuresOf(report));
  });
});
