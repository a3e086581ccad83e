/** `rules test --watch`, over a watcher that the test plays, and the watcher itself. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesAt } from '../src/files/watch.ts';
import { folderOf, run } from './run.ts';

describe('rules test --watch', () => {
  test('runs again when a file changes, also a broken one, and ends as the last run did', async () => {
    const folder = folderOf({});
    await run(folder, ['rules', 'new', 'my-rule']);
    const file = join(folder, 'my-rules/my-rule.json');
    const good = readFileSync(file, 'utf8');
    const watched: (readonly string[])[] = [];
    const changes = (paths: readonly string[]) => {
      watched.push(paths);
      return edits();
    };
    async function* edits() {
      for (const text of [good.replace('"to": 101', '"to": 99'), good.slice(0, 100), good]) {
        writeFileSync(file, text);
        yield [file];
      }
    }
    const done = await run(folder, ['rules', 'test', 'my-rules', '--watch'], '', {}, changes);
    expect(watched).toEqual([[join(folder, 'my-rules')]]);
    expect(done.code).toBe(0);
    expect(done.stdout.split(/\n\n── my-rules\/my-rule\.json 有改动，重新运行\n/u)).toEqual([
      '✓ 1条规则的6个例子全部符合预期',
      expect.stringMatching(/^✗ my-rule（2019年样式，反例）：[\s\S]*\n6个例子中有2个不符合预期$/u),
      expect.stringMatching(/^规则文件有1处错误，没有核对。\n {2}my-rules\/my-rule\.json:\d+:\d+ /u),
      '✓ 1条规则的6个例子全部符合预期\n',
    ]);
    expect(done.stderr).toBe('等待改动，按 Ctrl+C 结束。\n'.repeat(4));
  });

  test.each([
    ['no path', [], '--watch 要写明规则文件或文件夹。'],
    ['a path that is not there', ['missing'], 'missing: 没有这个文件或文件夹'],
  ])('refuses %s', async (_, paths, message) => {
    const changes = () => {
      throw new Error('nothing is to be watched');
    };
    const done = await run(folderOf({}), ['rules', 'test', ...paths, '--watch'], '', {}, changes);
    expect(done).toEqual({ code: 2, stdout: '', stderr: `disclosure-lint: ${message}\n` });
  });
});

test('the watcher sees files that are written, replaced and put into new folders, until it is stopped', async () => {
  const folder = folderOf({ 'rules/a.json': '1', 'b.json': '1', 'notes.txt': '1' });
  const stop = new AbortController();
  const changes = changesAt([join(folder, 'rules'), join(folder, 'b.json')], stop.signal)[Symbol.asyncIterator]();
  const next = async (change: () => void) => {
    change();
    const { value } = await changes.next();
    return value?.map((path: string) => path.slice(folder.length + 1));
  };
  const replace = (name: string) => {
    writeFileSync(join(folder, `${name}.new`), '2');
    renameSync(join(folder, `${name}.new`), join(folder, name));
  };
  expect(await next(() => writeFileSync(join(folder, 'rules/a.json'), '2'))).toEqual(['rules/a.json']);
  expect(await next(() => replace('rules/a.json'))).toEqual(['rules/a.json']);
  expect(await next(() => replace('rules/a.json'))).toEqual(['rules/a.json']);
  writeFileSync(join(folder, 'notes.txt'), '2');
  expect(await next(() => writeFileSync(join(folder, 'b.json'), '2'))).toEqual(['b.json']);
  expect(await next(() => mkdirSync(join(folder, 'rules/more')))).toEqual(['rules/more']);
  expect(await next(() => writeFileSync(join(folder, 'rules/more/c.json'), '1'))).toContain('rules/more/c.json');
  stop.abort();
  expect(await changes.next()).toMatchObject({ done: true });
});
