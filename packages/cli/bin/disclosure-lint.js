#!/usr/bin/env node
// Runs the bundle. It was compiled beforehand; V8 checks whether it did that itself, and compiles anew otherwise.
// CommonJS (see package.json beside this file), because Node starts that faster.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const filename = join(__dirname, '../dist/disclosure-lint.js');
let cachedData;
try {
  cachedData = readFileSync(`${filename}.cache`);
} catch {
  // Not compiled beforehand.
}
// The bundle is ASCII; Latin-1 is read without decoding.
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
script.runInThisContext()(require, filename, pathToFileURL(filename).href);
