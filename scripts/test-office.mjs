/**
 * `npm run test:office`: installs LibreOffice where there is none, and lets it open, change and save what is exported, for the
 * importers to read back. Options of vitest may follow. Where none can be had it says so and ends with 3: nothing was tested.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOT_TESTED, program, Unavailable } from './machine.mjs';
import { root, setUp } from './setup.mjs';

/** @returns the exit code. */
export function testWithOffice(args = []) {
  setUp();
  let office;
  try {
    office = program({
      title: 'LibreOffice',
      names: ['soffice', 'libreoffice'],
      packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
      variable: 'DISCLOSURE_LINT_OFFICE',
    });
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    process.stderr.write(`disclosure-lint: files of LibreOffice were NOT tested: ${error.message}\n`);
    return NOT_TESTED;
  }
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/office/vitest.config.ts', ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, DISCLOSURE_LINT_OFFICE: office } },
  );
  return status ?? 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = testWithOffice(process.argv.slice(2).filter((option) => option !== '--'));
  } catch (error) {
    process.stderr.write(`disclosure-lint: ${error.message}\n`);
    process.exitCode = 2;
  }
}
