/**
 * Spectral in a process of its own on one file, as its command line is called, with the checks of our table rules. It loads and
 * does less than the command line: no arguments, no ruleset from a file, no formatting. Usage: spectral-once FILE
 */
import { readFileSync } from 'node:fs';
import { spectralLint } from './spectral.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: spectral-once FILE');
const found = await spectralLint()(readFileSync(file, 'utf8'));
process.stdout.write(`${found.length}\n`);
