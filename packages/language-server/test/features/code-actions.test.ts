import { describe, expect, test } from 'vitest';
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bureau, CAPABILITIES, Editor, type EditorOptions, edited, URI } from './editor.ts';

const RECEIVED = '/sections/2/content/0/rows/0/cells';
/** A figure in full-width digits, which can safely be respelled. */
const WIDE = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[12, 2, 0, 0, 1, 0, "１５"]');
const WIDE_TWICE = edited(WIDE, '申请数量", "cells": [1, 0,', '申请数量", "cells": ["１", 0,');
const BROKEN = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[13, 2, 0, 0, 1, 0, 15]');

interface Asked {
  readonly cell: string;
  readonly only?: readonly string[];
  readonly diagnostics?: readonly Diagnostic[];
  readonly range?: Range;
}

async function actionsOn(text: string, { cell, only, diagnostics = [], range }: Asked, how: EditorOptions = {}) {
  const editor = await Editor.open(text, how);
  const at = editor.cell(cell);
  const context = { diagnostics, ...(only && { only }) };
  return editor.ask<CodeAction[]>('onCodeAction', { range: range ?? { start: at, end: at }, context });
}

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title, kind, isPreferred }) => `${kind}${isPreferred ? ' (preferred)' : ''}: ${title}`);
}

/** @returns the text after an action, as an editor would have it. */
function after(text: string, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges ?? [];
  if (!change || !('edits' in change)) throw new Error('no edit of a document');
  expect(change.textDocument).toEqual({ uri: URI, version: 7 });
  const edits = change.edits.filter((it) => 'newText' in it);
  return TextDocument.applyEdits(TextDocument.create(URI, 'json', 7, text), edits);
}

describe('quick fixes', () => {
  test('a safe fix is preferred and mends the text', async () => {
    const actions = await actionsOn(WIDE, { cell: `${RECEIVED}/6` });
    expect(titles(actions)).toMatchInlineSnapshot(`
      [
        "quickfix (preferred): 改为 15",
        "quickfix: 豁免“数字写法不规范”这一处，并写明理由…",
        "quickfix: 查看规则说明：数字写法不规范",
      ]
    `);
    expect(after(WIDE, actions[0] as CodeAction)).toBe(bureau);
  });

  test('suggestions come without a preference', async () => {
    const actions = await actionsOn(BROKEN, { cell: `${RECEIVED}/0` });
    expect(titles(actions)).toMatchInlineSnapshot(`
      [
        "quickfix: 把“本年新收政府信息公开申请数量”行“自然人”栏改为 12",
        "quickfix: 豁免“新收、结转与办理的勾稽关系不符”这一处和由此引起的另外1处，并写明理由…",
        "quickfix: 查看规则说明：新收、结转与办理的勾稽关系不符",
        "quickfix: 查看规则说明：申请表行的总计与各栏之和不符",
      ]
    `);
    expect(after(BROKEN, actions[0] as CodeAction)).toBe(bureau);
  });

  test('the mend of a mistyped figure comes before what mends less, behind what is safe', async () => {
    const wide = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[12, 2, 0, 0, 1, 0, "５１"]');
    expect(titles(await actionsOn(wide, { cell: `${RECEIVED}/6` })).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "quickfix (preferred): 改为 51",
        "quickfix: 把“本年新收政府信息公开申请数量”行“总计”栏改为 15（12＋2＋1）",
      ]
    `);
  });

  test('in English', async () => {
    expect(titles(await actionsOn(WIDE_TWICE, { cell: `${RECEIVED}/6` }, { locale: 'en' }))).toMatchInlineSnapshot(`
      [
        "quickfix (preferred): Change to 15",
        "quickfix: Fix all 2 safely fixable problems of this report",
        "quickfix: Suppress this “A figure in an unusual spelling” with a reason…",
        "quickfix: Explain the rule: A figure in an unusual spelling",
      ]
    `);
  });

  test('the diagnostics that a fix mends are named', async () => {
    const { analysis } = await Editor.open(WIDE);
    const [finding] = analysis.open;
    const diagnostic: Diagnostic = {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      message: '',
      data: { fingerprint: finding?.fingerprint, version: 6 },
    };
    // The diagnostic is of an older text: its place says nothing any more.
    const [fix] = await actionsOn(WIDE, { cell: '/title', diagnostics: [diagnostic] });
    expect(fix?.diagnostics).toEqual([diagnostic]);
    expect(after(WIDE, fix as CodeAction)).toBe(bureau);
  });

  test('nothing where nothing is wrong', async () => {
    expect(await actionsOn(WIDE, { cell: `${RECEIVED}/0` })).toEqual([]);
  });

  test('a client without versioned edits is given plain ones', async () => {
    const capabilities = { ...CAPABILITIES, workspace: {} };
    const [fix] = await actionsOn(WIDE, { cell: `${RECEIVED}/6` }, { capabilities });
    expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([URI]);
  });
});

describe('fix all', () => {
  test('is offered beside a fix where it mends more', async () => {
    const actions = await actionsOn(WIDE_TWICE, { cell: `${RECEIVED}/6` });
    const all = actions.find(({ title }) => title.includes('全部2处'));
    expect(all?.kind).toBe(CodeActionKind.QuickFix);
    expect(after(WIDE_TWICE, all as CodeAction)).toBe(bureau);
  });

  test.each(['source', 'source.fixAll', 'source.fixAll.disclosure-lint'])('on request as %s', async (kind) => {
    const actions = await actionsOn(WIDE_TWICE, { cell: '/title', only: [kind] });
    expect(actions.map((action) => action.kind)).toEqual(['source.fixAll.disclosure-lint']);
    expect(after(WIDE_TWICE, actions[0] as CodeAction)).toBe(bureau);
  });

  test('is not there where nothing can be mended safely, nor for other kinds', async () => {
    expect(await actionsOn(BROKEN, { cell: '/title', only: ['source.fixAll'] })).toEqual([]);
    expect(await actionsOn(WIDE, { cell: `${RECEIVED}/6`, only: ['refactor'] })).toEqual([]);
    expect(await actionsOn(WIDE, { cell: `${RECEIVED}/6`, only: ['source.organizeImports'] })).toEqual([]);
  });
});

describe('commands', () => {
  test('name the document, the finding and the rule', async () => {
    const { analysis } = await Editor.open(WIDE);
    const actions = await actionsOn(WIDE, { cell: `${RECEIVED}/6` });
    expect(actions.flatMap(({ command }) => command ?? []).map((it) => [it.command, it.arguments])).toEqual([
      ['disclosure-lint.suppress', [URI, analysis.open[0]?.fingerprint, analysis.open[0]?.ruleId]],
      ['disclosure-lint.explainRule', [analysis.open[0]?.ruleId]],
    ]);
  });

  test('are left out for a client that has none', async () => {
    const actions = await actionsOn(WIDE, { cell: `${RECEIVED}/6` }, { options: {} });
    expect(actions.flatMap(({ command }) => command ?? [])).toEqual([]);
    expect(actions).toHaveLength(1);
  });

  test('suppressing is not offered to the gate, nor of what is wrong with the file', async () => {
    const gate = await actionsOn(WIDE, { cell: `${RECEIVED}/6` }, { settings: { preset: 'gate' } });
    expect(gate.flatMap(({ command }) => command?.command ?? [])).toEqual(['disclosure-lint.explainRule']);
    const doubled = edited(bureau, '"year": 2024', '"year": 2024, "year": 2024');
    const editor = await Editor.open(doubled);
    const at = editor.words('"year": 2024, "year"');
    const range = { start: { ...at, character: 0 }, end: { ...at, character: 80 } };
    const actions = await editor.ask<CodeAction[]>('onCodeAction', { range, context: { diagnostics: [] } });
    expect(actions.map(({ command }) => command?.arguments)).toEqual([['core-duplicate-key']]);
  });
});
