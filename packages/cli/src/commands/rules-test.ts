/** `disclosure-lint rules test`: runs the examples that rules bring along. 1: an example fails; 2: a rule does not load. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { builtinRules, type ExampleResult, type Locale, localise, runExamples } from '@disclosure-lint/core';
import type { ExitCode } from '../exit-code.ts';
import { displayName } from '../files/name.ts';
import { reasonOf } from '../files/read.ts';
import { ownRules } from '../lint/own-rules.ts';
import { authoringTexts } from '../locales/authoring.ts';
import type { Texts } from '../locales/texts.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './context.ts';

/**
 * Runs examples.
 * @param paths Rule files or folders; the built-in rules when there are none.
 * @param watch Run again whenever a file changes, until the user interrupts; the exit code is that of the last run.
 */
export async function testRules(
  { paths, watch }: { readonly paths: readonly string[]; readonly watch: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  return watch ? testAgain(paths, context) : testOnce(paths, context);
}

async function testOnce(paths: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { io, texts, locale } = context;
  const rules = paths.length > 0 ? ownRules(paths, context, 'alone') : builtinRules();
  let examples = 0;
  let failed = 0;
  for (const rule of rules) {
    for (const example of await runExamples(rule)) {
      examples++;
      if (example.passed) continue;
      failed++;
      await io.stdout.write(failure(example, texts, locale));
    }
  }
  const summary =
    failed === 0 ? `✓ ${texts.examplesPassed(rules.length, examples)}` : texts.examplesFailed(failed, examples);
  await io.stdout.write(`${summary}\n`);
  return failed === 0 ? 0 : 1;
}

async function testAgain(paths: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  const words = authoringTexts(context.locale);
  if (paths.length === 0 || !io.changes) throw new UsageError(words.nothingToWatch);
  // From here on, so that what is saved during the first run counts.
  const changes = watched(paths, io.changes, context);
  let code = await attempt(paths, context);
  await io.stderr.write(`${words.waiting}\n`);
  for await (const files of changes) {
    await io.stdout.write(`\n${words.changed(files.map((file) => displayName(file, io.cwd)).join(' '))}\n`);
    code = await attempt(paths, context);
    await io.stderr.write(`${words.waiting}\n`);
  }
  return code;
}

function watched(
  paths: readonly string[],
  changes: NonNullable<CommandContext['io']['changes']>,
  context: CommandContext,
) {
  const { io, texts } = context;
  for (const path of paths) {
    try {
      statSync(resolve(io.cwd, path));
    } catch (error) {
      throw new UsageError(`${displayName(resolve(io.cwd, path), io.cwd)}: ${reasonOf(error, texts)}`);
    }
  }
  return changes(paths.map((path) => resolve(io.cwd, path)));
}

/** A rule file that is half written is no reason to stop watching it. */
async function attempt(paths: readonly string[], context: CommandContext): Promise<ExitCode> {
  try {
    return await testOnce(paths, context);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await context.io.stdout.write(`${error.message}\n`);
    return 2;
  }
}

function failure(
  { rule, kind, edition, title, expected, found, problem }: ExampleResult,
  texts: Texts,
  locale: Locale,
): string {
  const list = (addresses: readonly string[]) => addresses.map((it) => (it === '' ? '""' : it)).join(' ') || texts.none;
  const why = problem === undefined ? [texts.expected(list(expected)), texts.found(list(found))] : [problem];
  return `${[`✗ ${texts.exampleFailed(rule, kind, edition, localise(title, locale))}`, ...why.map((line) => `    ${line}`)].join('\n')}\n`;
}
