/** `disclosure-lint export PATH…`: reports as the statutory form prints them, and a note of what a format cannot carry. */
import { localise } from '@disclosure-lint/core';
import { originInWords, placeInWords } from '@disclosure-lint/reporters';
import { EXPORT_FORMATS, type ExportFormat, isTextFormat, saidFormat } from '../conversion/format.ts';
import { reportIn } from '../conversion/report-in.ts';
import { type Converted, runConversion } from '../conversion/run.ts';
import type { PlacedLoss } from '../conversion/summary.ts';
import { withoutOrigins } from '../conversion/without-origins.ts';
import type { ExitCode } from '../exit-code.ts';
import { discover, type FileInput } from '../files/discover.ts';
import { type OpenedDocument, openDocument } from '../files/open.ts';
import type { ConversionArguments } from '../invocation.ts';
import { documentTexts } from '../locales/documents.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './context.ts';

export interface ExportArguments extends ConversionArguments {
  readonly format: ExportFormat | undefined;
}

/** Exports reports. */
export async function exportReports(
  { paths, stdinFilename, format: asked, ...where }: ExportArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const words = documentTexts(context.locale);
  if (stdinFilename !== undefined && !paths.includes('-')) throw new UsageError(context.texts.errors.stdinNeedsName);
  const format = saidFormat(asked, where.output, EXPORT_FORMATS, context);
  if (format === undefined) throw new UsageError(where.outDir === undefined ? words.noFormat : words.folderNeedsFormat);
  const shown = where.outDir === undefined && (where.output === undefined || where.output === '-');
  if (shown && context.io.stdout.isTTY && !isTextFormat(format)) throw new UsageError(words.notForTerminal(format));
  const found = await discover(paths, stdinFilename ?? '<stdin>', context, 'reportFiles');
  const convert = (input: FileInput) => exportOne(input, format, context);
  return runConversion(found, where, { kind: 'export', extension: `.${format}`, convert }, context);
}

async function exportOne(input: FileInput, format: ExportFormat, context: CommandContext): Promise<Converted> {
  const { locale } = context;
  const opened = await openDocument(input, context);
  if ('reason' in opened) return opened;
  const { document } = opened;
  const losses = importLosses(opened, context);
  const { report, mistakes } = await reportIn(withoutOrigins(document, losses.length > 0), locale);
  if (!report)
    return { reason: mistakes.map(({ place, message }) => `${place}  ${message}`).join(context.texts.sentenceGap) };
  const { exportReport } = await import('@disclosure-lint/exporters');
  const exported = await exportReport(report, format);
  return {
    content: exported.bytes,
    losses: [
      ...losses,
      ...mistakes,
      ...exported.losses.map(({ message, pointer }) => ({
        place: placeInWords(document.locate(pointer), document, locale),
        message: localise(message, locale),
      })),
    ],
  };
}

/** What was lost on the way in; what a report file has recorded was told when it was imported. */
function importLosses({ import: imported }: OpenedDocument, { locale }: CommandContext): readonly PlacedLoss[] {
  if (!imported || imported.kind === 'report') return [];
  return imported.losses.map(({ message, origin }) => ({ message, place: originInWords(origin, locale) }));
}
