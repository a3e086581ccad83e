/**
 * A province's reports in one run: 10,000 files, one in ten defective. What it takes for each as a multiple of reading and
 * parsing it, and of a process of Spectral for it; and how much memory it has at most.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtinRules } from '@disclosure-lint/core';
import { type CorpusReport, cleanReports, defectiveReports } from './corpus.ts';
import { type SpectralCommand, spectralCommand } from './spectral-command.ts';
import { type Line, table } from './table.ts';

/** So many are made at a time. */
const BATCH = 250;
const DEFECTIVE = 10;
/** Files that Spectral is started on; each takes as long as a few hundred of ours. */
const SPECTRAL_PROCESSES = 10;
/** Files that one process of Spectral is given. */
const SPECTRAL_FILES = 100;
/** Tells at the end of a process how much memory it had at most, in kB; each of its threads tells the same. */
const TELLS_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nmaxRSS "+process.resourceUsage().maxRSS+"\\n"))';

interface Run {
  /** Milliseconds for each file. */
  readonly each: number;
  readonly megabytes: number;
  readonly rejected: number;
}

/**
 * @param commandLine The path of the command line's script.
 * @param count How many files; the memory of a tenth is measured too.
 */
export function benchBulk(commandLine: string, count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-bench-'));
  try {
    const few = join(folder, 'few');
    const many = join(folder, 'many');
    writeReports(few, count / 10);
    writeReports(many, count);
    const floor = readAndParse(many);
    const spectral = spectralCommand(folder);
    const processEach = spectralProcess(spectral, many);
    const oneForAll = spectralForAll(spectral, many);
    const run = (reports: string, options: readonly string[]) => lint(commandLine, reports, folder, options);
    const small = run(few, ['--threads', '2']);
    const two = run(many, ['--threads', '2']);
    const one = run(many, ['--threads', '1']);
    const single = withoutComparison();
    const alone = run(many, ['--threads', '2', ...single]);
    const aloneInOne = run(many, ['--threads', '1', ...single]);
    const runs = [
      ['2 threads', two],
      ['1 thread', one],
      ['2 threads, reports not compared', alone],
      ['1 thread, reports not compared', aloneInOne],
    ] as const;
    return [
      table(
        `${count} reports, for each as a multiple of reading and JSON.parse (${floor.toFixed(3)} ms)`,
        runs.map(([name, { each }]) => line(name, each / floor)),
      ),
      table(
        `${count} reports: a process of ${spectral.name} for each (${processEach.toFixed(0)} ms) takes so many times as long`,
        runs.map(([name, { each }], at) => line(name, processEach / each, at === 0 ? ['atLeast', 20] : undefined)),
      ),
      table(
        `One process for ${SPECTRAL_FILES} (${oneForAll.toFixed(0)} ms for each) takes so many times as long`,
        runs.map(([name, { each }]) => line(name, oneForAll / each)),
      ),
      table('Memory at most, as a multiple of what a tenth of the files takes', [
        line(`${count} files`, two.megabytes / small.megabytes, ['atMost', 1.5]),
      ]),
      memory(`${count / 10} files`, small),
      ...runs.map(([name, it]) => memory(`${count} files, ${name}`, it)),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(name: string, figure: number, goal?: readonly [kind: 'atMost' | 'atLeast', value: number]): Line {
  const ratio = { median: figure, low: figure, high: figure };
  return { name, ratio, ...(goal && { goal: { kind: goal[0], value: goal[1] } }) };
}

function memory(name: string, { megabytes, each, rejected }: Run): string {
  const figures = [`${megabytes.toFixed(0)} MB`, `${each.toFixed(2)} ms a report`, `${rejected} rejected`];
  return `  ${name.padEnd(50)}${figures.join('   ')}`;
}

function writeReports(folder: string, count: number): void {
  mkdirSync(folder);
  for (let at = 0; at < count; at += BATCH) {
    const size = Math.min(BATCH, count - at);
    const clean = cleanReports(size, at + 1);
    const defective = defectiveReports(Math.ceil(size / DEFECTIVE), at + 1);
    for (const [index, report] of clean.entries()) {
      const bad = index % DEFECTIVE === DEFECTIVE - 1 ? defective[Math.floor(index / DEFECTIVE)] : undefined;
      const name = String(at + index).padStart(6, '0');
      writeFileSync(join(folder, `${name}.report.json`), ofItsOwn(bad ?? report, at + index));
    }
  }
}

/** Each report is an organ's of its own: a province has one from each of many. */
function ofItsOwn({ report, text }: CorpusReport, index: number): string {
  const { name } = report.organ ?? {};
  return name === undefined ? text : text.replaceAll(name, `${name.slice(0, -1)}第${index}分局`);
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

/** @returns milliseconds for each file. */
function readAndParse(folder: string): number {
  const paths = pathsIn(folder);
  const start = performance.now();
  let reports = 0;
  for (const path of paths) if (JSON.parse(readFileSync(path, 'utf8')).sections) reports++;
  if (reports === 0) throw new Error('there are no reports');
  return (performance.now() - start) / paths.length;
}

/** @returns milliseconds for each file: the middle one. */
function spectralProcess(spectral: SpectralCommand, folder: string): number {
  const times = pathsIn(folder)
    .slice(0, SPECTRAL_PROCESSES)
    .map((path) => spectral.time([path]));
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** @returns milliseconds for each file that one process lints. */
function spectralForAll(spectral: SpectralCommand, folder: string): number {
  const paths = pathsIn(folder).slice(0, SPECTRAL_FILES);
  return spectral.time(paths) / paths.length;
}

/** @returns options that leave out every rule on other reports. */
function withoutComparison(): string[] {
  const compared = builtinRules().filter(({ meta }) => meta.category === 'cross-year');
  return compared.flatMap(({ name }) => ['--rule', `${name}=off`]);
}

function lint(commandLine: string, reports: string, folder: string, options: readonly string[]): Run {
  const result = join(folder, 'result.json');
  const argv = [commandLine, reports, '--format', 'json', '--no-config', '--output-file', result, ...options];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELLS_MEMORY, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const each = (performance.now() - start) / readdirSync(reports).length;
  if (status !== 1) throw new Error(`exit code ${status} on defective reports\n${stderr.slice(0, 2000)}`);
  // The result of ten thousand may be longer than a string can be: only its verdicts are looked at.
  const rejected = verdicts(result);
  const megabytes =
    Math.max(...[...stderr.matchAll(/maxRSS (\d+)/gu)].map(([, kilobytes]) => Number(kilobytes))) / 1024;
  return { each, megabytes, rejected };
}

function verdicts(result: string): number {
  const bytes = readFileSync(result);
  let count = 0;
  for (let at = bytes.indexOf('"verdict":"rejected"'); at >= 0; at = bytes.indexOf('"verdict":"rejected"', at + 1))
    count++;
  // The last is that of the run.
  return count - 1;
}
