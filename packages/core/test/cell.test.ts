/** What a cell is read as, however an office has typed it. */
import type { ColumnForm } from '@disclosure-lint/schemas';
import { describe, expect, it } from 'vitest';
import { type CellReading, printedCell, readCell } from '../src/bind/cell.ts';

const COUNT: ColumnForm['cell'] = { type: 'count', unit: '件' };
const CHANGE: ColumnForm['cell'] = { type: 'signedCount' };
const AMOUNT: ColumnForm['cell'] = { type: 'amount', unit: '万元' };
/** The form prints no unit above it. */
const PROCUREMENT: ColumnForm['cell'] = { type: 'amount', units: ['元', '万元', '亿元'] };
const NBSP = '\u00a0';

describe('a cell for a count', () => {
  it.each<[unknown, CellReading, number | undefined]>([
    [0, 'number', 0],
    [12, 'number', 12],
    [-0, 'number', 0],
    ['12', 'number', 12],
    [' 12 ', 'number', 12],
    [`12${NBSP}`, 'number', 12],
    ['&nbsp;12', 'number', 12],
    ['\u200b12', 'number', 12],
    ['1\n2', 'number', 12],
    ['１２', 'spelled', 12],
    ['1,234', 'spelled', 1234],
    ['1，234', 'spelled', 1234],
    ['134,691', 'spelled', 134691],
    ['1 234', 'spelled', 1234],
    ['007', 'spelled', 7],
    ['12.0', 'spelled', 12],
    [`${' '.repeat(5000)}41`, 'spelled', 41],
    ['+1', 'signed', 1],
    ['3件', 'statedUnit', 3],
    ['3 宗', 'unit', 3],
    ['３条', 'unit', 3],
    ['251000元', 'unit', 251000],
    ['55（含自然到期29件）', 'annotated', 55],
    ['55件(含修改)', 'annotated', 55],
    ['55①', 'annotated', 55],
    ['55[注1]', 'annotated', 55],
    ['55*', 'annotated', 55],
    ['3（件）', 'statedUnit', 3],
    [-1, 'negative', undefined],
    ['-1', 'negative', undefined],
    ['−1', 'negative', undefined],
    ['－1', 'negative', undefined],
    ['-3件', 'negative', undefined],
    [1.5, 'fraction', undefined],
    ['1.5', 'fraction', undefined],
    ['0.5件', 'fraction', undefined],
    ['', 'blank', undefined],
    [null, 'blank', undefined],
    [undefined, 'blank', undefined],
    ['  ', 'blank', undefined],
    ['　', 'blank', undefined],
    [NBSP, 'blank', undefined],
    ['&nbsp;&nbsp;', 'blank', undefined],
    ['\u200b', 'blank', undefined],
    ['/', 'placeholder', undefined],
    ['／', 'placeholder', undefined],
    [' — ', 'placeholder', undefined],
    ['——', 'placeholder', undefined],
    ['-', 'placeholder', undefined],
    ['－', 'placeholder', undefined],
    ['无', 'placeholder', undefined],
    ['不适用', 'placeholder', undefined],
    ['N/A', 'placeholder', undefined],
    ['三', 'text', undefined],
    ['约12', 'text', undefined],
    ['12-13', 'text', undefined],
    ['12%', 'text', undefined],
    ['1.2.3', 'text', undefined],
    ['1,23', 'text', undefined],
    ['1,2345', 'text', undefined],
    ['--253', 'text', undefined],
    ['减4', 'text', undefined],
    ['见附件', 'text', undefined],
    ['0x10', 'text', undefined],
    ['1e3', 'text', undefined],
    ['Infinity', 'text', undefined],
    ['\ud800', 'text', undefined],
    ['\u0000', 'text', undefined],
    ['9'.repeat(17), 'tooLarge', undefined],
    [2 ** 60, 'tooLarge', undefined],
    [Number.POSITIVE_INFINITY, 'tooLarge', undefined],
    ['9'.repeat(1000), 'text', undefined],
    [true, 'text', undefined],
    [[], 'text', undefined],
    [[1], 'text', undefined],
    [{}, 'text', undefined],
    [{ text: 5 }, 'text', undefined],
    [{ text: '5', span: 2 }, 'number', 5],
    [{ text: '', span: 2 }, 'blank', undefined],
    [{ text: '/' }, 'placeholder', undefined],
  ])('%j is read as %s', (raw, reading, value) => {
    const read = readCell(raw, COUNT);
    expect(read.reading).toBe(reading);
    expect(read.value === undefined ? undefined : read.value + 0).toBe(value);
  });
});

describe('a cell for a change', () => {
  it.each<[unknown, CellReading, number | undefined]>([
    [-4, 'number', -4],
    ['+1', 'number', 1],
    ['-1', 'number', -1],
    ['－１', 'spelled', -1],
    ['减4', 'wordedSign', -4],
    ['--253', 'wordedSign', -253],
    ['增加3', 'wordedSign', 3],
    ['减0', 'wordedSign', 0],
    [1.5, 'fraction', undefined],
    ['/', 'placeholder', undefined],
    ['-', 'placeholder', undefined],
  ])('%j is read as %s', (raw, reading, value) => {
    expect(readCell(raw, CHANGE)).toEqual({ reading, value });
  });
});

describe('a cell for an amount', () => {
  it.each<[unknown, CellReading, number | undefined]>([
    [190.457379, 'number', 190.457379],
    ['190.457379', 'number', 190.457379],
    ['12万元', 'statedUnit', 12],
    ['251000元', 'unit', 251000],
    [-0.5, 'negative', undefined],
    ['.5', 'text', undefined],
  ])('%j is read as %s', (raw, reading, value) => {
    expect(readCell(raw, AMOUNT)).toEqual({ reading, value });
  });
});

describe('what is shown of a cell', () => {
  it.each<[unknown, string]>([
    [0, '0'],
    [' 0 ', ' 0 '],
    [null, ''],
    [{ text: '4', span: 2 }, '4'],
    [['x'], '["x"]'],
    [true, 'true'],
  ])('%j is %j', (raw, text) => {
    expect(printedCell(raw)).toBe(text);
  });
});

describe('a cell of two numbers far apart', () => {
  it('is read in one pass over the white space between them', () => {
    expect(readCell(`1${' '.repeat(1_000_000)}2`, COUNT)).toEqual({ reading: 'spelled', value: 12 });
  });
});

describe('a cell for the amount of procurement', () => {
  it.each<[unknown, CellReading, number | undefined]>([
    ['251000元', 'number', 251000],
    ['1,389,106.1元', 'number', 1389106.1],
    ['1389,106元', 'number', 1389106],
    ['￥２５１ ０００', 'number', 251000],
    ['人民币251000元整', 'number', 251000],
    ['25.1万', 'number', 25.1],
    ['25.1（万元）', 'number', 25.1],
    ['1,389,106.1', 'unitless', 1389106.1],
    [251000, 'unitless', 251000],
    [0, 'number', 0],
    ['251000元起', 'text', undefined],
  ])('holding %j is read as %s', (raw, reading, value) => {
    expect(readCell(raw, PROCUREMENT)).toEqual({ reading, value });
  });
});
