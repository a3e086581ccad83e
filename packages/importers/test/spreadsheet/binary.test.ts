/** Workbooks of old Excel, WPS and LibreOffice: what the test's own writer does not write. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../src/spreadsheet/read-spreadsheet.ts';
import { readSharedStrings, sharedStringRecords } from '../../src/spreadsheet/shared-strings.ts';
import { lossesOf, shown } from './workbook.ts';

function bytes(...parts: readonly (number | string | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part as string))),
  );
}
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const HEAD = Buffer.from([9, 0, 0, 0, 9, 0, 0, 0]);

test('a file of LibreOffice: hidden row, column and sheet, formats', async () => {
  const content = await readSpreadsheet(await readFile(new URL('fixtures/libreoffice.xls', import.meta.url)));
  expect(shown(content.blocks)).toEqual([
    '┌',
    '信息内容|本年制发件数|本年废止件数',
    '规章|0|0.1',
    '行政规范性文件|2022年1月15日|1/15/2022',
    'x|190.457379|45%',
    'c|0.333333333333333|251000元',
    '└',
  ]);
  expect(lossesOf(content)).toEqual([
    '工作表“表”的隐藏行、列中有8个单元格填有内容，没有读取',
    '工作表“旧表”是隐藏的，其中的内容没有读取',
  ]);
});

describe('shared texts', () => {
  test('narrow, wide, with runs and phonetic data', () => {
    const part = bytes(
      HEAD,
      ...[2, 0, 0, 'ab'],
      ...[2, 0, 1, wide('规章')],
      ...[1, 0, 8, 1, 0, 'c', 0, 0, 0, 0],
      ...[1, 0, 4, 2, 0, 0, 0, 'd', 9, 9],
      ...[0, 0, 0],
    );
    expect(readSharedStrings([part])).toEqual(['ab', '规章', 'c', 'd', '']);
  });

  test('a text goes on in the next record, narrow then wide', () => {
    expect(readSharedStrings([bytes(HEAD, 4, 0, 0, 'ab'), bytes(1, wide('规章'), 1, 0, 0, 'x')])).toEqual([
      'ab规章',
      'x',
    ]);
  });

  test('cut off, and counts without end', () => {
    expect(readSharedStrings([])).toEqual([]);
    expect(
      readSharedStrings([
        Buffer.concat([Buffer.from([0, 0, 0, 0, 255, 255, 255, 255]), bytes(255, 255, 1, wide('规'))]),
      ]),
    ).toEqual(['规']);
    expect(readSharedStrings([bytes(HEAD, 1, 0, 12, 255, 255, 255, 255, 255, 255, 'a')])).toEqual(['a']);
  });

  test('put together again they are the same', () => {
    const texts = ['', '规章', 'x'.repeat(31_999), '章'.repeat(30_000), '规'.repeat(5000)];
    const records = sharedStringRecords(texts);
    expect(records.map(([type]) => type)).toEqual([0xfc, 0x3c, 0x3c]);
    expect(readSharedStrings(records.map(([, content]) => content))).toEqual(texts);
    expect(Math.max(...records.map(([, { length }]) => length))).toBeLessThan(65_536);
  });
});
