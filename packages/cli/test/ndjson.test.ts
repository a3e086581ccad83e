/** `--ndjson`: one report a line in, one result a line out. */
import { describe, expect, test } from 'vitest';
import { runCli } from '../src/index.ts';
import { lines } from '../src/lint/lines.ts';
import { BLANK, CLEAN, folderOf, TODAY } from './run.ts';

const oneLine = (report: string) => JSON.stringify(JSON.parse(report));
const GOOD = oneLine(CLEAN);
const BAD = oneLine(BLANK);

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** @param onWrite Is told how many results have been written, and may keep the writer waiting. */
async function run(
  input: string | Uint8Array | Chunks,
  argv: readonly string[] = [],
  onWrite: (results: number) => Promise<void> = async () => undefined,
) {
  const chunks: Chunks = typeof input === 'string' || input instanceof Uint8Array ? [Buffer.from(input)] : input;
  const results: { path: string; verdict: string; reason?: string }[] = [];
  let stderr = '';
  const code = await runCli(['--ndjson', '--no-config', ...argv], {
    cwd: folderOf({}),
    env: {},
    today: TODAY,
    stdin: (async function* () {
      yield* chunks;
    })(),
    stdout: {
      isTTY: false,
      write: async (content) => {
        const text = String(content);
        expect(text).toMatch(/^[^\n]+\n$/u);
        results.push(JSON.parse(text));
        await onWrite(results.length);
      },
    },
    stderr: {
      isTTY: false,
      write: async (content) => {
        stderr += String(content);
      },
    },
  });
  return { code, stderr, results, verdicts: results.map(({ verdict }) => verdict) };
}

describe('reports line by line', () => {
  test('are named by their lines and judged each for itself; the worst decides', async () => {
    const done = await run(`${GOOD}\n${BAD}\n${GOOD}\n`);
    expect(done).toMatchObject({ code: 1, stderr: '', verdicts: ['accepted', 'rejected', 'accepted'] });
    expect(done.results.map(({ path }) => path)).toEqual(['<stdin>:1', '<stdin>:2', '<stdin>:3']);
    expect((await run(`${GOOD}\n`, ['--stdin-filename', 'all.ndjson'])).results[0]?.path).toBe('all.ndjson:1');
  });

  test.each([
    ['no line feed at the end', `${GOOD}\n${BAD}`],
    ['CR LF', `${GOOD}\r\n${BAD}\r\n`],
    ['blank lines', `\n\r\n${GOOD}\n  \t\n${BAD}\n\n`],
  ])('with %s', async (_, input) => {
    expect(await run(input)).toMatchObject({ code: 1, stderr: '', verdicts: ['accepted', 'rejected'] });
  });

  test('are numbered with the blank lines', async () => {
    expect((await run(`\n${GOOD}\n\n${GOOD}`)).results.map(({ path }) => path)).toEqual(['<stdin>:2', '<stdin>:4']);
  });

  test.each(['', '\n', ' \r\n\n'])('none at all (%j) is no pass: 2 and why', async (input) => {
    const done = await run(input);
    expect(done).toMatchObject({ code: 2, results: [] });
    expect(done.stderr).toBe('disclosure-lint: 标准输入里没有报告（每行一份）\n');
  });

  test('that are none are rejected, and those after them are linted', async () => {
    const notText = Buffer.concat([Buffer.from(GOOD.slice(0, 30)), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('\n')]);
    const done = await run(Buffer.concat([notText, Buffer.from(`{"format":\n{}\n[]\n${GOOD}\n`)]));
    expect(done).toMatchObject({
      code: 1,
      verdicts: ['rejected', 'rejected', 'rejected', 'rejected', 'accepted'],
    });
  });

  test('that is over the limit of size is rejected without being kept, and the next is linted', async () => {
    const MEGABYTE = Buffer.alloc(1 << 20, 0x20);
    function* chunks() {
      yield Buffer.from(GOOD);
      for (let count = 0; count < 24; count++) yield MEGABYTE;
      yield Buffer.from(`\n${GOOD}\n`);
    }
    const done = await run(chunks());
    expect(done).toMatchObject({ code: 1, verdicts: ['rejected', 'accepted'] });
    expect(JSON.stringify(done.results[0])).toContain('core-too-large');
  });

  test('that is a document which cannot be read has a result of its own', async () => {
    const done = await run(`%PDF-1.7\n${GOOD}\n`);
    expect(done).toMatchObject({ code: 2, verdicts: ['incomplete', 'accepted'] });
    expect(done.results[0]).toMatchObject({ path: '<stdin>:1', reason: expect.stringContaining('PDF') });
    expect(done.stderr).toContain('<stdin>:1: ');
  });

  test('ten thousand short ones all have a result', async () => {
    const done = await run('{}\n'.repeat(10_000));
    expect(done.code).toBe(1);
    expect(done.results).toHaveLength(10_000);
    expect(done.results.at(-1)?.path).toBe('<stdin>:10000');
  });

  test('are read no faster than the results are taken', async () => {
    let read = 0;
    let furthest = 0;
    function* chunks() {
      for (; read < 200; read++) yield Buffer.from(`${GOOD}\n`);
    }
    const done = await run(chunks(), [], async (written) => {
      // A slow reader: everything that could go on without it does.
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
      furthest = Math.max(furthest, read - written);
    });
    expect(done.results).toHaveLength(200);
    expect(furthest).toBeLessThanOrEqual(2);
  });

  test('have their results before the next is sent', async () => {
    let written = 0;
    async function* chunks() {
      for (let sent = 0; sent < 3; sent++) {
        yield Buffer.from(`${GOOD}\n`);
        while (written <= sent) await new Promise((resolve) => setImmediate(resolve));
      }
    }
    const done = await run(chunks(), [], async (results) => {
      written = results;
    });
    expect(done.verdicts).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('from a stream that fails: 2 and why, and the results before it stand', async () => {
    function* chunks() {
      yield Buffer.from(`${GOOD}\n`);
      throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    }
    const done = await run(chunks());
    expect(done).toMatchObject({ code: 2, verdicts: ['accepted'] });
    expect(done.stderr).toMatch(/^disclosure-lint: <stdin>: .+\n$/u);
    expect(done.stderr).not.toContain('程序出错');
  });

  test.each([
    [['a.report.json'], '--ndjson'],
    [['--format', 'html'], '--format'],
    [['--output-file', 'out'], '--output-file'],
  ])('go with no %j: 2', async (argv, word) => {
    const done = await run(`${GOOD}\n`, argv);
    expect(done).toMatchObject({ code: 2, results: [] });
    expect(done.stderr).toContain(word);
  });
});

describe('lines', () => {
  const cut = async (chunks: readonly string[], limit = 100) => {
    const found: string[] = [];
    async function* stream() {
      for (const chunk of chunks) yield Buffer.from(chunk);
    }
    for await (const line of lines(stream(), limit)) found.push(String(line));
    return found;
  };

  test('do not depend on where the stream is cut', async () => {
    const text = '一\n\n二三\r\nfour';
    const expected = ['一', '', '二三\r', 'four'];
    expect(await cut([text])).toEqual(expected);
    expect(await cut(['一\n', '\n二', '三\r', '\nfo', 'u', 'r'])).toEqual(expected);
    const bytes = [...Buffer.from(text)].map((byte) => Buffer.from([byte]).toString('latin1'));
    async function* singly() {
      for (const byte of bytes) yield Buffer.from(byte, 'latin1');
    }
    const found: string[] = [];
    for await (const line of lines(singly(), 100)) found.push(String(line));
    expect(found).toEqual(expected);
  });

  test('that are longer are cut at the limit', async () => {
    expect(await cut(['abc', 'def', 'gh\nij\nklmnop'], 4)).toEqual(['abcd', 'ij', 'klmn']);
  });
});
