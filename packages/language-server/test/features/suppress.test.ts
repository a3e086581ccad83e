import { loadSuppressions } from '@disclosure-lint/core';
import { expect, test } from 'vitest';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { METHODS } from '../../src/protocol.ts';
import { bureau, Editor, type EditorOptions, edited, URI } from './editor.ts';

const WIDE = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[12, 2, 0, 0, 1, 0, "１５"]');
const FILE = 'file:///reports/disclosure-lint.suppressions.json';
const EXISTING = `{
    "format": "disclosure-suppressions/1",
    "suppressions": [
        { "file": "b.report.json", "rule": "cell-blank", "reason": "另有说明" }
    ]
}
`.replaceAll('\n', '\r\n');

interface Note {
  readonly fingerprint?: string;
  readonly reason?: string;
  readonly author?: string;
  readonly until?: string;
}

async function suppressing(text: string, note: Note, how: EditorOptions = {}) {
  const editor = await Editor.open(text, how);
  const fingerprint = editor.analysis.open[0]?.fingerprint ?? '';
  return editor.ask<WorkspaceEdit>(METHODS.suppress, { uri: URI, fingerprint, reason: '原文如此', ...note });
}

async function refused(text: string, note: Note, how: EditorOptions = {}): Promise<string> {
  return suppressing(text, note, how).then(
    () => 'not refused',
    (error: Error) => error.message,
  );
}

function result(before: string, edits: readonly unknown[]): string {
  return TextDocument.applyEdits(TextDocument.create(FILE, 'json', 0, before), edits as TextEdit[]);
}

test('a file is made where there is none', async () => {
  const edit = await suppressing(WIDE, { reason: '  原文如此 ', author: '王某', until: '2999-12-31' });
  const [create, change] = edit.documentChanges ?? [];
  expect(create).toMatchObject({ kind: 'create', uri: FILE });
  expect(result('', (change as TextDocumentEdit).edits)).toMatchInlineSnapshot(`
    "{
      "format": "disclosure-suppressions/1",
      "suppressions": [
        {
          "file": "a.report.json",
          "rule": "cell-format",
          "address": "applications.received.total",
          "fingerprint": "b4b7353dd47d3ca8",
          "reason": "原文如此",
          "author": "王某",
          "until": "2999-12-31"
        }
      ]
    }
    "
  `);
});

test('an existing file keeps how it is written', async () => {
  const edit = await suppressing(WIDE, {}, { suppressions: EXISTING });
  const [change, ...others] = edit.documentChanges ?? [];
  expect(others).toEqual([]);
  const text = result(EXISTING, (change as TextDocumentEdit).edits);
  expect(text.startsWith(EXISTING.slice(0, EXISTING.indexOf(' }\r\n') + 2))).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  const loaded = loadSuppressions('/s.json', text, 's.json');
  expect('file' in loaded && loaded.file.entries.map(({ file, rule, reason }) => [file, rule, reason])).toEqual([
    ['b.report.json', 'cell-blank', '另有说明'],
    ['a.report.json', 'cell-format', '原文如此'],
  ]);
});

test('what was entered suppresses the finding', async () => {
  const edit = await suppressing(WIDE, {});
  const [, change] = edit.documentChanges ?? [];
  const text = result('', (change as TextDocumentEdit).edits);
  const loaded = loadSuppressions('/s.json', text, 's.json');
  if (!('file' in loaded)) throw new Error('the file does not load');
  const { analysis } = await Editor.open(WIDE, { lint: { suppressions: loaded.file.entries } });
  expect(analysis.open).toEqual([]);
  expect(analysis.result.findings[0]?.suppressed?.reason).toBe('原文如此');
});

test('a mistyped figure is accepted with everything that it breaks: an entry for each', async () => {
  const broken = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[12, 2, 0, 0, 1, 0, 51]');
  const { analysis: before } = await Editor.open(broken);
  const [only, ...others] = before.open;
  expect(others).toEqual([]);
  const [, change] = (await suppressing(broken, {})).documentChanges ?? [];
  const loaded = loadSuppressions('/s.json', result('', (change as TextDocumentEdit).edits), 's.json');
  if (!('file' in loaded)) throw new Error('the file does not load');
  const { entries } = loaded.file;
  expect(entries.map(({ rule, fingerprint }) => [rule, fingerprint])).toEqual(
    only?.breaches.map(({ ruleId, fingerprint }) => [ruleId, fingerprint]),
  );
  expect(entries.map(({ rule }) => rule)).toEqual([
    'applications-balance',
    'applications-row-total',
    'narrative-received',
  ]);
  const { analysis } = await Editor.open(broken, { lint: { suppressions: entries } });
  expect(analysis.open).toEqual([]);
  expect(analysis.result.suppressions.map(({ status }) => status)).toEqual(['used', 'used', 'used']);
});

test('a client that cannot make files is given changes', async () => {
  const edit = await suppressing(WIDE, {}, { capabilities: {} });
  expect(Object.keys(edit.changes ?? {})).toEqual([FILE]);
});

test('it says why it cannot be done', async () => {
  expect(await refused(WIDE, { reason: ' ' })).toMatchInlineSnapshot(`"没有写理由，未作豁免。"`);
  expect(await refused(WIDE, { until: '明年' })).toMatchInlineSnapshot(
    `"截止日期要写成 2025-12-31 这样，写的是“明年”。"`,
  );
  expect(await refused(WIDE, { until: '2020-01-01' })).toMatchInlineSnapshot(
    `"截止日期 2020-01-01 已经过去，未作豁免。"`,
  );
  expect(await refused(WIDE, { fingerprint: 'gone' })).toMatchInlineSnapshot(
    `"报告已经改动，这个问题现在没有了，不用豁免。"`,
  );
  expect(await refused(WIDE, {}, { settings: { preset: 'gate' } })).toMatchInlineSnapshot(
    `"现在用的是自动关口（gate）这一组规则，它不读豁免，登记了也不起作用。请先在设置 disclosureLint.preset 中换一组规则。"`,
  );
  expect(await refused(WIDE, {}, { suppressions: '{ "format": 1 }' })).toMatchInlineSnapshot(
    `"豁免文件 disclosure-lint.suppressions.json 有错误，没有改动它。请先改正：1:3  缺少“suppressions”"`,
  );
  expect(await refused(WIDE, {}, { suppressions: '{ "format": 1 }', locale: 'en' })).toMatchInlineSnapshot(
    `"The file of suppressions disclosure-lint.suppressions.json has mistakes and was left alone. Please correct it first: 1:3  “suppressions” is missing"`,
  );
  const doubled = edited(bureau, '"year": 2024', '"year": 2024, "year": 2024');
  expect(await refused(doubled, {})).toMatchInlineSnapshot(`"这是关于文件本身的问题，不能豁免，请改正文件。"`);
  const { analysis } = await Editor.open(WIDE);
  const [finding] = analysis.open;
  const accepted = [{ file: 'a.report.json', rule: finding?.ruleId ?? '', reason: '已核' }];
  const note = { fingerprint: finding?.fingerprint ?? '' };
  expect(await refused(WIDE, note, { lint: { suppressions: accepted } })).toMatchInlineSnapshot(
    `"这个问题已经豁免，理由是：已核"`,
  );
});
