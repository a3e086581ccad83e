/** Where a run's report goes: to standard output as it is made, or to a file, which is put in its place when it is whole. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { CommandContext } from '../commands/context.ts';
import { displayName } from '../files/name.ts';
import { reasonOf } from '../files/read.ts';
import { makeFolder } from '../files/write.ts';
import { UsageError } from '../usage-error.ts';

export interface Output {
  write(text: string): Promise<void>;
  /** The report is complete. */
  close(): Promise<void>;
  /** The run did not come to its end: nothing is left behind, and what was there stays. */
  abandon(): void;
}

/**
 * Opens the output.
 * @throws UsageError when the file cannot be written.
 */
export function openOutput(file: string | undefined, context: CommandContext): Output {
  const { stdout } = context.io;
  if (file !== undefined) return fileOutput(resolve(context.io.cwd, file), context);
  return {
    write: async (text) => (text === '' ? undefined : stdout.write(text)),
    close: async () => undefined,
    abandon: () => undefined,
  };
}

/** A report on ten thousand files is written as it is made, beside its place, and moved there in one step. */
function fileOutput(asked: string, { io, texts }: CommandContext): Output {
  const shown = displayName(asked, io.cwd);
  let forget: (() => void) | undefined;
  let part: string | undefined;
  let descriptor: number | undefined;
  const close = (): void => {
    const open = descriptor;
    descriptor = undefined;
    if (open !== undefined) closeSync(open);
  };
  const abandon = (): void => {
    forget?.();
    try {
      close();
    } finally {
      if (part !== undefined) rmSync(part, { force: true });
    }
  };
  const attempt = <Value>(action: () => Value): Value => {
    try {
      return action();
    } catch (error) {
      try {
        abandon();
      } catch {
        // What failed first is told.
      }
      const reason = error instanceof UsageError ? error.message : reasonOf(error, texts);
      throw new UsageError(texts.errors.unwritable(shown, reason));
    }
  };
  const open = (): string => {
    const existing = statSync(asked, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new UsageError(texts.errors.isFolder);
    if (existing === undefined) makeFolder(dirname(asked), texts.errors.noFolder);
    // A link stays one: the file that it leads to is written.
    const target = existing === undefined ? asked : realpathSync(asked);
    // A device or a pipe is written into: putting a file in its place would take it from everybody.
    if (existing === undefined || existing.isFile()) {
      const beside = join(dirname(target), `.disclosure-lint.${process.pid}.part`);
      part = beside;
      forget = io.onInterrupt?.(() => rmSync(beside, { force: true }));
    }
    descriptor = openSync(part ?? target, 'w', existing?.mode);
    return target;
  };
  const target = attempt(open);
  return {
    write: async (text) =>
      attempt(() => {
        const bytes = Buffer.from(text);
        for (let written = 0; written < bytes.length && descriptor !== undefined; )
          written += writeSync(descriptor, bytes, written);
      }),
    abandon,
    close: async () => {
      attempt(() => {
        if (part !== undefined && descriptor !== undefined) fsyncSync(descriptor);
        close();
        if (part !== undefined) renameSync(part, target);
      });
      forget?.();
      await io.stderr.write(`${texts.outputWritten(shown)}\n`);
    },
  };
}
