/** Where a run's report goes: to standard output as it is made, or to a file when it is whole. */
import { resolve } from 'node:path';
import type { CommandContext } from '../commands/context.ts';
import { displayName } from '../files/name.ts';
import { writeWhole } from '../files/write.ts';

export interface Output {
  write(text: string): Promise<void>;
  /** The report is complete. */
  close(): Promise<void>;
}

/** Opens the output. */
export function openOutput(file: string | undefined, context: CommandContext): Output {
  const { stdout, stderr, cwd } = context.io;
  if (file === undefined) {
    return { write: async (text) => (text === '' ? undefined : stdout.write(text)), close: async () => undefined };
  }
  const pieces: string[] = [];
  return {
    write: async (text) => {
      pieces.push(text);
    },
    close: async () => {
      await writeWhole(file, pieces.join(''), context);
      await stderr.write(`${context.texts.outputWritten(displayName(resolve(cwd, file), cwd))}\n`);
    },
  };
}
