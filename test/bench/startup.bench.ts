/** Start-up: the command line on one file, against Node doing nothing. */
import { spawnSync } from 'node:child_process';
import type { CorpusFile } from './files.ts';
import type { Rounds } from './lint.bench.ts';
import { type Candidate, measure, ratio } from './rounds.ts';
import { table } from './table.ts';

const NOTHING = 'node -e 0';
const LINT = 'disclosure-lint one.report.json';
const VERSION = 'disclosure-lint --version';

/**
 * @param commandLine The path of the command line's script.
 * @param file A clean report.
 */
export async function benchStartUp(commandLine: string, file: CorpusFile, { rounds, warmUp }: Rounds): Promise<string> {
  const times = await measure(
    [
      nodeProcess(NOTHING, ['-e', '0']),
      nodeProcess(LINT, [commandLine, file.path]),
      nodeProcess(VERSION, [commandLine, '--version']),
    ],
    rounds,
    warmUp,
  );
  return table(`Start-up: time as a multiple of ${NOTHING}`, [
    { name: LINT, ratio: ratio(times, LINT, NOTHING), goal: { kind: 'atMost', value: 1.6 } },
    { name: VERSION, ratio: ratio(times, VERSION, NOTHING) },
  ]);
}

/** A process that must end with exit code 0. */
function nodeProcess(name: string, args: readonly string[]): Candidate {
  return {
    name,
    count: 0,
    run() {
      const { status, stderr } = spawnSync(process.execPath, args, {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      });
      if (status === null || status > 0) throw new Error(`${name}: exit code ${status}\n${stderr}`);
      return status;
    },
  };
}
