/**
 * Made-up reports on the form of 2021, of the size and kind that offices submit: some 23 kB with five thousand
 * characters of prose, every figure consistent. The tables are filled from the form's own data.
 */
import { editReport } from '@disclosure-lint/core';
import { forms } from '@disclosure-lint/rules';
import type { ReportFile, Section, Table, TableForm, TableKey } from '@disclosure-lint/schemas';
import { Random } from '../random.ts';
import { defectsOf } from './defects.ts';
import { paragraphs } from './narrative.ts';

/** The form that the reports are on. */
export const FORM = forms['2021'];

const PLACES = ['青岚市', '云溪县', '临渡区', '白鹭县', '望川市', '石门坎区', '南浔口县', '松林区'];
const ORGANS = [
  '民政局',
  '水务局',
  '教育体育局',
  '农业农村局',
  '交通运输局',
  '文化和旅游局',
  '应急管理局',
  '市场监督管理局',
];
/** Characters of prose in each section of the form. */
const PROSE: Readonly<Record<string, number>> = { overview: 2250, problems: 1400, other: 500 };
const OVERVIEW_PARTS = ['主动公开', '依申请公开', '政府信息管理', '公开平台建设', '监督保障'];
const NUMERALS = '一二三四五六';

/** A report as the benchmarks lint it. */
export interface CorpusReport {
  readonly name: string;
  readonly report: ReportFile;
  /** As the report's file holds it. */
  readonly text: string;
  /** The rules that an injected defect breaks, at least. */
  readonly broken: readonly string[];
}

/**
 * @param count How many reports.
 * @param seed The same seed gives the same reports.
 * @param prose How many times the usual length of prose.
 * @returns reports without any finding.
 */
export function cleanReports(count: number, seed = 1, prose = 1): CorpusReport[] {
  return Array.from({ length: count }, (_, index) => {
    const report = makeReport(new Random(seed * 7919 + index), prose);
    return { name: `clean-${prose}-${index}`, report, text: textOf(report), broken: [] };
  });
}

/** @returns the same reports, each with ten defects. */
export function defectiveReports(count: number, seed = 1): CorpusReport[] {
  return Array.from({ length: count }, (_, index) => {
    const random = new Random(seed * 7919 + index);
    const clean = makeReport(random);
    const defects = defectsOf(clean, FORM.tables, random);
    const report = editReport(
      clean,
      defects.map((defect) => defect.edit),
    );
    return { name: `defective-${index}`, report, text: textOf(report), broken: defects.map((defect) => defect.rule) };
  });
}

/** @returns a table of the form. */
export function tableForm(key: string): TableForm {
  const table = FORM.tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(`the form has no table ${key}`);
  return table;
}

function textOf(report: ReportFile): string {
  return `${JSON.stringify(report, null, 1)}\n`;
}

function makeReport(random: Random, times = 1): ReportFile {
  const year = random.whole(2021, 2024);
  const name = random.pick(PLACES) + random.pick(ORGANS);
  const tables = FORM.tables.map((form) => ({ form, table: fill(form, random) }));
  return {
    format: 'disclosure-report/1',
    title: `${name}${year}年政府信息公开工作年度报告`,
    organ: { name, kind: 'department', level: 'county', scope: 'own' },
    year,
    publishedOn: `${year + 1}-01-${random.whole(20, 30)}`,
    submittedOn: `${year + 1}-01-${random.whole(10, 19)}`,
    preamble: [
      `根据《中华人民共和国政府信息公开条例》要求，${name}编制本报告，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
      `本报告可在政府门户网站下载；如有疑问，请与${name}办公室联系（电话：0${random.whole(311, 998)}-${random.whole(2100000, 8999999)}）。`,
    ],
    sections: FORM.sections.map((section): Section => {
      const prose = paragraphs(random, year, (PROSE[section.key] ?? 0) * times);
      const own = tables.filter(({ form }) => form.section === section.key).map(({ table }) => table);
      return {
        heading: `${NUMERALS[section.ordinal - 1] ?? ''}、${section.heading}`,
        content:
          section.key === 'overview'
            ? subsections(prose, statements(tables.map(({ table }) => table)))
            : section.key === 'other'
              ? [...prose, '全年未收取信息处理费。']
              : [...prose, ...own],
      };
    }),
  };
}

/** What an office says of its own tables: the figures that are held against them. */
function statements(tables: readonly Table[]): string {
  const total = (table: string, row: string): number => {
    const lines = tableForm(table).rows.map(({ key }) => key);
    const rows = lines.flatMap((key, index) => (key === row || key.startsWith(`${row}.`) ? [index] : []));
    const cells = tables.find((candidate) => candidate.table === table)?.rows ?? [];
    return sum(rows.map((index) => Number(cells[index]?.cells.at(-1) ?? 0)));
  };
  const own = (row: string): number => total('applications', row);
  const suits = total('remedies', 'litigationDirect') + total('remedies', 'litigationAfterReview');
  return [
    `本年新收政府信息公开申请${own('received')}件，上年结转${own('broughtForward')}件，办结${own('resultTotal')}件，结转下年度继续办理${own('carriedForward')}件。`,
    `办理结果为：予以公开${own('granted')}件，部分公开${own('partlyGranted')}件，不予公开${own('refused')}件，无法提供${own('unavailable')}件，不予处理${own('notProcessed')}件，其他处理${own('otherHandling')}件。`,
    `因政府信息公开引发行政复议${total('remedies', 'review')}件、行政诉讼${suits}件。`,
  ].join('');
}

function subsections(prose: readonly string[], ofApplications: string): Section[] {
  const share = Math.ceil(prose.length / OVERVIEW_PARTS.length);
  return OVERVIEW_PARTS.map((part, index) => ({
    heading: `（${NUMERALS[index] ?? ''}）${part}`,
    content: [...(index === 1 ? [ofApplications] : []), ...prose.slice(index * share, (index + 1) * share)],
  }));
}

function fill(form: TableForm, random: Random): Table {
  const figures = figuresOf(form, random);
  return {
    table: form.key as TableKey,
    caption: form.caption,
    columns: form.columns.map((column) => column.label),
    rows: form.rows.map((row, at) => ({ label: row.label, cells: figures[at] ?? [] })),
  };
}

/** The figures of a table by row and column, every equation of the form kept. */
function figuresOf(form: TableForm, random: Random): number[][] {
  const grid = form.rows.map(() => form.columns.map(() => 0));
  const row = (key: string): number[] => grid[form.rows.findIndex((line) => line.key === key)] ?? [];
  if (form.key === 'applications') {
    const outcomes = (form.sets.outcomes ?? []).map(row);
    const [received, broughtForward, resultTotal, carriedForward] = [
      'received',
      'broughtForward',
      'resultTotal',
      'carriedForward',
    ].map(row);
    if (!received || !broughtForward || !resultTotal || !carriedForward) throw new Error('the form has other rows');
    for (const [column] of form.columns.entries()) {
      for (const outcome of outcomes) outcome[column] = random.next() < 0.35 ? random.whole(1, 24) : 0;
      resultTotal[column] = sum(outcomes.map((outcome) => outcome[column] ?? 0));
      carriedForward[column] = random.whole(0, 6);
      const handled = resultTotal[column] + carriedForward[column];
      broughtForward[column] = Math.min(handled, random.whole(0, 5));
      received[column] = handled - broughtForward[column];
    }
  } else {
    for (const [at, line] of form.rows.entries()) {
      // Departments have no power to issue regulations.
      if (line.key === 'regulations') continue;
      grid[at] = form.columns.map((column) => {
        if (column.cell.type === 'amount') return random.whole(100, 90000) / 100;
        // What was issued this year is in force, or was repealed.
        return column.key === 'inForce' ? random.whole(60, 120) : random.whole(0, 60);
      });
    }
  }
  const total = form.columns.findIndex((column) => form.totals?.columns?.includes(column.key));
  if (total >= 0) for (const line of grid) line[total] = sum(line.filter((_, at) => at !== total));
  return grid;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
