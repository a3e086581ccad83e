/**
 * `pnpm bench:diagnosis`: measures how well the linter tells which figure of a report is wrong. Options: --reports (how
 * many), --seed, --misses (each case that was not told as it should be). Goals that are not met do no harm here.
 */
import { parseArgs } from 'node:util';
import { lintText } from '@disclosure-lint/core';
import { lintContext } from '../bench/ours.ts';
import { measure } from './measure.ts';
import { madeReports, textOf } from './reports.ts';
import { miss, shown } from './show.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((option) => option !== '--'),
  options: {
    reports: { type: 'string', default: '240' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.reports), Number(values.seed)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed))
  throw new Error('--reports and --seed are numbers');

const context = lintContext();
const reports = madeReports(count, seed);
let told = 0;
for (const made of reports) {
  const { findings } = await lintText(textOf(made), 'a.report.json', context);
  if (findings.length > 0) told++;
  for (const { ruleId, address, message } of findings) print(`${made.index} ${ruleId} ${address ?? ''}: ${message}`);
}
print(`${count} consistent reports of seed ${seed}: ${told === 0 ? 'no finding' : `findings in ${told} of them`}.\n`);
const measurement = await measure(reports, seed, context);
if (values.misses) for (const judgement of measurement.judgements) printMiss(miss(judgement));
print(shown(measurement));

function printMiss(line: string | undefined): void {
  if (line !== undefined) print(line);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
