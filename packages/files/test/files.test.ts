import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow, isDocumentName, jsonFilesBelow, readUpTo, sortedByName } from '../src/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-files-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content = '{}'): void {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}

test('JSON files are found below a folder, but for those of tools', () => {
  for (const name of ['a.json', 'b/c.JSON', 'b/d.txt', '.git/e.json', 'node_modules/f.json']) write(name);
  const { files, failures } = jsonFilesBelow(folder);
  expect(files.map((file) => relative(folder, file)).sort()).toEqual(['a.json', join('b', 'c.JSON')]);
  expect(failures).toEqual([]);
});

test('documents are known by their names, but for those of documents that are open', () => {
  for (const name of ['a.docx', 'b/C.HTM', 'b/d.wps', 'e.txt', '~$a.docx', '.~lock.a.docx#', 'f.json']) write(name);
  const { files } = filesBelow(folder, isDocumentName);
  expect(files.map((file) => relative(folder, file)).sort()).toEqual([
    'a.docx',
    join('b', 'C.HTM'),
    join('b', 'd.wps'),
  ]);
});

test.skipIf(process.platform === 'win32')('a link that leads back is followed once', () => {
  write('a/b.json');
  symlinkSync(join(folder, 'a'), join(folder, 'a', 'again'));
  expect(jsonFilesBelow(folder).files).toHaveLength(1);
});

test('a folder that cannot be looked into is said', () => {
  write('a.json');
  expect(jsonFilesBelow(join(folder, 'none')).failures).toMatchObject([{ path: join(folder, 'none') }]);
});

test('no more of a file is read than is wanted', () => {
  write('a.json', 'x'.repeat(100_000));
  expect(readUpTo(join(folder, 'a.json'), 70_000)).toHaveLength(70_000);
  expect(readUpTo(join(folder, 'a.json'), 200_000)).toHaveLength(100_000);
});

test('names are ordered by code point', () => {
  expect(sortedByName(['b', '报告', 'a', '\u{20000}', '\uFFEE', 'B'], String)).toEqual([
    'B',
    'a',
    'b',
    '报告',
    '\uFFEE',
    '\u{20000}',
  ]);
});
