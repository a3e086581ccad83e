/**
 * `--ndjson`: one report a line from standard input, one result a line to standard output, in order. It reads no faster than
 * its results are taken, so that it can stand in a pipe between programs that spread the lines over many processes.
 */
import { MAX_BYTES, type Verdict, worse } from '@disclosure-lint/core';
import type { CommandContext } from '../commands/context.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { FileInput } from '../files/discover.ts';
import { reasonOf } from '../files/read.ts';
import type { LintArguments } from '../invocation.ts';
import { comparingTexts } from '../locales/comparing.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';
import { crewFor } from './crew-for.ts';
import { fileLinter, type Task, type Writing } from './file-linter.ts';
import { anyReportHere, governor } from './governing.ts';
import { speaking } from './speaking.ts';

/** Lints line by line. */
export async function lintLines(given: LintArguments, asked: CommandContext): Promise<ExitCode> {
  const words = comparingTexts(asked.locale);
  if (given.paths.length > 0) throw new UsageError(words.ndjsonPaths);
  if (!['pretty', 'json'].includes(given.format) || given.outputFile !== undefined)
    throw new UsageError(words.ndjsonFormat);
  const options: LintArguments = { ...given, format: 'json' };
  const governing = governor(options, asked);
  // What is wrong with the options is told also where there is no line.
  const context = speaking((await governing(anyReportHere(asked))).config, asked);
  const writing: Writing = {
    options: { locale: context.locale, version: VERSION, quiet: options.quiet, color: false },
    overview: false,
  };
  const linter = fileLinter(options, governing, writing, context);
  const crew = await crewFor(undefined, options, writing, linter, context);
  let verdict: Verdict = 'accepted';
  let any = false;
  const names: string[] = [];
  try {
    for await (const outcome of crew.run(tasks(options.stdinFilename ?? '<stdin>', names, context))) {
      const path = names.shift() ?? '';
      any = true;
      if (outcome.kind === 'linted') {
        verdict = worse(verdict, outcome.verdict);
        await context.io.stdout.write(`${outcome.piece}\n`);
      } else if (outcome.kind === 'missed') {
        verdict = worse(verdict, 'incomplete');
        // One result for each line, so that nobody takes the next line’s for this one’s.
        await context.io.stdout.write(`${JSON.stringify({ path, verdict: 'incomplete', reason: outcome.reason })}\n`);
        await context.io.stderr.write(`disclosure-lint: ${path}: ${outcome.reason}\n`);
      }
    }
  } finally {
    await crew.end();
  }
  if (!any) {
    // A pipe whose beginning failed must not look like a pass.
    await context.io.stderr.write(`disclosure-lint: ${comparingTexts(context.locale).ndjsonNothing}\n`);
    verdict = 'incomplete';
  }
  return exitCode(verdict);
}

/** @param names Gets the name of each line, in order. */
async function* tasks(file: string, names: string[], { io, texts }: CommandContext): AsyncGenerator<Task> {
  let number = 0;
  for await (const bytes of lines(readable(io.stdin, texts), MAX_BYTES + 1)) {
    number++;
    if (isBlank(bytes)) continue;
    const name = `${file}:${number}`;
    names.push(name);
    const input: FileInput = { kind: 'stdin', path: '', name, named: true, folder: '' };
    yield { kind: 'lint', input, bytes };
  }
}

/** @throws UsageError with the reason where the system refuses to go on: what was linted before has been told. */
async function* readable(
  stream: AsyncIterable<Uint8Array>,
  texts: CommandContext['texts'],
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw new UsageError(`<stdin>: ${reasonOf(error, texts)}`);
  }
}

const LINE_FEED = 0x0a;
const SPACES: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d]);

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => SPACES.has(byte));
}

/**
 * Cuts a stream into lines.
 * @param limit Of a longer line so many bytes are given, and the rest is passed over: it is too large whatever follows.
 */
export async function* lines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): void => {
    const room = limit - length;
    if (room > 0) pieces.push(piece.byteLength > room ? piece.subarray(0, room) : piece);
    length += Math.min(piece.byteLength, Math.max(0, room));
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield Buffer.concat(pieces, length);
      pieces = [];
      length = 0;
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield Buffer.concat(pieces, length);
}
