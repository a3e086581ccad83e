/** The reports of the benchmarks as files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusReport } from './corpus.ts';

export interface CorpusFile {
  readonly path: string;
}

/**
 * Writes reports into a folder of their own.
 * @param reports The reports.
 * @param use What to do with the files; the folder is removed afterwards.
 */
export async function withFiles<T>(
  reports: readonly CorpusReport[],
  use: (files: readonly CorpusFile[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-bench-'));
  try {
    return await use(
      reports.map(({ name, text }) => {
        const path = join(folder, `${name}.report.json`);
        writeFileSync(path, text);
        return { path };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
