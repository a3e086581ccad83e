/** A government’s figures against those of the organs whose reports it sums up. */
import type { Report } from '../bind/report.ts';
import { cellAddress, cellPointer } from '../bind/report.ts';
import type { Children as Known } from '../comparison/comparisons.ts';
import { figureAt } from '../comparison/digest.ts';
import type { Words } from '../narrative/phrase.ts';
import type { Breach, Exhibit, FactDefinition, Skipped } from './definition.ts';
import { add } from './exact-sum.ts';
import { isExplained } from './explained.ts';
import { gatherMany } from './many-cells.ts';
import { compilePhrases, WORDS_SCHEMA } from './phrase-params.ts';
import { NO_CHILDREN, NO_FIGURE_TO_COMPARE } from './reasons.ts';
import { cellExhibit, cellPlace, columnName, rowName, tableName } from './wording.ts';

interface Params {
  readonly tables: readonly string[];
  readonly words?: Words;
  readonly unless?: readonly string[];
}

const NAMES = ['table', 'row', 'column', 'value', 'sum', 'children', 'difference'] as const;

export const belowChildren: FactDefinition<Params> = {
  name: 'belowChildren',
  description: {
    'zh-CN': '汇总报告中小于所属机关合计的数字',
    en: 'Figures of a summary report that are smaller than those of the organs it sums up together',
  },
  returns: 'evidence',
  params: {
    type: 'object',
    required: ['tables'],
    additionalProperties: false,
    properties: {
      tables: { $ref: '#/$defs/names', description: 'Keys of statutory tables.' },
      words: WORDS_SCHEMA,
      unless: { $ref: '#/$defs/names', description: 'Phrases that explain the difference: nothing then is told.' },
    },
  },
  messages: () => ({ default: NAMES, cells: [...NAMES, 'count', 'where'] }),
  prepare({ tables, words = {}, unless = [] }, _, problem) {
    const explaining = compilePhrases(unless, words, '/unless', problem);
    return (report) => {
      const children = report.comparisons?.children;
      if (!children || children.digests.length === 0) return { kind: 'undetermined', reason: NO_CHILDREN };
      const breaches: Breach[] = [];
      const skipped: Skipped[] = [];
      let checked = 0;
      for (const key of tables) {
        const table = report.tables.get(key);
        const found: { breach: Breach; exhibit: Exhibit }[] = [];
        for (const cell of table?.cells.flat() ?? []) {
          // More here and fewer there may add up to anything.
          if (!table || !cell || cell.column.form.cell.type === 'signedCount') continue;
          const { form } = table;
          const [row, column] = [cell.row.form, cell.column.form];
          const address = cellAddress(form, row, column);
          if (cell.value === undefined || cell.row.uncertain) {
            skipped.push({ address, reason: NO_FIGURE_TO_COMPARE });
            continue;
          }
          checked++;
          // What a child does not have adds nothing: the sum can only be larger.
          const sum = children.digests.reduce((total, child) => add(total, figureAt(child, address) ?? 0), 0);
          if (cell.value >= sum) continue;
          const exhibit = cellExhibit(form, cell);
          const breach = {
            messageId: 'default',
            params: {
              table: tableName(form),
              row: rowName(row),
              column: columnName(column),
              value: cell.value,
              sum,
              children: children.digests.length,
              difference: add(sum, -cell.value),
            },
            pointer: cellPointer(cell),
            address,
            place: cellPlace(form, row, column),
            exhibits: [exhibit],
            identity: [cell.value, sum],
          };
          found.push({ breach, exhibit });
        }
        breaches.push(...gatherMany(found, 'cells'));
      }
      const isTold = breaches.length > 0 && !isExplained(report, tables, explaining);
      return { kind: 'evidence', breaches: isTold ? breaches : [], checked, skipped };
    };
  },
};

export const missingChildren: FactDefinition = {
  name: 'missingChildren',
  description: {
    'zh-CN': '应当汇总、但没有找到报告的所属机关',
    en: 'Organs that a summary report must include and whose report was not found',
  },
  returns: 'evidence',
  params: { type: 'object', additionalProperties: false, properties: {} },
  messages: () => ({ default: ['count', 'organs', 'known'] }),
  prepare: () => (report) => {
    const children = report.comparisons?.children;
    if (!children) return { kind: 'undetermined', reason: NO_CHILDREN };
    const breaches = children.missing.length === 0 ? [] : [breachOfMissing(children, report)];
    return { kind: 'evidence', breaches, checked: 1, skipped: [] };
  },
};

/** So many names are told; the count tells the rest. */
const MOST_NAMES = 10;

function breachOfMissing({ missing, digests }: Known, report: Report): Breach {
  const shown = missing.slice(0, MOST_NAMES);
  const more = missing.length > shown.length;
  return {
    messageId: 'default',
    params: {
      count: missing.length,
      known: digests.length,
      organs: {
        'zh-CN': `${shown.join('、')}${more ? '等' : ''}`,
        en: `${shown.join(', ')}${more ? ' and others' : ''}`,
      },
    },
    pointer: report.organ.name === undefined ? '' : '/organ/name',
    exhibits: [],
    identity: missing,
  };
}
