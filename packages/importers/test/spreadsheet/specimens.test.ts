/** The reports of both forms, printed into workbooks and imported: every figure stands where it stood. */
import { bindReport, layoutReport, parseDocument } from '@disclosure-lint/core';
import { forms, specimens } from '@disclosure-lint/rules';
import type { Block, ReportFile, Table } from '@disclosure-lint/schemas';
import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/index.ts';
import { type SheetSketch, workbook } from './workbook.ts';

type Page = ReturnType<typeof layoutReport>;
type Grid = Extract<Page['blocks'][number], { readonly kind: 'grid' }>;

function page(report: ReportFile): Page {
  return layoutReport(bindReport(parseDocument(JSON.stringify(report), ''), forms));
}

/** All on one sheet, a blank row between blocks or none. */
function oneSheet({ title, blocks }: Page, blankRows: boolean): Record<string, SheetSketch> {
  const rows: (string | number | null)[][] = [[title?.text ?? '']];
  const merged = ['A1:J1'];
  for (const block of blocks) {
    if (blankRows) rows.push([]);
    if (block.kind === 'grid') putGrid(block, rows, merged);
    else rows.push([block.text]);
  }
  return { Sheet1: { rows, merged } };
}

/** Each part of the report on a sheet of its own, with its heading in the first row. */
function sheetForSection({ title, blocks }: Page): Record<string, SheetSketch> {
  const sheets: Record<string, { rows: (string | number | null)[][]; merged: string[] }> = {
    封面: { rows: [[title?.text ?? '']], merged: [] },
  };
  let name = '封面';
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) name = block.text.slice(0, 31).replaceAll(/[/?*[\]:\\]/gu, '');
    sheets[name] ??= { rows: [], merged: [] };
    const sheet = sheets[name];
    if (!sheet) continue;
    if (block.kind === 'grid') putGrid(block, sheet.rows, sheet.merged);
    else sheet.rows.push([block.text]);
  }
  return sheets;
}

function putGrid(grid: Grid, rows: (string | number | null)[][], merged: string[]): void {
  const top = rows.length;
  const taken = new Set<string>();
  for (const [index, cells] of [...grid.headerRows, ...grid.bodyRows].entries()) {
    const row: (string | number | null)[] = [];
    let column = 0;
    for (const { text, rowSpan, columnSpan } of cells) {
      while (taken.has(`${index} ${column}`)) column++;
      row[column] = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) ? Number(text) : text;
      for (let down = 0; down < rowSpan; down++)
        for (let right = 0; right < columnSpan; right++) taken.add(`${index + down} ${column + right}`);
      if (rowSpan > 1 || columnSpan > 1) {
        const start = { r: top + index, c: column };
        merged.push(utils.encode_range(start, { r: start.r + rowSpan - 1, c: start.c + columnSpan - 1 }));
      }
      column += columnSpan;
    }
    rows.push(Array.from(row, (value) => value ?? null));
  }
}

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (typeof block === 'string') return [];
    if ('rows' in block) return [block];
    return 'content' in block ? tablesIn(block.content) : [];
  });
}

/** Of each table its key and its figures in order; blank is blank. */
function figures({ sections }: ReportFile): unknown[] {
  return tablesIn(sections.flatMap(({ content }) => content)).map(({ table, rows }) => [
    table,
    ...rows.flatMap(({ cells }) => cells.map((cell) => cell ?? '')),
  ]);
}

describe.each(['2019', '2021'] as const)('the report of %s', (edition) => {
  const report = specimens()[edition];
  test.each([
    ['one sheet', 'xlsx', (of: Page) => oneSheet(of, true)],
    ['one sheet without blank rows', 'xlsx', (of: Page) => oneSheet(of, false)],
    ['a sheet for each part', 'xlsx', sheetForSection],
    ['a sheet for each part, old', 'biff8', sheetForSection],
    ['a sheet for each part, XML', 'xlml', sheetForSection],
  ] as const)('%s', async (_, bookType, sketch) => {
    const outcome = await importDocument(workbook(sketch(page(report)), bookType), 'a', { locale: 'zh-CN' });
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.report.import?.losses).toEqual([]);
    expect(outcome.report.title).toBe(report.title);
    expect(outcome.report.sections.map(({ heading }) => heading)).toEqual(
      report.sections.map(({ heading }) => heading),
    );
    expect(figures(outcome.report)).toEqual(figures(report));
  });
});
