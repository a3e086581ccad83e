/** The package holds what it needs, nothing else, and not too much of it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION, manifest } from './sources.ts';

/** A call of `require`; code that is generated also names it in strings. */
const CALL = /(?<!['"`])\brequire\("([^"]+)"\)/gu;

beforeAll(() => {
  const script = path.join(EXTENSION, '../scripts/build-extension.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
});

describe('the package', () => {
  it('holds these files', async () => {
    // `vsce ls`
    expect([...(await listFiles({ cwd: EXTENSION, packageManager: PackageManager.None }))].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/browser/main.js',
      'dist/browser/server.js',
      'dist/main.cjs',
      'dist/schemas/config.schema.json',
      'dist/schemas/report.schema.json',
      'dist/schemas/rule.schema.json',
      'dist/schemas/suppressions.schema.json',
      'dist/server.cjs',
      'dist/webview/preview.css',
      'dist/webview/preview.js',
      'icon.png',
      'l10n/bundle.l10n.zh-cn.json',
      'media/preview-dark.svg',
      'media/preview-light.svg',
      'package.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'snippets/config.json',
      'snippets/report.json',
      'snippets/rule.json',
    ]);
  });

  it('has the licences of what is bundled into it', () => {
    const licences = readFileSync(path.join(EXTENSION, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'json-rules-engine', 'ajv'])
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'mu'));
  });

  it('is small enough', () => {
    expect(statSync(path.join(EXTENSION, 'dist/disclosure-lint.vsix')).size).toBeLessThan(1_500_000);
  });

  it('has the schemas that JSON files are held against', () => {
    for (const { url } of manifest().contributes.jsonValidation) {
      const schema = JSON.parse(readFileSync(path.join(EXTENSION, url), 'utf8')) as { readonly $defs?: object };
      // A schema that points into another file would leave it unchecked.
      expect(JSON.stringify(schema)).not.toMatch(/"\$ref":"[^#]/u);
    }
  });

  it('asks nothing of Node in a browser', () => {
    for (const name of ['dist/browser/main.js', 'dist/browser/server.js', 'dist/webview/preview.js']) {
      const required = [...readFileSync(path.join(EXTENSION, name), 'utf8').matchAll(CALL)];
      expect([...new Set(required.map(([, module]) => module))], name).toEqual(
        name === 'dist/browser/main.js' ? ['vscode'] : [],
      );
    }
  });
});
