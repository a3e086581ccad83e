import { describe, expect, test } from 'vitest';
import type { DocumentHighlight, Location, LocationLink } from 'vscode-languageserver';
import { bureau, CAPABILITIES, Editor, type EditorOptions, edited, URI } from './editor.ts';

const RECEIVED = '/sections/2/content/0/rows/0/cells';
const BROKEN = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[13, 2, 0, 0, 1, 0, 15]');

type Place = { readonly cell: string } | { readonly words: string };

function positionOf(editor: Editor, place: Place) {
  return 'cell' in place ? editor.cell(place.cell) : editor.words(place.words);
}

/** @returns from what to what, with the pointers of the targets. */
async function definition(text: string, place: Place, how: EditorOptions = {}) {
  const editor = await Editor.open(text, how);
  const links = await editor.ask<LocationLink[] | null>('onDefinition', { position: positionOf(editor, place) });
  return links?.map((link) => {
    expect(link.targetUri).toBe(URI);
    return `${link.originSelectionRange && editor.at(link.originSelectionRange)} → ${at(editor, link.targetRange)}`;
  });
}

/** A place as its line's number and text, and what stands there. */
function at(editor: Editor, range: Location['range']): string {
  return `${range.start.line + 1}: ${editor.at(range)}`;
}

async function references(text: string, place: Place, includeDeclaration = false) {
  const editor = await Editor.open(text);
  const context = { includeDeclaration };
  const found = await editor.ask<Location[] | null>('onReferences', { position: positionOf(editor, place), context });
  return found?.map(({ range }) => at(editor, range));
}

describe('go to definition', () => {
  test('from a claim to its cell', async () => {
    expect(await definition(bureau, { words: '申请15件' })).toEqual(['收到政府信息公开申请15件 → 99: 15']);
  });

  test('from a claim about several cells to those that count', async () => {
    expect(await definition(bureau, { words: '无法提供2件' })).toMatchInlineSnapshot(`
      [
        "无法提供2件 → 111: 2",
      ]
    `);
    expect(await definition(bureau, { words: '未发生行政诉讼' })).toMatchInlineSnapshot(`
      [
        "未发生行政诉讼 → 137: 0",
        "未发生行政诉讼 → 138: 0",
      ]
    `);
  });

  test('from a broken cell to what proves it', async () => {
    expect(await definition(BROKEN, { cell: `${RECEIVED}/0` })).toMatchInlineSnapshot(`
      [
        "13 → 100: 1",
        "13 → 122: 13",
        "13 → 123: 0",
        "13 → 99: 15",
        "13 → 99: 2",
        "13 → 99: 1",
        "13 → 27: 收到政府信息公开申请15件",
      ]
    `);
  });

  test('a cell in which nothing is wrong is its own definition', async () => {
    expect(await definition(bureau, { cell: `${RECEIVED}/0` })).toEqual(['12 → 99: 12']);
  });

  test('nothing elsewhere', async () => {
    expect(await definition(bureau, { words: '逐条核对' })).toBeUndefined();
    expect(await definition(bureau, { words: '信息174条' })).toBeUndefined();
  });

  test('locations for a client that knows no links', async () => {
    const editor = await Editor.open(bureau, { capabilities: { ...CAPABILITIES, textDocument: {} } });
    const found = await editor.ask<Location[]>('onDefinition', { position: editor.words('申请15件') });
    expect(found.map(({ uri, range }) => [uri, editor.at(range)])).toEqual([[URI, '15']]);
  });
});

describe('find references', () => {
  test('from a cell to the words about it', async () => {
    expect(await references(bureau, { cell: `${RECEIVED}/6` })).toEqual(['27: 收到政府信息公开申请15件']);
    expect(await references(bureau, { cell: `${RECEIVED}/6` }, true)).toEqual([
      '99: 15',
      '27: 收到政府信息公开申请15件',
    ]);
  });

  test('from words to all words about the same cell', async () => {
    const twice = edited(bureau, '全年未发生行政诉讼。', '全年未发生行政诉讼。全年共收到政府信息公开申请15件。');
    expect(await references(twice, { words: '收到政府信息公开申请15件，' })).toHaveLength(2);
  });

  test('nothing about a cell of which nothing is said', async () => {
    expect(await references(bureau, { cell: `${RECEIVED}/2` })).toEqual([]);
  });
});

describe('highlights', () => {
  async function highlights(text: string, place: Place) {
    const editor = await Editor.open(text);
    const position = positionOf(editor, place);
    const found = await editor.ask<DocumentHighlight[] | null>('onDocumentHighlight', { position });
    return found?.map(({ range }) => at(editor, range)).join(' ');
  }

  test('the shortest equation of a cell that agrees', async () => {
    expect(await highlights(bureau, { cell: `${RECEIVED}/0` })).toMatchInlineSnapshot(`"99: 12 100: 1 122: 13 123: 0"`);
  });

  test('the broken equation of a cell that does not', async () => {
    const broken = edited(bureau, '[12, 2, 0, 0, 1, 0, 15]', '[12, 3, 0, 0, 0, 0, 15]');
    expect(await highlights(broken, { cell: `${RECEIVED}/1` })).toMatchInlineSnapshot(`"99: 3 100: 0 122: 1 123: 1"`);
  });

  test('a claim and its cell', async () => {
    expect(await highlights(bureau, { words: '申请15件' })).toBe('27: 收到政府信息公开申请15件 99: 15');
  });

  test('none elsewhere', async () => {
    expect(await highlights(bureau, { words: '逐条核对' })).toBeUndefined();
  });
});
