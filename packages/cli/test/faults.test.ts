/** What goes wrong in a run of many files: each fault has its exit code, and everything else is reported all the same. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { builtinFacts } from '@disclosure-lint/core';
import { describe, expect, test, vi } from 'vitest';
import { type Io, runCli } from '../src/index.ts';
import { CannotWrite, type Sink } from '../src/io.ts';
import { BLANK, CLEAN, folderOf, TODAY } from './run.ts';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(cwd: string, argv: readonly string[], more: Partial<Io> = {}): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written): Sink => ({
    isTTY: false,
    write: async (content) => {
      written[name] += String(content);
    },
  });
  const io: Io = { cwd, env: {}, today: TODAY, stdin: none(), stdout: sink('stdout'), stderr: sink('stderr'), ...more };
  const code = await runCli(argv, io);
  return { code, ...written };
}

async function* none(): AsyncGenerator<Uint8Array> {
  // Nothing is sent.
}

interface Result {
  readonly files: readonly { readonly path: string; readonly verdict: string }[];
  readonly summary: { readonly verdict: string; readonly notLinted?: readonly { path: string; reason: string }[] };
}

const resultOf = ({ stdout }: Pick<Ran, 'stdout'>): Result => JSON.parse(stdout);
const pathsIn = (ran: Pick<Ran, 'stdout'>) => resultOf(ran).files.map(({ path }) => path);
const missedIn = (ran: Pick<Ran, 'stdout'>) => (resultOf(ran).summary.notLinted ?? []).map(({ path }) => path);

/** Everything in a folder, with hidden files. */
const namesIn = (folder: string) => readdirSync(folder).sort();

const JSON_OUT = ['--format', 'json', '--no-config'];

describe('a file that cannot be read', () => {
  const THREE = { 'a.report.json': CLEAN, 'c.report.json': BLANK };

  test.each<readonly [string, (path: string) => void]>([
    ['a link that leads nowhere', (path) => symlinkSync('nothing-here', path)],
    ['a link to itself', (path) => symlinkSync('b.report.json', path)],
    [
      'one without permission',
      (path) => {
        writeFileSync(path, CLEAN);
        chmodSync(path, 0);
      },
    ],
  ])('%s: 2, and the others are reported', async (what, make) => {
    const cwd = folderOf(THREE);
    make(join(cwd, 'b.report.json'));
    // Whoever may read everything has no file without permission.
    const readable = what === 'one without permission' && process.getuid?.() === 0;
    const done = await run(cwd, ['*.json', 'b.report.json', ...JSON_OUT]);
    expect(done.code).toBe(readable ? 1 : 2);
    expect(missedIn(done)).toEqual(readable ? [] : ['b.report.json']);
    expect(pathsIn(done).filter((path) => path !== 'b.report.json')).toEqual(['a.report.json', 'c.report.json']);
  });

  test('one that is gone when its turn comes: 2, and the others are reported', async () => {
    const cwd = folderOf({ ...THREE, 'b.report.json': CLEAN });
    let stdout = '';
    const vanishing: Sink = {
      isTTY: false,
      write: async (content) => {
        stdout += String(content);
        rmSync(join(cwd, 'b.report.json'), { force: true });
      },
    };
    const { code, stderr } = await run(cwd, ['.', ...JSON_OUT], { stdout: vanishing });
    expect(code).toBe(2);
    expect(pathsIn({ stdout })).toEqual(['a.report.json', 'c.report.json']);
    expect(missedIn({ stdout })).toEqual(['b.report.json']);
    expect(stderr).toContain('b.report.json');
  });

  test('a folder with the name of a report is looked into', async () => {
    const cwd = folderOf({ 'a.report.json': CLEAN, 'x.report.json/b.report.json': CLEAN });
    const done = await run(cwd, ['.', ...JSON_OUT]);
    expect(done.code).toBe(0);
    expect(pathsIn(done)).toEqual(['a.report.json', 'x.report.json/b.report.json']);
  });
});

test('a rule that throws: 2, the findings of the others stand, and the other files are judged', async () => {
  const cwd = folderOf({ 'a.report.json': CLEAN, 'b.report.json': BLANK });
  const fact = builtinFacts.get('blankCells');
  if (!fact) throw new Error('there is no such fact');
  const broken = vi.spyOn(fact, 'prepare').mockReturnValue(() => {
    throw new Error('out of order');
  });
  const done = await run(cwd, ['.', ...JSON_OUT]).finally(() => broken.mockRestore());
  expect(done.code).toBe(2);
  expect(resultOf(done).files.map(({ verdict }) => verdict)).toEqual(['incomplete', 'incomplete']);
  expect(done.stdout).toContain('core-rule-crash');
  expect(done.stdout).not.toContain('    at ');
});

describe('--output-file', () => {
  const writing = (target: string) => ['.', '--format', 'json', '--no-config', '--output-file', target];
  const reports = { 'a.report.json': CLEAN, 'b.report.json': CLEAN };

  test('is written whole, in a folder that is made for it, and nothing else is left', async () => {
    const cwd = folderOf(reports);
    expect(await run(cwd, writing('out/deep/result.json'))).toMatchObject({ code: 0, stdout: '' });
    expect(namesIn(join(cwd, 'out/deep'))).toEqual(['result.json']);
    expect(pathsIn({ stdout: readFileSync(join(cwd, 'out/deep/result.json'), 'utf8') })).toHaveLength(2);
  });

  test.each([
    ['a folder', 'folder'],
    ['below a file', 'file/result.json'],
    ['a name that is too long', `${'x'.repeat(300)}.json`],
    ['a link to itself', 'loop'],
  ])('that cannot be written (%s): 2, said before anything is linted, nothing left', async (_, target) => {
    const cwd = folderOf({ ...reports, file: 'kept' });
    mkdirSync(join(cwd, 'folder'));
    symlinkSync('loop', join(cwd, 'loop'));
    const before = namesIn(cwd);
    const { code, stdout, stderr } = await run(cwd, writing(target));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^disclosure-lint: 写不了 .+\n$/u);
    expect(stderr).not.toContain('程序出错');
    expect(namesIn(cwd)).toEqual(before);
  });

  test.skipIf(!existsSync('/dev/full'))('a device without room: 2 and why; it stays a device', async () => {
    const { code, stderr } = await run(folderOf(reports), writing('/dev/full'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^disclosure-lint: 写不了 \S+full：磁盘已满\n$/u);
    expect(() => readdirSync('/dev/full')).toThrow('ENOTDIR');
  });

  test('a link stays a link, and what it leads to is written', async () => {
    const cwd = folderOf({ ...reports, 'real/result.json': 'old' });
    symlinkSync('real/result.json', join(cwd, 'latest.json'));
    expect((await run(cwd, writing('latest.json'))).code).toBe(0);
    expect(pathsIn({ stdout: readFileSync(join(cwd, 'real/result.json'), 'utf8') })).toHaveLength(2);
    rmSync(join(cwd, 'real/result.json'));
    expect(() => readFileSync(join(cwd, 'latest.json'))).toThrow('ENOENT');
    expect(namesIn(join(cwd, 'real'))).toEqual([]);
  });

  test('keeps what is there when the run does not come to its end', async () => {
    const cwd = folderOf({ ...reports, 'result.json': 'old' });
    // Standard error that takes nothing more ends a run after its report is in place; the first look tells it before.
    const full: Sink = {
      isTTY: false,
      write: async () => {
        throw new CannotWrite(Object.assign(new Error('full'), { code: 'ENOSPC' }));
      },
    };
    const argv = [...writing('result.json'), '--previous', 'a.report.json', '--only', 'jump-vs-last-year'];
    const { code } = await run(cwd, argv, { stderr: full });
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, 'result.json'), 'utf8')).toBe('old');
    expect(namesIn(cwd)).toEqual(['a.report.json', 'b.report.json', 'result.json']);
  });

  test('is taken away by an interruption, until it is in its place', async () => {
    const cwd = folderOf({ ...reports, 'result.json': 'old' });
    const events: string[] = [];
    const onInterrupt: Io['onInterrupt'] = (action) => {
      events.push('listens');
      setImmediate(() => {
        events.push(namesIn(cwd).some((name) => name.endsWith('.part')) ? 'there' : 'not there');
        action();
        events.push(namesIn(cwd).some((name) => name.endsWith('.part')) ? 'left' : 'taken away');
      });
      return () => events.push('forgets');
    };
    await run(cwd, writing('result.json'), { onInterrupt });
    // The second file waits for a turn of the event loop, in which the interruption is heard.
    expect(events.slice(0, 3)).toEqual(['listens', 'there', 'taken away']);
    expect(readFileSync(join(cwd, 'result.json'), 'utf8')).toBe('old');
  });
});

describe('standard output that takes nothing more', () => {
  test('is told, whether at once or when everything has been given', async () => {
    const cwd = folderOf({ 'a.report.json': CLEAN });
    const full = async () => {
      throw new CannotWrite(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    };
    for (const stdout of [
      { isTTY: false, write: full },
      { isTTY: false, write: async () => undefined, flush: full },
    ]) {
      const { code, stderr } = await run(cwd, ['.', '--no-config'], { stdout });
      expect({ code, stderr }).toEqual({ code: 2, stderr: 'disclosure-lint: 写不了 标准输出：磁盘已满\n' });
    }
  });
});
