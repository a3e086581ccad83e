/** Out as a document and in again: nothing is lost but what the documents cannot carry, and of that each piece is told. */

import { readdirSync, readFileSync } from 'node:fs';
import { builtinRules, createRuleSet, documentFromImport, lintDocument, newReport } from '@disclosure-lint/core';
import { EXPORT_FORMATS } from '@disclosure-lint/exporters';
import { specimens } from '@disclosure-lint/rules';
import { type Block, type ReportFile, type Row, validateReport } from '@disclosure-lint/schemas';
import { describe, expect, test } from 'vitest';
import { canonical, roundTrip } from './canonical.ts';
import { defectiveReports } from './defective-reports.ts';

const REPORTS: readonly (readonly [string, ReportFile])[] = [
  ...Object.entries(specimens()).map(
    ([edition, report]) => [`the specimen of ${edition}`, report as ReportFile] as const,
  ),
  ...[2019, 2025].map((year) => [`a new report on ${year}`, newReport({ year, organ: '某某县财政局' })] as const),
  ...defectiveReports(100, 2026).map(({ name, report }) => [name, report] as const),
];

describe.each(['docx', 'html'] as const)('as %s', (format) => {
  test.each(REPORTS)('%s is the same afterwards', async (_, report) => {
    const trip = await roundTrip(report, format);
    expect(canonical(trip.report)).toEqual(canonical(report));
    expect(validateReport(trip.report), JSON.stringify(validateReport.errors)).toBe(true);
    expect([...trip.exportLosses, ...trip.importLosses]).toEqual([]);
  });
});

describe('as xlsx', () => {
  test.each(REPORTS)('%s has the same tables afterwards, and of all else it is told', async (_, report) => {
    const trip = await roundTrip(report, 'xlsx');
    const { tables, prose } = parted(report);
    expect(canonical(trip.report)).toEqual(canonical(tables));
    expect(trip.exportLosses.length > 0).toBe(prose);
    expect(trip.importLosses).toEqual([]);
  });
});

/** What a spreadsheet carries of a report: parts with tables, and in them only what leads to a table. */
function parted(report: ReportFile): { tables: ReportFile; prose: boolean } {
  let prose = (report.preamble ?? []).length > 0;
  const kept = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block): Block[] => {
      if (typeof block === 'object' && 'rows' in block) return [block];
      if (typeof block === 'object' && 'content' in block && hasTable(block.content))
        return [{ ...block, content: kept(block.content) }];
      prose = true;
      return [];
    });
  const sections = report.sections.flatMap((section) => {
    const content = kept(section.content);
    if (content.length === 0) prose = true;
    return content.length > 0 ? [{ ...section, content }] : [];
  });
  const { preamble: _, ...rest } = report;
  return { tables: { ...rest, sections }, prose };
}

function hasTable(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) => typeof block === 'object' && ('rows' in block || ('content' in block && hasTable(block.content))),
  );
}

describe('a row with a figure too many', () => {
  test.each(EXPORT_FORMATS)('keeps its label and all its figures as %s, and its place is told', async (format) => {
    const report = structuredClone(specimens()['2021']) as unknown as {
      sections: { content: { rows: { label: string[]; cells: number[] }[] }[] }[];
    };
    const label = ['三、本年度办理结果', '（五）不予处理', '6.其他情形'];
    report.sections[2]?.content[0]?.rows.splice(15, 0, { label, cells: [1, 2, 3, 4, 5, 6, 7, 8] });
    const trip = await roundTrip(report as unknown as ReportFile, format);
    const tables = trip.report.sections.flatMap(({ content }) =>
      content.filter((block) => typeof block === 'object' && 'rows' in block),
    );
    const rows = tables.flatMap((table) => (table as { rows: readonly Row[] }).rows);
    expect(rows.find((row) => row.cells.length === 8)).toMatchObject({
      label,
      cells: [1, 2, 3, 4, 5, 6, 7, 8],
      uncertain: true,
    });
    expect(rows.filter(({ uncertain }) => uncertain)).toHaveLength(1);
    expect(trip.importLosses.map(({ message }) => message)).toEqual([expect.stringContaining('“6.其他情形”一行有8个')]);
  });
});

describe('reports as offices keep them', () => {
  const folder = new URL('../fixtures/offices/', import.meta.url);
  const offices = readdirSync(folder).filter((name) => name.endsWith('.report.json'));
  const ruleSet = createRuleSet({ rules: builtinRules(), preset: 'strict' });
  const found = async (report: ReportFile): Promise<unknown[]> => {
    const { findings } = await lintDocument(documentFromImport('report', '', report), { ruleSet, locale: 'zh-CN' });
    return findings.map(({ ruleId, address, message }) => [ruleId, address, message]);
  };

  test.each(offices.flatMap((name) => (['docx', 'html'] as const).map((format) => [name, format] as const)))(
    '%s has the same findings after it was %s',
    async (name, format) => {
      const report = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as ReportFile;
      expect(await found((await roundTrip(report, format)).report)).toEqual(await found(report));
    },
  );
});
