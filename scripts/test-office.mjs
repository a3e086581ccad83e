/**
 * `npm run test:office`: installs LibreOffice where there is none, and lets it open, change and save what is exported, for the
 * importers to read back. Options of vitest may follow. Where none can be had it says so and ends with 3: nothing was tested.
 */
import { program } from './machine.mjs';
import { runTests, whenCalled } from './tests-of-their-own.mjs';

/** @returns the exit code. */
export function testWithOffice(args = []) {
  const variable = 'DISCLOSURE_LINT_OFFICE';
  const needs = () =>
    program({
      title: 'LibreOffice',
      names: ['soffice', 'libreoffice'],
      packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
      variable,
    });
  const kind = {
    folder: 'office',
    what: 'files of LibreOffice were',
    needs,
    told: (path) => ({ [variable]: path }),
  };
  return runTests(kind, args);
}

await whenCalled(import.meta.url, testWithOffice);
