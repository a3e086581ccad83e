/** Tables of part two whose headers belong to no edition of the form. */
import { tableIndexes } from '../bind/form-index.ts';
import { normaliseLabel } from '../bind/label.ts';
import type { BoundTable, Report } from '../bind/report.ts';
import type { FactDefinition } from './definition.ts';
import { eachTable, type ReportTable } from './tables.ts';
import { tableName } from './wording.ts';

/** So many headers are shown. */
const SHOWN = 4;

export const foreignHeaders: FactDefinition = {
  name: 'foreignHeaders',
  description: {
    'zh-CN': '栏目不属于任何一版统一格式的主动公开表格；各表合为一条',
    en: 'Tables on proactive disclosure whose headers belong to no edition of the form; all of them together',
  },
  returns: 'evidence',
  params: { type: 'object', additionalProperties: false, properties: {} },
  messages: () => ({ default: ['table', 'headers', 'count'] }),
  prepare: () => (report) => {
    const tables = eachTable(report).filter(({ table }) => table.form.address === 'disclosure');
    const foreign = tables.map(({ table }) => table).filter((table) => hasForeignHeaders(table, report));
    const [first] = foreign;
    const headers = foreign.flatMap((table) => table.extraColumns);
    const printed = [...new Set(headers.map((header) => header.printed).filter((header) => header !== ''))];
    return {
      kind: 'evidence',
      breaches: first
        ? [
            {
              messageId: 'default',
              params: {
                table: tableName(first.form),
                headers: `${printed.slice(0, SHOWN).join('、')}${printed.length > SHOWN ? '…' : ''}`,
                count: foreign.length,
              },
              pointer: headers[0]?.pointer ?? first.pointers[0] ?? '',
              address: first.form.key,
              place: tableName(first.form),
              exhibits: [],
              identity: printed,
            },
          ]
        : [],
      checked: tables.length,
      skipped: [],
    };
  },
};

/** The bound tables whose headers can be held against the form: not those printed in one with headers of no form. */
export function tablesWithHeadersOfTheForm(report: Report): readonly ReportTable[] {
  const tables = eachTable(report);
  const foreign = new Set(tables.flatMap(({ table }) => (hasForeignHeaders(table, report) ? table.pointers : [])));
  return tables.filter(({ table }) => !table.pointers.some((pointer) => foreign.has(pointer)));
}

/** Whether a table of part two has headers, and none that any edition of the form has there. */
function hasForeignHeaders(table: BoundTable, report: Report): boolean {
  return (
    table.form.address === 'disclosure' &&
    table.extraColumns.length > 0 &&
    table.columns.every((column) => column === undefined) &&
    table.extraColumns.every((column) => !isHeaderOfSomeForm(column.printed, report))
  );
}

function isHeaderOfSomeForm(printed: string, { forms }: Report): boolean {
  const words = normaliseLabel(printed);
  return Object.values(forms).some((form) => tableIndexes(form).some((index) => index.columnWords.has(words)));
}
