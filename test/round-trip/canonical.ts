/** A report without what says only where its pieces came from: what has to be the same after a way there and back. */
import { bindReport, documentFromImport } from '@disclosure-lint/core';
import { type ExportFormat, exportReport } from '@disclosure-lint/exporters';
import { importDocument } from '@disclosure-lint/importers';
import { forms } from '@disclosure-lint/rules';
import type { ImportLoss, ReportFile } from '@disclosure-lint/schemas';

const PLACES: ReadonlySet<string> = new Set(['origin', 'cellOrigins', 'import']);

/** Leaves out origins, writes a paragraph as its text and a blank cell as ''. */
export function canonical(report: ReportFile): unknown {
  const visit = (value: unknown, key: string): unknown => {
    if (value === null && key === 'cells') return '';
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).filter(([name]) => !PLACES.has(name));
    const [only, other] = fields;
    if (only?.[0] === 'text' && !other) return only[1];
    return Object.fromEntries(fields.map(([name, field]) => [name, visit(field, name)]));
  };
  return visit(report, '');
}

export interface RoundTrip {
  readonly report: ReportFile;
  /** What the way out could not carry, and what the way back could not. */
  readonly exportLosses: readonly string[];
  readonly importLosses: readonly ImportLoss[];
}

/** Exports a report and imports what comes of it. */
export async function roundTrip(report: ReportFile, format: ExportFormat): Promise<RoundTrip> {
  const { bytes, losses } = await exportReport(bindReport(documentFromImport('report', '', report), forms), format);
  const outcome = await importDocument(bytes, `report.${format}`, { locale: 'zh-CN' });
  if (!outcome.ok) throw new Error(`${outcome.reason} ${outcome.what}`);
  return {
    report: outcome.report,
    exportLosses: losses.map(({ message }) => message['zh-CN']),
    importLosses: outcome.report.import?.losses ?? [],
  };
}
