/** `disclosure-lint baseline create|update|prune PATH…`: records the findings that reports have. 1: a dry run would write; 2: something failed. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type BaselineEdit,
  baselineText,
  type Comparison,
  pruneBaseline,
  type SurveyedReport,
  updateBaseline,
} from '@disclosure-lint/core';
import { Tally } from '@disclosure-lint/reporters';
import type { ExitCode } from '../exit-code.ts';
import { type NamedBaseline, pathFromBaseline, readBaseline } from '../files/baseline.ts';
import { discover, type FileInput } from '../files/discover.ts';
import { displayName } from '../files/name.ts';
import { writeWhole } from '../files/write.ts';
import { LINT_DEFAULTS, type LintArguments, type RuleArguments } from '../invocation.ts';
import { type Chosen, choose } from '../lint/choose.ts';
import { compareRun, compares } from '../lint/comparing.ts';
import { crewFor } from '../lint/crew-for.ts';
import { fileLinter, type Task, type Writing } from '../lint/file-linter.ts';
import { type Governor, governor } from '../lint/governing.ts';
import { speaking } from '../lint/speaking.ts';
import { type BaselineAction, baselineTexts } from '../locales/baseline.ts';
import { showProgress } from '../progress.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import type { CommandContext } from './context.ts';

export interface BaselineArguments
  extends RuleArguments,
    Pick<LintArguments, 'paths' | 'edition' | 'previous' | 'organs' | 'threads'> {
  readonly action: BaselineAction;
  /** The file. */
  readonly baseline: string;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** As in linting: fewer are done before a bar is read. */
const MANY = 100;

/** Makes, updates or prunes a baseline. */
export async function keepBaseline(options: BaselineArguments, asked: CommandContext): Promise<ExitCode> {
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  if (paths.includes('-')) throw new UsageError(baselineTexts(asked.locale).noStdin);
  const governing = governor(options, asked);
  const chosen = await choose(await discover(paths, '', asked), governing, asked);
  const context = speaking(chosen.governed[0]?.governing.config, asked);
  // What would keep the baseline from being written is told before the work is done.
  const before = startingPoint(options, chosen, context);
  const surveyed = await survey(chosen, options, governing, context);
  for (const { path, reason } of surveyed.failed)
    await context.io.stderr.write(`disclosure-lint: ${path}: ${reason}\n`);
  if (surveyed.reports.length === 0) throw new UsageError(baselineTexts(context.locale).nothingWritten);
  const edit =
    options.action === 'prune'
      ? pruneBaseline(before.baseline, surveyed.reports)
      : updateBaseline(before.baseline, surveyed.reports);
  const changes = options.action === 'create' || edit.added + edit.changed + edit.dropped > 0;
  if (changes && !options.dryRun) await writeWhole(options.baseline, baselineText(edit.baseline), context);
  await account(edit, before.name, surveyed, options, context);
  if (surveyed.failed.length > 0) return 2;
  return options.dryRun && changes ? 1 : 0;
}

function startingPoint(
  { action, baseline: file, force }: BaselineArguments,
  { governed }: Chosen,
  context: CommandContext,
): NamedBaseline {
  const { io, texts, locale } = context;
  const path = resolve(io.cwd, file);
  const name = displayName(path, io.cwd);
  if (governed.some(({ input }) => input.path === path))
    throw new UsageError(texts.errors.unwritable(name, baselineTexts(locale).isReport));
  if (action !== 'create') return readBaseline(file, context);
  if (!force && existsSync(path)) throw new UsageError(texts.errors.unwritable(name, texts.errors.exists));
  return { baseline: new Map(), name };
}

interface Surveyed {
  readonly reports: readonly SurveyedReport[];
  /** What could not be looked at, or not at everything. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

async function survey(
  chosen: Chosen,
  { baseline, ...asked }: BaselineArguments,
  governing: Governor,
  context: CommandContext,
): Promise<Surveyed> {
  const words = baselineTexts(context.locale);
  const options: LintArguments = { ...LINT_DEFAULTS, ...asked, format: 'json', baseline: undefined };
  // Nothing is written on single files.
  const writing: Writing = {
    options: { locale: context.locale, version: VERSION, quiet: true, color: false },
    overview: false,
  };
  const linter = fileLinter(options, governing, writing, context);
  const crew = await crewFor(chosen.governed.length, options, writing, linter, context);
  const tally = new Tally(chosen.notLinted);
  const twice = compares(chosen, options);
  const progress = await showProgress(chosen.governed.length * (twice ? 2 : 1), context.io, MANY);
  const reports: SurveyedReport[] = [];
  const failed: { path: string; reason: string }[] = [];
  try {
    const inputs = chosen.governed.map(({ input }) => input);
    const look = { options, crew, tally, step: () => progress.step() };
    const comparison = twice ? await compareRun(inputs.map(surveying), look, context) : undefined;
    const waiting = [...inputs];
    for await (const outcome of crew.run(compared(inputs, comparison))) {
      const input = waiting.shift();
      if (!input) throw new Error('more outcomes than files');
      progress.step();
      if (outcome.kind === 'missed') failed.push({ path: input.name, reason: outcome.reason });
      else if (outcome.kind === 'surveyed') {
        const { survey: found } = outcome;
        if (!found.complete) failed.push({ path: input.name, reason: words.incomplete });
        const identity = found.identity ?? { path: pathFromBaseline(input.path, baseline, context) };
        reports.push({ ...found, identity });
      }
    }
  } finally {
    progress.end();
    await crew.end();
  }
  const none = { ignored: [], configFiles: [], suppressionFiles: [] };
  return { reports, failed: [...tally.summary({ failOn: 'never' }, none).notLinted, ...failed] };
}

function surveying(input: FileInput): Task {
  return { kind: 'survey', input };
}

function* compared(inputs: readonly FileInput[], comparison: Comparison | undefined): Generator<Task> {
  for (const input of inputs) {
    const comparisons = comparison?.of(input.name);
    yield comparisons ? { ...surveying(input), comparisons } : surveying(input);
  }
}

async function account(
  edit: BaselineEdit,
  name: string,
  { reports, failed }: Surveyed,
  { action, dryRun }: BaselineArguments,
  { io, locale }: CommandContext,
): Promise<void> {
  const words = baselineTexts(locale);
  const ofFile = reports.reduce((sum, report) => sum + report.ofFile, 0);
  const lines = [
    words.done(action, name, { ...edit, reports: reports.length }, dryRun),
    ...(ofFile > 0 ? [words.ofFile(ofFile)] : []),
    ...(failed.length > 0 ? [words.failed(failed.length)] : []),
  ];
  await io.stdout.write(`${lines.join('\n')}\n`);
}
