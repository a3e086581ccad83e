/** What is exported, opened and saved by LibreOffice, and read back: documents as an office really makes them. */
import { bindReport, documentFromImport } from '@disclosure-lint/core';
import { EXPORT_FORMATS, type ExportFormat, exportReport } from '@disclosure-lint/exporters';
import { importDocument } from '@disclosure-lint/importers';
import { forms, specimens } from '@disclosure-lint/rules';
import type { ReportFile } from '@disclosure-lint/schemas';
import { expect, test } from 'vitest';
import { figuresOf, partsOf, proseOf } from '../../packages/importers/test/layouts/read-back.ts';
import { type SAVED_AS, savedByOffice } from './office.ts';

const REPORTS = Object.values(specimens()) as readonly ReportFile[];

async function exported(report: ReportFile, format: ExportFormat): Promise<Uint8Array> {
  return (await exportReport(bindReport(documentFromImport('report', '', report), forms), format)).bytes;
}

async function imported(bytes: Uint8Array, name: string): Promise<ReportFile> {
  const outcome = await importDocument(bytes, name, { locale: 'zh-CN' });
  if (!outcome.ok) throw new Error(`${outcome.reason} ${outcome.what}`);
  return outcome.report;
}

/** Exports both specimens, lets the office save them, and hands out each with what was saved of it. */
async function saved(format: ExportFormat, as: keyof typeof SAVED_AS): Promise<(readonly [ReportFile, Uint8Array])[]> {
  const documents = await Promise.all(REPORTS.map((report) => exported(report, format)));
  const results = savedByOffice(documents, format, as);
  return REPORTS.flatMap((report, at) => {
    const bytes = results[at];
    return bytes ? [[report, bytes] as const] : [];
  });
}

test.each([
  ['html', 'docx'],
  ['docx', 'docx'],
  ['docx', 'html'],
] as const)('exported as %s, saved as %s: nothing is lost', async (format, as) => {
  for (const [report, bytes] of await saved(format, as)) {
    const read = await imported(bytes, `saved.${as}`);
    expect(figuresOf(read)).toEqual(figuresOf(report));
    expect(partsOf(read)).toEqual(partsOf(report));
    expect(proseOf(read)).toEqual(proseOf(report));
    expect(read.title).toBe(report.title);
    expect(read.organ?.name).toBe(report.organ?.name);
    expect(read.year).toBe(report.year);
    expect(read.import?.losses).toEqual([]);
  }
});

test('exported as docx, saved as doc: every figure is there', async () => {
  for (const [report, bytes] of await saved('docx', 'doc')) {
    const read = await imported(bytes, 'saved.doc');
    expect(figuresOf(read)).toEqual(figuresOf(report));
    expect(partsOf(read)).toEqual(partsOf(report));
    expect(proseOf(read)).toEqual(proseOf(report));
    expect(read.title).toBe(report.title);
  }
});

test.each(['xlsx', 'xls'] as const)('exported as xlsx, saved as %s: every figure is there', async (as) => {
  for (const [report, bytes] of await saved('xlsx', as)) {
    const read = await imported(bytes, `saved.${as}`);
    expect(figuresOf(read)).toEqual(figuresOf(report));
    expect(read.title).toBe(report.title);
    expect(read.organ).toEqual(report.organ);
    expect(read.import?.losses).toEqual([]);
  }
});

test.each(EXPORT_FORMATS)('exported as %s, can be printed', async (format) => {
  for (const [, bytes] of await saved(format, 'pdf'))
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
});
