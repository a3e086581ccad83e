/** Runs in several threads: the same result as in one, and threads that end, or do not start, hold nothing up. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from '../src/index.ts';
import { crewOfMany, type Hand, NotBegun, NotStarted } from '../src/lint/crew.ts';
import type { Outcome, Task } from '../src/lint/file-linter.ts';
import { CLEAN, folderOf, TODAY } from './run.ts';

const COUNT = 40;
const names = Array.from({ length: COUNT }, (_, index) => `${String(index).padStart(2, '0')}.report.json`);

/** A program for a thread, which accepts every file, and does something else on those of which `when` is true. */
function program(when: string, what: string, before = ''): string {
  return `
    import { parentPort } from 'node:worker_threads';
    ${before}
    parentPort.postMessage('ready');
    parentPort.on('message', ({ id, task }) => {
      const path = task.input.name;
      if (${when}) ${what};
      const piece = JSON.stringify({ path });
      const counts = { error: 0, warning: 0, info: 0 };
      parentPort.postMessage({ id, outcome: { kind: 'linted', verdict: 'accepted', counts, suppressed: 0, piece, uses: [] } });
    });`;
}

async function lintWith(thread: string, threads = 2) {
  const cwd = folderOf({ ...Object.fromEntries(names.map((name) => [name, CLEAN])), 'thread.mjs': thread });
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written) => ({
    isTTY: false,
    write: async (content: string | Uint8Array) => {
      written[name] += String(content);
    },
  });
  const code = await runCli(['.', '--format', 'json', '--no-config', '--threads', String(threads)], {
    cwd,
    env: {},
    today: TODAY,
    stdin: (async function* () {})(),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    threadFile: pathToFileURL(join(cwd, 'thread.mjs')),
  });
  const { files, summary } = JSON.parse(written.stdout);
  return {
    code,
    stderr: written.stderr,
    paths: files.map(({ path }: { path: string }) => path),
    missed: (summary.notLinted ?? []).map(({ path }: { path: string }) => path),
  };
}

describe('a thread', () => {
  test.each([1, 2, 4])('answers in any order; the files stand in theirs (%i)', async (threads) => {
    const wait = 'await new Promise((resolve) => setTimeout(resolve, path.charCodeAt(1) % 3))';
    const slow = program('path', wait).replace('({ id, task })', 'async ({ id, task })');
    expect(await lintWith(slow, threads)).toEqual({ code: 0, stderr: '', paths: names, missed: [] });
  });

  test.each([
    ['throws', "throw new Error('over')", 'over'],
    ['rejects', "Promise.reject(new Error('over'))", 'over'],
    ['exits', 'process.exit(7)', 'exit code 7'],
  ])('that %s over a file: 2, that file is named, and every other one is linted', async (_, what, reason) => {
    const done = await lintWith(program(`path.startsWith('07')`, `return ${what}`.replace('return throw', 'throw')));
    expect(done).toMatchObject({ code: 2, paths: names.filter((name) => !name.startsWith('07')) });
    expect(done.missed).toEqual(['07.report.json']);
    expect(done.stderr).toContain(`07.report.json: 核对这份报告的线程意外终止（${reason}）`);
  });

  test('that ends over every other file: each is named, and the run comes to its end', async () => {
    const done = await lintWith(program('Number(path.slice(0, 2)) % 2', 'process.exit(1)'));
    expect(done.code).toBe(2);
    expect(done.paths).toEqual(names.filter((name) => Number(name.slice(0, 2)) % 2 === 0));
    expect(done.missed).toEqual(names.filter((name) => Number(name.slice(0, 2)) % 2 === 1));
  });

  test.each([
    ['throws while it loads', program('false', '', "throw new Error('no')")],
    ['exits while it loads', program('false', '', 'process.exit(0);')],
    ['is no program', 'this is none'],
  ])('that cannot be started (%s): this one does the work', async (_, thread) => {
    expect(await lintWith(thread)).toEqual({ code: 0, stderr: '', paths: names, missed: [] });
  });
});

describe('a crew', () => {
  const task = (name: string): Task => ({
    kind: 'lint',
    input: { kind: 'file', path: name, name, named: true, folder: '' },
  });
  const outcome = (reason: string): Outcome => ({ kind: 'missed', reason });
  const reasons = async (outcomes: AsyncIterable<Outcome>) => {
    const found: string[] = [];
    for await (const it of outcomes) if (it.kind === 'missed') found.push(it.reason);
    return found;
  };

  /** Threads that are none: they do what `work` says. */
  function crew(size: number, work: (name: string) => Promise<Outcome>) {
    let hired = 0;
    const hire = (): Hand => {
      hired++;
      let waiting = 0;
      let ended = false;
      return {
        work: async ({ input }) => {
          waiting++;
          return work(input.name)
            .catch((error: unknown) => {
              ended = true;
              throw error;
            })
            .finally(() => waiting--);
        },
        get waiting() {
          return waiting;
        },
        get ended() {
          return ended;
        },
        end: async () => {
          ended = true;
        },
      };
    };
    const here = async ({ input }: Task) => outcome(`here ${input.name}`);
    return { hired: () => hired, ...crewOfMany({ size, hire, here, died: () => outcome('died') }) };
  }

  test('starts as many threads as tasks wait for, and none without tasks', async () => {
    const idle = crew(4, async (name) => outcome(name));
    expect(await reasons(idle.run([]))).toEqual([]);
    expect(idle.hired()).toBe(0);
    expect(await reasons(idle.run([task('a'), task('b')]))).toEqual(['a', 'b']);
    expect(idle.hired()).toBe(1);
    const busy = crew(2, async (name) => new Promise((resolve) => setImmediate(() => resolve(outcome(name)))));
    expect(await reasons(busy.run(names.map(task)))).toEqual(names);
    expect(busy.hired()).toBe(2);
  });

  test('gives an outcome before it is given the next task', async () => {
    const { run } = crew(2, async (name) => outcome(name));
    const given: string[] = [];
    async function* oneByOne() {
      for (const name of ['a', 'b', 'c']) {
        yield task(name);
        while (!given.includes(name)) await new Promise((resolve) => setImmediate(resolve));
      }
    }
    for await (const it of run(oneByOne())) if (it.kind === 'missed') given.push(it.reason);
    expect(given).toEqual(['a', 'b', 'c']);
  });

  test('takes on no more than a few tasks ahead of whoever takes the outcomes', async () => {
    let taken = 0;
    function* many() {
      for (const name of names) {
        taken++;
        yield task(name);
      }
    }
    const outcomes = crew(2, async (name) => outcome(name)).run(many());
    await outcomes.next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toBeLessThanOrEqual(17);
    await outcomes.return(undefined);
  });

  test('starts no thread once it has ended, whatever waits', async () => {
    const failing: (() => void)[] = [];
    const it = crew(2, () => new Promise((_, reject) => failing.push(() => reject(new NotBegun()))));
    const outcomes = it.run(names.map(task));
    const first = outcomes.next();
    await new Promise((resolve) => setImmediate(resolve));
    const before = it.hired();
    await it.end();
    for (const fail of failing) fail();
    expect(await first).toMatchObject({ value: { reason: 'died' } });
    expect(it.hired()).toBe(before);
  });

  test('tells what its source of tasks failed with, after the outcomes before', async () => {
    async function* failing() {
      yield task('a');
      throw new Error('no more');
    }
    const found: Outcome[] = [];
    const all = async () => {
      for await (const it of crew(2, async (name) => outcome(name)).run(failing())) found.push(it);
    };
    await expect(all()).rejects.toThrow('no more');
  });

  test('does the work here when threads do not start', async () => {
    const none = crew(2, async () => {
      throw new NotStarted();
    });
    expect(await reasons(none.run(names.map(task)))).toEqual(names.map((name) => `here ${name}`));
    expect(none.hired()).toBeLessThanOrEqual(2);
  });
});
