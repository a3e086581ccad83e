/** Linting in process: against reading and parsing alone, and against Spectral with the same checks. */
import { readFileSync } from 'node:fs';
import { lintDocument, parseDocument } from '@disclosure-lint/core';
import type { CorpusFile } from './files.ts';
import { lintContext, ourLint } from './ours.ts';
import { type Candidate, measure, ratio } from './rounds.ts';
import { SHARED_RULES, spectralLint } from './spectral.ts';
import { type Goal, type Line, table } from './table.ts';

const FLOOR = 'read + JSON.parse';
const OURS = 'disclosure-lint, every recommended rule';
const OURS_SHARED = 'disclosure-lint, the rules that Spectral has';
const SPECTRAL = 'Spectral, those rules';

/** How many rounds to measure. */
export interface Rounds {
  readonly rounds: number;
  readonly warmUp: number;
}

/**
 * @param clean Reports without findings.
 * @param defective Reports with ten defects each.
 * @returns a table for each.
 */
export async function benchLinting(
  clean: readonly CorpusFile[],
  defective: readonly CorpusFile[],
  { rounds, warmUp }: Rounds,
): Promise<string> {
  const tables: string[] = [];
  for (const { name, files, goal } of [
    { name: 'a clean report', files: clean, goal: { kind: 'atMost', value: 2 } as Goal },
    { name: 'a report with ten defects', files: defective, goal: undefined },
  ]) {
    const times = await measure(await candidates(files), rounds, warmUp);
    const overFloor = (candidate: string): Line => ({ name: candidate, ratio: ratio(times, candidate, FLOOR) });
    tables.push(
      table(`In process, ${name}: time as a multiple of reading the file and JSON.parse`, [
        { ...overFloor(OURS), ...(goal && { goal }) },
        overFloor(OURS_SHARED),
        overFloor(SPECTRAL),
      ]),
      table(`In process, ${name}: Spectral’s time as a multiple of ours`, [
        {
          name: 'the same rules',
          ratio: ratio(times, SPECTRAL, OURS_SHARED),
          goal: { kind: 'atLeast', value: 10 },
        },
        { name: 'ours with every recommended rule', ratio: ratio(times, SPECTRAL, OURS) },
      ]),
    );
  }
  return tables.join('\n');
}

async function candidates(files: readonly CorpusFile[]): Promise<Candidate[]> {
  const all = lintContext();
  const shared = lintContext(SHARED_RULES);
  const spectral = spectralLint();
  const eachFile =
    (lint: (file: CorpusFile) => number | Promise<number>): Candidate['run'] =>
    async () => {
      let found = 0;
      for (const file of files) found += await lint(file);
      return found;
    };
  const lintWith =
    (context: typeof all): Candidate['run'] =>
    () =>
      eachFile(
        async ({ path }) => (await lintDocument(parseDocument(readFileSync(path), path), context)).findings.length,
      )();
  const expected = await sharedFindings(files);
  return [
    {
      name: FLOOR,
      repeats: 4,
      count: files.length,
      run: eachFile(({ path }) => (JSON.parse(readFileSync(path, 'utf8')).format === 'disclosure-report/1' ? 1 : 0)),
    },
    { name: OURS, repeats: 2, count: await lintWith(all)(), run: lintWith(all) },
    { name: OURS_SHARED, repeats: 2, count: expected, run: lintWith(shared) },
    {
      name: SPECTRAL,
      count: expected,
      run: eachFile(async ({ path }) => (await spectral(readFileSync(path, 'utf8'))).length),
    },
  ];
}

/**
 * Holds the findings of both linters against each other.
 * @returns how many there are.
 * @throws when they differ: what does not do the same cannot be compared.
 */
async function sharedFindings(files: readonly CorpusFile[]): Promise<number> {
  const ours = ourLint(SHARED_RULES);
  const spectral = spectralLint();
  let count = 0;
  for (const { path } of files) {
    const text = readFileSync(path, 'utf8');
    const own = [...(await ours(text))].sort();
    const others = [...(await spectral(text))].sort();
    if (own.join('\n') !== others.join('\n')) throw new Error(`${path}: Spectral and we find different things`);
    count += own.length;
  }
  return count;
}
