/** How much the tables report at all. */
import type { TableForm } from '@disclosure-lint/schemas';
import type { BoundCell } from '../bind/report.ts';
import { cellAt, cellIndex } from './addresses.ts';
import type { Exhibit, FactDefinition } from './definition.ts';
import { NO_NUMBER } from './reasons.ts';
import { cellExhibit } from './wording.ts';

export const nonZeroCells: FactDefinition<{ readonly tables?: readonly string[] }> = {
  name: 'nonZeroCells',
  description: {
    'zh-CN': '表格中有几格的数字不是0；没有任何数字时没有答案',
    en: 'How many cells of the tables have another number than 0; no answer where there is no number at all',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    additionalProperties: false,
    properties: {
      tables: {
        type: 'array',
        minItems: 1,
        items: { enum: ['disclosure', 'applications', 'remedies'] },
        description: 'The first words of addresses; every table when absent.',
      },
    },
  },
  messages: () => ({}),
  prepare({ tables }, form) {
    const refs = [...cellIndex(form).values()].filter(({ table }) => tables?.includes(table.address) ?? true);
    return (report) => {
      const found = refs.flatMap((ref): [TableForm, BoundCell][] => {
        const cell = cellAt(report, ref);
        return cell?.value === undefined ? [] : [[ref.table, cell]];
      });
      if (found.length === 0) return { kind: 'undetermined', reason: NO_NUMBER };
      const others = found.filter(([, { value }]) => value !== 0);
      return {
        kind: 'scalar',
        value: others.length,
        get exhibits(): readonly Exhibit[] {
          return others.map(([table, cell]) => cellExhibit(table, cell));
        },
      };
    };
  },
};
