/** The configuration of the guide beside the rules of the guide: an office's rules, with deadlines of its own. */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CLEAN, folderOf, run } from './run.ts';

const EXAMPLES = fileURLToPath(new URL('../../../docs/examples', import.meta.url));
const RULE = 'published-by-local-deadline';
const publishedOn = (day: string) => CLEAN.replace('"publishedOn": "2024-01-26"', `"publishedOn": "${day}"`);

test('the worked configuration brings the worked rules, their options and what goes over them', async () => {
  const folder = folderOf({
    'a.report.json': publishedOn('2024-01-24'),
    'b.report.json': publishedOn('2024-01-27'),
    '街道/c.report.json': publishedOn('2024-01-24'),
  });
  cpSync(EXAMPLES, folder, { recursive: true });
  const done = await run(folder, ['.', '--format', 'json']);
  const { files } = JSON.parse(done.stdout) as {
    files: { path: string; findings: { ruleId: string; message: string }[] }[];
  };
  const told = files.map(({ path, findings }) => [
    path,
    findings.filter(({ ruleId }) => ruleId === RULE).map(({ message }) => message),
  ]);
  expect(Object.fromEntries(told)).toEqual({
    'a.report.json': [],
    'b.report.json': ['公布日期为2024-01-27，晚于本地要求的2024-01-25。'],
    '街道/c.report.json': ['公布日期为2024-01-24，晚于本地要求的2024-01-20。'],
  });
});
