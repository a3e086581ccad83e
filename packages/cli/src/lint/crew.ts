/** Looks at files, several at once where there are threads, and gives the outcomes in the order of the tasks. */
import type { FileLinter, Outcome, Task } from './file-linter.ts';

export interface Crew {
  /** @param tasks Are asked for as they can be taken on: never more than a few wait. */
  run(tasks: Iterable<Task> | AsyncIterable<Task>): AsyncGenerator<Outcome>;
  /** Lets the threads go; what they had not done is done by nobody. */
  end(): Promise<void>;
}

/** @returns a crew that does everything in this thread. */
export function crewOfOne(linter: FileLinter): Crew {
  return {
    async *run(tasks) {
      let any = false;
      for await (const task of tasks) {
        if (any) await turn();
        any = true;
        yield await linter(task);
      }
    },
    end: async () => undefined,
  };
}

/** Lints wait for nothing: without a turn of the event loop, an interruption would be heard after the last file. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** One thread. */
export interface Hand {
  /** @throws NotStarted, NotBegun, or what the thread ended with over this task. */
  work(task: Task): Promise<Outcome>;
  /** Tasks given and not done. */
  readonly waiting: number;
  readonly ended: boolean;
  end(): Promise<void>;
}

/** The thread ended before it could take any task. */
export class NotStarted extends Error {}

/** The thread ended over a task before this one. */
export class NotBegun extends Error {}

/** Tasks that wait at each thread, so that it has the next one when it is done. */
const AHEAD = 3;
/** Outcomes that may wait for an earlier one, for each thread. */
const WINDOW = 8;

/** What a crew of threads is made of. */
export interface Hiring {
  /** How many threads at most. */
  readonly size: number;
  /** Starts one. */
  readonly hire: () => Hand;
  /** Does in this thread what no other takes. */
  readonly here: FileLinter;
  /** What is said of a file over which a thread ended. */
  readonly died: (error: unknown) => Outcome;
}

/** @returns a crew of threads. They are started as tasks wait; where none can be started, this thread does the work. */
export function crewOfMany({ size, hire, here, died }: Hiring): Crew {
  const hands: Hand[] = [];
  let hiring = true;
  let over = false;
  const hired = (): Hand | undefined => {
    try {
      const hand = hire();
      hands.push(hand);
      return hand;
    } catch {
      hiring = false;
      return undefined;
    }
  };
  const free = (): Hand | undefined => {
    const able = hands.filter(({ ended }) => !ended);
    const idlest = able.reduce<Hand | undefined>(
      (best, hand) => (best && best.waiting <= hand.waiting ? best : hand),
      undefined,
    );
    const busy = !idlest || idlest.waiting >= AHEAD;
    return (busy && hiring && able.length < size ? hired() : undefined) ?? idlest;
  };
  const done = async (task: Task): Promise<Outcome> => {
    while (!over) {
      const hand = free();
      if (!hand) {
        await turn();
        return here(task);
      }
      try {
        return await hand.work(task);
      } catch (error) {
        if (error instanceof NotStarted) hiring = false;
        else if (!(error instanceof NotBegun)) return died(error);
      }
    }
    return died(new NotBegun());
  };
  return {
    run: (tasks) => inOrder(tasks, done, size * WINDOW),
    end: async () => {
      over = true;
      await Promise.all(hands.map((hand) => hand.end()));
    },
  };
}

/**
 * @param done Does a task; never rejects.
 * @param window How many tasks are under way at most.
 */
async function* inOrder(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  done: (task: Task) => Promise<Outcome>,
  window: number,
): AsyncGenerator<Outcome> {
  const pending: Promise<Outcome>[] = [];
  const coming = iterate(tasks);
  let next: Promise<IteratorResult<Task>> | undefined;
  let more = true;
  try {
    for (;;) {
      const [first] = pending;
      if (more && pending.length < window) {
        next ??= coming.next();
        // It may fail while an outcome is taken; that is told when it is asked for again.
        next.catch(() => undefined);
        // Who gives the next task only when the outcome of the last is there must not wait for ever.
        const come = await Promise.race(first ? [next, first.then(() => undefined)] : [next]);
        if (come) {
          next = undefined;
          if (come.done) more = false;
          else pending.push(done(come.value));
          continue;
        }
      }
      if (!first) return;
      pending.shift();
      yield await first;
    }
  } finally {
    // Not awaited: it may be waiting for input that nobody sends.
    coming.return?.().catch(() => undefined);
  }
}

function iterate<Value>(values: Iterable<Value> | AsyncIterable<Value>): AsyncIterator<Value, undefined> {
  return (async function* () {
    yield* values;
    return undefined;
  })();
}
