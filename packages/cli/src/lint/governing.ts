/** What governs each report: its configuration, the rules that it chooses, and its suppressions. */
import { resolve } from 'node:path';
import {
  configResolver,
  createRuleSet,
  type FileProblem,
  type Resolution,
  type ResolvedConfig,
  type ResolverOptions,
  type RuleSet,
  ruleSetOptions,
} from '@disclosure-lint/core';
import type { CommandContext } from '../commands/context.ts';
import type { FileInput } from '../files/discover.ts';
import { nameOf, nodeFileSystem, slashed } from '../files/file-system.ts';
import { type ConfigArguments, LINT_DEFAULTS, type RuleArguments } from '../invocation.ts';
import { configTexts } from '../locales/config.ts';
import { UsageError } from '../usage-error.ts';
import { problemLine, ruleFilePaths } from './own-rules.ts';
import { requireKnown, severitiesOf } from './rule-set.ts';

export interface Governing extends Omit<Extract<Resolution, { kind: 'resolved' }>, 'kind'> {
  readonly ruleSet: RuleSet;
}

export type Governor = (path: string) => Promise<Governing>;

/**
 * Makes a function that says what governs a report, from its path.
 * @throws UsageError, as the function does, with every mistake in configurations, rule files and suppressions.
 */
export function governor(options: RuleArguments, context: CommandContext): Governor {
  return governing(options, resolverOptions(options, context), context);
}

/**
 * Makes a function that says which rules there are for a report, and what its configuration makes of them. Suppressions, which
 * change no rule, are not read.
 * @throws UsageError, as the function does, with every mistake in configurations and rule files.
 */
export function ruleGovernor(options: ConfigArguments, context: CommandContext): Governor {
  const lints = { ...LINT_DEFAULTS, ...options };
  return governing(lints, { ...resolverOptions(lints, context), suppressions: 'none' }, context);
}

/** The folders of own rules that the configuration of the current folder names, also when one of their rules is mistaken. */
export async function ruleFoldersHere(context: CommandContext): Promise<readonly string[]> {
  const resolveConfig = configResolver(nodeFileSystem(context), { nameOf: nameOf(context), suppressions: 'none' });
  const resolution = await resolveConfig(slashed(anyReportHere(context)));
  const { ruleFolders } = resolution.kind === 'resolved' ? resolution.config : resolution;
  return ruleFolders.map(({ value }) => value);
}

/** Stands for any report in the current folder, where there is none to ask for. */
export function anyReportHere({ io }: CommandContext): string {
  return resolve(io.cwd, '-');
}

/** Where the configuration of a report is looked for: standard input counts as a file where its name says. */
export function governedPath({ kind, name, path }: FileInput, { io }: CommandContext): string {
  return kind === 'stdin' ? resolve(io.cwd, name) : path;
}

function governing(options: RuleArguments, resolving: ResolverOptions, context: CommandContext): Governor {
  const resolveConfig = configResolver(nodeFileSystem(context), resolving);
  const ruleSets = new WeakMap<ResolvedConfig, RuleSet>();
  return async (path) => {
    const resolution = await resolveConfig(slashed(path));
    if (resolution.kind === 'invalid') throw refusal(resolution.problems, resolving, context);
    const { config } = resolution;
    let ruleSet = ruleSets.get(config);
    if (!ruleSet) {
      ruleSet = chosenRules(config, options, context);
      ruleSets.set(config, ruleSet);
    }
    return { ...resolution, ruleSet };
  };
}

function resolverOptions(options: RuleArguments, context: CommandContext): ResolverOptions {
  const { cwd } = context.io;
  if (options.config !== undefined && options.noConfig) throw new UsageError(configTexts(context.locale).configTwice);
  // A report that is to pass the gate must not bring along what opens it.
  const isolated = options.isolated || options.preset === 'gate';
  return {
    nameOf: nameOf(context),
    ruleFiles: ruleFilePaths(options.ruleDir, context).map(slashed),
    suppressions: isolated ? 'none' : 'nearest',
    config:
      options.config === undefined
        ? isolated || options.noConfig
          ? 'none'
          : 'nearest'
        : { path: slashed(resolve(cwd, options.config)), base: slashed(cwd) },
  };
}

/** The command line goes over the configuration. */
function chosenRules(config: ResolvedConfig, options: RuleArguments, { texts }: CommandContext): RuleSet {
  const chosen = ruleSetOptions(config);
  const severities = severitiesOf(options.rule, texts);
  const names = config.rules.map(({ name }) => name);
  for (const id of [...Object.keys(severities), ...options.only]) requireKnown(id, names, texts);
  return createRuleSet({
    ...chosen,
    severities: { ...chosen.severities, ...severities },
    ...(options.preset && { preset: options.preset }),
    ...(options.only.length > 0 && { only: options.only }),
  });
}

function refusal(
  problems: readonly FileProblem[],
  { ruleFiles = [] }: ResolverOptions,
  context: CommandContext,
): UsageError {
  const named = new Set(ruleFiles.map(nameOf(context)));
  const refused = problems.every(({ file }) => named.has(file))
    ? context.texts.ruleFilesRefused
    : configTexts(context.locale).refused;
  return new UsageError([refused(problems.length), ...problems.map((it) => problemLine(it, context))].join('\n'));
}
