/** The command line as installed, under each Node. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROKEN, CLEAN, FORMATS, folder, installed, PROGRAM, type Run, run } from './installed.ts';

const TELL_THE_VERDICT = ['pretty', 'json', 'html', 'sarif'];

describe.each(installed.nodes)('under Node $version', ({ version, path: node }) => {
  const cwd = folder();
  const lint = (...args: string[]): Run => run(node, [PROGRAM, ...args], { cwd });

  beforeAll(() => {
    writeFileSync(path.join(cwd, 'clean.report.json'), CLEAN);
    writeFileSync(path.join(cwd, 'broken.report.json'), BROKEN);
    mkdirSync(path.join(cwd, 'many'));
    for (let i = 0; i < 60; i++) writeFileSync(path.join(cwd, `many/${i}.report.json`), CLEAN);
  });

  it('is the version that was packed', () => {
    expect(run(node, ['--version']).stdout.trim()).toBe(`v${version}`);
    const { version: packed } = JSON.parse(
      readFileSync(path.join(path.dirname(PROGRAM), '../package.json'), 'utf8'),
    ) as { version: string };
    expect(lint('--version')).toEqual({ status: 0, stdout: `${packed}\n`, stderr: '' });
  });

  it('accepts, rejects, and tells what it could not judge', () => {
    expect(lint('clean.report.json')).toMatchObject({ status: 0, stderr: '' });
    expect(lint('broken.report.json', '--locale', 'en')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('rejected'),
    });
    expect(lint('missing.report.json').status).toBe(2);
    expect(lint('--no-such-option').status).toBe(2);
  });

  it.each(FORMATS)('writes %s', (format) => {
    const { status, stdout, stderr } = lint('broken.report.json', '--format', format);
    expect(status).toBe(1);
    // Formats that have no place for the verdict leave it to standard error.
    if (TELL_THE_VERDICT.includes(format)) expect(stderr).toBe('');
    else expect(stderr).toMatch(/^✗ 不通过 {2}核对了1份报告，.*\n$/u);
    expect(stdout).toContain('broken.report.json');
  });

  it('lints in threads', () => {
    const { status, stdout } = lint('many', '--threads', '2', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 60, verdict: 'accepted' } });
  });

  it.each([
    { format: 'docx', exported: 0, linted: 1 },
    { format: 'html', exported: 0, linted: 1 },
    // A spreadsheet has no place for the text, without which a report cannot be judged.
    { format: 'xlsx', exported: 1, linted: 2 },
  ])('exports, imports and lints $format', ({ format, exported, linted }) => {
    expect(lint('export', 'broken.report.json', '-o', `broken.${format}`).status).toBe(exported);
    expect(lint('import', `broken.${format}`, '-o', `${format}.report.json`).status).toBe(0);
    for (const file of [`${format}.report.json`, `broken.${format}`]) {
      const { status, stdout } = lint(file, '--format', 'json', '--only', 'cell-blank');
      expect({ file, status }).toEqual({ file, status: linted });
      expect(stdout).toContain('"ruleId":"cell-blank"');
    }
  });

  it('loads what only other commands need', () => {
    expect(lint('explain', 'cell-blank')).toMatchObject({ status: 0, stdout: expect.stringContaining('cell-blank') });
    expect(lint('rules', 'new', 'own-rule').status).toBe(0);
    expect(lint('rules', 'test', 'my-rules').status).toBe(0);
    expect(lint('init').status).toBe(0);
    expect(lint('print-config', 'clean.report.json').status).toBe(0);
  });

  it('serves editors', async () => {
    const server = spawn(node, [PROGRAM, 'lsp', '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    const say = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let heard = '';
    server.stdout.setEncoding('utf8').on('data', (piece: string) => {
      heard += piece;
      if (heard.includes('"id":1') && heard.includes('"id":2')) say({ method: 'exit' });
    });
    say({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    say({ method: 'initialized', params: {} });
    say({ id: 2, method: 'shutdown' });
    const [status] = await once(server, 'exit');
    expect(heard).toContain('"capabilities"');
    expect(status).toBe(0);
  });
});
