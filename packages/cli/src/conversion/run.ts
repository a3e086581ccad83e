/** Converts one file or many: whatever happens to one, the others are converted, and at the end it is told of each. */
import { resolve } from 'node:path';
import { sortedByName } from '@disclosure-lint/files';
import type { CommandContext } from '../commands/context.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Discovered, FileInput } from '../files/discover.ts';
import { displayName } from '../files/name.ts';
import { isSameFile, requireFree, writeWhole } from '../files/write.ts';
import type { ConversionArguments } from '../invocation.ts';
import { documentTexts } from '../locales/documents.ts';
import { showProgress } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { type Outcome, type PlacedLoss, summaryOf } from './summary.ts';
import { type Planned, planTargets } from './targets.ts';

/** A document takes some time; fewer are done before a bar is read. */
const MANY = 20;

/** What a file became, or why it could not. */
export type Converted =
  | { readonly content: string | Uint8Array; readonly losses: readonly PlacedLoss[] }
  | { readonly reason: string };

export interface Conversion {
  /** Which words tell of it. */
  readonly kind: 'import' | 'export';
  /** That of what is written, with its dot. */
  readonly extension: string;
  convert(input: FileInput, context: CommandContext): Promise<Converted>;
}

/**
 * Runs a conversion.
 * @returns 0: every file is whole; 1: every file is there, some with losses; 2: some could not be converted.
 * @throws UsageError when it is not clear where to write.
 */
export async function runConversion(
  found: Discovered,
  where: Omit<ConversionArguments, 'paths' | 'stdinFilename'>,
  conversion: Conversion,
  context: CommandContext,
): Promise<ExitCode> {
  const planned = plan(found, where, conversion.extension, context);
  const outcomes: Outcome[] = found.notLinted.map(({ path: name, reason }) => ({ name, kind: 'failed', reason }));
  const progress = await showProgress(planned.length, context.io, MANY);
  try {
    for (const it of planned) {
      outcomes.push(await convertOne(it, where.force, conversion, context));
      progress.step();
    }
  } finally {
    progress.end();
  }
  const summary = summaryOf(
    sortedByName(outcomes, ({ name }) => name),
    conversion.kind,
    where.outDir,
    context,
  );
  if (summary !== '') await context.io.stderr.write(summary);
  if (outcomes.some(({ kind }) => kind === 'failed')) return 2;
  return outcomes.some((it) => it.kind === 'done' && it.losses.length > 0) ? 1 : 0;
}

/** Without a target a file goes to standard output. */
type Task = Planned | { readonly input: FileInput; readonly target: undefined };

function plan(
  { inputs, notLinted }: Discovered,
  { output, outDir }: Pick<ConversionArguments, 'output' | 'outDir'>,
  extension: string,
  { io, locale }: CommandContext,
): readonly Task[] {
  const words = documentTexts(locale);
  const count = inputs.length + notLinted.length;
  if (output !== undefined && outDir !== undefined) throw new UsageError(words.outputTwice);
  if (outDir !== undefined) return planTargets(inputs, resolve(io.cwd, outDir), extension);
  if (count > 1)
    throw new UsageError(output === undefined ? words.severalNeedFolder(count) : words.outputForOne(count));
  const target = output === undefined || output === '-' ? undefined : resolve(io.cwd, output);
  return inputs.map((input) => ({ input, target }));
}

async function convertOne(
  task: Task,
  force: boolean,
  { convert }: Conversion,
  context: CommandContext,
): Promise<Outcome> {
  const { name, path } = task.input;
  const words = documentTexts(context.locale);
  const failed = (reason: string): Outcome => ({ name, kind: 'failed', reason });
  if ('clash' in task)
    return failed(words.sameTarget(task.clash.map((it) => it.name).join(context.texts.listSeparator)));
  const { target } = task;
  try {
    if (target !== undefined && isSameFile(target, path)) return failed(words.targetIsInput);
    if (target !== undefined) requireFree(target, force, context);
    const converted = await contained(convert, task.input, context);
    if ('reason' in converted) return failed(converted.reason);
    if (target === undefined) await context.io.stdout.write(converted.content);
    else await writeWhole(target, converted.content, context);
    const written = target === undefined ? undefined : displayName(target, context.io.cwd);
    return { name, kind: 'done', losses: converted.losses, written };
  } catch (error) {
    if (error instanceof UsageError) return failed(error.message);
    throw error;
  }
}

/** A crash is that file's alone. */
async function contained(
  convert: Conversion['convert'],
  input: FileInput,
  context: CommandContext,
): Promise<Converted> {
  try {
    return await convert(input, context);
  } catch (error) {
    return { reason: documentTexts(context.locale).crashed(error instanceof Error ? error.message : String(error)) };
  }
}
