/** `disclosure-lint import PATH…`: documents as report files, and a note of what could not be carried over. */
import { originInWords, REPORT_STYLE } from '@disclosure-lint/reporters';
import stringify from 'json-stringify-pretty-compact';
import { saidFormat } from '../conversion/format.ts';
import { type Converted, runConversion } from '../conversion/run.ts';
import type { ExitCode } from '../exit-code.ts';
import { contentOf } from '../files/content.ts';
import { discover, type FileInput } from '../files/discover.ts';
import { importBytes } from '../files/import.ts';
import { readInput } from '../files/open.ts';
import type { ConversionArguments } from '../invocation.ts';
import { documentTexts } from '../locales/documents.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './context.ts';

/** Imports documents. */
export async function importDocuments(
  { paths, stdinFilename, ...where }: ConversionArguments,
  context: CommandContext,
): Promise<ExitCode> {
  if (stdinFilename !== undefined && !paths.includes('-')) throw new UsageError(context.texts.errors.stdinNeedsName);
  // Refuses a name such as a.docx for what is JSON.
  saidFormat(undefined, where.output, ['json'], context);
  const found = await discover(paths, stdinFilename ?? '<stdin>', context, 'documents');
  return runConversion(found, where, { kind: 'import', extension: '.report.json', convert: imported }, context);
}

async function imported(input: FileInput, context: CommandContext): Promise<Converted> {
  const { locale } = context;
  const read = await readInput(input, context);
  if ('reason' in read) return read;
  if (contentOf(read.bytes, input.name) === 'report') return { reason: documentTexts(locale).isReport };
  const outcome = await importBytes(read.bytes, input.name, context);
  if ('reason' in outcome) return outcome;
  const losses = outcome.report.import?.losses ?? [];
  return {
    content: `${stringify(outcome.report, REPORT_STYLE)}\n`,
    losses: losses.map(({ message, origin }) => ({ message, place: originInWords(origin, locale) })),
  };
}
