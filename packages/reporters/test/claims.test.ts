/** The table of the figures read in prose. */
import { stripVTControlCharacters } from 'node:util';
import type { ReadFigure } from '@disclosure-lint/core';
import { validateClaims } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { type ClaimsRun, createClaimsReporter, displayWidth, verdictCounts } from '../src/index.ts';
import { locate } from './sample.ts';

const at = locate('9');
const cell = (address: string, label: string, value?: number) => ({
  address,
  label,
  ...(value !== undefined && { literal: String(value), value, location: at }),
});
const count = (literal: string) => ({ literal, kind: 'count' as const, unit: '件', location: at });

const figures: readonly ReadFigure[] = [
  {
    place: '一、总体情况',
    section: 'overview',
    words: '收到政府信息公开申请15件',
    location: at,
    value: 15,
    quantity: count('15件'),
    claim: { name: 'received', title: '本年新收申请' },
    verdict: 'agrees',
    readings: [{ value: 15, cells: [cell('applications.received.total', '本年新收 › 总计', 15)] }],
    against: 0,
  },
  {
    place: '一、总体情况',
    words: '不予公开3件',
    location: at,
    value: 3,
    quantity: count('3件'),
    claim: { name: 'refused', title: '不予公开', rule: 'own-rule' },
    verdict: 'differs',
    readings: [
      {
        value: 2,
        cells: [
          cell('a.b.c', '属于国家秘密 › 总计', 0),
          cell('a.c.c', '第三方 › 总计', 2),
          cell('a.d.c', '案卷 › 总计', 0),
        ],
      },
    ],
    against: 0,
  },
  {
    place: '一、总体情况',
    words: '办结20余件',
    location: at,
    value: 20,
    quantity: { ...count('20余件'), approximation: 'over' },
    claim: { name: 'handled', title: '办理总计' },
    verdict: 'rounded',
    readings: [{ value: 3, cells: [cell('a.b.c', '总计 › 总计', 3)] }],
    against: 0,
  },
  {
    place: '四、政府信息公开行政复议、行政诉讼情况',
    words: '未发生行政诉讼',
    location: at,
    value: 0,
    claim: { name: 'litigation', title: '行政诉讼' },
    verdict: 'unknown',
    readings: [{ cells: [cell('a.b.c', '未经复议直接起诉 › 总计', 0), cell('a.c.c', '复议后起诉 › 总计')] }],
    against: 0,
  },
  {
    place: '四、政府信息公开行政复议、行政诉讼情况',
    words: '官方微信和政务微博合计发布1070条\u001b[2J',
    location: at,
    value: 1070,
    quantity: count('1070条'),
    topic: 'published',
    verdict: 'notCompared',
    readings: [],
    ownTable: {
      kind: 'sum',
      value: 1070,
      cells: [
        { label: '政务微博', literal: '350条', value: 350, location: at },
        { label: '政务微信', literal: '720条', value: 720, location: at },
      ],
    },
  },
  {
    place: '四、政府信息公开行政复议、行政诉讼情况',
    words: '较上年增加3件',
    location: at,
    value: 3,
    quantity: count('3件'),
    claim: { name: 'change', title: '与其他年度比较' },
    verdict: 'notCompared',
    readings: [],
  },
];

function written(format: 'pretty' | 'json', over: object = {}, run: Partial<ClaimsRun> = {}): string {
  const reporter = createClaimsReporter(format, { locale: 'zh-CN', version: '0.1.0', color: false, ...over });
  const report = { kind: 'read', path: 'a.report.json', edition: '2021', year: 2023, figures } as const;
  const counts = verdictCounts([report]);
  const end = reporter.end({ files: 1, counts, notRead: [], configFiles: [], ...run });
  return reporter.begin() + reporter.file(report, 0) + end;
}

describe('the table', () => {
  test('in Chinese', () => {
    expect(written('pretty')).toMatchSnapshot();
  });

  test('in English', () => {
    expect(written('pretty', { locale: 'en' })).toMatchSnapshot();
  });

  test.each([120, 100, 80, 60, 40])('fits in %i columns', (columns) => {
    const text = written('pretty', { columns });
    expect(Math.max(...text.split('\n').slice(1).map(displayWidth))).toBeLessThanOrEqual(columns);
    if (columns === 100 || columns === 60) expect(text).toMatchSnapshot();
  });

  test.each([undefined, 100, 50])('with colours: the same text, columns %s', (columns) => {
    const size = columns === undefined ? {} : { columns };
    const colored = written('pretty', { ...size, color: true });
    expect(colored).toContain('\u001b[31m');
    expect(stripVTControlCharacters(colored)).toBe(written('pretty', size));
  });

  test('control characters of a report are shown, not sent', () => {
    expect(written('pretty')).toContain('␛[2J');
    expect(written('pretty')).not.toContain('\u001b');
  });

  test('what was not read and which configurations were used', () => {
    const text = written(
      'pretty',
      {},
      { configFiles: ['c.json'], notRead: [{ path: 'b\u0007.json', reason: '没有权限' }] },
    );
    expect(text).toMatch(/\n {2}配置：c\.json\n {2}1处没有读：\n {4}b␇\.json {2}没有权限\n$/u);
  });
});

test('JSON fits its schema', () => {
  const value = JSON.parse(written('json', {}, { notRead: [{ path: 'b.json', reason: '没有权限' }] }));
  validateClaims(value);
  expect(validateClaims.errors ?? []).toEqual([]);
  expect(value.summary).toMatchObject({ figures: 6, agrees: 1, differs: 1, rounded: 1, unknown: 1, notCompared: 2 });
});
