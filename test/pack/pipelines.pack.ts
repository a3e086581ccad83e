/** The files for pipelines: what they name exists, and their steps do what they should with the packed command. */
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROKEN, CLEAN, FORMATS, folder, installed, PROGRAM, parseYaml, type Run, run } from './installed.ts';

const { root, work } = installed;
const TARBALL = installed.packages.find(({ name }) => name === 'disclosure-lint')?.path ?? '';
const VERSION = /disclosure-lint-(\d+\.\d+\.\d+)\.tgz$/u.exec(TARBALL)?.[1];
const HELP = run(process.execPath, [PROGRAM, 'lint', '--help', '--locale', 'en'], { env: { COLUMNS: '200' } }).stdout;

function text(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly id?: string;
      readonly shell: string;
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
}

describe('the action', () => {
  const action = parseYaml(text('action.yml')) as Action;

  it('has inputs that are options, are described and are used', () => {
    expect(action.runs.using).toBe('composite');
    const own = ['paths', 'arguments', 'package', 'working-directory'];
    const options = Object.keys(action.inputs).filter((name) => !own.includes(name));
    expect(options.filter((name) => !HELP.includes(`--${name} `))).toEqual([]);
    for (const [name, { description }] of Object.entries(action.inputs)) {
      expect(description).toBeTruthy();
      expect(text('action.yml')).toContain(`\${{ inputs.${name} }}`);
      expect(text('docs/integration.md')).toContain(`\`${name}\``);
    }
    expect(FORMATS).toEqual(expect.arrayContaining([action.inputs.format?.default, 'sarif']));
    expect(action.inputs.package?.default).toBe(`disclosure-lint@${VERSION}`);
    // A workflow may fill an input with what others wrote.
    for (const step of action.runs.steps) expect(step.run).not.toMatch(/\$\{\{/u);
  });

  /** Runs the steps as the runner would: inputs into the environment, each script by bash. */
  function act(cwd: string, given: Readonly<Record<string, string>>): Run & { output: string } {
    const output = path.join(cwd, '.output');
    writeFileSync(output, '');
    let last: Run = { status: null, stdout: '', stderr: '' };
    for (const { run: script, env } of action.runs.steps) {
      const values = Object.entries(env).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1] ?? '';
        return [name, given[input] ?? action.inputs[input]?.default ?? ''];
      });
      const told = { ...process.env, ...Object.fromEntries(values), RUNNER_TEMP: work, GITHUB_OUTPUT: output };
      last = run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env: told });
      if (last.status !== 0) break;
    }
    return { ...last, output: readFileSync(output, 'utf8') };
  }

  it('accepts, rejects and hands its inputs on', () => {
    const cwd = folder();
    writeFileSync(path.join(cwd, 'clean.report.json'), CLEAN);
    writeFileSync(path.join(cwd, 'a b.report.json'), BROKEN);
    const to = { package: TARBALL };
    expect(act(cwd, { ...to, paths: 'clean.report.json' })).toMatchObject({ status: 0, output: 'verdict=accepted\n' });
    expect(act(cwd, to)).toMatchObject({
      status: 1,
      output: 'verdict=rejected\n',
      stdout: expect.stringMatching(/^::error .*file=a b\.report\.json/mu),
    });
    expect(
      act(cwd, { ...to, 'fail-on': 'never', locale: 'en', paths: 'a b.report.json\nclean.report.json\n' }),
    ).toMatchObject({ status: 0, output: 'verdict=accepted\n' });
    expect(act(cwd, { ...to, paths: 'nothing.report.json' })).toMatchObject({
      status: 2,
      output: 'verdict=incomplete\n',
    });
    const sarif = { format: 'sarif', 'output-file': 'found.sarif', arguments: '--quiet\n--only=cell-blank' };
    expect(act(cwd, { ...to, ...sarif })).toMatchObject({ status: 1, stdout: '' });
    expect(JSON.parse(readFileSync(path.join(cwd, 'found.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    // What an input says is a path, never a command.
    expect(act(cwd, { ...to, paths: '$(touch made); `touch made`' }).status).toBe(2);
    expect(existsSync(path.join(cwd, 'made'))).toBe(false);
  });
});

describe('the hooks', () => {
  const hooks = parseYaml(text('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, unknown>>[];

  it.each(hooks)('$id runs a command on report files', (hook) => {
    expect(hook).toMatchObject({
      name: expect.any(String),
      language: 'node',
      additional_dependencies: [`disclosure-lint@${VERSION}`],
    });
    const files = new RegExp(String(hook.files), 'u');
    expect(['a/b.report.json', 'b.json', 'b.report.jsonc'].filter((name) => files.test(name))).toEqual([
      'a/b.report.json',
    ]);
    const cwd = folder();
    writeFileSync(path.join(cwd, 'clean.report.json'), CLEAN);
    const [program, ...args] = String(hook.entry).split(' ');
    expect(program).toBe('disclosure-lint');
    expect(run(process.execPath, [PROGRAM, ...args, 'clean.report.json'], { cwd }).status).toBe(0);
  });
});

describe('the page on pipelines', () => {
  it.each(['docs/integration.md', 'docs/zh-CN/integration.md'])(
    '%s has snippets that parse, with options and formats that exist',
    (page) => {
      const snippets = [...text(page).matchAll(/^```(\w+)\n([\s\S]*?)^```/gmu)];
      const yaml = snippets
        .filter(([, language]) => language === 'yaml')
        .map(([, , snippet = '']) => parseYaml(snippet));
      expect(yaml).toHaveLength(5);
      expect(yaml).toContainEqual({
        'disclosure-lint': expect.objectContaining({
          artifacts: { when: 'always', reports: { codequality: expect.any(String), junit: expect.any(String) } },
        }),
      });
      const commands = text(page).matchAll(/disclosure-lint(?: lint)? [^|\n`]*/gu);
      const options = [...commands].flatMap(([command]) => [...command.matchAll(/ (--[a-z-]+)/gu)].map(([, it]) => it));
      expect(options).toContain('--ndjson');
      expect(options.filter((option) => !HELP.includes(`${option} `) && option !== '--stdio')).toEqual([]);
      const formats = [...text(page).matchAll(/(?:--format |format: )([a-z]+)/gu)].map(([, it]) => it);
      expect(formats).toEqual(expect.arrayContaining(['sarif', 'junit', 'gitlab']));
      expect(formats.filter((it) => !FORMATS.some((format) => format === it))).toEqual([]);
    },
  );
});

describe('the image', () => {
  const instructions = text('Dockerfile')
    .replaceAll(/^#.*\n/gmu, '')
    .replaceAll(/\s*\\\n\s*/gu, ' ')
    .split('\n')
    .filter(Boolean);
  const last = instructions.slice(instructions.lastIndexOf('FROM $NODE_IMAGE'));

  it('is built on a pinned Node, and runs as somebody who is not root', () => {
    expect(instructions[0]).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-slim$/u);
    expect(instructions.filter((it) => it.startsWith('FROM'))).toEqual([
      'FROM $NODE_IMAGE AS build',
      'FROM $NODE_IMAGE',
    ]);
    expect(last.map((it) => it.split(' ')[0])).toEqual(['FROM', 'COPY', 'ENV', 'WORKDIR', 'USER', 'ENTRYPOINT', 'CMD']);
    expect(last).toContain('USER 1000:1000');
  });

  it('is built without what packing does not need', () => {
    const ignored = text('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '**/node_modules', '**/dist', '**/generated']));
    // The lockfile names every package of the workspace: without its package file nothing is installed.
    expect(ignored).toEqual(expect.arrayContaining(['!test/package.json', '!vscode-extension/package.json']));
  });

  it('holds a command that needs no network and writes nothing', () => {
    const image = folder();
    const inImage = (line: string): string =>
      line
        .replace(/^RUN /u, '')
        .replaceAll('/opt/', `${image}/`)
        .replaceAll('/packages/', `${path.dirname(TARBALL)}/`);
    const [packing = '', compiling = ''] = instructions.filter((it) => it.startsWith('RUN'));
    // Packed it is already.
    const installing = inImage(packing).split(' && ')[1] ?? '';
    expect(run('sh', ['-ec', installing], { cwd: root }).status).toBe(0);
    expect(run('sh', ['-ec', inImage(compiling)], { cwd: root }).status).toBe(0);
    const dist = path.join(image, 'disclosure-lint/lib/node_modules/disclosure-lint/dist');
    expect(readdirSync(dist)).toContain('disclosure-lint.js.cache');

    const reports = folder();
    writeFileSync(path.join(reports, 'clean.report.json'), CLEAN);
    writeFileSync(path.join(reports, 'broken.report.json'), BROKEN);
    for (const made of [image, reports]) {
      run('chmod', ['-R', 'a+rX,a-w', made]);
      chmodSync(made, 0o555);
    }
    const [entry = ''] = JSON.parse(last.find((it) => it.startsWith('ENTRYPOINT'))?.slice(11) ?? '[]') as string[];
    const command = JSON.parse(last.find((it) => it.startsWith('CMD'))?.slice(4) ?? '[]') as string[];
    const env = { PATH: `${image}/disclosure-lint/bin:${path.dirname(process.execPath)}:/usr/bin:/bin` };
    const started = (...args: string[]): Run => {
      const [program = '', ...rest] = [...confined(), entry, ...args];
      return run(program, rest, { cwd: reports, env });
    };
    expect(started(...command)).toMatchObject({ status: 1, stderr: '' });
    expect(started('lint', 'clean.report.json', '--preset', 'gate')).toMatchObject({ status: 0, stderr: '' });
    expect(started('clean.report.json', '--output-file', 'x.txt').status).toBe(2);
    expect(readdirSync(reports).sort()).toEqual(['broken.report.json', 'clean.report.json']);
  });
});

/** What runs a command as another user, without a network: of this, what the machine allows. */
function confined(): readonly string[] {
  const offline = ['unshare', '--net', '--'];
  const other = ['setpriv', '--reuid=1000', '--regid=1000', '--clear-groups', '--'];
  return [offline, other].flatMap((prefix) => {
    const [program = '', ...args] = [...prefix, 'true'];
    try {
      return run(program, args).status === 0 ? prefix : [];
    } catch {
      return [];
    }
  });
}
