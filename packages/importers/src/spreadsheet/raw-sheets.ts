/** From the library's workbook to the sheets as they are looked at here. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Loss } from '../document/losses.ts';
import { cellText, FORMULA_WITHOUT_VALUE } from './cell-text.ts';
import {
  formulaWithoutValue,
  moreFormulasWithoutValue,
  type SheetPlace,
  tooManyColumns,
  tooManyRows,
  unreadableSheet,
} from './losses.ts';
import { type MergedRange, MOST_COLUMNS, MOST_ROWS, type RawCell, type RawSheet } from './raw-sheet.ts';

/** A program that writes formulas without their results writes all of them so. */
const MOST_PLACES = 10;

/** What a reader of one format knows beside what the library tells. */
export interface SheetFacts {
  /** Hidden columns of each sheet, in the order of the sheets. */
  readonly hiddenColumns?: readonly ReadonlySet<number>[];
  /** Turns the bytes of a text, each as one character, into the text. */
  readonly decodeText?: (text: string) => string;
}

/** @returns the sheets in their order; one that the library could not read is a loss, and so is what was cut off. */
export function rawSheets(
  workbook: WorkBook,
  { hiddenColumns, decodeText = (text) => text }: SheetFacts,
): { readonly sheets: readonly RawSheet[]; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((key, at): RawSheet[] => {
    const name = decodeText(String(key));
    const sheet: WorkSheet | undefined = Object.hasOwn(workbook.Sheets, key) ? workbook.Sheets[key] : undefined;
    if (!sheet) {
      losses.push(unreadableSheet({ number: at + 1, name }));
      return [];
    }
    // Charts, macros and dialogs are sheets, too.
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return [];
    const place = { number: at + 1, name };
    const read = rawCells(sheet, place, (cell) => cellText(cell, { date1904, decodeText }));
    return [
      {
        ...place,
        hidden: Boolean(workbook.Workbook?.Sheets?.[at]?.Hidden),
        cells: read.cells,
        merged: mergedRanges(sheet),
        hiddenRows: hiddenAmong(sheet['!rows']),
        hiddenColumns: hiddenColumns?.[at] ?? hiddenAmong(sheet['!cols']),
        losses: read.losses,
      },
    ];
  });
  return { sheets, losses };
}

/** Arrays of a sheet have holes as large as its file claims, so they are walked by what is there. */
function rawCells(
  sheet: WorkSheet,
  place: SheetPlace,
  textOf: (cell: CellObject) => string,
): { readonly cells: readonly RawCell[]; readonly losses: readonly Loss[] } {
  const cells: RawCell[] = [];
  const losses: Loss[] = [];
  const unsaved: SheetPlace[] = [];
  const rows = (sheet['!data'] ?? []) as unknown as Readonly<
    Record<string, Readonly<Record<string, CellObject | undefined>>>
  >;
  let rowsCut = false;
  let columnsCut = false;
  for (const [row, line] of indexed(rows)) {
    for (const [column, cell] of indexed(line)) {
      if (!cell) continue;
      const text = textOf(cell);
      if (text.trim() === '') continue;
      if (row >= MOST_ROWS) rowsCut = true;
      else if (column >= MOST_COLUMNS) columnsCut = true;
      else if (text === FORMULA_WITHOUT_VALUE) unsaved.push({ ...place, row: row + 1, column: column + 1 });
      else cells.push({ row, column, text });
    }
  }
  losses.push(...unsaved.slice(0, MOST_PLACES).map(formulaWithoutValue));
  if (unsaved.length > MOST_PLACES) losses.push(moreFormulasWithoutValue(place, unsaved.length - MOST_PLACES));
  if (rowsCut) losses.push(tooManyRows(place, MOST_ROWS));
  if (columnsCut) losses.push(tooManyColumns(place, MOST_COLUMNS));
  return { cells, losses };
}

function indexed<Value>(sparse: Readonly<Record<string, Value>> | undefined): (readonly [number, Value])[] {
  return Object.entries(sparse ?? {})
    .map(([key, value]) => [Number(key), value] as const)
    .filter(([key]) => Number.isInteger(key));
}

function mergedRanges(sheet: WorkSheet): MergedRange[] {
  return (sheet['!merges'] ?? [])
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
    .filter(({ top, left, bottom, right }) => top >= 0 && left >= 0 && bottom >= top && right >= left);
}

function hiddenAmong(lines: readonly { readonly hidden?: boolean }[] | undefined): ReadonlySet<number> {
  const sparse = (lines ?? []) as unknown as Readonly<Record<string, { readonly hidden?: boolean } | undefined>>;
  return new Set(indexed(sparse).flatMap(([at, line]) => (line?.hidden ? [at] : [])));
}
