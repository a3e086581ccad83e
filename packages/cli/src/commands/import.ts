/** `disclosure-lint import FILE.txt`: a text rendering as a report file, and a note of what could not be carried over. */
import { basename, extname, resolve } from 'node:path';
import { decode, MAX_BYTES } from '@disclosure-lint/core';
import { readUpTo } from '@disclosure-lint/files';
import { importText } from '@disclosure-lint/importers';
import { REPORT_STYLE } from '@disclosure-lint/reporters';
import type { ImportLoss } from '@disclosure-lint/schemas';
import stringify from 'json-stringify-pretty-compact';
import type { ExitCode } from '../exit-code.ts';
import { displayName } from '../files/name.ts';
import { reasonOf } from '../files/read.ts';
import { deliver } from '../files/write.ts';
import type { OutputArguments } from '../invocation.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './context.ts';

/** Imports one file. */
export async function importFile(
  { file, ...output }: { readonly file: string } & OutputArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, texts } = context;
  const path = resolve(io.cwd, file);
  const text = textOf(path, context);
  const report = importText(text, basename(path));
  await deliver(`${stringify(report, REPORT_STYLE)}\n`, output, context);
  const losses = report.import?.losses ?? [];
  if (losses.length > 0)
    await io.stderr.write(`${[texts.importLosses(losses.length), ...losses.map(lossLine)].join('\n')}\n`);
  return 0;
}

function textOf(path: string, context: CommandContext): string {
  const { errors } = context.texts;
  const refuse = (reason: string) => new UsageError(`${displayName(path, context.io.cwd)}: ${reason}`);
  let bytes: Uint8Array;
  try {
    bytes = readUpTo(path, MAX_BYTES + 1);
  } catch (error) {
    throw refuse(reasonOf(error, context.texts));
  }
  if (extname(path).toLowerCase() !== '.txt') throw refuse(errors.notImportable(extname(path)));
  if (bytes.byteLength > MAX_BYTES) throw refuse(errors.tooLarge(MAX_BYTES / 1024 / 1024));
  const decoded = decode(bytes);
  if (!decoded.ok) throw refuse(errors.undecodable);
  return decoded.text;
}

function lossLine({ message, origin }: ImportLoss): string {
  const place = origin?.kind === 'text' ? `${origin.range.start.line}:${origin.range.start.column}  ` : '';
  return `  ${place}${message}`;
}
