/** What is typed on the page goes into the JSON, and nothing else of the file changes. */
import { describe, expect, it } from 'vitest';
import { METHODS } from '../src/protocol.ts';
import { Previewing, URI, VERSION, valueIn } from './previewing.ts';

const CELL = '/sections/2/content/0/rows/0/cells/6';

/** @returns the specimen with other values in the cells of its first row of applications. */
function withCells(cells: readonly unknown[]): Promise<Previewing> {
  return Previewing.specimen((report) => {
    const [table] = (report.sections[2] as unknown as { content: { rows: { cells: unknown[] }[] }[] }).content;
    const row = table?.rows[0];
    if (row) row.cells = [...cells];
  });
}

/** @returns how many characters differ between two texts, from the first to the last that does. */
function changedIn(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return after.slice(start, after.length - end);
}

describe('a figure', () => {
  it.each<[typed: string, value: unknown]>([
    ['60', 60],
    [' 60 ', 60],
    ['0', 0],
    ['-3', -3],
    ['', null],
    ['  ', null],
    ['007', '007'],
    ['+1', '+1'],
    ['-0', '-0'],
    ['１２', '１２'],
    ['1,264', '1,264'],
    ['3件', '3件'],
    ['/', '/'],
    ['1e3', '1e3'],
    ['9007199254740993', '9007199254740993'],
    ['12.50', '12.50'],
    ['12.5', 12.5],
    ['"', '"'],
    ['a\\b', 'a\\b'],
  ])('typed as “%s” is written as it should be read', async (typed, value) => {
    const previewing = await Previewing.specimen();
    const after = await previewing.edit(CELL, typed);
    expect(valueIn(after, CELL)).toStrictEqual(value);
    expect(changedIn(previewing.text, after).length).toBeLessThanOrEqual(JSON.stringify(value).length);
  });

  it('that was text stays text where it is no whole number', async () => {
    const previewing = await withCells([41, 9, 0, 1, 6, 2, '59件']);
    expect(valueIn(await previewing.edit(CELL, '12.5'), CELL)).toBe('12.5');
    expect(valueIn(await previewing.edit(CELL, '59'), CELL)).toBe(59);
  });

  it.each([[''], ['59'], ['59 件']])('that reads the same (%j) is not rewritten', async (text) => {
    const previewing = await withCells([41, 9, 0, 1, 6, 2, text]);
    expect(await previewing.edit(CELL, text)).toBe(previewing.text);
  });

  it('of a merged cell changes its text alone', async () => {
    const previewing = await withCells([41, { text: '18', span: 5 }, 59]);
    const pointer = '/sections/2/content/0/rows/0/cells/1';
    expect(valueIn(await previewing.edit(pointer, '19'), pointer)).toEqual({ text: '19', span: 5 });
    expect(valueIn(await previewing.edit(pointer, ''), pointer)).toEqual({ text: '', span: 5 });
  });
});

describe('words', () => {
  it.each([
    ['/title'],
    ['/sections/1/heading'],
    ['/preamble/0'],
    ['/sections/1/content/0/caption'],
    ['/sections/2/content/0/columns/0'],
    ['/sections/2/content/0/columns/1/0'],
    ['/sections/2/content/0/rows/0/label'],
    ['/sections/2/content/0/rows/4/label/2'],
    ['/sections/2/content/0/notes/0'],
  ])('at %s stay text, whatever they say', async (pointer) => {
    const previewing = await Previewing.specimen();
    for (const typed of ['2024', '', '甲 “乙”\n"丙"']) {
      expect(valueIn(await previewing.edit(pointer, typed), pointer)).toBe(typed);
    }
  });
});

describe('nothing is written', () => {
  it.each([
    ['a value that the page does not print', '/year'],
    ['the name of the table', '/sections/2/content/0/table'],
    ['a row', '/sections/2/content/0/rows/0'],
    ['a cell that is not there', '/sections/2/content/0/rows/0/cells/7'],
    ['the whole report', ''],
  ])('to %s', async (_, pointer) => {
    const previewing = await Previewing.specimen();
    expect(await previewing.edit(pointer, '5')).toBe('这一处在文件中已不存在，没有写入。');
  });

  it('where the document has changed since', async () => {
    const previewing = await Previewing.specimen();
    expect(await previewing.edit(CELL, '5', VERSION - 1)).toMatch(/^文件在显示之后有过改动/u);
  });

  it('where there is no report', async () => {
    const previewing = await Previewing.open('{}', { enable: false });
    expect(await previewing.edit(CELL, '5')).toMatch(/^核对已在设置中关闭/u);
    const elsewhere = { uri: `${URI}x`, pointer: CELL, version: VERSION, text: '5' };
    const other = await Previewing.specimen();
    expect(await other.ask(METHODS.editCell, elsewhere)).toEqual({ kind: 'refused', reason: '文件没有打开。' });
  });

  it('over a value of another kind', async () => {
    const previewing = await withCells([41, 9, 0, 1, 6, 2, [59]]);
    expect(await previewing.edit(CELL, '5')).toMatch(/^这一处不是文字或数字/u);
  });
});

it('a file with other line ends and no spaces keeps them', async () => {
  const { text } = await Previewing.specimen();
  for (const form of [text.replaceAll('\n', '\r\n'), JSON.stringify(JSON.parse(text))]) {
    const previewing = await Previewing.open(form);
    const after = await previewing.edit(CELL, '60');
    expect(changedIn(form, after)).toBe('60');
  }
});

it('the JSON stays valid, and only the value that was meant is another one', async () => {
  const previewing = await Previewing.specimen();
  const { page } = await previewing.preview();
  const pointers = page.blocks.flatMap((block) =>
    block.kind === 'grid'
      ? [...block.headerRows, ...block.bodyRows].flat().flatMap(({ pointer }) => pointer ?? [])
      : [block.pointer],
  );
  const odd = [
    '"',
    '\\',
    '\\u0041',
    '\u0000\u001f',
    'a\u2028b',
    '\ud800',
    '}',
    '],',
    '//',
    '/* */',
    '𠮷',
    '__proto__',
    '1'.repeat(400),
  ];
  for (const [at, pointer] of pointers.filter((_, at) => at % 5 === 0).entries()) {
    const typed = odd[at % odd.length] ?? '';
    const after = await previewing.edit(pointer, typed);
    expect(valueIn(after, pointer)).toBe(typed);
    const mended = JSON.parse(after) as unknown;
    const parts = pointer.split('/').slice(1);
    const last = parts.pop() ?? '';
    const parent = parts.reduce((value: unknown, part) => (value as Record<string, unknown>)[part], mended);
    (parent as Record<string, unknown>)[last] = valueIn(previewing.text, pointer);
    expect(mended).toEqual(JSON.parse(previewing.text));
  }
});
