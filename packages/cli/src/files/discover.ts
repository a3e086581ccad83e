/** Which files a run lints: files as named, the reports in folders, what globs match. */
import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { isReportName, REPORT_HEAD, saysReport } from '@disclosure-lint/core';
import { jsonFilesBelow, readUpTo, sortedByName } from '@disclosure-lint/files';
import type { NotLinted } from '@disclosure-lint/reporters';
import type { CommandContext } from '../commands/context.ts';
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
 */
export async function discover(
  paths: readonly string[],
  stdinName: string,
  context: CommandContext,
): Promise<Discovered> {
  const { cwd } = context.io;
  const inputs = new Map<string, FileInput>();
  const notLinted: NotLinted[] = [];
  const add = (path: string, named = false) =>
    inputs.set(path, {
      kind: 'file',
      path,
      name: displayName(path, cwd),
      named: named || inputs.get(path)?.named === true,
    });
  const miss = (name: string, reason: string) => notLinted.push({ path: name, reason });
  for (const given of paths) {
    if (given === '-') {
      inputs.set('', { kind: 'stdin', path: '', name: stdinName, named: true });
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
      for (const match of matches ?? []) add(match);
      if (matches === undefined) miss(displayName(path, cwd), reasonOf(found, context.texts));
      else if (matches.length === 0) miss(given, context.texts.errors.noMatch);
    } else if (found.isDirectory()) {
      addFolder(path, add, miss, context);
    } else {
      add(path, true);
    }
  }
  return {
    inputs: sortedByName([...inputs.values()], ({ name }) => name),
    notLinted: sortedByName(notLinted, ({ path }) => path),
  };
}

function addFolder(
  folder: string,
  add: (path: string) => void,
  miss: (name: string, reason: string) => void,
  { io, texts }: CommandContext,
): void {
  const { files, failures } = jsonFilesBelow(folder);
  const reports = files.filter(isReportFile);
  for (const report of reports) add(report);
  for (const { path, error } of failures) miss(displayName(path, io.cwd), reasonOf(error, texts));
  if (reports.length > 0 || failures.length > 0) return;
  const { errors } = texts;
  miss(displayName(folder, io.cwd), files.length === 0 ? errors.emptyFolder : errors.noReportAmong(files.length));
}

function isReportFile(path: string): boolean {
  if (isReportName(path)) return true;
  try {
    // Without zero bytes UTF-16 reads like ASCII here.
    return saysReport(Buffer.from(readUpTo(path, REPORT_HEAD)).toString('latin1').replaceAll('\0', ''));
  } catch {
    // It may be one: linting says why it cannot be read.
    return true;
  }
}

/** What a glob matches; undefined when the text is none. */
async function globbed(given: string, cwd: string): Promise<string[] | undefined> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const pattern = sep === '\\' ? given.replaceAll('\\', '/') : given;
  if (!isDynamicPattern(pattern)) return undefined;
  const found = await glob(pattern, { cwd, absolute: true, expandDirectories: false, ignore: ['**/node_modules/**'] });
  return found.map((path) => resolve(path));
}

function statOrError(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
