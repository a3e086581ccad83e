/**
 * Measures how fast reports are linted and prints ratios. Usage: main COMMAND_LINE [--quick], and the parts wanted
 *
 * Goals that are not met are shown and do no harm: times depend on the machine, and no check may fail by them.
 */
import { parseArgs } from 'node:util';
import { benchBulk } from './bulk.bench.ts';
import { cleanReports, defectiveReports } from './corpus.ts';
import { withFiles } from './files.ts';
import { benchImport } from './import.bench.ts';
import { benchLinting } from './lint.bench.ts';
import { benchProse } from './prose.bench.ts';
import { benchServer } from './server.bench.ts';
import { benchStages } from './stages.bench.ts';
import { benchStartUp } from './startup.bench.ts';

/** So many times the usual prose makes 20 kB of it. */
const PROSE = 1.6;
/** Reports of each kind. */
const REPORTS = 32;

const PARTS = ['lint', 'prose', 'server', 'import', 'bulk', 'stages'] as const;

const boolean = { type: 'boolean' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: boolean,
    lint: boolean,
    prose: boolean,
    server: boolean,
    import: boolean,
    bulk: boolean,
    stages: boolean,
  },
});
const [commandLine] = positionals;
if (commandLine === undefined)
  throw new Error(`usage: main COMMAND_LINE [--quick] ${PARTS.map((part) => `[--${part}]`).join(' ')}`);
const chosen = PARTS.filter((part) => values[part] === true);
/** Without a choice everything is measured, but for where the time goes. */
const wants = (part: (typeof PARTS)[number]): boolean =>
  chosen.length === 0 ? part !== 'stages' : chosen.includes(part);

const rounds = values.quick ? { rounds: 9, warmUp: 8 } : { rounds: 41, warmUp: 12 };
console.log(
  `Ratios within one run on ${process.version}: ${REPORTS} made-up reports of some 23 kB, ${rounds.rounds} interleaved rounds.`,
);
if (wants('prose'))
  await withFiles(cleanReports(REPORTS, 1, PROSE), async (files) => console.log(await benchProse(files, rounds)));
if (wants('lint') || wants('stages')) await benchAll(commandLine);
if (wants('server')) console.log(await benchServer(commandLine, rounds));
if (wants('bulk')) console.log(benchBulk(commandLine, values.quick ? 1000 : 10_000));
if (wants('import')) console.log(await benchImport(commandLine, values.quick ? 200 : 1000));

async function benchAll(command: string): Promise<void> {
  await withFiles(cleanReports(REPORTS), (clean) =>
    withFiles(defectiveReports(REPORTS), async (defective) => {
      if (wants('stages')) console.log(await benchStages(clean, defective, rounds));
      if (!wants('lint')) return;
      console.log(await benchLinting(clean, defective, rounds));
      const [file] = clean;
      if (file) console.log(await benchStartUp(command, file, rounds));
    }),
  );
}
