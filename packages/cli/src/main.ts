/** The process: connects the command line to its streams. */
import { once } from 'node:events';
import { runCli } from './cli.ts';
import { changesAt } from './files/watch.ts';
import { BrokenPipe, CannotWrite, type Sink } from './io.ts';
import { serveThread } from './lint/thread.ts';

/** bin/lint-thread.js says so: asking node:worker_threads would take every run the time to load it. */
const isThread = Symbol.for('disclosure-lint.thread') in globalThis;

if (isThread) void serveThread();
else void main();

async function main(): Promise<void> {
  let input: NodeJS.ReadStream | undefined;
  const code = await runCli(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    get today() {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    get stdin() {
      input = process.stdin;
      return input;
    },
    stdout: sink(() => process.stdout),
    stderr: sink(() => process.stderr),
    changes: (paths) => changesAt(paths, interrupted()),
    threadFile: new URL('../bin/lint-thread.js', import.meta.url),
    onInterrupt,
  });
  // Not process.exit(): what is written must still be flushed. Input that nobody reads any more must not be waited for.
  process.exitCode = code;
  input?.destroy();
}

/** What is done before an interruption ends the process as it would have. */
function onInterrupt(action: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const handlers = signals.map((signal) => {
    const handler = (): void => {
      action();
      forget();
      process.kill(process.pid, signal);
    };
    process.once(signal, handler);
    return { signal, handler };
  });
  const forget = (): void => {
    for (const { signal, handler } of handlers) process.removeListener(signal, handler);
  };
  return forget;
}

/** From now on an interruption no longer kills the process: it ends what listens to the signal. */
function interrupted(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** Node makes a standard stream when it is first asked for, which takes a while: most runs write to one only. */
function sink(open: () => NodeJS.WriteStream): Sink {
  let opened: NodeJS.WriteStream | undefined;
  let failure: Error | undefined;
  const stream = () => {
    if (!opened) {
      opened = open();
      opened.on('error', (error) => {
        failure = isGone(error) ? new BrokenPipe() : new CannotWrite(error);
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
      if (failure) throw failure;
      if (!stream().write(content)) {
        // Rejects on 'error', that is when the reader goes while we wait.
        await once(stream(), 'drain').catch(() => undefined);
      }
      if (failure) throw failure;
    },
    async flush() {
      const last = opened;
      // A failure is told by an event of its own, a little later.
      if (last && !failure)
        await new Promise<void>((resolve) => {
          last.write('', (error) => (error ? setImmediate(resolve) : resolve()));
        });
      if (failure) throw failure;
    },
  };
}

function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'EOF' || error.code === 'ECONNRESET');
}
