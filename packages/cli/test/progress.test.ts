/** The progress bar: on a terminal, for a long run. */
import { describe, expect, test } from 'vitest';
import { TEXT } from './documents.ts';
import { CLEAN, folderOf, run } from './run.ts';
import { terminal } from './terminal.ts';

const many = (count: number, name: string, content: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`in/${index}${name}`, content]));

async function drawn(count: number, name: string, content: string, argv: readonly string[]): Promise<string> {
  const { stream, drawn: shown } = terminal();
  await run(folderOf(many(count, name, content)), argv, '', {}, undefined, { stderr: stream });
  return shown();
}

describe('progress', () => {
  const IMPORT = ['import', 'in', '--out-dir', 'out'];

  test('is shown while documents are imported and linted, and taken away', async () => {
    for (const bar of [
      await drawn(30, '.txt', TEXT, IMPORT),
      await drawn(120, '.report.json', CLEAN, ['in']),
      await drawn(30, '.report.json', CLEAN, ['export', 'in', '--format', 'html', '--out-dir', 'out']),
    ]) {
      expect(bar).toMatch(/1\/(?:30|120)/u);
      // Neither the cursor nor wrapping is switched off: an interruption leaves the terminal as it was.
      expect(bar).not.toContain('\u001b[?');
      expect(bar.endsWith('\u001b[2K')).toBe(true);
    }
  });

  test('is not worth its lines for a few', async () => {
    expect(await drawn(5, '.txt', TEXT, IMPORT)).toBe('');
    expect(await drawn(30, '.report.json', CLEAN, ['in'])).toBe('');
  });
});
