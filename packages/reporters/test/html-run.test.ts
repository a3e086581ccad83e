/** The file for reviewers over many reports: the overview, and what is left out of very large runs. */
import { describe, expect, test } from 'vitest';
import { MOST_FINDINGS, MOST_MARKUP, MOST_REMARKS, MOST_REPORTS } from '../src/html/limits.ts';
import { reportId } from '../src/html/report-id.ts';
import { SCRIPT } from '../src/html/script.ts';
import { STYLE } from '../src/html/style.ts';
import { htmlReporter } from '../src/html.ts';
import { bound, hold, options, slip, summaryOf, written } from './html/written.ts';
import { finding, report } from './sample.ts';

describe('a run', () => {
  test('says the same in English', async () => {
    const file = await bound(slip, 'a.report.json', 'en');
    const text = written([file, report()], { locale: 'en' });
    expect(text).toContain('<html lang="en">');
    // What stands in an article are words of the report and of its findings.
    const around = text
      .replace(SCRIPT, '')
      .replace(STYLE, '')
      .replace(/<article[\s\S]*<\/article>/u, '');
    for (const chinese of ['规则', '判定', '全部', '问题', '错误', '警告']) expect(around).not.toContain(chinese);
    expect(text).toContain('<dt>to do</dt>');
    expect(text).toContain('aria-label="show finding 1 in the report"');
  });

  test('is the same file each time', async () => {
    const files = [await bound(slip), report({ path: 'b' })];
    expect(written(files)).toBe(written(files));
  });

  test('links the organs and files to the reports that are drawn, and to no others', async () => {
    const text = written([await bound(slip), await bound(String, 'clean'), report({ path: 'b' })]);
    const links = [...text.matchAll(/href="#([^"]+)"/gu)].map(([, name = '']) => name);
    expect(links.length).toBeGreaterThan(8);
    for (const name of links) expect(text).toContain(`id="${name}"`);
    const names = [...text.matchAll(/\sid="([^"]+)"/gu)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('counts in the heat map what each organ has of each rule', () => {
    const text = written([
      report({ path: 'a' }),
      report({ path: 'b', findings: [finding(), finding({ fingerprint: 'x' })] }),
    ]);
    const heat = text.slice(text.indexOf('<table class="heat">'), text.indexOf('id="bars"'));
    expect(heat).toContain('<td class="h5">2</td>');
    expect(heat).toContain('<td class="h1">1</td>');
    expect(heat).toContain('<td class="sum">3</td>');
  });

  test('of nothing says so', () => {
    const text = written([], {}, summaryOf([], { notLinted: [{ path: 'x.wps', reason: '不认识的格式' }] }));
    expect(text).toContain('没有核对任何报告');
    expect(text).toContain('不认识的格式');
    expect(htmlReporter(options).begin()).toContain('<!doctype html>');
  });
});

describe('a very large run', () => {
  test('draws the gravest reports, and says how many it leaves out', () => {
    // Three times as many, so that some are let go on the way.
    const files = Array.from({ length: 3 * MOST_REPORTS }, (_, at) =>
      report({ path: `r${at}`, findings: at < 20 ? [finding({ severity: 'info' })] : [finding()] }),
    );
    const text = written(files);
    expect(text.match(/<article/gu)).toHaveLength(MOST_REPORTS);
    expect(text).toContain(`有问题的报告共${3 * MOST_REPORTS}份`);
    expect(text).not.toContain(`id="r${reportId('r0')}"`);
    expect(text).toContain(`id="r${reportId('r20')}"`);
    expect(text).toContain(`id="r${reportId(`r${MOST_REPORTS + 19}`)}"`);
    expect(text).not.toContain(`id="r${reportId(`r${MOST_REPORTS + 20}`)}"`);
    expect(text).toContain('这里只列出问题最多的40个');
  });

  test('leaves the page of a report out when there is no more room, and says so in its place', () => {
    const reporter = htmlReporter(options);
    const files = ['a', 'b'].map((path) => report({ path }));
    hold(reporter.holder, files, (file) => reporter.file(file).padEnd(MOST_MARKUP - 10));
    reporter.begin(summaryOf(files));
    const [one, other, ...more] = reporter.holder.pieces();
    expect(one).toHaveLength(MOST_MARKUP - 10);
    expect(other).toContain('本文件已经太大');
    expect(more).toEqual([]);
  });

  test('writes out so many findings of a report, and so many remarks', () => {
    const findings = Array.from({ length: MOST_FINDINGS + 7 }, () => finding());
    const text = written([report({ findings })]);
    expect(text.match(/<li class="note/gu)).toHaveLength(MOST_FINDINGS);
    expect(text).toContain('还有7个问题没有列出');
    const remarked = Array.from({ length: MOST_REMARKS + 3 }, (_, at) =>
      report({ path: `${at}`, findings: [] }, 'accepted'),
    );
    expect(written(remarked)).toContain('还有3份报告的说明没有列出');
  });
});
