/** The bundle as a process: what only a process can show. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BLANK, CLEAN, folderOf } from './run.ts';

const BIN = fileURLToPath(new URL('../bin/disclosure-lint.js', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param readOnly Bytes read before standard output is closed. */
function start(cwd: string, argv: readonly string[], readOnly = Number.POSITIVE_INFINITY): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
      if (stdout.length >= readOnly) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('lints, and exits as it judges', async () => {
  const folder = folderOf({ 'a.report.json': CLEAN, 'b.report.json': BLANK });
  const done = await start(folder, ['--format', 'json']);
  expect(done).toMatchObject({ code: 1, stderr: '' });
  expect(JSON.parse(done.stdout).summary).toMatchObject({ files: 2, errors: 1, verdict: 'rejected' });
});

test('ends quietly when nobody reads any more', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.report.json`, BLANK]));
  const done = await start(folderOf(files), [], 10);
  expect(done).toMatchObject({ code: 2, stderr: '' });
});

test('runs every command that loads more than linting does', async () => {
  const folder = folderOf({ 'a.report.json': BLANK, 'a.txt': '一、总体情况\n' });
  expect(await start(folder, ['*.report.json', '--output-file', 'out.json'])).toMatchObject({ code: 1, stdout: '' });
  expect(await start(folder, ['import', 'a.txt'])).toMatchObject({ code: 0 });
  expect(await start(folder, ['new', '--year', '2025', '--organ', '某局', '-o', 'n.json'])).toMatchObject({ code: 0 });
  expect(await start(folder, ['new', '--year', '2025', '--organ', '某局', '-o', 'n.docx'])).toMatchObject({ code: 0 });
  expect(await start(folder, ['export', 'n.docx', '-o', 'n.html'])).toMatchObject({ code: 0 });
  expect(await start(folder, ['n.html'])).toMatchObject({ code: 1, stderr: '' });
  expect(await start(folder, ['explain', 'cell-blank'])).toMatchObject({ code: 0, stderr: '' });
  expect(await start(folder, ['--help'])).toMatchObject({ code: 0, stderr: '' });
});

test('loads what reads and writes documents only for documents', () => {
  const folder = folderOf({
    'a.report.json': BLANK,
    'a.txt': '一、总体情况\n',
    'watch.cjs': `const module_ = require('node:module');
      const load = module_._load;
      module_._load = (name, ...more) => {
        if (name.includes('/later/')) process.stderr.write(name.replace(/.*\\//, '') + '\\n');
        return load.call(module_, name, ...more);
      };`,
  });
  const loaded = (...argv: readonly string[]) => {
    const done = spawnSync(process.execPath, ['--require', './watch.cjs', BIN, ...argv], { cwd: folder });
    return new Set(String(done.stderr).match(/\w+\.cjs/gu));
  };
  expect(loaded('a.report.json')).toEqual(new Set());
  expect(loaded('a.report.json', '--format', 'json', '--strict-import')).toEqual(new Set());
  expect(loaded('a.txt')).toEqual(new Set(['importers.cjs']));
  expect(loaded('export', 'a.report.json', '-o', 'a.html')).toEqual(new Set(['exporters.cjs']));
});

test.skipIf(process.platform === 'win32')(
  'watches rule files until it is interrupted, and exits as the last run did',
  async () => {
    const folder = folderOf({});
    expect(await start(folder, ['rules', 'new', 'my-rule'])).toMatchObject({ code: 0 });
    const child = spawn(process.execPath, [BIN, 'rules', 'test', 'my-rules', '--watch'], { cwd: folder });
    const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
    const waiting = () => new Promise<void>((resolve) => child.stderr.once('data', () => resolve()));
    await waiting();
    const file = join(folder, 'my-rules/my-rule.json');
    const again = waiting();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"to": 101', '"to": 99'));
    await again;
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 1, signal: null });
  },
);
