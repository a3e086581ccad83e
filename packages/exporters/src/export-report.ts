/** Writes a report as a document of its own. */
import type { Report } from '@disclosure-lint/core';
import { type Content, contentOf } from './content.ts';
import { writeDocx } from './docx/write-docx.ts';
import type { Exported, ExportFormat } from './exported.ts';
import { writeHtml } from './html/write-html.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

interface Format {
  readonly write: (content: Content) => Exported | Promise<Exported>;
  /** How many columns a table may have. */
  readonly widest: number;
  readonly name: string;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  docx: { write: writeDocx, widest: 63, name: 'Word' },
  html: { write: writeHtml, widest: 1000, name: 'HTML' },
  xlsx: { write: writeXlsx, widest: 16_384, name: 'Excel' },
};

/**
 * Prints a report as the statutory form prints it: cells merged, the remedies in one row, the small tables of part two under
 * their captions. What the report says is printed as it stands, right or wrong, and nothing is added to it.
 * @param report The bound report, also of a file that is no sound report: what fits is printed.
 * @returns the document, the same bytes for the same report, and what of the report is not in it.
 */
export async function exportReport(report: Report, format: ExportFormat): Promise<Exported> {
  const { write, widest, name } = FORMATS[format];
  const content = contentOf(report, widest, name);
  const { bytes, losses } = await write(content);
  return { bytes, losses: [...content.losses, ...losses] };
}
