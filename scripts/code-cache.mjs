/**
 * Saves V8's compiled code of the bundle, after a run that has compiled what linting a report needs.
 * Usage: node scripts/code-cache.mjs DIST
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { root } from './setup.mjs';

const filename = join(process.argv[2], 'disclosure-lint.js');
const script = new Script(readFileSync(filename, 'latin1'), { filename });

// One clean report and one with a defect, so that reporting is compiled too.
const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-'));
const specimen = readFileSync(join(root, 'rules/forms/2021.specimen.report.json'), 'utf8');
writeFileSync(join(folder, 'a.report.json'), specimen);
writeFileSync(join(folder, 'b.report.json'), specimen.replace(/"cells": \[\s*\d+/, '"cells": [""'));
process.stdout.write = () => true;
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(`${filename}.cache`, script.createCachedData());
  process.exitCode = 0;
});
const run = script.runInThisContext();
// Paths alone, and options too, which are read by yargs.
for (const options of [[], ['--format', 'json']]) {
  process.argv = [process.execPath, filename, ...options, join(folder, 'a.report.json'), join(folder, 'b.report.json')];
  run(createRequire(pathToFileURL(filename)), filename, pathToFileURL(filename).href);
}
