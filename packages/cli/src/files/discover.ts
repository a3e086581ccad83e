/** Which files a run works on: files as named, what is looked for in folders, what globs match. */
import { statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { isTemporaryName, sortedByName } from '@disclosure-lint/files';
import type { NotLinted } from '@disclosure-lint/reporters';
import type { CommandContext } from '../commands/context.ts';
import { documentTexts } from '../locales/documents.ts';
import { lookInto, type Wanted } from './folders.ts';
import { displayName } from './name.ts';
import { reasonOf } from './read.ts';

export interface FileInput {
  readonly kind: 'file' | 'stdin';
  /** Absolute path; empty for standard input. */
  readonly path: string;
  /** The name shown. */
  readonly name: string;
  /** Whether the user named it: then no configuration leaves it out. */
  readonly named: boolean;
  /** Absolute path of the folder that was given or that a glob begins with, else of its own; empty for standard input. */
  readonly folder: string;
}

export interface Discovered {
  /** In the order of their names, each once. */
  readonly inputs: readonly FileInput[];
  readonly notLinted: readonly NotLinted[];
}

/**
 * Finds the files.
 * @param paths Files, folders, globs, or `-` for standard input.
 * @param stdinName The name of standard input.
 * @param wanted What is looked for in folders.
 */
export async function discover(
  paths: readonly string[],
  stdinName: string,
  context: CommandContext,
  wanted: Wanted = 'reports',
): Promise<Discovered> {
  const { cwd } = context.io;
  const inputs = new Map<string, FileInput>();
  const notLinted: NotLinted[] = [];
  const add = (path: string, folder: string, named = false) =>
    inputs.set(path, {
      kind: 'file',
      path,
      name: displayName(path, cwd),
      named: named || inputs.get(path)?.named === true,
      folder: inputs.get(path)?.folder ?? folder,
    });
  const miss = (name: string, reason: string) => notLinted.push({ path: name, reason });
  for (const given of paths) {
    if (given === '-') {
      inputs.set('', { kind: 'stdin', path: '', name: stdinName, named: true, folder: '' });
      continue;
    }
    if (given === '') {
      // A variable that is not set in a script must not become the current folder.
      miss('""', context.texts.errors.noSuchFile);
      continue;
    }
    const path = resolve(cwd, given);
    const found = statOrError(path);
    if (found instanceof Error) {
      const matches = await globbed(given, cwd);
      for (const match of matches?.paths ?? []) add(match, matches?.folder ?? cwd);
      if (matches === undefined) miss(displayName(path, cwd), reasonOf(found, context.texts));
      else if (matches.paths.length === 0) miss(given, context.texts.errors.noMatch);
    } else if (found.isDirectory()) {
      addFolder(path, wanted, add, miss, context);
    } else {
      add(path, dirname(path), true);
    }
  }
  return {
    inputs: sortedByName([...inputs.values()], ({ name }) => name),
    notLinted: sortedByName(notLinted, ({ path }) => path),
  };
}

function addFolder(
  folder: string,
  wanted: Wanted,
  add: (path: string, folder: string) => void,
  miss: (name: string, reason: string) => void,
  { io, texts, locale }: CommandContext,
): void {
  const { files, failures, otherJson } = lookInto(folder, wanted);
  for (const file of files) add(file, folder);
  for (const { path, error } of failures) miss(displayName(path, io.cwd), reasonOf(error, texts));
  if (files.length > 0 || failures.length > 0) return;
  miss(
    displayName(folder, io.cwd),
    otherJson > 0 ? texts.errors.noReportAmong(otherJson) : documentTexts(locale).nothingIn[wanted],
  );
}

/** What a glob matches, and the folder that it begins with; undefined when the text is none. */
async function globbed(
  given: string,
  cwd: string,
): Promise<{ readonly paths: readonly string[]; readonly folder: string } | undefined> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const pattern = sep === '\\' ? given.replaceAll('\\', '/') : given;
  if (!isDynamicPattern(pattern)) return undefined;
  const found = await glob(pattern, { cwd, absolute: true, expandDirectories: false, ignore: ['**/node_modules/**'] });
  const parts = pattern.split('/');
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => isDynamicPattern(part)),
  );
  return {
    paths: found.map((path) => resolve(path)).filter((path) => !isTemporaryName(basename(path))),
    folder: resolve(cwd, fixed.join('/') || (pattern.startsWith('/') ? '/' : '.')),
  };
}

function statOrError(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
