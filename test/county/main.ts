/** Writes a county’s submissions and the reports on the year before into a folder. Usage: main FOLDER */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastYear, type Submission, submissions, YEAR } from './submissions.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: main FOLDER');
write(join(folder, String(YEAR)), submissions());
write(join(folder, String(YEAR - 1)), lastYear());

function write(into: string, reports: readonly Submission[]): void {
  mkdirSync(into, { recursive: true });
  for (const { name, report } of reports) writeFileSync(join(into, name), `${JSON.stringify(report, null, 2)}\n`);
}
