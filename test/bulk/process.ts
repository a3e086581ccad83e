/** The command line as a process, for tests of what only a process can show. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The script of the command line, which runs the bundle. */
export const BIN = fileURLToPath(new URL('../../packages/cli/bin/disclosure-lint.js', import.meta.url));
export const WINDOWS = process.platform === 'win32';

/** A process that has ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command line. */
export function start(cwd: string, argv: readonly string[], input: 'ignore' | 'pipe' = 'ignore') {
  const child = spawn(process.execPath, [BIN, ...argv], { cwd, stdio: [input, 'pipe', 'pipe'] });
  return { child, ended: endOf(child) };
}

/** Gathers what a process writes until it and all that it started have ended. */
export function endOf(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  // A character may be cut in two between one chunk and the next.
  child.stdout?.setEncoding('utf8');
  child.stderr?.setEncoding('utf8');
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Not before every process and thread that holds the streams has ended.
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** Runs a script of a shell; `$NODE` and `$LINT` are the two halves of the command line. */
export function inShell(cwd: string, script: string) {
  const env = { ...process.env, LINT: BIN, NODE: process.execPath };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** Waits a little for another process. */
export const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
