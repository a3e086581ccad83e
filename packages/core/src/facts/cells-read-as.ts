/** Cells that read as something else than the number that the form wants. */
import { type CellReading, printedCell } from '../bind/cell.ts';
import { cellAddress, cellPointer } from '../bind/report.ts';
import type { Breach, FactDefinition } from './definition.ts';
import { eachTable } from './tables.ts';
import { cellPlace, columnName, rowName, tableName } from './wording.ts';

interface Params {
  readonly reading: CellReading;
}

export const cellsReadAs: FactDefinition<Params> = {
  name: 'cellsReadAs',
  description: {
    'zh-CN': '法定表格中读作某种情形的单元格：占位符、带单位、负数、小数、文字等',
    en: 'Cells of the statutory tables that read as a placeholder, a number with a unit, a negative number, a fraction, text and so on',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['reading'],
    additionalProperties: false,
    properties: {
      reading: {
        enum: ['placeholder', 'unit', 'negative', 'fraction', 'text', 'annotated', 'spelled', 'signed', 'tooLarge'],
      },
    },
  },
  messages: () => ({ default: ['table', 'row', 'column', 'literal', 'value'] }),
  prepare:
    ({ reading }) =>
    (report) => {
      const breaches: Breach[] = [];
      let checked = 0;
      for (const { table, cells, odd } of eachTable(report)) {
        checked += cells.length;
        for (const cell of odd) {
          if (cell.reading !== reading) continue;
          const literal = printedCell(cell.raw).trim();
          breaches.push({
            messageId: 'default',
            params: {
              table: tableName(table.form),
              row: rowName(cell.row.form),
              column: columnName(cell.column.form),
              literal,
              value: cell.value ?? '',
            },
            pointer: cellPointer(cell),
            address: cellAddress(table.form, cell.row.form, cell.column.form),
            place: cellPlace(table.form, cell.row.form, cell.column.form),
            exhibits: [],
            identity: [literal],
          });
        }
      }
      return { kind: 'evidence', breaches, checked, skipped: [] };
    },
};
