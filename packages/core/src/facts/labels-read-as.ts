/** Row and column labels that differ from the form's. */

import { stripOrdinal } from '../bind/label.ts';
import type { BoundTable, LabelReading, Report } from '../bind/report.ts';
import type { Breach, Exhibit, FactDefinition } from './definition.ts';
import { tablesWithHeadersOfTheForm } from './foreign-headers.ts';
import { gatherMany } from './many-cells.ts';
import { eachTable, type ReportTable } from './tables.ts';
import { columnName, groupName, join, printed, quotable, rowName, tableName } from './wording.ts';

interface Params {
  /** absent: the whole header of a table is lost, which is told once. */
  readonly reading: Exclude<LabelReading, 'exact'> | 'absent';
  readonly of: 'rows' | 'columns';
  readonly message?: string;
  readonly gathered?: string;
}

export const labelsReadAs: FactDefinition<Params> = {
  name: 'labelsReadAs',
  description: {
    'zh-CN': '与统一格式不同的行名或栏名：丢失、改动、截断、加注',
    en: 'Row or column labels that differ from the form: lost, altered, cut short or annotated',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['reading', 'of'],
    additionalProperties: false,
    properties: {
      reading: { enum: ['lost', 'altered', 'truncated', 'annotated', 'absent'] },
      of: { enum: ['rows', 'columns'] },
      message: {
        type: 'string',
        pattern: '^[a-z][A-Za-z]*$',
        description: 'Id of the message; “default” when absent.',
      },
      gathered: {
        type: 'string',
        pattern: '^[a-z][A-Za-z]*$',
        description: 'Id of the message for more than three in the report, which are then reported together.',
      },
    },
  },
  messages: ({ message = 'default', gathered }) => {
    const names = ['table', 'label', 'printed', 'group'];
    return { [message]: names, ...(gathered !== undefined && { [gathered]: [...names, 'count', 'where'] }) };
  },
  prepare:
    ({ reading, of, message = 'default', gathered }) =>
    (report) => {
      const breaches: Breach[] = [];
      let checked = 0;
      for (const { table } of of === 'columns' ? tablesWithKnownHeaders(report) : eachTable(report)) {
        if (of === 'columns' && hasNoHeader(table)) {
          checked++;
          if (reading === 'absent') breaches.push(headerBreach(table, message));
          continue;
        }
        for (const line of of === 'rows' ? table.rows : table.columns) {
          if (!line) continue;
          checked++;
          if (line.label !== reading) continue;
          const { label } = line.form;
          const entry =
            'labelPointer' in line
              ? { line, name: rowName(line.form), group: groupName(line.form), pointer: line.labelPointer }
              : { line, name: columnName(line.form), group: '', pointer: line.pointer };
          breaches.push({
            messageId: message,
            params: {
              table: tableName(table.form),
              label: printed(quotable(typeof label === 'string' ? label : (label.at(-1) ?? ''))),
              printed: entry.line.printed,
              // A row that stands in no group stands in the table.
              group: entry.group === '' ? tableName(table.form) : stripOrdinal(entry.group),
            },
            pointer: entry.pointer,
            address: `${table.form.address}.${entry.line.form.key}`,
            place: join([tableName(table.form), entry.name]),
            exhibits: [],
            identity: [entry.line.printed],
          });
        }
      }
      const told = gathered === undefined ? breaches : gatherMany(breaches.map(shown), gathered);
      return { kind: 'evidence', breaches: told, checked, skipped: [] };
    },
};

/**
 * Headers of no form are one defect, which the rule on the edition tells. Beside them 数量 alone is no header cut short:
 * the office has headers of its own.
 */
function tablesWithKnownHeaders(report: Report): readonly ReportTable[] {
  const known = tablesWithHeadersOfTheForm(report);
  if (known.length === eachTable(report).length) return known;
  return known.filter(
    ({ table: { form, columns } }) =>
      form.address !== 'disclosure' || columns.some((column) => column?.label === 'exact'),
  );
}

/** A label among others: “商业”（商业企业）. */
function shown(breach: Breach): { breach: Breach; exhibit: Exhibit } {
  const { params, pointer, address } = breach;
  const literal = String(params.printed ?? '');
  const expected = typeof params.label === 'object' ? params.label['zh-CN'] : '';
  const label = { 'zh-CN': `“${literal}”（${expected}）`, en: `“${literal}” (${expected})` };
  return { breach, exhibit: { label, literal, pointer, ...(address !== undefined && { address }) } };
}

/** A table printed without its header is one defect, not one a column. */
function hasNoHeader(table: BoundTable): boolean {
  return table.columns.every((column) => column?.label === 'lost');
}

function headerBreach(table: BoundTable, messageId: string): Breach {
  return {
    messageId,
    params: {
      table: tableName(table.form),
      label: printed(table.form.columns.map((column) => columnName(column)['zh-CN']).join('、')),
      printed: '',
      group: tableName(table.form),
    },
    pointer: table.pointers[0] ?? '',
    address: table.form.key,
    place: tableName(table.form),
    exhibits: [],
    identity: [],
  };
}
