/** Words of a report that sites print too, and pages that are none. */
import type { ReportFile } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/index.ts';
import { imported, report } from './clerk.ts';
import { bodyOf, pageOf } from './html-of.ts';
import { printedForm } from './printed-form.ts';
import { proseOf } from './read-back.ts';

const years = [2022, 2021, 2020].map((year) => `某某县住房和城乡建设局${year}年政府信息公开工作年度报告`);

/** The same report of another organ, with words of its own. */
function reportOf(organ: string, preamble: string, last: string): ReportFile {
  const sections = report.sections.map((section, at) =>
    at === 5 ? { ...section, content: [last, ...section.content] } : section,
  );
  return { ...report, title: `${organ}2023年政府信息公开工作年度报告`, preamble: [preamble], sections };
}

describe('what only looks like the page', () => {
  test.each([
    ['大同市某某局', '大力推进政务公开。', '打印、复印材料均不收费。'],
    ['首府某某管理局', '时间紧，任务重。', '关闭政务新媒体账号2个。'],
    ['名山区审计局', '编辑本报告依据《条例》。', '分享了公开工作的经验；版权归原作者。'],
  ])('words of the report are not taken for words of the page: %s', async (organ, preamble, last) => {
    const own = reportOf(organ, preamble, last);
    const read = await imported(pageOf(`<div>${bodyOf(printedForm(own))}</div><p>版权所有</p>`));
    expect(read.title).toBe(own.title);
    expect(read.organ?.name).toBe(organ);
    expect(proseOf(read)).toEqual(proseOf(own));
  });

  test.each([
    ['a list of reports', `<h2>政府信息公开年报</h2>${years.map((year) => `<p><a href="/">${year}</a></p>`).join('')}`],
    ['a notice', '<h1>关于做好年度报告编制工作的通知</h1><p>各单位：</p><p>请于1月20日前报送。</p>'],
    [
      'figures of half a year',
      '<h1>2023年上半年依申请公开统计</h1><table><tr><td>收到</td><td>3</td></tr><tr><td>办结</td><td>2</td></tr></table>',
    ],
  ])('%s is none', async (_, body) => {
    const page = Buffer.from(pageOf(body, '<title>政府信息公开年报_某某县人民政府</title>'));
    expect(await importDocument(page, 'page', { locale: 'zh-CN' })).toMatchObject({ ok: false, reason: 'notAReport' });
  });

  test('figures behind items are no table of contents', async () => {
    const list = ['（一）行政许可 12', '（二）行政处罚 30', '（三）行政强制 45'];
    const read = await imported(
      pageOf(
        bodyOf(printedForm(reportOf('某某县某某局', '2023年如下。', '列表如下：'))).replace(
          '<p>列表如下：</p>',
          `<p>列表如下：</p>${list.map((line) => `<p>${line}</p>`).join('')}`,
        ),
      ),
    );
    const bare = list.map((line) => line.replace(' ', ''));
    expect(proseOf(read).filter((line) => bare.includes(line))).toEqual(bare);
  });

  test('one title below the report stays', async () => {
    const read = await imported(pageOf(`${bodyOf(printedForm(report))}<p>${years[0]}</p>`));
    expect(proseOf(read).at(-1)).toBe(years[0]);
  });
});
