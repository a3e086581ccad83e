/** How far a run has come, on standard error, when that is a terminal and the run is long. */
import type { SingleBar } from 'cli-progress';
import type { Io } from './io.ts';

export interface Progress {
  /** A file is done. */
  step(): void;
  /** Something is about to be written: on the same terminal the bar makes way for it. */
  makeWay(): void;
  /** The run is over, however it ended. */
  end(): void;
}

const none: Progress = { step: () => undefined, makeWay: () => undefined, end: () => undefined };

/**
 * Starts showing progress.
 * @param many Fewer files are done before a bar is read.
 */
export async function showProgress(total: number, { stderr, stdout }: Io, many: number): Promise<Progress> {
  if (total < many || !stderr.isTTY || !stderr.stream) return none;
  const { default: cliProgress } = await import('cli-progress');
  const bar: SingleBar = new cliProgress.SingleBar(
    {
      stream: stderr.stream,
      format: '{bar} {value}/{total}',
      clearOnComplete: true,
      // Interrupted, the process ends at once: a terminal that was not changed needs no restoring.
      linewrap: true,
      barsize: 30,
      fps: 10,
    },
    cliProgress.Presets.rect,
  );
  let done = 0;
  let shown = false;
  const hide = () => {
    if (shown) bar.stop();
    shown = false;
  };
  return {
    makeWay: stdout.isTTY ? hide : () => undefined,
    end: hide,
    step() {
      done++;
      if (done >= total) return hide();
      if (shown) bar.update(done);
      else bar.start(total, done);
      shown = true;
    },
  };
}
