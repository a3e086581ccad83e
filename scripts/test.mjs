/** `npm test`: sets up when needed, runs every check, and ends with `N passed, N failed` alone on a line. */
import { check } from './check.mjs';
import { setUp } from './setup.mjs';

let passed = 0;
let failures = 1;
try {
  setUp();
  const { passedTests, failedTests, failed } = check();
  passed = passedTests;
  failures = failedTests + failed.length;
} catch (error) {
  console.error(`disclosure-lint: ${error.message}`);
}
console.log(`\n${passed} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;
