/**
 * Spectral in a process of its own on files, as its command line is called, with the checks of our table rules. It loads and
 * does less than the command line: no arguments, no ruleset from a file, no formatting. Usage: spectral-once FILE…
 */
import { readFileSync } from 'node:fs';
import { spectralLint } from './spectral.ts';

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('usage: spectral-once FILE…');
const lint = spectralLint();
for (const file of files) {
  const found = await lint(readFileSync(file, 'utf8'));
  process.stdout.write(`${found.length}\n`);
}
