/** The file as a reviewer uses it: opened from disk in a browser, searched, filtered, read with the keyboard, printed. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindReport, parseDocument } from '@disclosure-lint/core';
import { exportReport } from '@disclosure-lint/exporters';
import { forms } from '@disclosure-lint/rules';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { type Opened, openFile } from './opened-file.ts';
import { imported, offices, pageOf } from './reviewers-file.ts';
import { specimenText } from './specimen.ts';

const SHOTS = fileURLToPath(new URL('../../.cache/html-report/', import.meta.url));
const PATH = '报告/2023年度.report.json';

describe('the file for reviewers', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'disclosure-lint-html-'));
    await mkdir(SHOTS, { recursive: true });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const open = (text: string, width?: number): Promise<Opened> => openFile(browser, folder, text, width);
  const slip = (): Promise<string> => pageOf([{ path: PATH, text: specimenText(true) }]);
  const shownNotes = (page: Page): Promise<number> => page.locator('.note:visible').count();
  const overflow = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - innerWidth');

  test.each(['zh-CN', 'en'] as const)('opens from disk without an error or a request, and fits: %s', async (locale) => {
    const { page, wrong } = await open(await pageOf(offices(true), { locale }));
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect(await page.locator('article').count()).toBe(12);
    expect(await page.locator('.heat tbody tr').count()).toBe(12);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `${SHOTS}overview-${locale}-${width}.png` });
      await page.evaluate("document.querySelector('article').scrollIntoView()");
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: `${SHOTS}report-${locale}-${width}.png` });
    }
    expect(wrong).toEqual([]);
    await page.close();
  });

  test('says of a report without findings that there are none', async () => {
    const { page, wrong } = await open(await pageOf([{ path: PATH, text: specimenText(false) }]));
    expect(await page.locator('.sentence').textContent()).toContain('没有发现问题');
    expect(await page.locator('article').count()).toBe(0);
    expect(await page.locator('#filters').count()).toBe(0);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test('leads from a mark to its finding and back', async () => {
    const { page } = await open(await slip());
    await page.locator('.paper mark', { hasText: '行政复议7件' }).click();
    const note = page.locator('.note.current');
    expect(await note.locator('.message').textContent()).toContain('行政复议7件');
    expect(await page.evaluate("document.activeElement.closest('.note') !== null")).toBe(true);
    const mistyped = page.locator('.note', { hasText: '很可能应为59' });
    await mistyped.locator('.message').click();
    expect(await page.locator('mark.current').textContent()).toBe('95');
    expect(await page.locator('span[data-p].current').count()).toBeGreaterThan(3);
    await page.waitForTimeout(700);
    const inView =
      "(() => { const { top, bottom } = document.querySelector('mark.current').getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()";
    expect(await page.evaluate(inView)).toBe(true);
    expect(await page.locator('mark', { hasText: '95' }).getAttribute('title')).toContain('很可能应为59');
    await page.screenshot({ path: `${SHOTS}current.png` });
    await page.close();
  });

  test('can be used with the keyboard alone', async () => {
    const { page } = await open(await slip());
    await page.keyboard.press('F8');
    expect(await page.locator('.note.current').getAttribute('id')).toMatch(/-1$/u);
    await page.keyboard.press('F8');
    expect(await page.locator('.note.current').getAttribute('id')).toMatch(/-2$/u);
    await page.keyboard.press('Shift+F8');
    expect(await page.locator('.note.current').getAttribute('id')).toMatch(/-1$/u);
    expect(await page.evaluate("document.activeElement.matches('.paper a.n')")).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate("document.activeElement.matches('.note.current a.n')")).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate("document.activeElement.matches('.paper a.n')")).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.current').count()).toBe(0);
    await page.close();
  });

  test('narrows the findings down by severity, ask, category, rule and words', async () => {
    const { page } = await open(await pageOf(offices(true)));
    const all = await shownNotes(page);
    expect(await page.locator('#shown').textContent()).toBe(`显示 ${all} 个，共 ${all} 个问题`);
    await page.locator('[value=error]').uncheck();
    expect(await page.locator('.note.error:visible').count()).toBe(0);
    expect(await page.locator('.paper .n.error:visible').count()).toBe(0);
    expect(await page.locator('mark.error:not(.off)').count()).toBe(0);
    expect(await page.locator('.paper .n:visible').count()).toBeGreaterThan(0);
    await page.locator('#filters button').click();
    await page.waitForTimeout(50);
    expect(await shownNotes(page)).toBe(all);
    await page.locator('#filters [value=fix]').uncheck();
    expect(await page.locator('.note[data-a=fix]:visible').count()).toBe(0);
    await page.locator('#filters button').click();
    await page.locator('#category').selectOption('arithmetic');
    const sums = await shownNotes(page);
    expect(sums).toBeGreaterThan(0);
    expect(sums).toBeLessThan(all);
    await page.locator('#category').selectOption('');
    await page.locator('#rule').selectOption('cell-blank');
    expect(
      await page.locator('.note:visible').evaluateAll((notes) => notes.map((note) => note.getAttribute('data-r'))),
    ).toEqual(Array.from({ length: await shownNotes(page) }, () => 'cell-blank'));
    // Reports without one are out of the way.
    expect(await page.locator('article:visible').count()).toBeLessThan(12);
    await page.locator('#text').fill('没有这样的话');
    expect(await page.locator('#none').isVisible()).toBe(true);
    await page.locator('#filters button').click();
    await page.locator('#text').fill('勾稽 总计');
    expect(await shownNotes(page)).toBeGreaterThan(0);
    expect(await shownNotes(page)).toBeLessThan(all);
    await page.close();
  });

  test('shows accepted findings when they are asked for', async () => {
    const suppressions = [{ file: PATH, rule: 'narrative-review', reason: '已电话核实' }];
    const { page } = await open(await pageOf([{ path: PATH, text: specimenText(true), suppressions }]));
    const before = await shownNotes(page);
    await page.locator('#accepted').check();
    expect(await shownNotes(page)).toBe(before + 1);
    expect(await page.locator('.note.accepted:visible').textContent()).toContain('已电话核实');
    expect(await page.locator('mark.accepted:not(.off)').count()).toBe(1);
    await page.close();
  });

  test('draws an imported document the same way', async () => {
    const { bytes } = await exportReport(bindReport(parseDocument(specimenText(true), PATH), forms), 'docx');
    const { page, wrong } = await open(await pageOf([await imported('报告.docx', bytes)]));
    expect(await page.locator('mark.error', { hasText: '行政复议7件' }).count()).toBe(1);
    expect(await page.locator('td mark.error', { hasText: '95' }).count()).toBe(1);
    expect(await page.locator('.note .where').first().textContent()).toMatch(/第\d+(?:张表|段)/u);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test('runs nothing that stands in a report', async () => {
    const bad = '</script><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>"\'\u202Etxt\u0007';
    const text = JSON.stringify({
      ...JSON.parse(specimenText(true)),
      title: bad,
      organ: { name: bad },
      preamble: [bad, { caption: bad, columns: [bad, bad], rows: [{ label: bad, cells: [bad] }], notes: [bad] }],
    });
    const { page, wrong } = await open(
      await pageOf([
        { path: `${bad}.json`, text },
        { path: 'broken', text: `{"${bad}` },
      ]),
    );
    await page.locator('.note').first().click();
    await page.locator('#text').fill(bad);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.paper .title').textContent()).toContain('<img src=x onerror=alert(2)>');
    expect(await page.locator('.paper .title').textContent()).toContain('<U+202E>');
    expect(wrong).toEqual([]);
    await page.close();
  });

  test('is printed whole: nothing sticks, no filters, each report on a page of its own', async () => {
    const { page } = await open(await pageOf(offices(true).slice(0, 3)));
    await page.emulateMedia({ media: 'print' });
    const style = (selector: string, name: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element, of) => getComputedStyle(element).getPropertyValue(of), name);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    expect(await page.locator('.search').isVisible()).toBe(false);
    expect(await style('.notes', 'position')).toBe('static');
    expect(await style('.report', 'break-before')).toBe('page');
    expect(await style('.paper thead', 'display')).toBe('table-header-group');
    expect(await style('mark.error', 'text-decoration-line')).toBe('underline');
    expect(await style('.paper .n.error', 'color')).toBe('rgb(0, 0, 0)');
    const pdf = await page.pdf({ path: `${SHOTS}print.pdf`, preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(50_000);
    // Of a list that was narrowed down, the paper says so.
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#rule').selectOption({ index: 1 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#shown').isVisible()).toBe(true);
    await page.close();
  });

  test('has colours for the dark', async () => {
    const { page } = await open(await slip());
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(21, 24, 28)');
    await page.screenshot({ path: `${SHOTS}dark.png`, fullPage: true });
    await page.close();
  });

  test('of 300 reports opens, searches and filters at once', async () => {
    const wrongOnes = offices(true);
    const inputs = Array.from({ length: 300 }, (_, at) => {
      const text = at % 10 === 0 ? (wrongOnes[(at / 10) % 12]?.text ?? '') : specimenText(false);
      return { path: `报告/${at}.report.json`, text: text.replace('"title": "', `"title": "第${at}`) };
    });
    const text = await pageOf(inputs);
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
    const { page, wrong } = await open(text);
    expect(await page.locator('article').count()).toBe(30);
    await page.locator('#file-text').fill('270.report');
    expect(await page.locator('#files tbody tr:visible').count()).toBe(1);
    expect(await page.locator('#files-shown').textContent()).toBe('显示 1 份，共 300 份');
    await page.locator('#files tbody tr:visible a').click();
    expect(await page.evaluate("document.querySelector(':target').matches('article')")).toBe(true);
    const start = Date.now();
    await page.locator('#text').fill('总计');
    await page.locator('#text').fill('');
    await page.locator('[value=warning]').uncheck();
    // No measure of speed: only that nobody waits.
    expect(Date.now() - start).toBeLessThan(10_000);
    await page.locator('#file-verdict').selectOption('rejected');
    await page.locator('#file-text').fill('');
    expect(await page.locator('#files tbody tr:visible').count()).toBe(30);
    expect(wrong).toEqual([]);
    await page.close();
  });
});
