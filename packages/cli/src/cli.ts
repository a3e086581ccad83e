/** The command line: arguments in, exit code out. No exception leaves it, and no stack trace reaches the user. */
import { parseArguments } from './arguments/parse.ts';
import { runCommand } from './commands/index.ts';
import type { ExitCode } from './exit-code.ts';
import { reasonOf } from './files/read.ts';
import { BrokenPipe, CannotWrite, type Io } from './io.ts';
import { DEFAULT_LOCALE, localeAskedFor, textsIn } from './locales/index.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs one command.
 * @param argv The arguments after the program's name.
 * @param io The process, or what stands for it.
 * @returns 0 accepted, 1 rejected, 2 incomplete or misused.
 */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  const asked = localeAskedFor(argv);
  const locale = asked ?? DEFAULT_LOCALE;
  const texts = textsIn(locale);
  try {
    const invocation = await parseArguments(argv, texts, io.stdout.columns);
    const code = await runCommand(invocation, { io, locale, localeAsked: asked !== undefined, texts });
    await io.stdout.flush?.();
    return code;
  } catch (error) {
    if (error instanceof BrokenPipe) return 2;
    const message =
      error instanceof CannotWrite
        ? texts.errors.unwritable(texts.standardOutput, reasonOf(error.cause, texts))
        : error instanceof UsageError
          ? error.message
          : texts.unexpected(error instanceof Error ? error.message : String(error));
    await io.stderr.write(`disclosure-lint: ${message}\n`).catch(() => undefined);
    return 2;
  }
}
