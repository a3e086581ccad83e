/** The office's own rule files. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FileProblem, loadRules, localise } from '@disclosure-lint/core';
import { jsonFilesBelow, sortedByName } from '@disclosure-lint/files';
import type { RuleFile } from '@disclosure-lint/schemas';
import type { CommandContext } from '../commands/context.ts';
import { displayName } from '../files/name.ts';
import { reasonOf } from '../files/read.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Loads rule files.
 * @param paths Rule files, or folders of them.
 * @param running beside: they run beside the built-in rules, whose names are taken; alone: one of them may be a built-in rule.
 * @throws UsageError with every mistake in them.
 */
export function ownRules(
  paths: readonly string[],
  context: CommandContext,
  running: 'beside' | 'alone',
): readonly RuleFile[] {
  if (paths.length === 0) return [];
  const { io, texts } = context;
  const sources = ruleFilePaths(paths, context).map((file) => ({
    path: displayName(file, io.cwd),
    text: read(file, context),
  }));
  const { rules, problems } = loadRules(sources, { beside: running === 'beside' });
  if (problems.length > 0) {
    throw new UsageError(
      [texts.ruleFilesRefused(problems.length), ...problems.map((it) => problemLine(it, context))].join('\n'),
    );
  }
  return rules;
}

/** The rule files named, or below the folders named, each once. */
export function ruleFilePaths(paths: readonly string[], context: CommandContext): readonly string[] {
  const files = new Set(paths.flatMap((path) => ruleFilesAt(resolve(context.io.cwd, path), context)));
  return sortedByName([...files], String);
}

/** The form that terminals and editors turn into a link. */
export function problemLine(
  { file, line, column, message, suggestion }: FileProblem,
  { locale, texts }: CommandContext,
): string {
  const meant = suggestion === undefined ? '' : texts.perhaps(suggestion);
  return `  ${file}:${line}:${column}  ${localise(message, locale)}${meant}`;
}

function ruleFilesAt(path: string, { io, texts }: CommandContext): readonly string[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw new UsageError(`${displayName(path, io.cwd)}: ${reasonOf(error, texts)}`);
  }
  if (!isFolder) return [path];
  const { files } = jsonFilesBelow(path);
  if (files.length === 0) throw new UsageError(texts.errors.noRulesIn(displayName(path, io.cwd)));
  return files;
}

function read(path: string, { io, texts }: CommandContext): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${displayName(path, io.cwd)}: ${reasonOf(error, texts)}`);
  }
}
