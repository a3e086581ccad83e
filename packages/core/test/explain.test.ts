/** What an editor asks about a place in a report: which part stands there, and which cell of the form it is. */

import { forms } from '@disclosure-lint/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analyseDocument,
  bindReport,
  cellAtPointer,
  cellInWords,
  lintDocument,
  parseDocument,
  pointerAt,
  pointerOfAddress,
} from '../src/index.ts';
import { context, specimen } from './reports.ts';

const text = JSON.stringify(specimen(), null, 1);
const document = parseDocument(text, 'a.report.json');
const report = bindReport(document, forms);

/** @returns the pointer of every value that is no container. */
function leavesOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return Object.entries(value).flatMap(([key, child]) =>
    leavesOf(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

describe('analyseDocument', () => {
  it('gives what linting gives, and the report', async () => {
    const analysis = await analyseDocument(document, context);
    expect(analysis.result).toEqual(await lintDocument(document, context));
    expect(analysis.report?.edition).toBe('2021');
    expect(analysis.document).toBe(document);
  });

  it.each([
    ['broken JSON', '{"format": "disclosure-report/1", '],
    ['what is no report', '{"a": 1}'],
    ['nothing', ''],
  ])('has no report of %s', async (_, broken) => {
    const analysis = await analyseDocument(parseDocument(broken, 'a.report.json'), context);
    expect(analysis.report).toBeUndefined();
    expect(analysis.result.findings).not.toEqual([]);
  });

  it('has the report of broken JSON where that is wanted', async () => {
    const broken = parseDocument(text.slice(0, -2), 'a.report.json');
    const analysis = await analyseDocument(broken, { ...context, evaluateBroken: true });
    expect(analysis.report?.tables.size).toBe(report.tables.size);
  });
});

describe('pointerAt', () => {
  it('finds every value from where it is located', () => {
    for (const pointer of leavesOf(document.value)) {
      const { start, end } = document.locate(pointer).range;
      expect(pointerAt(text, start.offset)?.pointer).toBe(pointer);
      expect(pointerAt(text, end.offset)?.pointer).toBe(pointer);
    }
  }, 30_000);

  const small = '{ "a/b": [1, "x\\"\\u4e2dy", {}], "c": null }';
  it.each([
    [0, '', undefined],
    [1, '', undefined],
    [4, '/a~1b', undefined],
    [9, '/a~1b', undefined],
    [10, '/a~1b/0', undefined],
    [11, '/a~1b/0', undefined],
    [12, '/a~1b', undefined],
    [13, '/a~1b/1', 0],
    [14, '/a~1b/1', 0],
    [15, '/a~1b/1', 1],
    [16, '/a~1b/1', 1],
    [17, '/a~1b/1', 2],
    [20, '/a~1b/1', 2],
    [23, '/a~1b/1', 3],
    [24, '/a~1b/1', 4],
    [25, '/a~1b/1', 4],
    [28, '/a~1b/2', undefined],
    [34, '/c', undefined],
    [40, '/c', undefined],
  ])('at %i is %s', (offset, pointer, within) => {
    expect(pointerAt(small, offset)).toEqual({ pointer, ...(within !== undefined && { within }) });
  });

  it.each([
    ['an array that is not closed', '{"a": [1, 2', 11, { pointer: '/a/1' }],
    ['an array closed by a brace', '{"a": [1, 22}', 11, { pointer: '/a/1' }],
    ['a string that is not closed', '{"a": "xy', 9, { pointer: '/a', within: 2 }],
    ['a property without a value', '{"a": }', 3, { pointer: '/a' }],
    ['a missing comma', '[1 "x"]', 5, { pointer: '/1', within: 1 }],
    ['a second property of one name', '{"a": 1, "a": 2}', 14, { pointer: '/a' }],
    ['the first property of one name', '{"a": 1, "a": 2}', 6, undefined],
    ['white space before the value', '  {}', 1, undefined],
    ['nothing', '', 0, undefined],
    ['brackets without an end', '['.repeat(100_000), 5, undefined],
  ])('reads %s', (_, broken, offset, expected) => {
    expect(pointerAt(broken, offset)).toEqual(expected);
  });

  it('finds the way back into a string through escapes', () => {
    const strings = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(strings, fc.nat(20), fc.boolean(), (value, at, escaped) => {
        const plain = JSON.stringify([value]);
        const json = escaped
          ? plain.replace(/[\u0080-\uffff]/gu, (sign) =>
              [...Array(sign.length).keys()]
                .map((unit) => `\\u${sign.charCodeAt(unit).toString(16).padStart(4, '0')}`)
                .join(''),
            )
          : plain;
        const start = Math.min(at, value.length);
        const { range } = parseDocument(json, 'a.json').locate('/0', { start, end: start });
        expect(pointerAt(json, range.start.offset)).toEqual({ pointer: '/0', within: start });
      }),
    );
  });

  it('answers for every place of every broken text, inside the string it names', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(400),
        fc.integer({ min: -5, max: text.length + 5 }),
        (at, cut, offset) => {
          const broken = text.slice(0, at) + text.slice(at + cut);
          const found = pointerAt(broken, offset);
          expect(found?.within ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('cells', () => {
  it('are known by place and by address', () => {
    const pointer = pointerOfAddress(report, 'applications.received.naturalPerson');
    const cell = cellAtPointer(report, pointer ?? '');
    expect(cell).toMatchObject({
      address: 'applications.received.naturalPerson',
      pointer,
      literal: '41',
      value: 41,
      reading: 'number',
      uncertain: false,
    });
    expect(cell && cellInWords(cell)['zh-CN']).toBe(
      '收到和处理政府信息公开申请情况 › 本年新收政府信息公开申请数量 › 自然人',
    );
  });

  it('of both editions lead from address to place and back', () => {
    for (const edition of ['2019', '2021'] as const) {
      const bound = bindReport(parseDocument(JSON.stringify(specimen(edition)), 'a.report.json'), forms);
      for (const table of bound.form.tables)
        for (const row of table.rows)
          for (const column of table.columns) {
            const address = `${table.address}.${row.key}.${column.key}`;
            expect(cellAtPointer(bound, pointerOfAddress(bound, address) ?? '')?.address).toBe(address);
          }
    }
  });

  it('stand above what is written below them, and nowhere else', () => {
    const pointer = pointerOfAddress(report, 'remedies.review.total') ?? '';
    expect(cellAtPointer(report, `${pointer}/text`)?.address).toBe('remedies.review.total');
    expect(cellAtPointer(report, '/title')).toBeUndefined();
    expect(cellAtPointer(report, '')).toBeUndefined();
    expect(pointerOfAddress(report, 'applications.received.nobody')).toBeUndefined();
  });
});
