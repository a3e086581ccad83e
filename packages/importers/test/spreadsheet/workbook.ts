/** Builds workbooks for the tests, and shows in a few lines what was read of them. */
import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentBlock, DocumentContent } from '../../src/document/content.ts';
import { readSpreadsheet } from '../../src/spreadsheet/read-spreadsheet.ts';
import type { GridCell } from '../../src/tables/grid.ts';

type Value = string | number | boolean | null | CellObject;

/** A sheet: its rows, and which of its ranges are merged or hidden. */
export interface SheetSketch {
  readonly rows: readonly (readonly Value[])[];
  readonly merged?: readonly string[];
  /** From 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

export function workbook(sheets: Readonly<Record<string, SheetSketch>>, bookType: BookType = 'xlsx'): Buffer {
  const names = Object.keys(sheets);
  return write(
    {
      SheetNames: names,
      Sheets: Object.fromEntries(Object.entries(sheets).map(([name, sketch]) => [name, worksheet(sketch)])),
      Workbook: { Sheets: names.map((name) => ({ name, Hidden: sheets[name]?.hidden ? 1 : 0 })) },
    },
    { type: 'buffer', bookType, cellStyles: true },
  );
}

function worksheet({ rows, merged = [], hiddenRows = [], hiddenColumns = [] }: SheetSketch): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merged.map((range) => utils.decode_range(range));
  const lines = (hidden: readonly number[]) =>
    hidden.length === 0 ? undefined : Array.from({ length: 300 }, (_, at) => ({ hidden: hidden.includes(at) }));
  const [rowLines, columnLines] = [lines(hiddenRows), lines(hiddenColumns)];
  if (rowLines) sheet['!rows'] = rowLines;
  if (columnLines) sheet['!cols'] = columnLines;
  return sheet;
}

/** A workbook whose sheet is written by hand. */
export function handWritten(sheetXml: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const parts = unzipSync(workbook({ 表: { rows: [['x']] } }));
  const added = Object.entries({ 'xl/worksheets/sheet1.xml': sheetXml, ...more }).map(
    ([name, text]) => [name, strToU8(text)] as const,
  );
  return Buffer.from(zipSync({ ...parts, ...Object.fromEntries(added) }));
}

export const WORKSHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** Each paragraph as a line, each row of a table as one: `→2↓3` after a cell that covers so many columns and rows. */
export function shown(blocks: readonly DocumentBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') {
      const { style } = block;
      const mark = style === undefined ? '' : style.kind === 'heading' ? `<h${style.level}>` : `<${style.kind}>`;
      return [mark + block.printed.text];
    }
    if (block.kind === 'unreadable') return [`<${block.what}>`];
    return ['┌', ...block.grid.rows.map(({ cells }) => cells.map(cell).join('|')), '└'];
  });
}

function cell({ text, columnSpan = 1, rowSpan = 1 }: GridCell): string {
  return `${text}${columnSpan > 1 ? `→${columnSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`;
}

export async function read(sheets: Readonly<Record<string, SheetSketch>>, bookType?: BookType): Promise<string[]> {
  return shown((await readSpreadsheet(workbook(sheets, bookType))).blocks);
}

export function lossesOf({ losses }: DocumentContent): string[] {
  return losses.map(({ message }) => message['zh-CN']);
}
