/** Arrows between packages run one way, and what must run in a browser asks nothing of Node. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SCOPE = '@disclosure-lint/';

/** What each package may import of the others. A package that is not named here has no place yet. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  rules: ['schemas'],
  core: ['rules', 'schemas'],
  files: [],
  exporters: ['core', 'rules', 'schemas'],
  importers: ['core', 'rules', 'schemas'],
  reporters: ['core', 'rules', 'schemas'],
  cli: ['core', 'exporters', 'files', 'importers', 'language-server', 'reporters', 'rules', 'schemas'],
  'language-server': ['core', 'files', 'importers', 'reporters', 'rules', 'schemas'],
  'vscode-extension': ['language-server', 'core', 'rules', 'schemas'],
};

/** These run in the editor's web worker and on a web page too. */
const WITHOUT_NODE = ['schemas', 'rules', 'core', 'exporters', 'reporters'];

/** Files that use Node where it is there, and do without where it is not. */
const WHERE_NODE_IS: Readonly<Record<string, RegExp>> = {
  'packages/core/src/source/decode.ts': /typeof import\('node:buffer'\)|globalThis\.process\?\./gu,
};

/** What is bundled brings along all that it imports: nothing is installed with it. */
const BUNDLED: ReadonlySet<string> = new Set(['vscode-extension']);

interface Package {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly files: readonly SourceFile[];
}
interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
interface SourceFile {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly string[];
}

const packages: readonly Package[] = [
  ...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`),
  'rules',
  'schemas',
  'vscode-extension',
].flatMap((folder) => {
  const manifest = path.join(root, folder, 'package.json');
  if (!existsSync(manifest)) return [];
  return [
    {
      name: path.basename(folder),
      folder,
      manifest: JSON.parse(readFileSync(manifest, 'utf8')) as Manifest,
      files: sources(folder, folder.startsWith('packages/') || folder === 'vscode-extension' ? 'src' : ''),
    },
  ];
});

function sources(folder: string, below: string): SourceFile[] {
  const top = path.join(root, folder, below);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/node_modules|generated|dist|\.test\.ts$/u.test(name))
    .map((name) => {
      const code = readFileSync(path.join(top, name), 'utf8');
      return { path: path.posix.join(folder, below, name.replaceAll('\\', '/')), code, imports: importsOf(code) };
    });
}

/** The modules that a file imports, exports from or loads later. */
function importsOf(code: string): string[] {
  const statements = code.matchAll(
    /^(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gmu,
  );
  return [...statements].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The code without comments and without what stands in quotation marks. */
function bare(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|(?<=[\s;{(,])\/\/.*$/gmu, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gu, "''");
}

/** The package that an import names: @scope/name or name, without the path inside it. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const own = new Map(packages.map(({ name, manifest }) => [manifest.name, name]));

describe('the test itself', () => {
  it('sees every kind of import', () => {
    const code =
      "import a from 'a';\nimport 'b';\nimport type {\n  C,\n} from '@x/c';\nexport * from './d.ts';\nawait import('e');\ntype F = typeof import('f');";
    expect(importsOf(code)).toEqual(['a', 'b', '@x/c', './d.ts', 'e', 'f']);
    const found = bare(
      "// process.env\nconst a = 'process.env'; process.exit(); globalThis.process; x.process.y; require('fs')",
    );
    expect(found.match(NODE_GLOBALS)).toEqual(['process', 'globalThis.process', 'require']);
    expect(packages.map(({ files }) => files.length).reduce((a, b) => a + b)).toBeGreaterThan(100);
  });
});

describe.each(packages.map((own) => [own.name, own] as const))('%s', (name, { manifest, files, folder }) => {
  const imported = files.flatMap((file) => file.imports.map((specifier) => ({ file: file.path, specifier })));
  const outside = imported.filter(({ specifier }) => !specifier.startsWith('.'));

  it('has a place among the packages', () => {
    expect(Object.keys(ARROWS)).toContain(name);
  });

  it('imports only packages below it', () => {
    const wrong = outside.filter(({ specifier }) => {
      const target = own.get(packageOf(specifier));
      return target !== undefined && !ARROWS[name]?.includes(target);
    });
    expect(wrong).toEqual([]);
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    const scoped = declared.flatMap((dependency) => own.get(dependency) ?? []);
    expect(scoped.filter((dependency) => !ARROWS[name]?.includes(dependency))).toEqual([]);
  });

  it('imports other packages by their name, not by a path', () => {
    const wrong = imported.filter(
      ({ file, specifier }) =>
        specifier.startsWith('.') &&
        path.posix.relative(folder, path.posix.join(path.posix.dirname(file), specifier)).startsWith('..'),
    );
    expect(wrong).toEqual([]);
  });

  it('declares what it imports', () => {
    const declared = new Set(
      Object.keys({ ...manifest.dependencies, ...(BUNDLED.has(name) && manifest.devDependencies) }),
    );
    const wrong = outside.filter(
      ({ specifier }) =>
        !specifier.startsWith('node:') && specifier !== 'vscode' && !declared.has(packageOf(specifier)),
    );
    expect(wrong).toEqual([]);
  });

  it('uses the packages of this repository that it declares', () => {
    const used = new Set(outside.map(({ specifier }) => packageOf(specifier)));
    // Generated modules import the rest.
    const declared = Object.keys(manifest.dependencies ?? {}).filter((dependency) => dependency.startsWith(SCOPE));
    const unused = files.length === 0 || name === 'rules' ? [] : declared.filter((dependency) => !used.has(dependency));
    expect(unused).toEqual([]);
  });

  it('has no default exports', () => {
    expect(
      files.filter(({ code }) => /^export default\b|\bas default\b/mu.test(bare(code))).map((file) => file.path),
    ).toEqual([]);
  });
});

const BUILT_IN = new Set([
  'assert',
  'buffer',
  'child_process',
  'crypto',
  'events',
  'fs',
  'http',
  'module',
  'os',
  'path',
  'process',
  'stream',
  'url',
  'util',
  'vm',
  'worker_threads',
  'zlib',
]);
const GLOBALS = 'process|Buffer|require|__dirname|__filename|setImmediate|global';
const NODE_GLOBALS = new RegExp(`globalThis\\.(?:${GLOBALS})|(?<![\\w.'$])(?:${GLOBALS})(?=\\s*[?.([])`, 'gu');

describe.each(packages.filter(({ name }) => WITHOUT_NODE.includes(name)))('$name', ({ files }) => {
  it('needs no Node', () => {
    const needs = files.flatMap((file) => {
      const allowed = WHERE_NODE_IS[file.path];
      const code = allowed ? file.code.replace(allowed, 'unknown') : file.code;
      const modules = importsOf(code).filter(
        (specifier) => specifier.startsWith('node:') || BUILT_IN.has(packageOf(specifier)),
      );
      const globals = [...bare(code).matchAll(NODE_GLOBALS)].map(([word]) => word);
      return [...modules, ...globals].map((word) => `${file.path}: ${word}`);
    });
    expect(needs).toEqual([]);
  });
});

describe('generating on a bare machine', () => {
  it('loads nothing that is only generated then', () => {
    const seen = new Set<string>();
    const needing: string[] = [];
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      // Types are gone at run time.
      const code = readFileSync(path.join(root, file), 'utf8').replace(/import type [\s\S]*?;\n/gu, '');
      for (const [, specifier = ''] of code.matchAll(/(?:from|import) '([^']+)';/gu)) {
        if (specifier.startsWith(SCOPE)) needing.push(`${file} → ${specifier}`);
        else if (specifier.startsWith('.')) follow(path.posix.join(path.posix.dirname(file), specifier));
      }
    };
    for (const entry of ['facts/registry.ts', 'rules/schema.ts']) follow(`packages/core/src/${entry}`);
    expect(seen.size).toBeGreaterThan(20);
    expect(needing).toEqual([]);
  });
});
