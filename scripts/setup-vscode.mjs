/**
 * Installs a real VS Code for the tests of the extension: code-server, the Node it needs, and Chromium to drive it.
 * What is there already is kept, for all working copies of a user: it is some 350 MB.
 * Without the right to install Chromium it says so and what to do; `DISCLOSURE_LINT_CHROMIUM` names another one.
 */
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, run } from './machine.mjs';

/** code-server 4.139.1 is VS Code 1.139.1 and needs a newer Node than the project does. */
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
/** Parts of VS Code that a linter never meets. */
const NEEDLESS = ['extensions/copilot', 'extensions/mermaid-markdown-features', 'node_modules/@github/copilot'];

/**
 * @returns the absolute paths of Node, of code-server's entry and of Chromium.
 * @throws Unavailable where Chromium can be neither found nor installed; Error when an installation fails.
 */
export function setUpEditor() {
  return { ...codeServer(), chromium: chromium() };
}

function codeServer() {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const folder = join(cache, 'disclosure-lint', `code-server-${CODE_SERVER}`);
  const paths = {
    node: join(folder, 'node_modules/node/bin/node'),
    entry: join(folder, 'node_modules/code-server/out/node/entry.js'),
  };
  if (existsSync(join(folder, 'complete'))) return paths;
  // Made aside and renamed, so that an interrupted installation is never taken for a whole one.
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeFileSync(join(making, 'package.json'), JSON.stringify({ private: true }));
  // No install scripts: they would compile native modules that no test needs. Node's own fetches its binary package.
  install(`Node ${NODE}`, making, [`node@${NODE}`]);
  install(`code-server ${CODE_SERVER}`, making, [`code-server@${CODE_SERVER}`, '--ignore-scripts']);
  const code = join(making, 'node_modules/code-server/lib/vscode');
  install('the parts of VS Code', code, ['--omit=dev', '--ignore-scripts']);
  install('its built-in extensions', join(code, 'extensions'), ['--omit=dev', '--ignore-scripts']);
  link('code-linux.sh', join(code, 'bin/remote-cli/code-server'));
  link('browser-linux.sh', join(code, 'bin/helpers/browser.sh'));
  for (const part of NEEDLESS) rmSync(join(code, part), { recursive: true, force: true });
  writeFileSync(join(making, 'complete'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
  return paths;
}

function link(target, path) {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

function install(what, cwd, args) {
  run(`installing ${what}`, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...args], cwd);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(JSON.stringify(setUpEditor(), null, 2));
  } catch (error) {
    process.stderr.write(`disclosure-lint: ${error.message}\n`);
    process.exitCode = 2;
  }
}
