/** `disclosure-lint [lint] PATH…`: finds the files, lints one after the other, reports, and answers. */
import { resolve } from 'node:path';
import { judge, type LintContext, type LintResult, lintDocument, type SourceDocument } from '@disclosure-lint/core';
import { createReporter } from '@disclosure-lint/reporters';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { type Discovered, discover, type FileInput } from '../files/discover.ts';
import { openDocument } from '../files/open.ts';
import type { LintArguments } from '../invocation.ts';
import { openOutput } from '../lint/output.ts';
import { showProgress } from '../lint/progress.ts';
import { chosenRules } from '../lint/rule-set.ts';
import { Stopwatch } from '../lint/stats.ts';
import { Tally } from '../lint/tally.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import type { CommandContext } from './context.ts';

/** Lints. */
export async function lint(options: LintArguments, context: CommandContext): Promise<ExitCode> {
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  if (options.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError(context.texts.errors.stdinNeedsName);
  const lintContext: LintContext = {
    ruleSet: chosenRules(options, context),
    locale: context.locale,
    timings: options.stats,
    ...(options.edition && { edition: options.edition }),
  };
  const found = await discover(paths, options.stdinFilename ?? '<stdin>', context);
  if (options.listFiles) return listFiles(found, context);
  refuseOverwriting(options, found.inputs, context);
  return run(found, options, lintContext, context);
}

async function run(
  found: Discovered,
  options: LintArguments,
  lintContext: LintContext,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const reporter = createReporter(options.format, {
    locale: context.locale,
    version: VERSION,
    quiet: options.quiet,
    color: usesColor(options, context),
    ...(options.outputFile === undefined && io.stdout.columns !== undefined && { columns: io.stdout.columns }),
  });
  const output = openOutput(options.outputFile, context);
  const tally = new Tally(found.notLinted);
  const stopwatch = new Stopwatch();
  const policy = {
    failOn: options.failOn,
    ...(options.maxWarnings !== undefined && { maxWarnings: options.maxWarnings }),
  };
  const progress = await showProgress(found.inputs.length, io);
  try {
    await output.write(reporter.begin());
    let index = 0;
    for (const input of found.inputs) {
      const linted = await lintFile(input, lintContext, context);
      if ('reason' in linted) {
        tally.miss({ path: input.name, reason: linted.reason });
      } else {
        const { result, document } = linted;
        const verdict = judge(result, policy);
        tally.add(result, verdict);
        stopwatch.add(result.timings);
        const text = reporter.file({ result, verdict, text: document.text }, index++);
        if (text !== '') progress.makeWay();
        await output.write(text);
      }
      progress.step();
    }
  } finally {
    progress.end();
  }
  const summary = tally.summary(options.maxWarnings);
  await output.write(reporter.end(summary));
  await output.close();
  // Whoever reads only the JSON's exit code sees why it is 2.
  if (options.format === 'json' || options.outputFile !== undefined) {
    for (const { path, reason } of summary.notLinted) await io.stderr.write(`disclosure-lint: ${path}: ${reason}\n`);
  }
  if (options.stats) await io.stderr.write(stopwatch.table(context.texts));
  return exitCode(summary.verdict);
}

type Linted = { readonly result: LintResult; readonly document: SourceDocument } | { readonly reason: string };

/** Lints one file; whatever happens to it, the others are linted. */
async function lintFile(input: FileInput, lintContext: LintContext, context: CommandContext): Promise<Linted> {
  try {
    const opened = await openDocument(input, context);
    if ('reason' in opened) return opened;
    return { document: opened.document, result: await lintDocument(opened.document, lintContext) };
  } catch (error) {
    return { reason: context.texts.errors.crashed(error instanceof Error ? error.message : String(error)) };
  }
}

async function listFiles({ inputs, notLinted }: Discovered, { io }: CommandContext): Promise<ExitCode> {
  for (const { name } of inputs) await io.stdout.write(`${name}\n`);
  for (const { path, reason } of notLinted) await io.stderr.write(`disclosure-lint: ${path}: ${reason}\n`);
  return notLinted.length > 0 ? 2 : 0;
}

function refuseOverwriting(
  { outputFile }: LintArguments,
  inputs: readonly FileInput[],
  { io, texts }: CommandContext,
): void {
  if (outputFile === undefined) return;
  const target = resolve(io.cwd, outputFile);
  if (inputs.some(({ path }) => path === target)) throw new UsageError(texts.errors.outputIsInput);
}

/** Colours are for terminals; https://no-color.org and its counterpart FORCE_COLOR are heeded. */
function usesColor({ color, outputFile }: LintArguments, { io: { env, stdout } }: CommandContext): boolean {
  if (!color || outputFile !== undefined || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stdout.isTTY && env.TERM !== 'dumb';
}
