/** Finds, for each report of a run, the reports that it is held against: a first look at every file, before any is linted. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Comparison, compareReports, loadOrgans, type ReportDigest } from '@disclosure-lint/core';
import type { Tally } from '@disclosure-lint/reporters';
import type { OrgansFile } from '@disclosure-lint/schemas';
import type { CommandContext } from '../commands/context.ts';
import { discover, type FileInput } from '../files/discover.ts';
import { displayName } from '../files/name.ts';
import { reasonOf } from '../files/read.ts';
import type { LintArguments } from '../invocation.ts';
import { comparingTexts } from '../locales/comparing.ts';
import { UsageError } from '../usage-error.ts';
import type { Chosen } from './choose.ts';
import type { Crew } from './crew.ts';
import type { Task } from './file-linter.ts';
import { problemLine } from './own-rules.ts';

/** What the first look is made with. */
export interface FirstLook {
  readonly options: Pick<LintArguments, 'previous' | 'organs'>;
  readonly crew: Crew;
  readonly tally: Tally;
  /** A file is done. */
  readonly step: () => void;
}

/** @returns whether reports are compared at all: where rules ask for it, and there is something to compare with. */
export function compares({ governed }: Chosen, { previous }: Pick<LintArguments, 'previous'>): boolean {
  const asked = governed.some(({ governing }) =>
    governing.ruleSet.rules.some(({ file }) => file.meta.category === 'cross-year'),
  );
  return asked && governed.length > 0 && (governed.length > 1 || previous.length > 0);
}

/**
 * Looks at every report and every earlier one.
 * @param tasks The files of the run.
 * @throws UsageError when the file on organs has mistakes.
 */
export async function compareRun(
  tasks: Iterable<Task>,
  { options, crew, tally, step }: FirstLook,
  context: CommandContext,
): Promise<Comparison> {
  const organs = options.organs === undefined ? undefined : organsIn(options.organs, context);
  const found = await discover(options.previous, '', context);
  for (const missed of found.notLinted) tally.miss(missed);
  const earlier: ReportDigest[] = [];
  const names = found.inputs.map(({ name }) => name);
  for await (const outcome of crew.run(found.inputs.map(digesting))) {
    const name = names.shift() ?? '';
    if (outcome.kind === 'missed') tally.miss({ path: name, reason: outcome.reason });
    else if (outcome.kind === 'digested' && outcome.digest) earlier.push(outcome.digest);
    else tally.miss({ path: name, reason: comparingTexts(context.locale).noReport });
  }
  const digests: ReportDigest[] = [];
  for await (const outcome of crew.run([...tasks].map((task) => ({ ...task, kind: 'digest' as const })))) {
    // What cannot be read is told when it is to be linted.
    if (outcome.kind === 'digested' && outcome.digest) digests.push(outcome.digest);
    step();
  }
  const comparison = compareReports(digests, earlier, organs);
  await tellLeftOut(comparison, context);
  return comparison;
}

function digesting(input: FileInput): Task {
  return { kind: 'digest', input };
}

/** What could have been compared and was not: the reviewer may know why, and what to do about it. */
async function tellLeftOut(comparison: Comparison, { io, locale }: CommandContext): Promise<void> {
  const words = comparingTexts(locale);
  for (const reason of ['unmatched', 'passedOver', 'merged'] as const) {
    const left = comparison[reason];
    if (left.length === 0) continue;
    const names = left.map(({ path, organ, year }) => words.report(path, organ, year));
    await io.stderr.write(`disclosure-lint: ${words[reason](names)}\n`);
  }
}

function organsIn(file: string, context: CommandContext): OrgansFile {
  const { io, texts, locale } = context;
  const path = resolve(io.cwd, file);
  const name = displayName(path, io.cwd);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${name}: ${reasonOf(error, texts)}`);
  }
  const loaded = loadOrgans(text, name);
  if ('organs' in loaded) return loaded.organs;
  const { problems } = loaded;
  const lines = problems.map((problem) => problemLine(problem, context));
  throw new UsageError([comparingTexts(locale).organsRefused(problems.length), ...lines].join('\n'));
}
