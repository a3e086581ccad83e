/** Pages made to hurt: each is read within bounds, or refused with a reason. */
import { specimens } from '@disclosure-lint/rules';
import { type ReportFile, validateReport } from '@disclosure-lint/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../src/index.ts';
import { bodyOf, pageOf } from './layouts/html-of.ts';
import { printedForm } from './layouts/printed-form.ts';
import { figuresOf } from './layouts/read-back.ts';

const report = specimens()['2021'] as ReportFile;
const page = pageOf(bodyOf(printedForm(report)));
const read = (html: string | Uint8Array) =>
  importDocument(typeof html === 'string' ? Buffer.from(html) : html, 'page.html', { locale: 'zh-CN' });

describe('a page made to hurt', () => {
  test('of 50 MB is refused', async () => {
    const html = Buffer.alloc(50 * 1024 * 1024, '<p>一、总体情况</p>');
    expect(await read(html)).toEqual({ ok: false, reason: 'tooLarge', what: '20 MB' });
  });

  test('of 10,000 tables is read', { timeout: 60_000 }, async () => {
    const outcome = await read(
      pageOf(
        `<p>一、总体情况</p>${'<table><tr><td>行政许可</td><td>1</td></tr><tr><td>行政处罚</td><td>2</td></tr></table>'.repeat(10_000)}`,
      ),
    );
    expect(outcome.ok).toBe(true);
  });

  test.each([
    ['nested elements', '<div>'.repeat(100_000)],
    ['nested tables', '<table><tr><td>'.repeat(50_000)],
    ['nested lists', '<ul><li>'.repeat(50_000)],
  ])('of 100,000 levels of %s is refused', async (_, body) => {
    expect(await read(pageOf(body))).toMatchObject({ ok: false, reason: 'tooDeep' });
  });

  test('that makes a parser copy its elements over and over is refused', { timeout: 60_000 }, async () => {
    const marks = Array.from({ length: 3000 }, (_, at) => `<b a${at}>`).join('');
    const outcome = await read(pageOf(`${marks}${'<p>x'.repeat(3000)}`));
    expect(outcome).toMatchObject({ ok: false });
  });

  test.each([
    [
      'a cell over 10,000 columns',
      '<table><tr><td colspan="10000">行政许可</td><td>1</td></tr><tr><td>2</td></tr></table>',
    ],
    ['a cell over all rows', `<table>${'<tr><td rowspan="65534">1</td></tr>'.repeat(3000)}</table>`],
    [
      'spans in every cell',
      `<table>${`<tr>${'<td rowspan="1000" colspan="1000">1</td>'.repeat(50)}</tr>`.repeat(200)}</table>`,
    ],
  ])('with %s is read', { timeout: 60_000 }, async (_, table) => {
    expect((await read(pageOf(`<p>一、总体情况</p>${table}`))).ok).toBe(true);
  });

  test('runs and fetches nothing', async () => {
    const hostile = `<script>globalThis.hurt = true</script><img src="file:///etc/passwd" onerror="globalThis.hurt = true"><iframe src="x"></iframe>
      <link rel="stylesheet" href="x"><object data="x"></object><svg onload="globalThis.hurt = true"></svg><base href="x"><meta http-equiv="refresh" content="0;url=x">`;
    const outcome = await read(pageOf(`${hostile}${bodyOf(printedForm(report))}${hostile}`));
    expect(globalThis).not.toHaveProperty('hurt');
    expect(outcome.ok && figuresOf(outcome.report)).toEqual(figuresOf(report));
    expect(JSON.stringify(outcome)).not.toContain('hurt');
  });

  test('external entities stay unread', async () => {
    const html = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>一、总体情况</p><p>&x;</p></body></html>`;
    expect(JSON.stringify(await read(html))).not.toContain('root:');
  });
});

describe('whatever is read', () => {
  const whole = { timeout: 60_000 };
  test('is a valid report: any prefix of a page', whole, async () => {
    for (let end = 0; end < page.length; end += 997) await valid(page.slice(0, end));
  });

  test('is a valid report: a page with pieces taken out, doubled and swapped', whole, async () => {
    const pieces = page.split(/(?=<)/u);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(pieces.length - 1), fc.constantFrom('drop', 'double', 'swap')), {
          minLength: 1,
          maxLength: 40,
        }),
        async (changes) => {
          const changed = [...pieces];
          for (const [at, change] of changes) {
            if (change === 'drop') changed[at] = '';
            else if (change === 'double') changed[at] = `${changed[at]}${changed[at]}`;
            else
              [changed[at], changed[(at + 7) % pieces.length]] = [
                changed[(at + 7) % pieces.length] ?? '',
                changed[at] ?? '',
              ];
          }
          await valid(changed.join(''));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is a valid report: any bytes behind the beginning of a page', whole, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await valid(Buffer.concat([Buffer.from('<html><body><p>一、总体情况</p>'), bytes]));
      }),
      { numRuns: 100 },
    );
  });
});

async function valid(html: string | Uint8Array): Promise<void> {
  const outcome = await read(html);
  if (outcome.ok) expect(validateReport(outcome.report), JSON.stringify(validateReport.errors)).toBe(true);
}
