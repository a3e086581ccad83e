/** The arithmetic of the reports kept as data, reckoned without the linter that they are used to test. */
import { readFileSync } from 'node:fs';
import type { Block, ReportFile, Row, Table } from '@disclosure-lint/schemas';
import { validateReport } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): ReportFile => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

const tablesIn = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => {
    if (typeof block === 'string' || 'text' in block) return [];
    if ('rows' in block) return [block];
    return 'content' in block ? tablesIn(block.content) : [];
  });
const textsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (typeof block === 'string') return [block];
    return 'content' in block ? textsIn(block.content) : [];
  });
const last = (row: Row): string => (typeof row.label === 'string' ? row.label : (row.label.at(-1) ?? ''));
const numbers = (row: Row | undefined): number[] => (row?.cells ?? []).map((cell) => (cell === '' ? 0 : Number(cell)));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const columnSums = (rows: readonly Row[]): number[] =>
  [0, 1, 2, 3, 4, 5, 6].map((at) => sum(rows.map((row) => numbers(row)[at] ?? 0)));

const REPORTS = [
  'rules/forms/2019.specimen.report.json',
  'rules/forms/2021.specimen.report.json',
  'examples/2019-subdistrict.report.json',
  'examples/2024-bureau.report.json',
];

describe.each(REPORTS)('%s', (path) => {
  const report = read(path);
  const tables = tablesIn(report.sections);
  const applications = tables.find((table) => table.table === 'applications')?.rows ?? [];
  const row = (label: string): Row | undefined => applications.find((candidate) => last(candidate).includes(label));
  const outcomes = applications.filter(
    (candidate) => typeof candidate.label !== 'string' && !last(candidate).includes('总计'),
  );

  test('is a valid report file', () => {
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
  });

  test('each total is the sum of its parts', () => {
    for (const candidate of applications)
      expect(sum(numbers(candidate).slice(0, 6)), last(candidate)).toBe(numbers(candidate)[6]);
    expect(columnSums(outcomes)).toEqual(numbers(row('（七）总计')));
  });

  test('what came in is what went out and what is left', () => {
    const [received, broughtForward, results, carried] = ['一、', '二、', '（七）', '四、'].map((label) =>
      numbers(row(label)),
    );
    for (let at = 0; at < 7; at++) {
      expect((received?.[at] ?? Number.NaN) + (broughtForward?.[at] ?? 0)).toBe(
        (results?.[at] ?? 0) + (carried?.[at] ?? 0),
      );
    }
  });

  test('reviews and lawsuits add up', () => {
    const figures = tables.find((table) => table.table === 'remedies')?.rows.flatMap(numbers) ?? [];
    expect(figures.length).toBe(15);
    for (let block = 0; block < 15; block += 5) expect(sum(figures.slice(block, block + 4))).toBe(figures[block + 4]);
  });
});

describe.each(REPORTS.filter((path) => !path.includes('subdistrict')))('the prose of %s', (path) => {
  const report = read(path);
  const tables = tablesIn(report.sections);
  const prose = textsIn(report.sections).join('\n');
  const rows = tables.flatMap((table) => table.rows);
  const total = (...labels: string[]): number =>
    sum(
      rows
        .filter((row) => labels.some((label) => [row.label].flat().some((part) => part.includes(label))))
        .map((row) => numbers(row).at(-1) ?? 0),
    );
  const said = (pattern: RegExp): number => Number(pattern.exec(prose)?.[1]);

  test('every cell is filled', () => {
    for (const { cells } of rows) for (const cell of cells) expect(cell).not.toBe('');
  });

  test('says what the tables say', () => {
    expect(said(/收到?政府信息公开申请(\d+)件/u)).toBe(total('一、'));
    expect(said(/上年结转(\d+)件/u)).toBe(total('二、'));
    expect(said(/办结(\d+)件/u)).toBe(total('（七）总计'));
    expect(said(/予以公开(\d+)件/u)).toBe(total('予以公开'));
    expect(said(/部分公开(\d+)件/u)).toBe(total('（二）部分公开'));
    expect(said(/不予公开(\d+)件/u)).toBe(total('（三）不予公开'));
    expect(said(/无法提供(\d+)件/u)).toBe(total('（四）无法提供'));
    expect(said(/其他处理(\d+)件/u)).toBe(total('（六）其他处理'));
    expect(said(/行政复议(\d+)件/u)).toBe(total('行政复议'));
  });

  test('gives shares as they are', () => {
    const granted = total('予以公开', '（二）部分公开');
    const share = /合计(\d+)件，占办结总数的([\d.]+)%/u.exec(prose);
    if (!share) return;
    expect(Number(share[1])).toBe(granted);
    expect(Number(share[2])).toBeCloseTo((granted / total('（七）总计')) * 100, 1);
  });

  test('lists parts that make up the whole', () => {
    const [, whole, parts] = /(\d+)条，其中(.*?)。/su.exec(prose) ?? [];
    expect(sum(Array.from(parts?.matchAll(/(\d+)条/gu) ?? [], (match) => Number(match[1])))).toBe(Number(whole));
  });

  test('issued documents are in force or repealed, published ones among all', () => {
    const documents = tables.find((table) => table.table === 'disclosure.article20-1');
    for (const row of documents?.rows ?? []) {
      const [first = 0, second = 0, third = 0] = numbers(row);
      if (documents?.columns.includes('现行有效件数')) expect(first).toBeLessThanOrEqual(second + third);
      else expect(second).toBeLessThanOrEqual(third);
    }
  });
});

test('the street office gives the figures of its sources', () => {
  const report = read('examples/2019-subdistrict.report.json');
  const free = tablesIn(report.sections).find((table) => table.table === undefined);
  const figures = free?.rows.map((row) => Number.parseInt(String(row.cells[0]), 10)) ?? [];
  expect(figures.slice(1, 10)).toEqual([1, 3, 1, 4, 2, 6, 1, 3, 1]);
  expect(sum(figures.slice(1, 10))).toBe(figures[0]);
  const labels = tablesIn(report.sections).flatMap((table) => table.rows.map((row) => [row.label].flat()));
  expect(labels.filter((label) => label.at(-1) === '0' && label[1] === '（三）不予公开').length).toBe(8);
  expect(labels.filter((label) => label.at(-1) === '0' && label[1] === '（四）无法提供').length).toBe(3);
  expect(
    tablesIn(report.sections)
      .flatMap((table) => table.rows.flatMap((row) => row.cells))
      .filter((cell) => cell === '').length,
  ).toBe(3);
});
