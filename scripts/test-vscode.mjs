/**
 * `npm run test:vscode`: packages the extension, installs a real VS Code where there is none, and drives it.
 * Options of vitest may follow. Where no Chromium can be had it says so and ends with 3: nothing was tested.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOT_TESTED, Unavailable } from './machine.mjs';
import { root, setUp } from './setup.mjs';
import { setUpEditor } from './setup-vscode.mjs';

/** @returns the exit code; the results go to `outputFile` where given. */
export function testInEditor(args = []) {
  setUp();
  let editor;
  try {
    editor = setUpEditor();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    process.stderr.write(`disclosure-lint: the extension was NOT tested in an editor: ${error.message}\n`);
    return NOT_TESTED;
  }
  build();
  const installation = {
    ...editor,
    vsix: join(root, 'vscode-extension/dist/disclosure-lint.vsix'),
    images: join(root, 'vscode-extension/images'),
    failures: join(root, 'node_modules/.cache/disclosure-lint/editor-failures'),
  };
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/vscode/vitest.config.ts', ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, DISCLOSURE_LINT_EDITOR: JSON.stringify(installation) } },
  );
  // Now that there are pictures, the package gets them.
  if (status === 0) build();
  return status ?? 1;
}

function build() {
  const { status } = spawnSync(process.execPath, ['scripts/build-extension.mjs'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`the extension could not be built (exit code ${status})`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.exitCode = testInEditor(process.argv.slice(2).filter((option) => option !== '--'));
  } catch (error) {
    process.stderr.write(`disclosure-lint: ${error.message}\n`);
    process.exitCode = 2;
  }
}
