/** Writing files: whole or not at all, and never over something unasked. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CommandContext } from '../commands/context.ts';
import { UsageError } from '../usage-error.ts';
import { displayName } from './name.ts';
import { reasonOf } from './read.ts';

/**
 * Writes a file in one step: readers see the old content or the new, never a part.
 * @throws UsageError when it cannot be written.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { io, texts }: CommandContext,
): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  const target = resolve(io.cwd, path);
  try {
    mkdirSync(dirname(target), { recursive: true });
    await writeFileAtomic(target, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw new UsageError(texts.errors.unwritable(displayName(target, io.cwd), reasonOf(error, texts)));
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

/** @throws UsageError when something is there that is not to be overwritten. */
export function requireFree(path: string, force: boolean, { io, texts }: CommandContext): void {
  if (force || !statSync(path, { throwIfNoEntry: false })) return;
  throw new UsageError(texts.errors.unwritable(displayName(path, io.cwd), texts.errors.exists));
}
