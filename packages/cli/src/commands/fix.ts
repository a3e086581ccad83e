/** `disclosure-lint fix PATH…`: mends report files, or shows how. 1: a dry run would change something; 2: something failed. */
import type { LintContext } from '@disclosure-lint/core';
import type { ExitCode } from '../exit-code.ts';
import { discover, type FileInput } from '../files/discover.ts';
import { Account, fileAccount } from '../fixing/account.ts';
import { deliver } from '../fixing/deliver.ts';
import { type FixedFile, fixFile } from '../fixing/fix-file.ts';
import { LINT_DEFAULTS, type LintArguments, type RuleArguments } from '../invocation.ts';
import { BrokenPipe } from '../io.ts';
import { type Chosen, choose } from '../lint/choose.ts';
import { governor } from '../lint/governing.ts';
import { lintContext } from '../lint/lint-context.ts';
import { speaking } from '../lint/speaking.ts';
import { fixTexts } from '../locales/fix.ts';
import { showProgress } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './context.ts';

export interface FixArguments
  extends RuleArguments,
    Pick<LintArguments, 'paths' | 'edition' | 'stdinFilename' | 'color'> {
  /** Figures may change. */
  readonly suggestions: boolean;
  readonly dryRun: boolean;
}

/** As in linting: fewer are done before a bar is read. */
const MANY = 100;

/** Mends. */
export async function fix(options: FixArguments, context: CommandContext): Promise<ExitCode> {
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  if (options.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError(context.texts.errors.stdinNeedsName);
  const found = await discover(paths, options.stdinFilename ?? '<stdin>', context, 'reportFiles');
  const chosen = await choose(found, governor(options, context), context);
  return run(chosen, options, speaking(chosen.governed[0]?.governing.config, context));
}

async function run(
  { governed, ignored, notLinted }: Chosen,
  options: FixArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, locale } = context;
  const account = new Account();
  const fail = async (name: string, reason: string) => {
    account.fail();
    await io.stderr.write(`disclosure-lint: ${name}: ${reason}\n`);
  };
  for (const { path, reason } of notLinted) await fail(path, reason);
  if (governed.length === 0) {
    if (ignored.length > 0) throw new UsageError(fixTexts(locale).allIgnored(ignored.length));
    return 2;
  }
  // A diff, and what was mended from standard input, stand alone on standard output.
  const piped = governed.some(({ input }) => input.kind === 'stdin');
  const told = options.dryRun || piped ? io.stderr : io.stdout;
  const progress = await showProgress(governed.length, io, MANY);
  try {
    for (const { input, governing } of governed) {
      const how = lintContext(governing, { ...LINT_DEFAULTS, edition: options.edition }, context);
      const fixed = await fixOne(input, how, options, context);
      progress.makeWay();
      if ('reason' in fixed) {
        await fail(input.name, fixed.reason);
      } else {
        account.add(fixed);
        if (fixed.mends.length > 0 && !options.dryRun) await told.write(fileAccount(input.name, fixed, context));
      }
      progress.step();
    }
  } finally {
    progress.end();
  }
  await told.write(account.total(options, context));
  if (account.failed > 0) return 2;
  return options.dryRun && account.changed > 0 ? 1 : 0;
}

/** Whatever happens to one file, the others are mended. */
async function fixOne(
  input: FileInput,
  how: LintContext,
  options: FixArguments,
  context: CommandContext,
): Promise<FixedFile | { readonly reason: string }> {
  try {
    const fixed = await fixFile(input, options.suggestions, how, context);
    if (!('reason' in fixed)) await deliver(input, fixed, options, context);
    return fixed;
  } catch (error) {
    // Nobody is left to read what would become of the others.
    if (error instanceof BrokenPipe) throw error;
    if (error instanceof UsageError) return { reason: error.message };
    return { reason: fixTexts(context.locale).crashed(error instanceof Error ? error.message : String(error)) };
  }
}
