/** The process: connects the command line to its streams. */
import { once } from 'node:events';
import { runCli } from './cli.ts';
import { changesAt } from './files/watch.ts';
import { BrokenPipe, type Sink } from './io.ts';

void runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  get today() {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  get stdin() {
    return process.stdin;
  },
  stdout: sink(() => process.stdout),
  stderr: sink(() => process.stderr),
  changes: (paths) => changesAt(paths, interrupted()),
}).then((code) => {
  // Not process.exit(): what is written must still be flushed.
  process.exitCode = code;
});

/** From now on an interruption no longer kills the process: it ends what listens to the signal. */
function interrupted(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** Node makes a standard stream when it is first asked for, which takes a while: most runs write to one only. */
function sink(open: () => NodeJS.WriteStream): Sink {
  let opened: NodeJS.WriteStream | undefined;
  let broken = false;
  const stream = () => {
    if (!opened) {
      opened = open();
      opened.on('error', () => {
        broken = true;
      });
    }
    return opened;
  };
  return {
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().isTTY ? stream().columns : undefined;
    },
    get stream() {
      return stream();
    },
    async write(content) {
      if (broken) throw new BrokenPipe();
      if (!stream().write(content)) {
        // Rejects on 'error', that is when the reader goes while we wait.
        await once(stream(), 'drain').catch(() => undefined);
      }
      if (broken) throw new BrokenPipe();
    },
  };
}
