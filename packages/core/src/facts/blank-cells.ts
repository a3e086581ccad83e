/** Blanks in the statutory tables, gathered so that one empty table is one finding. */

import { type BoundCell, type BoundTable, cellAddress, cellPointer } from '../bind/report.ts';
import type { Breach, Exhibit, FactDefinition } from './definition.ts';
import { namedPlaces, REPORTED_SINGLY } from './many-cells.ts';
import type { ReportTable } from './tables.ts';
import { eachTable } from './tables.ts';
import { cellExhibit, cellPlace, columnName, join, rowName, tableName } from './wording.ts';

export const blankCells: FactDefinition = {
  name: 'blankCells',
  description: {
    'zh-CN': '法定表格中没有填数字的单元格；一张表格空白多于三处时合并报告',
    en: 'Cells of the statutory tables that are blank; more than three in one table are reported together',
  },
  returns: 'evidence',
  params: { type: 'object', additionalProperties: false, properties: {} },
  messages: () => ({
    cell: ['table', 'row', 'column'],
    total: ['table', 'row', 'column', 'value', 'terms'],
    onlyTotals: ['table', 'count'],
    cells: ['table', 'count', 'where'],
    wholeTable: ['table', 'count'],
  }),
  prepare: () => (report) => {
    const breaches: Breach[] = [];
    let checked = 0;
    for (const entry of eachTable(report)) {
      checked += entry.cells.length;
      breaches.push(...blanksOf(entry));
    }
    return { kind: 'evidence', breaches, checked, skipped: [] };
  },
};

function blanksOf({ table, cells, odd }: ReportTable): Breach[] {
  // Where the figures of a row could not be placed, nobody can tell which cell is the blank one.
  const blanks = odd.filter((cell) => cell.reading === 'blank' && !cell.row.uncertain);
  if (blanks.length === 0) return [];
  if (blanks.length === cells.length && cells.length > 1) return [gathered('wholeTable', table, blanks)];
  const totals = blanks.map((cell) => ({ cell, parts: knownParts(table, cell) }));
  const determined = totals.filter(({ parts }) => parts !== undefined);
  const others = totals.filter(({ parts }) => parts === undefined).map(({ cell }) => cell);
  if (onlyTotalsFilled(table, cells)) return [gathered('onlyTotals', table, blanks)];
  if (blanks.length > REPORTED_SINGLY) return [gathered('cells', table, blanks)];
  return [
    ...determined.map(({ cell, parts }) => single('total', table, cell, parts ?? [])),
    ...others.map((cell) => single('cell', table, cell, [])),
  ];
}

/** The cells that a blank total should add up, when all of them are numbers and not all are zero. */
function knownParts(table: BoundTable, cell: BoundCell): BoundCell[] | undefined {
  const { totals, columns, sets } = table.form;
  if (totals?.columns?.includes(cell.column.form.key)) {
    const row = table.form.rows.indexOf(cell.row.form);
    const parts = columns.flatMap((column, at) =>
      totals.columns?.includes(column.key) ? [] : [table.cells[row]?.[at]],
    );
    return numbersOnly(parts);
  }
  if (totals?.rows?.includes(cell.row.form.key)) {
    const column = columns.indexOf(cell.column.form);
    const parts = (sets.outcomes ?? []).map(
      (key) => table.cells[table.form.rows.findIndex((row) => row.key === key)]?.[column],
    );
    return numbersOnly(parts);
  }
  return undefined;
}

function numbersOnly(parts: readonly (BoundCell | undefined)[]): BoundCell[] | undefined {
  const numbers = parts.filter((part): part is BoundCell => part?.value !== undefined);
  return numbers.length === parts.length && numbers.some((part) => part.value !== 0) ? numbers : undefined;
}

/** Whether every total is a number and every other cell is blank. */
function onlyTotalsFilled(table: BoundTable, cells: readonly BoundCell[]): boolean {
  const columns = table.form.totals?.columns ?? [];
  if (columns.length === 0) return false;
  return cells.every((cell) => columns.includes(cell.column.form.key) === (cell.reading !== 'blank'));
}

function single(messageId: 'cell' | 'total', table: BoundTable, cell: BoundCell, parts: readonly BoundCell[]): Breach {
  const { row, column } = cell;
  const value = parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
  const terms = parts
    .map((part) => part.value)
    .filter((part) => part !== 0)
    .join('＋');
  return {
    messageId,
    params: {
      table: tableName(table.form),
      row: rowName(row.form),
      column: columnName(column.form),
      ...(messageId === 'total' && { value, terms }),
    },
    pointer: cellPointer(cell),
    address: cellAddress(table.form, row.form, column.form),
    place: cellPlace(table.form, row.form, column.form),
    exhibits: parts.filter((part) => part.value !== 0).map((part) => cellExhibit(table.form, part)),
    identity: messageId === 'total' ? [value] : [],
  };
}

function gathered(
  messageId: 'cells' | 'onlyTotals' | 'wholeTable',
  table: BoundTable,
  blanks: readonly BoundCell[],
): Breach {
  const exhibits: Exhibit[] = blanks.map((cell) => cellExhibit(table.form, cell));
  const first = blanks[0];
  return {
    messageId,
    params: {
      table: tableName(table.form),
      count: blanks.length,
      ...(messageId === 'cells' && { where: namedPlaces(exhibits.map((exhibit) => exhibit.label)) }),
    },
    pointer: messageId === 'cells' && first ? cellPointer(first) : (table.pointers[0] ?? ''),
    address:
      messageId === 'cells' && first ? cellAddress(table.form, first.row.form, first.column.form) : table.form.key,
    place:
      messageId === 'cells' && first
        ? cellPlace(table.form, first.row.form, first.column.form)
        : join([tableName(table.form)]),
    exhibits,
    identity: [blanks.length],
  };
}
