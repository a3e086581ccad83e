/** Runs the command line in a folder of its own, without a process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { specimens } from '@disclosure-lint/rules';
import { onTestFinished } from 'vitest';
import { type ExitCode, type Io, runCli } from '../src/index.ts';

/** The day on which the tests run. */
export const TODAY = '2025-06-15';

export interface Run {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder that is removed when the test is over. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/**
 * Runs a command.
 * @param cwd A folder made by `folderOf`.
 * @param changes What a watcher of files sees.
 * @param terminals Standard streams that are terminals.
 */
export async function run(
  cwd: string,
  argv: readonly string[],
  input: string | Uint8Array = '',
  env: Record<string, string> = {},
  changes?: Io['changes'],
  terminals: Partial<Record<'stdout' | 'stderr', NodeJS.WriteStream>> = {},
): Promise<Run> {
  const written = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const sink = (name: 'stdout' | 'stderr') => ({
    isTTY: terminals[name] !== undefined,
    stream: terminals[name],
    write: async (content: string | Uint8Array) => {
      written[name].push(Buffer.from(content));
    },
  });
  const code = await runCli(argv, {
    cwd,
    env,
    today: TODAY,
    stdin: bytes(input),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    ...(changes && { changes }),
  });
  return { code, stdout: String(Buffer.concat(written.stdout)), stderr: String(Buffer.concat(written.stderr)) };
}

async function* bytes(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? Buffer.from(input) : input;
}

/** A complete and correct report. */
export const CLEAN = JSON.stringify(specimens()['2021'], null, 1);

/** The same with one blank cell: one error. */
export const BLANK = CLEAN.replace(/("cells": \[\s*)\d+/u, '$1""');
