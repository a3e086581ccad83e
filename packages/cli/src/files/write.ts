/** Writing files: whole or not at all, and never over something unasked. */
import { mkdirSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CommandContext } from '../commands/context.ts';
import { UsageError } from '../usage-error.ts';
import { displayName } from './name.ts';
import { reasonOf } from './read.ts';

/**
 * Writes a file in one step: readers see the old content or the new, never a part. What is no file, such as /dev/null or a named
 * pipe, is written into: putting a file in its place would take it from everybody.
 * @throws UsageError when it cannot be written.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { io, texts }: CommandContext,
): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  const target = resolve(io.cwd, path);
  const bytes = typeof content === 'string' ? content : Buffer.from(content);
  try {
    if (isDevice(statsOf(target))) return writeFileSync(target, bytes);
    makeFolder(dirname(target), texts.errors.noFolder);
    await writeFileAtomic(target, bytes);
  } catch (error) {
    const reason = error instanceof UsageError ? error.message : reasonOf(error, texts);
    throw new UsageError(texts.errors.unwritable(displayName(target, io.cwd), reason));
  }
}

/** Node says of a folder on a read-only disk, and of one below a file, only that there is no such thing. */
export function makeFolder(path: string, refusal: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST' ? new UsageError(refusal) : error;
  }
}

/**
 * Writes what a command made to the file asked for, or to standard output.
 * @throws UsageError when the file exists and `force` is not given.
 */
export async function deliver(
  content: string | Uint8Array,
  { output, force }: { readonly output: string | undefined; readonly force: boolean },
  context: CommandContext,
): Promise<void> {
  const { io, texts } = context;
  if (output === undefined || output === '-') return io.stdout.write(content);
  const target = resolve(io.cwd, output);
  requireFree(target, force, context);
  await writeWhole(output, content, context);
  await io.stderr.write(`${texts.written(displayName(target, io.cwd))}\n`);
}

/** @throws UsageError when something is there that is not to be overwritten, or cannot be. */
export function requireFree(path: string, force: boolean, { io, texts }: CommandContext): void {
  const { errors } = texts;
  const there = statsOf(path);
  if (there?.isDirectory()) throw new UsageError(errors.unwritable(displayName(path, io.cwd), errors.isFolder));
  if (there && !isDevice(there) && !force)
    throw new UsageError(errors.unwritable(displayName(path, io.cwd), errors.exists));
}

/** Whether two paths lead to one file, through links too. */
export function isSameFile(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [statsOf(one), statsOf(other)];
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

/** A device, a pipe, a socket: what is written goes through it, nothing in it is overwritten. */
function isDevice(stats: Stats | undefined): boolean {
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** What cannot be looked at counts as not there: writing says what is wrong with the path. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
