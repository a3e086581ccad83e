/** The file for reviewers: whole in itself, and safe whatever a report holds. How it behaves is tested in a browser. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SCRIPT_HASH, STYLE_HASH } from '../src/html/hashes.ts';
import { html } from '../src/html/markup.ts';
import { reportId } from '../src/html/report-id.ts';
import { SCRIPT } from '../src/html/script.ts';
import { STYLE } from '../src/html/style.ts';
import type { FileReport } from '../src/index.ts';
import { bound, slip, summaryOf, written } from './html/written.ts';
import { finding, locate, mistyped, report, unbalanced } from './sample.ts';

describe('the policy', () => {
  test('names the hashes of the script and the style as they are', () => {
    const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    expect(SCRIPT_HASH).toBe(hash(SCRIPT));
    expect(STYLE_HASH).toBe(hash(STYLE));
  });

  test('allows these two and nothing else, and the file holds nothing that it would forbid', async () => {
    const text = written([await bound(slip)]);
    expect(text).toContain(
      `content="default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(text.match(/<script/gu)).toHaveLength(1);
    expect(text.match(/<style/gu)).toHaveLength(1);
    expect(text.replace(SCRIPT, '').replace(STYLE, '')).not.toMatch(/\s(?:style|src|on\w+)=|https?:|url\(/u);
    expect(SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|fetch|XMLHttp/u);
  });
});

describe('texts of a report', () => {
  const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(2)>" \' &amp;';

  test('are escaped in every place of a template', () => {
    expect(html`<p title="${hostile}">${hostile}</p>`.html).not.toMatch(
      /<(?:script|img|\/style)|"[^>]*onerror[^>]*"[^>]*</u,
    );
    expect(html`${'<'}${[html`${'>'}`]}${undefined}${3}`.html).toBe('&lt;&gt;3');
  });

  test('show their control characters and do not turn the order of what follows', () => {
    expect(html`${'a\u0000b\u001b[31m\u202Ec\u2028d\ud800'}`.html).toBe(
      'a␀b␛[31m&lt;U+202E&gt;c&lt;U+2028&gt;d&lt;U+D800&gt;',
    );
    expect(html`${'a\r\nb\rc\td'}`.html).toBe('a\nb\nc d');
  });

  test('stay texts wherever they stand', () => {
    const it = { ...finding(), severity: 'warning', ask: 'verify' } as const;
    const bad = finding({
      ruleId: hostile,
      message: hostile,
      rationale: hostile,
      remedy: hostile,
      place: hostile,
      related: [{ label: hostile, literal: hostile, location: locate('""') }, ...unbalanced.related],
      fixes: [{ title: hostile, applicability: 'safe', edits: [] }],
      basis: [{ kind: 'local', document: hostile, clause: hostile }],
      suppressed: { reason: hostile, author: hostile, until: hostile },
    });
    const file: FileReport = {
      ...report({
        path: hostile,
        findings: [bad, it],
        outcomes: [{ ruleId: hostile, status: 'partial', reason: hostile }],
      }),
      text: hostile,
      import: { kind: 'html', losses: [{ message: hostile }] },
    };
    const text = written(
      [file, file],
      { showSuppressed: true },
      summaryOf([file, file], {
        notLinted: [{ path: hostile, reason: hostile }],
        ignored: [hostile],
        configFiles: [hostile],
        suppressionFiles: [{ path: hostile, text: hostile, findings: [bad] }],
      }),
    );
    const rest = text.replace(SCRIPT, '').replace(STYLE, '');
    expect(rest.match(/<script/gu)).toHaveLength(1);
    expect(rest).not.toMatch(/<img|onerror=alert\(2\)>/u);
    expect(rest.split('&lt;script&gt;alert(1)').length).toBeGreaterThan(15);
  });
});

describe('a report', () => {
  test('is drawn as the form prints it, with the number of each finding in its place', async () => {
    const file = await bound(slip);
    const text = written([file]);
    const id = reportId('a.report.json');
    const { findings } = file.result;
    expect(findings.length).toBeGreaterThan(2);
    for (const [at] of findings.entries()) {
      expect(text).toContain(`id="m${id}-${at + 1}"`);
      expect(text).toContain(`href="#f${id}-${at + 1}"`);
      expect(text).toContain(`id="f${id}-${at + 1}"`);
      expect(text).toContain(`href="#m${id}-${at + 1}"`);
    }
    expect(text).toMatch(/<mark class="error" data-f="\d">行政复议7件<\/mark><a class="n error"/u);
    expect(text).toMatch(/<mark class="error blank" data-f="\d"><\/mark>/u);
    expect(text).toMatch(/<td><mark class="error" data-f="\d">95<\/mark>/u);
    // What proves a finding is lit when it is chosen.
    expect(text).toMatch(/<span data-p="[\d ]+">\d+<\/span>/u);
    expect(text).toContain('rowspan=');
  });

  test('has a mark in a cell that the report lacks', async () => {
    const text = written([
      await bound((it) => it.replace(/,\s*\{\s*"label": "行政强制",\s+"cells": \[[^\]]*\]\s*\}/u, '')),
    ]);
    expect(text).toMatch(/<t[dh] class="missing"/u);
    expect(text).toMatch(/id="m\w+-1"/u);
  });

  test('without findings is a line of the list and nothing else', async () => {
    const text = written([await bound()]);
    expect(text).not.toContain('<article');
    expect(text).toContain('<bdi>a.report.json</bdi>');
    expect(text.length).toBeLessThan(40_000);
  });

  test('that cannot be read shows the lines around what is wrong', () => {
    const text = written([report()]);
    expect(text).toContain('<div class="body unread">');
    expect(text).toMatch(/<pre>.*<span class="marked">/su);
    expect(written([{ ...report(), text: '' }])).not.toContain('<pre>');
  });

  test('says what there is to say of each finding', () => {
    const text = written([report({ findings: [mistyped()] })]);
    for (const words of [
      '很可能应为8',
      '勾稽关系不符',
      '请对照台账核实',
      '国办公开办函〔2021〕30号 申请情况表',
      '另有 applications-row-total',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('改为 8');
    const choice = mistyped('zh-CN', { messageId: 'choice', fixes: [] });
    expect(written([report({ findings: [choice] })])).toContain('9 → 8');
  });

  test('hides accepted findings until they are asked for, and tells of those of other files', () => {
    const accepted = finding({ suppressed: { reason: '已电话核实', author: '李', until: '2025-12-31' } });
    const both = report({ findings: [accepted, unbalanced] });
    expect(written([both])).toMatch(/data-x hidden>/u);
    expect(written([both], { showSuppressed: true })).toMatch(/data-x>/u);
    const only = written([report({ findings: [accepted] }, 'accepted')]);
    expect(only).toContain('已电话核实');
    expect(only).not.toContain('<article');
  });

  test('shows errors only where that is asked for', () => {
    const warnings = report({ findings: [finding({ severity: 'warning' })] }, 'accepted');
    expect(written([warnings], { quiet: true })).not.toContain('<article');
    expect(written([report()], { quiet: true }).match(/<li class="note/gu)).toHaveLength(2);
  });
});

test('numbers and labels read as one line in both languages', () => {
  const notLinted = [{ path: 'x', reason: 'y' }];
  const files = [report({ findings: [finding()] })];
  const page = (locale: 'zh-CN' | 'en'): string => written(files, { locale }, summaryOf(files, { notLinted }));
  expect(page('zh-CN')).toContain('<b>1</b> 处没有核对</li>');
  expect(page('en')).toContain('<b>1</b> not checked</li>');
  expect(page('en')).toMatch(/<dt>rule<\/dt>/u);
});

test('what was passed over is told by the titles of the rules, as a reviewer knows them', () => {
  const outcomes = [{ ruleId: 'cell-blank', status: 'partial', reason: '没有该表' } as const];
  const text = written([report({ findings: [finding()], outcomes })]);
  expect(text).toContain('<li>只核对了一部分（没有该表）：表格有未填数字的格</li>');
});
