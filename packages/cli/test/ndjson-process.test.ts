/** `--ndjson` between two pipes: order, backpressure, and what happens when either end closes. */
import { describe, expect, test } from 'vitest';
import { start, turn, WINDOWS } from '../../../test/bulk/process.ts';
import { BLANK, CLEAN, folderOf } from './run.ts';

describe('--ndjson', () => {
  const LINE = `${JSON.stringify(JSON.parse(CLEAN))}\n`;
  const WRONG = `${JSON.stringify(JSON.parse(BLANK))}\n`;
  const argv = (threads: number) => ['--ndjson', '--no-config', '--threads', String(threads)];

  test('keeps the order, and gives the same bytes, in threads', async () => {
    const input = Array.from({ length: 48 }, (_, index) => (index % 7 === 0 ? WRONG : LINE)).join('');
    const [one, ...others] = await Promise.all(
      [1, 2, 4].map((threads) => {
        const { child, ended } = start(folderOf({}), argv(threads), 'pipe');
        child.stdin?.end(input);
        return ended;
      }),
    );
    const paths = one?.stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).path]));
    expect(paths).toEqual(Array.from({ length: 48 }, (_, index) => `<stdin>:${index + 1}`));
    expect(one).toMatchObject({ code: 1, stderr: '' });
    for (const other of others) expect(other).toEqual(one);
  });

  test.each([1, 2])('answers each line before the next is sent, in %i threads', async (threads) => {
    const { child, ended } = start(folderOf({}), argv(threads), 'pipe');
    for (let line = 0; line < 3; line++) {
      const answer = new Promise((resolve) => child.stdout?.once('data', resolve));
      child.stdin?.write(LINE);
      expect(JSON.parse(String(await answer)).path).toBe(`<stdin>:${line + 1}`);
    }
    child.stdin?.end();
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([1, 2])('stops reading when nobody reads it, and goes on afterwards (%i threads)', async (threads) => {
    const { child, ended } = start(folderOf({}), argv(threads), 'pipe');
    child.stdout?.pause();
    const { stdin } = child;
    if (!stdin) throw new Error('no standard input');
    const TOTAL = 2000;
    let sent = 0;
    let stuck = 0;
    // What neither the pipes nor the few lines under way take in waits here.
    while (sent < TOTAL && stuck < 100) {
      if (stdin.writableLength > 0) {
        await turn();
        stuck++;
      } else {
        stdin.write(WRONG);
        sent++;
        stuck = 0;
      }
    }
    expect(sent).toBeLessThan(TOTAL / 2);
    child.stdout?.resume();
    stdin.end();
    const { code, stdout } = await ended;
    expect({ code, lines: stdout.split('\n').length - 1 }).toEqual({ code: 1, lines: sent });
  });

  test.skipIf(WINDOWS).each([1, 2])(
    'ends when the reader goes, though more input may come (%i threads)',
    async (threads) => {
      const { child, ended } = start(folderOf({}), argv(threads), 'pipe');
      child.stdin?.on('error', () => undefined);
      child.stdout?.once('data', () => child.stdout?.destroy());
      // Standard input is never closed.
      while (child.exitCode === null) {
        child.stdin?.write(LINE);
        await turn();
      }
      expect(await ended).toMatchObject({ code: 2, stderr: '' });
    },
  );

  test('takes an input that is closed at once, which is no pass, or in the middle of a line', async () => {
    for (const [input, code, count] of [
      ['', 2, 0],
      [LINE + LINE.slice(0, 400), 1, 2],
    ] as const) {
      const { child, ended } = start(folderOf({}), argv(1), 'pipe');
      child.stdin?.end(input);
      const done = await ended;
      expect({ code: done.code, lines: done.stdout.split('\n').length - 1 }).toEqual({ code, lines: count });
    }
  });
});
