/** What the READMEs show is what is printed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

const ROOT = new URL('../../../', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, ROOT), 'utf8');

/** The example with two digits of one figure swapped. */
const REPORT = textOf('examples/2024-bureau.report.json').replace('[12, 2, 0, 0, 1, 0, 15]', '[12, 2, 0, 0, 1, 0, 51]');

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const page = textOf(name);
  const shownOf = async (command: string) => {
    const argv = command.split(' ');
    return (await run(folderOf({ 'bureau.report.json': REPORT }), argv)).stdout;
  };

  test('shows what a terminal shows', async () => {
    const [, command = '', shown] = /^```console\n\$ disclosure-lint (.+)\n([\s\S]*?)^```$/mu.exec(page) ?? [];
    expect(shown?.trim()).toBe((await shownOf(command)).trim());
  });

  test('shows the JSON, but for what it leaves out', async () => {
    const [, shown = ''] = /^```json\n(\{\n {2}"schemaVersion"[\s\S]*?)^```$/mu.exec(page) ?? [];
    const given = await shownOf('bureau.report.json --format json --locale en');
    expectShown(JSON.parse(shown), JSON.parse(given), '');
  });
});

/** Expects what is shown of a value; “…” and what is empty stand for anything. */
function expectShown(shown: unknown, given: unknown, at: string): void {
  if (shown === '…') return;
  if (typeof shown !== 'object' || shown === null) expect(given, at).toEqual(shown);
  else for (const [key, value] of Object.entries(shown)) expectShown(value, Object(given)[key], `${at}/${key}`);
}
