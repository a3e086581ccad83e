/** Where scripts/test-pack.mjs has put what it packed and installed, and how it is run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Installed {
  readonly root: string;
  /** Everything stands below it, and is gone afterwards. */
  readonly work: string;
  /** Where the command line is installed, alone. */
  readonly command: string;
  /** Where the libraries are installed, together. */
  readonly library: string;
  readonly packages: readonly { readonly name: string; readonly path: string; readonly size: number }[];
  /** Their folders in the repository. */
  readonly published: readonly string[];
  readonly nodes: readonly { readonly version: string; readonly path: string }[];
}

export const installed: Installed = read();

/** The program that npm has linked. */
export const PROGRAM = path.join(installed.command, 'node_modules/disclosure-lint/bin/disclosure-lint.js');
/** A report without a finding at all, and the same with a mistyped figure. */
export const CLEAN = readFileSync(path.join(installed.root, 'rules/forms/2021.specimen.report.json'), 'utf8');
export const BROKEN = CLEAN.replace(/"cells": \[\s*\d+/u, '"cells": [""');

/** What stands among the libraries. */
const library = createRequire(path.join(installed.library, 'package.json'));
/** The output formats, as the packed library names them. */
export const { FORMATS } = (await import(pathToFileURL(library.resolve('@disclosure-lint/reporters')).href)) as {
  readonly FORMATS: readonly string[];
};
export const { parse: parseYaml } = library('yaml') as { parse(text: string): unknown };

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(command: string, args: readonly string[], options: object = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (error) throw error;
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

/** Makes an empty folder. */
export function folder(): string {
  return mkdtempSync(path.join(installed.work, 'run-'));
}

function read(): Installed {
  const told = process.env.DISCLOSURE_LINT_PACKED;
  if (!told) throw new Error('run `npm run test:pack`: it packs and installs first');
  return JSON.parse(told) as Installed;
}
