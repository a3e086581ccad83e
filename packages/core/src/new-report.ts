/** A blank report for an author to fill in. */
import { forms } from '@disclosure-lint/rules';
import type { Block, ReportFile, Section, Table, TableForm } from '@disclosure-lint/schemas';
import { governingEdition } from './bind/bind.ts';
import { chineseOrdinal } from './bind/label.ts';

export interface NewReportOptions {
  /** The year reported on. */
  readonly year: number;
  /** The name of the reporting organ. */
  readonly organ: string;
}

/**
 * Makes a complete report with a zero in every cell, on the form that governs the year.
 * @throws {RangeError} when no form governs the year.
 */
export function newReport({ year, organ }: NewReportOptions): ReportFile {
  const edition = governingEdition(forms, year);
  if (!edition) throw new RangeError(`no statutory form governs reports on ${year}`);
  const form = forms[edition];
  const sections = form.sections.map(
    (section): Section => ({
      heading: `${chineseOrdinal(section.ordinal)}、${section.heading}`,
      content: [
        ...tablesOf(form.tables.filter((table) => table.section === section.key)),
        ...(section.key === 'other' ? ['无。'] : []),
      ],
    }),
  );
  return {
    format: 'disclosure-report/1',
    title: `${organ}${year}年政府信息公开工作年度报告`,
    organ: { name: organ },
    year,
    preamble: [`本报告所列数据的统计期限为${year}年1月1日至12月31日。`],
    sections,
  };
}

function tablesOf(tables: readonly TableForm[]): Block[] {
  return tables.map(
    (table): Table => ({
      table: table.key as NonNullable<Table['table']>,
      caption: table.caption,
      columns: table.columns.map((column) => column.label),
      rows: table.rows.map((row) => ({ label: row.label, cells: table.columns.map(() => 0) })),
      // In the small tables of part two it is the header of the labels.
      ...(table.note !== undefined && table.address !== 'disclosure' && { notes: [table.note] }),
    }),
  );
}
