/** The preview's page as a clerk uses it, in a browser. The editor around it is played by the harness. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PreviewStrings } from '../../vscode-extension/src/preview/strings.ts';
import { CHROMIUM } from './chromium.ts';
import { type Harness, type OpenPreview, startHarness } from './preview-harness.ts';
import { shownStrings } from './preview-strings.ts';
import { specimenPreview } from './specimen.ts';

const SHOTS = fileURLToPath(new URL('../../.cache/preview/', import.meta.url));
const TOTAL = '/sections/2/content/0/rows/0/cells/6';

describe('the page of the preview', () => {
  let harness: Harness;
  let strings: PreviewStrings;

  beforeAll(async () => {
    await mkdir(SHOTS, { recursive: true });
    harness = await startHarness(CHROMIUM);
    strings = await shownStrings();
  });
  afterAll(() => harness.close());

  async function open(
    theme: 'light' | 'dark' | 'contrast' = 'light',
    size?: { readonly width: number; readonly height: number },
  ): Promise<OpenPreview> {
    const opened = await harness.open(theme, size);
    await opened.post({ type: 'start', uri: 'file:///specimen.report.json', strings });
    await opened.post({ type: 'show', preview: await specimenPreview(true) });
    return opened;
  }
  const at = (pointer: string): string => `[data-place="${pointer}"]`;

  test.each(['light', 'dark', 'contrast'] as const)(
    'draws the form with its marks and breaks no policy: %s',
    async (theme) => {
      const { page, violations } = await open(theme);
      expect(await page.locator('h1').textContent()).toContain('2023年政府信息公开工作年度报告');
      expect(await page.locator('td.error').count()).toBeGreaterThanOrEqual(2);
      expect(await page.locator('mark.error').allTextContents()).toContain('行政复议7件');
      await page.locator('summary').click();
      await page.locator('.jump', { hasText: '填的是95' }).click();
      expect(await page.locator(at(TOTAL)).evaluate((cell) => cell.ownerDocument.activeElement === cell)).toBe(true);
      expect(await page.locator('.tooltip').textContent()).toContain('应为59');
      expect(await page.locator('td[data-own-lit]').count()).toBeGreaterThan(3);
      await page.screenshot({ path: `${SHOTS}${theme}.png` });
      expect(violations).toEqual([]);
      await page.close();
    },
  );

  test('tells all that is wrong with a cell when it is pointed at, and says it aloud', async () => {
    const { page } = await open();
    await page.locator(at(TOTAL)).hover();
    await page.locator('.tooltip').waitFor();
    expect(await page.locator('.tooltip .finding').count()).toBeGreaterThanOrEqual(1);
    expect(await page.locator(at(TOTAL)).getAttribute('aria-description')).toContain('应为59');
    await page.keyboard.press('Escape');
    expect(await page.locator('.tooltip').isHidden()).toBe(true);
    await page.close();
  });

  test('selects in the JSON what is clicked and shows where the cursor stands there', async () => {
    const { page, post, sent } = await open();
    await page.locator(at(TOTAL)).click();
    expect((await sent()).at(-1)).toEqual({ type: 'select', pointer: TOTAL });
    await post({ type: 'select', pointer: '/sections/3/content/0/rows/2/cells/1' });
    const shown = page.locator('[data-own-selected]');
    expect(await shown.count()).toBe(1);
    expect(await shown.getAttribute('data-place')).toBe('/sections/3/content/0/rows/2/cells/1');
    expect(await shown.evaluate((cell) => cell.getBoundingClientRect().bottom <= 900)).toBe(true);
    await page.close();
  });

  test('edits in place: typing, Enter, Esc, Tab and the arrows', async () => {
    const { page, sent } = await open();
    await page.locator(at(TOTAL)).click();
    await page.keyboard.type('59');
    await page.screenshot({ path: `${SHOTS}edit.png` });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await page.keyboard.type('12');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.locator(at('/sections/2/content/0/rows/1/cells/2')).dblclick();
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    const messages = await sent();
    expect(messages.filter(({ type }) => type === 'edit')).toEqual([
      { type: 'edit', pointer: TOTAL, version: 1, text: '59' },
      { type: 'edit', pointer: '/sections/2/content/0/rows/1/cells/2', version: 1, text: '4' },
    ]);
    expect(messages).toContainEqual({ type: 'select', pointer: '/sections/2/content/0/rows/1/cells/1' });
    await page.keyboard.press('Control+z');
    expect((await sent()).at(-1)).toEqual({ type: 'undo' });
    await page.close();
  });

  test('shows the cell it goes to where the table is wider than the page', async () => {
    const { page } = await open('light', { width: 480, height: 900 });
    const isSeen = (): Promise<boolean> =>
      page.locator(at(TOTAL)).evaluate((cell) => {
        const seen = cell.closest('.scroll')?.getBoundingClientRect();
        return seen !== undefined && cell.getBoundingClientRect().right <= seen.right + 1;
      });
    const first = page.locator(at('/sections/2/content/0/rows/0/cells/0'));
    await first.click();
    expect(await isSeen()).toBe(false);
    await page.keyboard.press('End');
    expect(await page.locator(at(TOTAL)).evaluate((cell) => cell.ownerDocument.activeElement === cell)).toBe(true);
    expect(await isSeen()).toBe(true);
    await page.close();
  });

  test('keeps the field that is typed in when the page is drawn again meanwhile', async () => {
    const { page, post, sent } = await open();
    const [first, second, third] = [0, 1, 2].map((column) => `/sections/2/content/0/rows/0/cells/${column}`);
    await page.locator(at(first ?? '')).click();
    await page.keyboard.type('40');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1');
    const preview = await specimenPreview(true);
    await post({ type: 'show', preview: { ...preview, version: 2 } });
    await post({
      type: 'show',
      preview: { ...preview, version: 3, page: { ...preview.page, blocks: preview.page.blocks.slice(0, -1) } },
    });
    await page.keyboard.type('2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    expect((await sent()).filter(({ type }) => type === 'edit')).toEqual([
      { type: 'edit', pointer: first, version: 1, text: '40' },
      { type: 'edit', pointer: second, version: 3, text: '12' },
      { type: 'edit', pointer: third, version: 3, text: '3' },
    ]);
    await page.close();
  });

  test('goes on at the same cell when the focus comes back to the page', async () => {
    const { page } = await open();
    await page.locator(at(TOTAL)).click();
    // What a browser does when the focus goes to the editor around the page, and back.
    await page.evaluate('document.activeElement.blur()');
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await page.evaluate("window.dispatchEvent(new Event('focus'))");
    expect(await page.locator(at(TOTAL)).evaluate((cell) => cell.ownerDocument.activeElement === cell)).toBe(true);
    await page.close();
  });

  test('takes away after a while what it said of an edit', async () => {
    const { page, post } = await open();
    await page.clock.install();
    await post({ type: 'edited', pointer: TOTAL });
    expect(await page.locator('.toast').isVisible()).toBe(true);
    await page.clock.fastForward(4_000);
    expect(await page.locator('.toast').isVisible()).toBe(false);
    await page.close();
  });

  test('puts back what was refused and says why', async () => {
    const { page, post } = await open();
    await page.locator(at(TOTAL)).dblclick();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    expect(await page.locator(at(TOTAL)).textContent()).toBe('7');
    await post({ type: 'refused', pointer: TOTAL, reason: '文件只读' });
    expect(await page.locator(at(TOTAL)).textContent()).toBe('95');
    expect(await page.locator('.toast').textContent()).toContain('文件只读');
    await page.close();
  });

  test('follows an edit and keeps elements, focus and scroll position', async () => {
    const { page, post } = await open();
    await page.locator(at(TOTAL)).click();
    await page.evaluate(
      `document.querySelector('${at(TOTAL)}').known = true; document.querySelector('h1').known = true`,
    );
    const scrolled = await page.evaluate('scrollY');
    expect(scrolled).toBeGreaterThan(0);
    await post({ type: 'show', preview: await specimenPreview(false, 2) });
    expect(await page.locator(at(TOTAL)).textContent()).toBe('59');
    expect(await page.evaluate('document.activeElement.known && document.querySelector("h1").known')).toBe(true);
    expect(await page.evaluate('scrollY')).toBe(scrolled);
    expect(await page.locator('.marked').count()).toBe(0);
    expect(await page.locator('.summary').textContent()).toContain(strings.noFindings);
    await page.close();
  });

  test('says why there is nothing to see, and takes no text for markup', async () => {
    const { page, post, violations } = await open();
    const preview = await specimenPreview(true);
    const [block] = preview.page.blocks;
    const evil = '<img src=x onerror="sent.push(1)">';
    const title = { text: evil, pointer: '/title' };
    await post({
      type: 'show',
      preview: { ...preview, page: { ...preview.page, title, blocks: block ? [block] : [] } },
    });
    expect(await page.locator('h1').textContent()).toBe(evil);
    expect(await page.locator('img').count()).toBe(0);
    await post({
      type: 'show',
      preview: { ...preview, page: { edition: 'unknown', blocks: [] }, marks: [], problem: evil },
    });
    expect(await page.locator('.notice').textContent()).toContain(evil);
    expect(await page.locator('.paper').isHidden()).toBe(true);
    expect(violations).toEqual([]);
    await page.close();
  });
});
