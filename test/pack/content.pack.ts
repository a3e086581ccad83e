/** What is in the packages, and what is not. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, installed, run } from './installed.ts';

const { root, work, packages, published } = installed;

/** Every file that a package may hold, besides its licence, page and package file; and how many bytes its tarball may have. */
const EXPECTED: Readonly<Record<string, { readonly files: readonly RegExp[]; readonly most: number }>> = {
  'disclosure-lint': {
    files: [
      /^bin\/(?:disclosure-lint|lint-thread)\.js$/u,
      /^bin\/package\.json$/u,
      /^dist\/disclosure-lint\.js$/u,
      /^dist\/later\/(?:documentation|exporters|importers|language-server|validate-[a-z]+)\.cjs$/u,
      /^THIRD-PARTY-LICENSES\.txt$/u,
    ],
    most: 4_000_000,
  },
  '@disclosure-lint/core': { files: [/^dist\/[a-z/-]+\.(?:js|d\.ts)$/u], most: 800_000 },
  '@disclosure-lint/rules': { files: [/^dist\/(?:index|documentation)\.(?:js|d\.ts)$/u], most: 500_000 },
  '@disclosure-lint/schemas': {
    files: [
      /^dist\/index\.(?:js|d\.ts)$/u,
      /^dist\/generated\/(?:types|validators)\.(?:js|d\.ts)$/u,
      /^dist\/generated\/validate-[a-z]+\.js$/u,
      /^[a-z]+\.schema\.json$/u,
      /^THIRD-PARTY-LICENSES\.txt$/u,
    ],
    most: 300_000,
  },
  '@disclosure-lint/reporters': { files: [/^dist\/[a-z/-]+\.(?:js|d\.ts)$/iu], most: 300_000 },
  '@disclosure-lint/importers': { files: [/^dist\/[a-z0-9/-]+\.(?:js|d\.ts)$/u], most: 400_000 },
  '@disclosure-lint/exporters': { files: [/^dist\/[a-z0-9/-]+\.(?:js|d\.ts)$/u], most: 150_000 },
};
const EVERYWHERE = ['LICENSE', 'README.md', 'package.json'];

/** What a published text must not name: this machine, and where its packages come from. */
const FORBIDDEN: readonly string[] = [
  root,
  work,
  // On a machine whose user has the shortest of homes it names nothing.
  ...[os.homedir()].filter((home) => home.split(path.sep).length > 2),
  ['registry', 'npmjs'].join('.'),
  new URL(run('npm', ['config', 'get', 'registry'], { shell: process.platform === 'win32' }).stdout.trim()).host,
];

function folderOf(name: string): string {
  return path.join(name === 'disclosure-lint' ? installed.command : installed.library, 'node_modules', name);
}

function filesOf(name: string): string[] {
  return readdirSync(folderOf(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folderOf(name), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** @returns the digest of each file of a tarball, by its path. */
function contentOf(tarball: string): Record<string, string> {
  const unpacked = folder();
  expect(run('tar', ['-xzf', tarball, '-C', unpacked]).status).toBe(0);
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
      return [path.relative(unpacked, file).replaceAll('\\', '/'), digest];
    }),
  );
}

function manifestIn(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
}

it('is every package of the workspace that is not private', () => {
  const folders = [...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`), 'rules', 'schemas'];
  const open = [...folders, 'test', 'vscode-extension'].filter((it) => !manifestIn(path.join(root, it)).private);
  expect(open.sort()).toEqual([...published].sort());
  expect(packages.map(({ name }) => name).sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(packages.map(({ name, size }) => [name, size] as const))('%s', (name, size) => {
  const expected = EXPECTED[name] ?? { files: [], most: 0 };
  const files = filesOf(name);
  const manifest = manifestIn(folderOf(name));

  it('holds what is expected and nothing else', () => {
    expect(EVERYWHERE.filter((file) => !files.includes(file))).toEqual([]);
    const others = files.filter((file) => !EVERYWHERE.includes(file));
    expect(others.filter((file) => !expected.files.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(expected.files.filter((pattern) => !others.some((file) => pattern.test(file)))).toEqual([]);
  });

  it('is no bigger than it should be', () => {
    expect(size).toBeLessThan(expected.most);
  });

  it('says of itself what others need to know, in versions that can be had', () => {
    expect(manifest).toMatchObject({ name, version: expect.stringMatching(/^\d+\.\d+\.\d+$/u), license: 'MIT' });
    expect(manifest.description).toBeTruthy();
    expect(Object.keys(manifest).filter((key) => ['scripts', 'devDependencies', 'private'].includes(key))).toEqual([]);
    for (const version of Object.values(manifest.dependencies ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  it('names neither a protocol of the workspace, nor this machine, nor a registry', () => {
    const naming = files.flatMap((file) => {
      const text = readFileSync(path.join(folderOf(name), file), 'utf8');
      const found = FORBIDDEN.filter((word) => text.includes(word));
      return [...found, ...(/["']workspace:[*^~]/u.exec(text) ?? [])].map((word) => `${file}: ${word}`);
    });
    expect(naming).toEqual([]);
  });

  it('has its licence and says how it is used', () => {
    const own = readFileSync(path.join(root, 'LICENSE'), 'utf8');
    expect(readFileSync(path.join(folderOf(name), 'LICENSE'), 'utf8')).toBe(own);
    const page = readFileSync(path.join(folderOf(name), 'README.md'), 'utf8');
    expect(page).toContain(`# ${name}\n`);
    expect(page).not.toMatch(/\]\((?!#|https:)/u);
  });
});

describe('`pnpm pack` in the folder of a package', () => {
  const { packageManager } = manifestIn(root) as { readonly packageManager: string };

  it.each([
    ['the program', 'packages/cli'],
    ['a library', 'packages/core'],
    ['modules that are generated', 'schemas'],
  ])('packs the same: %s', (_, published) => {
    const destination = folder();
    const cwd = path.join(root, published);
    const argv = ['--yes', packageManager, 'pack', '--json', '--pack-destination', destination];
    const { status, stdout, stderr } = run('npx', argv, { cwd, shell: process.platform === 'win32' });
    expect(status, stderr).toBe(0);
    const { name, filename } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<'name' | 'filename', string>;
    const packed = packages.find((it) => it.name === name)?.path ?? '';
    expect(contentOf(filename)).toEqual(contentOf(packed));
  });
});

describe('the command line', () => {
  const licences = readFileSync(path.join(folderOf('disclosure-lint'), 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  const named = [...licences.matchAll(/^(@?[\w./-]+) \d+\.\d+\.\d+ \([\w.() -]+\)$/gmu)].map(([, name]) => name);

  it('depends on nothing', () => {
    expect(manifestIn(folderOf('disclosure-lint')).dependencies).toBeUndefined();
    expect(readdirSync(path.join(installed.command, 'node_modules')).filter((it) => !it.startsWith('.'))).toEqual([
      'disclosure-lint',
    ]);
  });

  it('brings the licences of what is bundled', () => {
    // Every library that it declares is in the bundle, and what made the validators is in them.
    const { dependencies = {} } = manifestIn(path.join(root, 'packages/cli')) as { dependencies?: object };
    const direct = Object.keys(dependencies).filter((name) => !name.startsWith('@disclosure-lint/'));
    expect(named).toEqual(expect.arrayContaining([...direct, 'ajv', 'big.js', 'mammoth', 'vscode-languageserver']));
    expect(named.filter((name) => name?.startsWith('@disclosure-lint/'))).toEqual([]);
    expect(licences.split('-'.repeat(80))).toHaveLength(named.length);
  });
});
