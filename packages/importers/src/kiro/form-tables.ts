/** Figures of the tool's JSON, put into the tables of the form of 2021 as those are printed. */
import { bindReport, layoutTable, parseDocument } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import type { TableForm } from '@disclosure-lint/schemas';
import type { Loss } from '../document/losses.ts';
import { plainNumber } from '../spreadsheet/plain-number.ts';
import type { Grid } from '../tables/grid.ts';
import { at, isObject, type JsonObject } from './json-value.ts';
import { missingFigures, unreadKey } from './losses.ts';
import type { KiroTable } from './paths.ts';
import { printedGrid } from './printed-grid.ts';

export interface FormTables {
  readonly grids: readonly Grid[];
  readonly losses: readonly Loss[];
}

const MOST_LOSSES = 20;
const DEEPEST = 8;

/**
 * @param figures The object with the figures; what is in it beside them is a loss.
 * @param place Its path in the file, and the number of the first table.
 */
export function formTables(
  table: KiroTable,
  figures: JsonObject,
  { path, firstTable }: { readonly path: string; readonly firstTable: number },
): FormTables {
  const losses: Loss[] = [];
  const known = new Set<string>();
  let missing = 0;
  const figureAt = (row: string, column: string): string => {
    const pathInTable = pathOf(table, row, column);
    known.add(pathInTable);
    const value = at(figures, pathInTable);
    if (value === undefined) missing++;
    if (isObject(value) || Array.isArray(value)) losses.push(unreadKey(`${path}.${pathInTable}`));
    return figureText(value);
  };
  const tables = forms['2021'].tables.filter(({ address }) => address === table.address);
  const grids = laidOut(tables.map((form) => filledTable(form, figureAt))).map((grid, index) =>
    printedGrid(grid, firstTable + index),
  );
  if (missing > 0) losses.push(missingFigures(path, missing));
  const others = leavesOf(figures, '', 0).filter((leaf) => !known.has(leaf));
  return { grids, losses: [...losses, ...others.map((leaf) => unreadKey(`${path}.${leaf}`))].slice(0, MOST_LOSSES) };
}

function pathOf({ order, rows, columns }: KiroTable, row: string, column: string): string {
  return order === 'rowFirst' ? `${rows[row]}.${columns[column]}` : `${columns[column]}.${rows[row]}`;
}

/** Figures are numbers, numbers in quotation marks, or what was printed instead of one. */
function figureText(value: unknown): string {
  if (typeof value === 'number') return plainNumber(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

function filledTable(form: TableForm, figureAt: (row: string, column: string) => string) {
  return {
    table: form.key,
    caption: form.caption,
    columns: form.columns.map(({ label }) => label),
    rows: form.rows.map((row) => ({
      label: row.label,
      cells: form.columns.map((column) => figureAt(row.key, column.key)),
    })),
    ...(form.note !== undefined && form.over !== undefined && { notes: [form.note] }),
  };
}

function laidOut(tables: readonly ReturnType<typeof filledTable>[]) {
  const file = { format: 'disclosure-report/1', sections: [{ heading: null, content: tables }] };
  const report = bindReport(parseDocument(JSON.stringify(file), ''), forms, '2021');
  return tables.flatMap((_, index) => layoutTable(report, `/sections/0/content/${index}`) ?? []);
}

/** The paths of all that is no object. */
function leavesOf(object: JsonObject, path: string, depth: number): string[] {
  if (depth > DEEPEST) return [path];
  return Object.keys(object)
    .slice(0, 200)
    .flatMap((key) => {
      const value = object[key];
      const below = path === '' ? key : `${path}.${key}`;
      if (isObject(value)) return leavesOf(value, below, depth + 1);
      return value === null || value === '' ? [] : [below];
    });
}
