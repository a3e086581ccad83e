/** Puts the pieces of a report together as they come, or holds them where the beginning tells of the whole. */
import type { Reporter, RunSummary } from '@disclosure-lint/reporters';
import type { Progress } from '../progress.ts';
import type { Output } from './output.ts';

export interface Pages {
  begin(): Promise<void>;
  /** @param piece What the report says of a file; '' for nothing. */
  add(piece: string): Promise<void>;
  end(summary: RunSummary): Promise<void>;
}

/** Makes what writes a report. */
export function paging(reporter: Reporter, output: Output, progress: Progress): Pages {
  const { separators = { first: '', between: '' }, holdsAll = false } = reporter;
  const held: string[] = [];
  let any = false;
  const write = async (piece: string): Promise<void> => {
    if (piece === '') return;
    await output.write((any ? separators.between : separators.first) + piece);
    any = true;
  };
  return {
    begin: async () => (holdsAll ? undefined : output.write(reporter.begin())),
    add: async (piece) => {
      if (piece === '') return;
      progress.makeWay();
      if (holdsAll) held.push(piece);
      else await write(piece);
    },
    end: async (summary) => {
      if (holdsAll) {
        await output.write(reporter.begin(summary));
        for (const piece of held) await write(reporter.pick?.(piece) ?? piece);
      }
      await write(reporter.rest?.(summary) ?? '');
      await output.write(reporter.end(summary));
    },
  };
}
