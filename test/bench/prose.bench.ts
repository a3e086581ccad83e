/** Prose: a report that is mostly prose, and how the time grows with prose made to be slow to read. */
import { readFileSync } from 'node:fs';
import { lintDocument, lintText, parseDocument } from '@disclosure-lint/core';
import { ADVERSARIAL, adversarialReport } from './adversarial.ts';
import type { CorpusFile } from './files.ts';
import type { Rounds } from './lint.bench.ts';
import { lintContext } from './ours.ts';
import { type Candidate, measure, ratio } from './rounds.ts';
import { type Line, table } from './table.ts';

const FLOOR = 'read + JSON.parse';
const LINT = 'every recommended rule';

/** Characters of the shortest adversarial text; each further one is twice as long. */
const SHORTEST = 5000;
const DOUBLINGS = 4;

/**
 * @param files Clean reports with some 20 kB of prose each.
 * @returns a table of the whole, and one of the growth.
 */
export async function benchProse(files: readonly CorpusFile[], { rounds, warmUp }: Rounds): Promise<string> {
  const context = lintContext();
  const floor = (): number => {
    let total = 0;
    for (const { path } of files) total += Object.keys(JSON.parse(readFileSync(path, 'utf8'))).length;
    return total;
  };
  const lint = async (): Promise<number> => {
    let total = 0;
    for (const { path } of files) {
      total += (await lintDocument(parseDocument(readFileSync(path), path), context)).findings.length;
    }
    return total;
  };
  const whole = await measure(
    [
      { name: FLOOR, run: floor, count: floor() },
      { name: LINT, run: lint, count: await lint() },
    ],
    rounds,
    warmUp,
  );
  return [
    table('Reports with 20 kB of prose: time as a multiple of reading the file and JSON.parse', [
      { name: LINT, ratio: ratio(whole, LINT, FLOOR), goal: { kind: 'atMost', value: 2 } },
    ]),
    await growth(),
  ].join('\n');
}

/** Linear time doubles with the length; what is over 2 by much is not linear. */
async function growth(): Promise<string> {
  const context = lintContext();
  const lines: Line[] = [];
  for (const [name, unit] of Object.entries(ADVERSARIAL)) {
    const lengths = Array.from({ length: DOUBLINGS + 1 }, (_, index) => SHORTEST * 2 ** index);
    const candidates: Candidate[] = [];
    for (const length of lengths) {
      const text = adversarialReport(unit, length);
      const run = async (): Promise<number> => (await lintText(text, 'a.report.json', context)).findings.length;
      candidates.push({ name: String(length), run, count: await run() });
    }
    const times = await measure(candidates, 5, 2);
    for (const [index, length] of lengths.entries()) {
      const before = lengths[index - 1];
      if (before === undefined) continue;
      lines.push({
        name: `${name}, ${before} to ${length} characters`,
        ratio: ratio(times, String(length), String(before)),
        goal: { kind: 'atMost', value: 2.5 },
      });
    }
  }
  return table('Prose made to be slow, twice as long each time: time as a multiple of the time before', lines);
}
