/** How many work on a run. */
import { availableParallelism } from 'node:os';
import type { CommandContext } from '../commands/context.ts';
import type { LintArguments } from '../invocation.ts';
import { comparingTexts } from '../locales/comparing.ts';
import { type Crew, crewOfMany, crewOfOne } from './crew.ts';
import type { FileLinter, Outcome, Writing } from './file-linter.ts';

/** A thread takes as long to start as so many reports take to lint. */
const WORTH_A_THREAD = 150;

/**
 * @param count How many files there are; undefined when they come as they come.
 * @param linter What this thread does it with.
 * @returns a crew of threads where there are enough files, and where threads can be started.
 */
export async function crewFor(
  count: number | undefined,
  options: LintArguments,
  writing: Writing,
  linter: FileLinter,
  context: CommandContext,
): Promise<Crew> {
  const { io, locale, localeAsked } = context;
  const size = options.threads ?? threadsFor(count);
  if (size <= 1 || io.threadFile === undefined) return crewOfOne(linter);
  const { threads } = await import('./thread.ts');
  const { cwd, today } = io;
  const hire = await threads(io.threadFile, { options, writing, locale, localeAsked, cwd, today });
  const died = (error: unknown): Outcome => ({
    kind: 'missed',
    reason: comparingTexts(locale).threadEnded(error instanceof Error ? error.message : String(error)),
  });
  return crewOfMany({ size, hire, here: linter, died });
}

function threadsFor(count: number | undefined): number {
  if (count === undefined) return availableParallelism();
  return Math.min(availableParallelism(), Math.floor(count / WORTH_A_THREAD));
}
