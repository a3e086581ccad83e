/**
 * Measures how fast reports are linted and prints ratios. Usage: main COMMAND_LINE [--quick] [--stages] [--prose] [--server]
 *
 * Goals that are not met are shown and do no harm: times depend on the machine, and no check may fail by them.
 */
import { parseArgs } from 'node:util';
import { cleanReports, defectiveReports } from './corpus.ts';
import { withFiles } from './files.ts';
import { benchLinting } from './lint.bench.ts';
import { benchProse } from './prose.bench.ts';
import { benchServer } from './server.bench.ts';
import { benchStages } from './stages.bench.ts';
import { benchStartUp } from './startup.bench.ts';

/** So many times the usual prose makes 20 kB of it. */
const PROSE = 1.6;
/** Reports of each kind. */
const REPORTS = 32;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    stages: { type: 'boolean' },
    prose: { type: 'boolean' },
    server: { type: 'boolean' },
  },
});
const [commandLine] = positionals;
if (commandLine === undefined) throw new Error('usage: main COMMAND_LINE [--quick] [--stages] [--prose] [--server]');

const rounds = values.quick ? { rounds: 9, warmUp: 8 } : { rounds: 41, warmUp: 12 };
console.log(
  `Ratios within one run on ${process.version}: ${REPORTS} made-up reports of some 23 kB, ${rounds.rounds} interleaved rounds.`,
);
if (!values.stages && !values.server) {
  await withFiles(cleanReports(REPORTS, 1, PROSE), async (files) => console.log(await benchProse(files, rounds)));
}
if (!values.prose && !values.server) await benchAll(commandLine);
if (!values.stages && !values.prose) console.log(await benchServer(commandLine, rounds));

async function benchAll(command: string): Promise<void> {
  await withFiles(cleanReports(REPORTS), (clean) =>
    withFiles(defectiveReports(REPORTS), async (defective) => {
      if (values.stages) {
        console.log(await benchStages(clean, defective, rounds));
        return;
      }
      console.log(await benchLinting(clean, defective, rounds));
      const [file] = clean;
      if (file) console.log(await benchStartUp(command, file, rounds));
    }),
  );
}
