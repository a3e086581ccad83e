/**
 * `npm run test:browser`: installs Chromium where there is none, and lets it show the file for reviewers and the preview's page.
 * Options of vitest may follow. Where none can be had it says so and ends with 3: nothing was tested.
 */
import { chromium } from './machine.mjs';
import { runTests, whenCalled } from './tests-of-their-own.mjs';

/** @returns the exit code. */
export function testInBrowser(args = []) {
  const kind = {
    folder: 'browser',
    what: 'the file for reviewers and the preview were',
    needs: chromium,
    told: (path) => ({ DISCLOSURE_LINT_CHROMIUM: path }),
  };
  return runTests(kind, args);
}

await whenCalled(import.meta.url, testInBrowser);
