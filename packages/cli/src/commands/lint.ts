/** `disclosure-lint [lint] PATH…`: finds the files, lints them, reports in their order, and answers. */
import { resolve } from 'node:path';
import { type BaselineUse, type Comparison, sumOfUses } from '@disclosure-lint/core';
import {
  createReporter,
  type FileOverview,
  type ReporterOptions,
  type RunSummary,
  runInBrief,
  Tally,
} from '@disclosure-lint/reporters';
import { usesColor } from '../color.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { discover, type FileInput } from '../files/discover.ts';
import { displayName } from '../files/name.ts';
import { readInput } from '../files/open.ts';
import type { LintArguments } from '../invocation.ts';
import { type Chosen, choose } from '../lint/choose.ts';
import { compareRun, compares } from '../lint/comparing.ts';
import { crewFor } from '../lint/crew-for.ts';
import { fileLinter, policyOf, type Task, type Writing } from '../lint/file-linter.ts';
import { type Governor, governor } from '../lint/governing.ts';
import { lintLines } from '../lint/lines.ts';
import { type Output, openOutput } from '../lint/output.ts';
import { paging } from '../lint/paging.ts';
import { folderInRepository } from '../lint/repository.ts';
import { speaking } from '../lint/speaking.ts';
import { Stopwatch } from '../lint/stats.ts';
import { UsedFiles } from '../lint/used-files.ts';
import { baselineTexts } from '../locales/baseline.ts';
import { showProgress } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import type { CommandContext } from './context.ts';

/** Reports are linted fast; fewer are done before a bar is read. */
const MANY = 100;

/** Formats that tell the verdict themselves, and name what of configuration and suppressions had a say in it. */
const CLOSING: ReadonlySet<LintArguments['format']> = new Set(['pretty', 'json', 'html', 'sarif'] as const);

/** Lints. */
export async function lint(options: LintArguments, context: CommandContext): Promise<ExitCode> {
  if (options.ndjson) return lintByLines(options, context);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  if (options.stdinFilename !== undefined && !paths.includes('-'))
    throw new UsageError(context.texts.errors.stdinNeedsName);
  const governing = governor(options, context);
  const found = await discover(paths, options.stdinFilename ?? '<stdin>', context);
  const chosen = await choose(found, governing, context);
  if (options.listFiles) return listFiles(chosen, context);
  refuseOverwriting(options, found.inputs, context);
  return run(chosen, options, governing, speaking(chosen.governed[0]?.governing.config, context));
}

async function run(
  chosen: Chosen,
  options: LintArguments,
  governing: Governor,
  context: CommandContext,
): Promise<ExitCode> {
  const writing: ReporterOptions = { ...reporterOptions(options, context), rules: rulesOf(chosen) };
  const reporter = createReporter(options.format, writing);
  const how: Writing = { options: writing, overview: reporter.holder !== undefined || reporter.needsOverview === true };
  const linter = fileLinter(options, governing, how, context);
  const tally = new Tally(chosen.notLinted);
  const used = new UsedFiles();
  const stopwatch = new Stopwatch();
  const policy = policyOf(options);
  const crew = await crewFor(chosen.governed.length, options, how, linter, context);
  const twice = compares(chosen, options);
  const count = chosen.governed.length;
  // The first look at every file has a bar of its own: the number shown is that of the files.
  const looking = twice ? await showProgress(count, context.io, MANY) : undefined;
  const progress = await showProgress(count, context.io, MANY);
  let output: Output | undefined;
  try {
    const tasks = await tasksOf(chosen, tally, context);
    const comparison = twice
      ? await compareRun(
          tasks.map(({ task }) => task),
          { options, crew, tally, step: () => looking?.step() },
          context,
        )
      : undefined;
    output = openOutput(options.outputFile, context);
    const pages = paging(reporter, output, progress);
    const overview: FileOverview[] = [];
    const known: BaselineUse[] = [];
    await pages.begin();
    let at = 0;
    for await (const outcome of crew.run(compared(tasks, comparison))) {
      const it = tasks[at++];
      if (!it) throw new Error('more outcomes than files');
      if (outcome.kind === 'missed') tally.miss({ path: it.task.input.name, reason: outcome.reason });
      else if (outcome.kind === 'linted') {
        tally.add(outcome);
        used.add(it.governing, outcome);
        stopwatch.add(outcome.timings);
        if (outcome.overview) overview.push(outcome.overview);
        if (outcome.baseline) known.push(outcome.baseline);
        await pages.add(outcome.piece, outcome.overview);
      }
      progress.step();
    }
    progress.end();
    const summary = tally.summary(policy, {
      ignored: chosen.ignored,
      configFiles: used.configFiles,
      suppressionFiles: [...used.suppressionFiles(context), ...baselineFile(options, context)],
      ...(how.overview && { overview }),
    });
    await pages.end(summary);
    await output.close();
    output = undefined;
    if (options.outputFile !== undefined || !CLOSING.has(options.format))
      await context.io.stderr.write(runInBrief(summary, writing));
    // Whoever reads only the JSON's exit code sees why it is 2.
    if (options.format !== 'pretty' || options.outputFile !== undefined) {
      for (const { path, reason } of summary.notLinted)
        await context.io.stderr.write(`disclosure-lint: ${path}: ${reason}\n`);
    }
    await tellBaseline(options, known, context);
    if (options.stats) await context.io.stderr.write(stopwatch.table(context.texts));
    return exitCode(summary.verdict);
  } finally {
    looking?.end();
    progress.end();
    output?.abandon();
    await crew.end();
  }
}

async function lintByLines(options: LintArguments, context: CommandContext): Promise<ExitCode> {
  const code = await lintLines(options, context);
  for (const { path } of baselineFile(options, context))
    await context.io.stderr.write(`disclosure-lint: ${baselineTexts(context.locale).named(path)}\n`);
  return code;
}

/** A baseline accepts findings, as suppressions do: it is named with them, so that nobody can say that it was not told. */
function baselineFile({ baseline }: LintArguments, { io }: CommandContext): RunSummary['suppressionFiles'] {
  return baseline === undefined
    ? []
    : [{ path: displayName(resolve(io.cwd, baseline), io.cwd), text: '', findings: [] }];
}

async function tellBaseline(
  options: LintArguments,
  uses: readonly BaselineUse[],
  context: CommandContext,
): Promise<void> {
  const { known, gone } = sumOfUses(uses);
  for (const { path } of baselineFile(options, context))
    await context.io.stderr.write(`disclosure-lint: ${baselineTexts(context.locale).used(path, known, gone)}\n`);
}

function reporterOptions(options: LintArguments, { io, locale }: CommandContext): ReporterOptions {
  const folder = folderInRepository(io);
  return {
    locale,
    version: VERSION,
    quiet: options.quiet,
    showSuppressed: options.showSuppressed,
    baseline: options.baseline !== undefined,
    ...(folder !== undefined && { folder }),
    color: usesColor(options.color && options.outputFile === undefined, io),
    ...(options.outputFile === undefined && io.stdout.columns !== undefined && { columns: io.stdout.columns }),
  };
}

/** Every rule that any of the reports is held against. */
function rulesOf({ governed }: Chosen): NonNullable<ReporterOptions['rules']> {
  const rules = governed.flatMap(({ governing }) => governing.ruleSet.rules.map(({ file }) => file));
  return [...new Map(rules.map((rule) => [rule.name, rule])).values()];
}

interface Planned {
  readonly task: Task;
  readonly governing: Chosen['governed'][number]['governing'];
}

/** Standard input can be read once, and by this thread. */
async function tasksOf({ governed }: Chosen, tally: Tally, context: CommandContext): Promise<readonly Planned[]> {
  const planned: Planned[] = [];
  for (const { input, governing } of governed) {
    if (input.kind === 'file') {
      planned.push({ task: { kind: 'lint', input }, governing });
      continue;
    }
    const read = await readInput(input, context);
    if ('reason' in read) tally.miss({ path: input.name, reason: read.reason });
    else planned.push({ task: { kind: 'lint', input, bytes: read.bytes }, governing });
  }
  return planned;
}

function* compared(planned: readonly Planned[], comparison: Comparison | undefined): Generator<Task> {
  for (const { task } of planned) {
    const comparisons = comparison?.of(task.input.name);
    yield comparisons ? { ...task, comparisons } : task;
  }
}

async function listFiles({ governed, notLinted }: Chosen, { io }: CommandContext): Promise<ExitCode> {
  for (const { input } of governed) await io.stdout.write(`${input.name}\n`);
  for (const { path, reason } of notLinted) await io.stderr.write(`disclosure-lint: ${path}: ${reason}\n`);
  return notLinted.length > 0 ? 2 : 0;
}

function refuseOverwriting(
  { outputFile, baseline }: LintArguments,
  inputs: readonly FileInput[],
  { io, texts, locale }: CommandContext,
): void {
  if (outputFile === undefined) return;
  const target = resolve(io.cwd, outputFile);
  if (baseline !== undefined && resolve(io.cwd, baseline) === target)
    throw new UsageError(baselineTexts(locale).outputIsBaseline);
  if (inputs.some(({ path }) => path === target)) throw new UsageError(texts.errors.outputIsInput);
}
