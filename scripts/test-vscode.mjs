/**
 * `npm run test:vscode`: packages the extension, installs a real VS Code where there is none, and drives it.
 * Options of vitest may follow. Where no Chromium can be had it says so and ends with 3: nothing was tested.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { setUpEditor } from './setup-vscode.mjs';
import { runTests, whenCalled } from './tests-of-their-own.mjs';

/** @returns the exit code. */
export async function testInEditor(args = []) {
  const needs = () => {
    const editor = setUpEditor();
    build();
    return editor;
  };
  const told = (editor) => ({
    DISCLOSURE_LINT_EDITOR: JSON.stringify({
      ...editor,
      vsix: join(root, 'vscode-extension/dist/disclosure-lint.vsix'),
      images: join(root, 'vscode-extension/images'),
      failures: join(root, 'node_modules/.cache/disclosure-lint/editor-failures'),
    }),
  });
  const status = await runTests({ folder: 'vscode', what: 'the extension was, in an editor,', needs, told }, args);
  // Now that there are pictures, the package gets them.
  if (status === 0) build();
  return status;
}

function build() {
  const { status } = spawnSync(process.execPath, ['scripts/build-extension.mjs'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`the extension could not be built (exit code ${status})`);
}

await whenCalled(import.meta.url, testInEditor);
