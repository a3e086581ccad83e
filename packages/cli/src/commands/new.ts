/** `disclosure-lint new`: a complete report with every figure 0, in the edition that governs the year. */
import { bindReport, localise, newReport, parseDocument } from '@disclosure-lint/core';
import { REPORT_STYLE } from '@disclosure-lint/reporters';
import { forms } from '@disclosure-lint/rules';
import stringify from 'json-stringify-pretty-compact';
import { type ExportFormat, FORM_FORMATS, isTextFormat, saidFormat } from '../conversion/format.ts';
import { lossLines } from '../conversion/summary.ts';
import type { ExitCode } from '../exit-code.ts';
import { deliver } from '../files/write.ts';
import type { OutputArguments } from '../invocation.ts';
import { documentTexts } from '../locales/documents.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './context.ts';

export interface NewArguments extends OutputArguments {
  readonly year: number;
  readonly organ: string;
  readonly format: ExportFormat | 'json' | undefined;
}

/** Writes a new report. */
export async function writeNewReport(
  { year, organ, format: asked, ...output }: NewArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const governed = Object.values(forms).some(
    ({ years: { from, to } }) => year >= from && year <= (to ?? Number.POSITIVE_INFINITY),
  );
  if (!governed) throw new UsageError(context.texts.errors.noFormFor(year));
  const format = saidFormat(asked, output.output, FORM_FORMATS, context) ?? 'json';
  const shown = output.output === undefined || output.output === '-';
  if (shown && context.io.stdout.isTTY && !isTextFormat(format))
    throw new UsageError(documentTexts(context.locale).notForTerminal(format));
  const text = `${stringify(newReport({ year, organ }), REPORT_STYLE)}\n`;
  if (format === 'json') await deliver(text, output, context);
  else await deliverForm(text, format, output, context);
  return 0;
}

/** What the format has no place for is told: the clerk writes it elsewhere. */
async function deliverForm(
  text: string,
  format: ExportFormat,
  output: OutputArguments,
  context: CommandContext,
): Promise<void> {
  const { exportReport } = await import('@disclosure-lint/exporters');
  const { bytes, losses } = await exportReport(bindReport(parseDocument(text, ''), forms), format);
  await deliver(bytes, output, context);
  if (losses.length === 0) return;
  const lines = lossLines(losses.map(({ message }) => ({ place: '', message: localise(message, context.locale) })));
  const head = documentTexts(context.locale).run.export.losses(losses.length);
  await context.io.stderr.write(`${[head, ...lines].join('\n')}\n`);
}
