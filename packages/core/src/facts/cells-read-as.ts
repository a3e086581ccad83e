/** Cells that read as something else than the number that the form wants. */
import { type CellReading, printedCell } from '../bind/cell.ts';
import { type BoundCell, type BoundTable, cellAddress, cellPointer } from '../bind/report.ts';
import type { Breach, Exhibit, FactDefinition } from './definition.ts';
import { gatherMany } from './many-cells.ts';
import { eachTable } from './tables.ts';
import { cellExhibit, cellPlace, columnName, rowName, tableName } from './wording.ts';

interface Params {
  readonly reading: CellReading;
  readonly message?: string;
  readonly throughout?: boolean;
}

export const cellsReadAs: FactDefinition<Params> = {
  name: 'cellsReadAs',
  description: {
    'zh-CN': '法定表格中读作某种情形的单元格：占位符、带单位、负数、小数、文字等；一张表格多于三处时合并报告',
    en: 'Cells of the statutory tables that read as a placeholder, a number with a unit, a negative number, a fraction, text and so on; more than three in one table are reported together',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['reading'],
    additionalProperties: false,
    properties: {
      reading: {
        enum: [
          'placeholder',
          'unit',
          'statedUnit',
          'unitless',
          'negative',
          'fraction',
          'text',
          'annotated',
          'spelled',
          'signed',
          'wordedSign',
          'tooLarge',
        ],
      },
      throughout: {
        type: 'boolean',
        description: 'true: more than three in the whole report, not in one table, are reported together.',
      },
      message: {
        type: 'string',
        pattern: '^[a-z][A-Za-z]*$',
        description:
          'Id of the message; “default” when absent. Gathered cells have the id “cells”, or this with “Cells”.',
      },
    },
  },
  messages: ({ message }) => ({
    [message ?? 'default']: ['table', 'row', 'column', 'literal', 'value'],
    [gatheredId(message)]: ['table', 'count', 'where', 'literal', 'value'],
  }),
  prepare:
    ({ reading, message, throughout = false }) =>
    (report) => {
      const found: Found[] = [];
      const breaches: Breach[] = [];
      let checked = 0;
      for (const { table, cells, odd } of eachTable(report)) {
        checked += cells.length;
        const own = odd.filter((cell) => cell.reading === reading);
        const told = own.map((cell) => ({
          breach: single(message ?? 'default', table, cell),
          exhibit: cellExhibit(table.form, cell),
        }));
        if (throughout) found.push(...told);
        else breaches.push(...gatherMany(told, gatheredId(message)));
      }
      breaches.push(...gatherMany(found, gatheredId(message)));
      return { kind: 'evidence', breaches, checked, skipped: [] };
    },
};

interface Found {
  readonly breach: Breach;
  readonly exhibit: Exhibit;
}

function gatheredId(message: string | undefined): string {
  return message === undefined ? 'cells' : `${message}Cells`;
}

function single(messageId: string, table: BoundTable, cell: BoundCell): Breach {
  return {
    ...placed(table, cell),
    messageId,
    params: {
      table: tableName(table.form),
      row: rowName(cell.row.form),
      column: columnName(cell.column.form),
      ...read(cell),
    },
    exhibits: [],
    identity: [read(cell).literal],
  };
}

function read(cell: BoundCell): { readonly literal: string; readonly value: number | string } {
  return { literal: printedCell(cell.raw).trim(), value: cell.value ?? '' };
}

function placed({ form }: BoundTable, cell: BoundCell): Pick<Breach, 'pointer' | 'address' | 'place'> {
  return {
    pointer: cellPointer(cell),
    address: cellAddress(form, cell.row.form, cell.column.form),
    place: cellPlace(form, cell.row.form, cell.column.form),
  };
}
