/** `disclosure-lint [lint] PATH…`: finds the files, lints one after the other, reports, and answers. */
import { resolve } from 'node:path';
import { judge, type LintContext, type LintResult, lintDocument } from '@disclosure-lint/core';
import { createReporter, type FileReport } from '@disclosure-lint/reporters';
import { usesColor } from '../color.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { discover, type FileInput } from '../files/discover.ts';
import { type OpenedDocument, openDocument } from '../files/open.ts';
import type { LintArguments } from '../invocation.ts';
import { type Chosen, choose } from '../lint/choose.ts';
import { type Governing, governor } from '../lint/governing.ts';
import { lintContext } from '../lint/lint-context.ts';
import { openOutput } from '../lint/output.ts';
import { speaking } from '../lint/speaking.ts';
import { Stopwatch } from '../lint/stats.ts';
import { Tally } from '../lint/tally.ts';
import { UsedFiles } from '../lint/used-files.ts';
import { showProgress } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import type { CommandContext } from './context.ts';

/** Reports are linted fast; fewer are done before a bar is read. */
const MANY = 100;

/** Lints. */
export async function lint(options: LintArguments, context: CommandContext): Promise<ExitCode> {
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  if (options.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError(context.texts.errors.stdinNeedsName);
  const governing = governor(options, context);
  const found = await discover(paths, options.stdinFilename ?? '<stdin>', context);
  const chosen = await choose(found, governing, context);
  if (options.listFiles) return listFiles(chosen, context);
  refuseOverwriting(options, found.inputs, context);
  return run(chosen, options, speaking(chosen.governed[0]?.governing.config, context));
}

async function run(chosen: Chosen, options: LintArguments, context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  const reporter = createReporter(options.format, {
    locale: context.locale,
    version: VERSION,
    quiet: options.quiet,
    showSuppressed: options.showSuppressed,
    color: usesColor(options.color && options.outputFile === undefined, io),
    ...(options.outputFile === undefined && io.stdout.columns !== undefined && { columns: io.stdout.columns }),
  });
  const output = openOutput(options.outputFile, context);
  const tally = new Tally(chosen.notLinted);
  const used = new UsedFiles();
  const stopwatch = new Stopwatch();
  const policy = {
    failOn: options.failOn,
    ...(options.maxWarnings !== undefined && { maxWarnings: options.maxWarnings }),
  };
  const progress = await showProgress(chosen.governed.length, io, MANY);
  try {
    await output.write(reporter.begin());
    let index = 0;
    for (const { input, governing } of chosen.governed) {
      const linted = await lintFile(input, lintContext(governing, options, context), context);
      if ('reason' in linted) {
        tally.miss({ path: input.name, reason: linted.reason });
      } else {
        const { result, document, import: imported } = linted;
        const incomplete = options.strictImport && imported !== undefined && imported.losses.length > 0;
        const verdict = incomplete ? 'incomplete' : judge(result, policy);
        tally.add(result, verdict);
        used.add(governing, result);
        stopwatch.add(result.timings);
        const report = { result, verdict, text: document.text, ...(imported && { import: imported }) };
        const text = reporter.file({ ...report, ...filesOf(governing) }, index++);
        if (text !== '') progress.makeWay();
        await output.write(text);
      }
      progress.step();
    }
  } finally {
    progress.end();
  }
  const summary = tally.summary(policy, {
    ignored: chosen.ignored,
    configFiles: used.configFiles,
    suppressionFiles: used.suppressionFiles(context),
  });
  await output.write(reporter.end(summary));
  await output.close();
  // Whoever reads only the JSON's exit code sees why it is 2.
  if (options.format === 'json' || options.outputFile !== undefined) {
    for (const { path, reason } of summary.notLinted) await io.stderr.write(`disclosure-lint: ${path}: ${reason}\n`);
  }
  if (options.stats) await io.stderr.write(stopwatch.table(context.texts));
  return exitCode(summary.verdict);
}

function filesOf({ config, suppressions }: Governing): Pick<FileReport, 'config' | 'suppressions'> {
  const [nearest] = config.files;
  return {
    ...(nearest !== undefined && { config: nearest }),
    ...(suppressions && { suppressions: suppressions.file.document.path }),
  };
}

type Linted = (OpenedDocument & { readonly result: LintResult }) | { readonly reason: string };

/** Lints one file; whatever happens to it, the others are linted. */
async function lintFile(input: FileInput, how: LintContext, context: CommandContext): Promise<Linted> {
  try {
    const opened = await openDocument(input, context);
    if ('reason' in opened) return opened;
    return { ...opened, result: await lintDocument(opened.document, how) };
  } catch (error) {
    return { reason: context.texts.errors.crashed(error instanceof Error ? error.message : String(error)) };
  }
}

async function listFiles({ governed, notLinted }: Chosen, { io }: CommandContext): Promise<ExitCode> {
  for (const { input } of governed) await io.stdout.write(`${input.name}\n`);
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
