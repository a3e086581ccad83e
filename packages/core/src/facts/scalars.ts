/** Single values of a report, from which a reviewer composes rules without programming. */
import type { TableForm } from '@disclosure-lint/schemas';
import type { BoundCell, Report } from '../bind/report.ts';
import { type CellRef, cellAt, resolveCell, resolveCells } from './addresses.ts';
import type { Exhibit, FactDefinition, FactResult } from './definition.ts';
import { add } from './exact-sum.ts';
import { placeName } from './places.ts';
import { EDITION_UNKNOWN, NO_NUMBER, ORGAN_UNKNOWN, SECTION_MISSING, YEAR_UNKNOWN } from './reasons.ts';
import { cellExhibit, printed } from './wording.ts';

const NO_PARAMS = { type: 'object', additionalProperties: false, properties: {} } as const;
const none = (): Readonly<Record<string, readonly string[]>> => ({});

export const cell: FactDefinition<{ readonly address: string }> = {
  name: 'cell',
  description: { 'zh-CN': '一个单元格的数字', en: 'The number in one cell' },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['address'],
    additionalProperties: false,
    properties: { address: { $ref: '#/$defs/address' } },
  },
  messages: none,
  prepare({ address }, form, problem) {
    const ref = resolveCell(address, form, '/address', problem);
    return (report) => total(report, ref ? [ref] : []);
  },
};

export const sum: FactDefinition<{ readonly cells: readonly string[] }> = {
  name: 'sum',
  description: {
    'zh-CN': '几个单元格之和；地址末段可写“*”，代表该行各栏',
    en: 'The sum of several cells; the last part of an address may be *, for every column of the row',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['cells'],
    additionalProperties: false,
    properties: { cells: { type: 'array', minItems: 1, items: { $ref: '#/$defs/address' } } },
  },
  messages: none,
  prepare({ cells }, form, problem) {
    const refs = cells.flatMap((address, index) => resolveCells(address, form, `/cells/${index}`, problem));
    return (report) => total(report, refs);
  },
};

function total(report: Report, refs: readonly CellRef[]): FactResult {
  let value = 0;
  const parts: (readonly [TableForm, BoundCell])[] = [];
  for (const ref of refs) {
    const found = cellAt(report, ref);
    if (found?.value === undefined || found.row.uncertain) return { kind: 'undetermined', reason: NO_NUMBER };
    value = add(value, found.value);
    parts.push([ref.table, found]);
  }
  if (refs.length === 0) return { kind: 'undetermined', reason: NO_NUMBER };
  return {
    kind: 'scalar',
    value,
    // Asked for only where the condition fails, and it takes longer than to read the cells.
    get exhibits(): readonly Exhibit[] {
      return parts.map(([table, found]) => cellExhibit(table, found));
    },
  };
}

export const year: FactDefinition = {
  name: 'year',
  description: { 'zh-CN': '报告年度', en: 'The year reported on' },
  returns: 'scalar',
  params: NO_PARAMS,
  messages: none,
  prepare: () => (report) =>
    report.year
      ? {
          kind: 'scalar',
          value: report.year.value,
          exhibits: [
            {
              label: { 'zh-CN': '年度', en: 'year' },
              literal: String(report.year.value),
              pointer: report.year.pointer,
            },
          ],
        }
      : { kind: 'undetermined', reason: YEAR_UNKNOWN },
};

export const edition: FactDefinition = {
  name: 'edition',
  description: {
    'zh-CN': '由表头识别的样式：2019 或 2021',
    en: 'The edition of the form told by the tables’ headers: 2019 or 2021',
  },
  returns: 'scalar',
  params: NO_PARAMS,
  messages: none,
  prepare: () => (report) =>
    report.edition === 'unknown' || !report.editionMark
      ? { kind: 'undetermined', reason: EDITION_UNKNOWN }
      : {
          kind: 'scalar',
          value: report.edition,
          exhibits: [
            {
              label: printed(report.editionMark.table.caption),
              literal: report.editionMark.printed,
              address: report.editionMark.table.key,
              pointer: report.editionMark.pointer,
            },
          ],
        },
};

export const governingEdition: FactDefinition = {
  name: 'governingEdition',
  description: {
    'zh-CN': '报告年度应当使用的样式：2019 或 2021',
    en: 'The edition that governs the report’s year: 2019 or 2021',
  },
  returns: 'scalar',
  params: NO_PARAMS,
  messages: none,
  prepare: () => (report) =>
    report.governing === undefined
      ? { kind: 'undetermined', reason: YEAR_UNKNOWN }
      : { kind: 'scalar', value: report.governing, exhibits: [] },
};

export const organ: FactDefinition<{ readonly property: 'name' | 'kind' | 'level' | 'scope' }> = {
  name: 'organ',
  description: {
    'zh-CN': '报告机关的名称、类别、层级或数据范围',
    en: 'The name, kind, level or scope of the reporting organ',
  },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['property'],
    additionalProperties: false,
    properties: { property: { enum: ['name', 'kind', 'level', 'scope'] } },
  },
  messages: none,
  prepare:
    ({ property }) =>
    (report) => {
      const value = report.organ[property];
      return value === undefined
        ? { kind: 'undetermined', reason: ORGAN_UNKNOWN(property) }
        : {
            kind: 'scalar',
            value,
            exhibits: [{ label: { 'zh-CN': '机关', en: 'organ' }, literal: value, pointer: `/organ/${property}` }],
          };
    },
};

export const sectionText: FactDefinition<{ readonly section: string }> = {
  name: 'sectionText',
  description: { 'zh-CN': '一个部分的全部文字', en: 'All text of one section' },
  returns: 'scalar',
  params: {
    type: 'object',
    required: ['section'],
    additionalProperties: false,
    properties: { section: { enum: ['overview', 'proactive', 'applications', 'remedies', 'problems', 'other'] } },
  },
  messages: none,
  prepare:
    ({ section }) =>
    (report) => {
      const found = report.sections.find((candidate) => candidate.form?.key === section);
      if (!found) return { kind: 'undetermined', reason: SECTION_MISSING(placeName(section, report.form)) };
      const text = report.paragraphs
        .filter((paragraph) => paragraph.section === section)
        .map((paragraph) => paragraph.text);
      return {
        kind: 'scalar',
        value: text.join('\n'),
        exhibits: [
          {
            label: printed(found.form?.heading ?? ''),
            literal: found.heading,
            address: section,
            pointer: `${found.pointer}/heading`,
          },
        ],
      };
    },
};
