/** Puts the pieces of a report together as they come, or holds them where the beginning tells of the whole. */
import type { FileOverview, Reporter, RunSummary } from '@disclosure-lint/reporters';
import type { Progress } from '../progress.ts';
import type { Output } from './output.ts';

export interface Pages {
  begin(): Promise<void>;
  /**
   * @param piece What the report says of a file; '' for nothing.
   * @param overview What it says of the file among the others; undefined where it has none.
   */
  add(piece: string, overview: FileOverview | undefined): Promise<void>;
  end(summary: RunSummary): Promise<void>;
}

/** Makes what writes a report. */
export function paging(reporter: Reporter, output: Output, progress: Progress): Pages {
  const { separators = { first: '', between: '' }, holder } = reporter;
  let any = false;
  const write = async (piece: string): Promise<void> => {
    if (piece === '') return;
    await output.write((any ? separators.between : separators.first) + piece);
    any = true;
  };
  return {
    begin: async () => (holder ? undefined : output.write(reporter.begin())),
    add: async (piece, overview) => {
      if (piece === '') return;
      progress.makeWay();
      if (!holder) return write(piece);
      if (!overview) throw new Error('a piece without its overview');
      holder.add(piece, overview);
    },
    end: async (summary) => {
      if (holder) {
        await output.write(reporter.begin(summary));
        for (const piece of holder.pieces()) await write(piece);
      }
      await write(reporter.rest?.(summary) ?? '');
      await output.write(reporter.end(summary));
    },
  };
}
