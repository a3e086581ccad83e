/** Whether the figures of whole tables are those of the year before. */

import type { BoundTable } from '../bind/report.ts';
import { cellAddress } from '../bind/report.ts';
import type { ReportDigest } from '../comparison/digest.ts';
import { figureAt } from '../comparison/digest.ts';
import type { FactDefinition } from './definition.ts';
import { NO_FIGURE_TO_COMPARE, NO_LAST_YEAR } from './reasons.ts';
import { cellExhibit, join, tableName } from './wording.ts';

interface Params {
  readonly parts: readonly string[];
  readonly least: number;
}

export const unchangedFigures: FactDefinition<Params> = {
  name: 'unchangedFigures',
  description: {
    'zh-CN': '一个或几个部分的表格数字是否与上一年度完全相同（0不算）',
    en: 'Whether the figures of the tables in some parts are all those of the year before, zeros aside',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['parts', 'least'],
    additionalProperties: false,
    properties: {
      parts: {
        type: 'array',
        minItems: 1,
        items: { enum: ['proactive', 'applications', 'remedies'] },
        description: 'Every table that the form has in these parts must be unchanged.',
      },
      least: {
        type: 'integer',
        minimum: 1,
        description: 'So many figures that are not zero there must be, totals aside.',
      },
    },
  },
  messages: () => ({ default: ['count', 'year', 'tables'] }),
  prepare({ parts, least }, form) {
    const tables = form.tables.filter(({ section }) => parts.includes(section));
    return (report) => {
      const last = report.comparisons?.lastYear;
      if (!last) return { kind: 'undetermined', reason: NO_LAST_YEAR };
      const found = tables.flatMap(({ key }) => report.tables.get(key) ?? []);
      const cells = found.map((table) => comparedCells(table, last));
      if (found.length < tables.length || cells.some(({ length }) => length === 0))
        return { kind: 'undetermined', reason: NO_FIGURE_TO_COMPARE };
      const compared = cells.flat();
      const nothing = { kind: 'evidence', breaches: [], checked: 1, skipped: [] } as const;
      if (compared.some(({ now, then }) => now !== then)) return nothing;
      const counting = compared.filter(({ now, isTotal }) => now !== 0 && !isTotal);
      const [first] = found;
      if (counting.length < least || !first) return nothing;
      const names = found.map(({ form }) => tableName(form));
      const place = {
        'zh-CN': names.map((name) => name['zh-CN']).join('、'),
        en: names.map((name) => name.en).join(', '),
      };
      return {
        ...nothing,
        breaches: [
          {
            messageId: 'default',
            params: { count: counting.length, year: last.year ?? '', tables: place },
            pointer: first.pointers[0] ?? '',
            address: first.form.key,
            place: join([tableName(first.form)]),
            exhibits: counting.map(({ exhibit }) => exhibit),
            identity: counting.map(({ now }) => now),
          },
        ],
      };
    };
  },
};

const TOTAL = 'total';

function comparedCells(table: BoundTable, last: ReportDigest) {
  return table.cells.flat().flatMap((cell) => {
    if (cell?.value === undefined || cell.row.uncertain) return [];
    const then = figureAt(last, cellAddress(table.form, cell.row.form, cell.column.form));
    // One application stands in six cells of the table: its totals say nothing more.
    const isTotal = cell.row.form.key === TOTAL || cell.column.form.key === TOTAL;
    return then === undefined ? [] : [{ now: cell.value, then, isTotal, exhibit: cellExhibit(table.form, cell) }];
  });
}
