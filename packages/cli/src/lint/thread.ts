/** Both ends of a thread that looks at files: what starts it, and what runs in it. */
import type { Locale } from '@disclosure-lint/core';
import type { CommandContext } from '../commands/context.ts';
import type { LintArguments } from '../invocation.ts';
import { textsIn } from '../locales/index.ts';
import { type Hand, NotBegun, NotStarted } from './crew.ts';
import { fileLinter, type Outcome, type Task, type Writing } from './file-linter.ts';
import { governor } from './governing.ts';

/** What a thread is told when it starts; plain data. */
export interface Assignment {
  readonly options: LintArguments;
  readonly writing: Writing;
  readonly locale: Locale;
  readonly localeAsked: boolean;
  readonly cwd: string;
  readonly today: string;
}

interface Message {
  readonly id: number;
  readonly task: Task;
}

interface Answer {
  readonly id: number;
  readonly outcome: Outcome;
}

/** What a thread says when it can take tasks: ending before is no task’s fault. */
const READY = 'ready';

/**
 * Starts threads.
 * @param file The program that runs in a thread.
 * @returns a function that starts one.
 */
export async function threads(file: string | URL, assignment: Assignment): Promise<() => Hand> {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  return () => {
    const worker = new Worker(file, { workerData: assignment, stdin: false });
    const waiting = new Map<number, { resolve: (outcome: Outcome) => void; reject: (error: unknown) => void }>();
    let ready = false;
    let ended = false;
    let next = 0;
    let failure: unknown;
    const failed = (error: unknown): void => {
      ended = true;
      failure = error;
    };
    const over = (error: unknown): void => {
      ended = true;
      // It takes its tasks in order: the first is the one that it ended over.
      for (const [index, { reject }] of [...waiting.values()].entries())
        reject(ready ? (index === 0 ? error : new NotBegun()) : new NotStarted());
      waiting.clear();
    };
    worker.on('message', (message: Answer | typeof READY) => {
      ready = true;
      if (message === READY) return;
      waiting.get(message.id)?.resolve(message.outcome);
      waiting.delete(message.id);
    });
    // An error may overtake the answers before it; the end comes after them.
    worker.on('error', failed);
    worker.on('exit', (code) => over(failure ?? new Error(`exit code ${code}`)));
    return {
      work: (task) =>
        new Promise((resolve, reject) => {
          const id = next++;
          waiting.set(id, { resolve, reject });
          worker.postMessage({ id, task } satisfies Message);
        }),
      get waiting() {
        return waiting.size;
      },
      get ended() {
        return ended;
      },
      end: async () => {
        ended = true;
        await worker.terminate();
      },
    };
  };
}

/** Runs in a thread: takes tasks in order, one at a time. */
export async function serveThread(): Promise<void> {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  if (!parentPort) throw new Error('not a thread');
  const { options, writing, locale, localeAsked, cwd, today }: Assignment = workerData;
  const silent = { isTTY: false, write: async () => undefined };
  const context: CommandContext = {
    // Standard input is read by the main thread, which hands over what it read.
    io: { cwd, env: {}, today, stdin: nothing(), stdout: silent, stderr: silent },
    locale,
    localeAsked,
    texts: textsIn(locale),
  };
  const linter = fileLinter(options, governor(options, context), writing, context);
  parentPort.postMessage(READY);
  let before: Promise<void> = Promise.resolve();
  parentPort.on('message', ({ id, task }: Message) => {
    before = before.then(async () => {
      parentPort.postMessage({ id, outcome: await linter(task) } satisfies Answer);
    });
  });
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // Nothing to give.
}
