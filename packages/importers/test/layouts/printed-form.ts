/**
 * The tables of a report as the statutory form prints them, cell by cell with their spans: what offices start from. Made from
 * the report's data here, without the code that lays reports out for the program, so that the two can disagree.
 */
import type { Block, ReportFile, Table } from '@disclosure-lint/schemas';

export interface PrintedCell {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
  readonly kind: 'label' | 'figure';
}

export type PrintedRows = readonly (readonly PrintedCell[])[];

export interface PrintedForm {
  readonly title: string;
  readonly preamble: readonly string[];
  /** Headings, paragraphs and tables of each part; '' for a part's heading stands in `heading`. */
  readonly parts: readonly { readonly heading: string; readonly content: readonly PrintedBlock[] }[];
}

export type PrintedBlock =
  | { readonly kind: 'paragraph' | 'subheading'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly name: 'disclosure' | 'applications' | 'remedies';
      readonly caption: string;
      readonly rows: PrintedRows;
    };

const label = (text: string, span: { rows?: number; columns?: number } = {}): PrintedCell => ({
  text,
  kind: 'label',
  ...span,
});
const figure = (value: unknown): PrintedCell => ({ text: String(value ?? ''), kind: 'figure' });

export function printedForm(report: ReportFile): PrintedForm {
  return {
    title: report.title ?? '',
    preamble: (report.preamble ?? []).map(textOf),
    parts: report.sections.map(({ heading, content }) => ({
      heading: heading ?? '',
      content: content.flatMap(printed),
    })),
  };
}

function textOf(block: Block): string {
  return typeof block === 'string' ? block : 'text' in block ? block.text : '';
}

function printed(block: Block): PrintedBlock[] {
  if (typeof block === 'string' || 'text' in block) return [{ kind: 'paragraph', text: textOf(block) }];
  if ('content' in block) return [{ kind: 'subheading', text: block.heading ?? '' }, ...block.content.flatMap(printed)];
  return 'rows' in block ? [printedTable(block)] : [];
}

function printedTable(table: Table): PrintedBlock {
  if (table.table === 'applications')
    return { kind: 'table', name: 'applications', caption: '', rows: applicationsRows(table) };
  if (table.table === 'remedies') return { kind: 'table', name: 'remedies', caption: '', rows: remediesRows(table) };
  return { kind: 'table', name: 'disclosure', caption: table.caption ?? '', rows: disclosureRows(table) };
}

function disclosureRows({ columns, rows }: Table): PrintedRows {
  return [
    [label('信息内容'), ...columns.map((column) => label(String(column)))],
    ...rows.map((row) => [label(String(row.label)), ...row.cells.map(figure)]),
  ];
}

export const BALANCE_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

function applicationsRows({ rows }: Table): PrintedRows {
  const header = [
    [label(BALANCE_NOTE, { rows: 3, columns: 3 }), label('申请人情况', { columns: 7 })],
    [label('自然人', { rows: 2 }), label('法人或其他组织', { columns: 5 }), label('总计', { rows: 2 })],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => label(text)),
  ];
  const paths = rows.map((row) => [row.label].flat() as string[]);
  const countFrom = (at: number, level: number): number => {
    const same = (other: number) =>
      paths[other]?.slice(0, level + 1).join('|') === paths[at]?.slice(0, level + 1).join('|');
    let count = 1;
    while (at + count < rows.length && same(at + count)) count++;
    return count;
  };
  const body = rows.map((row, at) => {
    const path = paths[at] ?? [];
    const labels = path.flatMap((text, level) => {
      const last = level === path.length - 1;
      const above = paths[at - 1]?.slice(0, level + 1).join('|');
      if (!last && above === path.slice(0, level + 1).join('|')) return [];
      return [label(text, last ? { columns: 3 - level } : { rows: countFrom(at, level) })];
    });
    return [...labels, ...row.cells.map(figure)];
  });
  return [...header, ...body];
}

function remediesRows({ rows }: Table): PrintedRows {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => label(text));
  return [
    [label('行政复议', { columns: 5 }), label('行政诉讼', { columns: 10 })],
    [
      ...results.map(({ text }) => label(text, { rows: 2 })),
      label('未经复议直接起诉', { columns: 5 }),
      label('复议后起诉', { columns: 5 }),
    ],
    [...results, ...results],
    rows.flatMap((row) => row.cells.map(figure)),
  ];
}
