/** The libraries as a program uses them: types and modules. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROKEN, CLEAN, folder, installed, run } from './installed.ts';

const { root, library } = installed;
const EXAMPLES = ['lint-folder', 'report-on-folder'];

/** Compiles what stands in a folder beside the installed packages, against all of their types. */
function compile(name: string, types: readonly string[]): void {
  const compilerOptions = {
    ...{ target: 'ES2023', module: 'NodeNext', lib: ['ES2023'], types, strict: true, exactOptionalPropertyTypes: true },
    ...{ noUncheckedIndexedAccess: true, verbatimModuleSyntax: true, skipLibCheck: false, rootDir: '.' },
  };
  writeFileSync(path.join(library, name, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }));
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  expect(run(process.execPath, [compiler, '--project', path.join(library, name)])).toMatchObject({
    status: 0,
    stdout: '',
  });
}

function sources(name: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(path.join(library, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(library, name, file), text);
}

/** One use of each package; what it prints is held against what it must be. */
const EVERY_PACKAGE = `
import { analyseDocument, builtinRules, createRuleSet, documentFromImport, judge, lintDocument, lintText, parseDocument } from '@disclosure-lint/core';
import { exportReport } from '@disclosure-lint/exporters';
import { importDocument } from '@disclosure-lint/importers';
import { createReporter } from '@disclosure-lint/reporters';
import { forms } from '@disclosure-lint/rules';
import { validateReport } from '@disclosure-lint/schemas';
import schema from '@disclosure-lint/schemas/report.schema.json' with { type: 'json' };
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const context = { ruleSet: createRuleSet({ rules: builtinRules() }), locale: 'en' } as const;
const result = await lintText(text, 'a.report.json', context);
const reporter = createReporter('json', { locale: 'en', version: '1.0.0', quiet: false, color: false });
const piece: string = reporter.file({ result, verdict: judge(result, { failOn: 'error' }), text });
const { report } = await analyseDocument(parseDocument(text, 'a.report.json'), context);
if (!report) throw new Error('no report');
const { bytes } = await exportReport(report, 'docx');
const outcome = await importDocument(bytes, 'a.docx', { locale: 'en' });
if (!outcome.ok) throw new Error(outcome.what);
const again = await lintDocument(documentFromImport('a.docx', outcome.text, outcome.report), context);
console.log(JSON.stringify([
  piece.includes('a.report.json'), judge(again, { failOn: 'error' }), validateReport(JSON.parse(text)), Object.keys(forms).length > 0, typeof schema,
]));
`;

/** The core asks of a program neither Node nor a browser, not even their types. */
const CORE_ALONE = `
import { builtinRules, createRuleSet, type LintResult, lintText } from '@disclosure-lint/core';
export function lint(text: string): Promise<LintResult> {
  return lintText(text, 'a.report.json', { ruleSet: createRuleSet({ rules: builtinRules() }), locale: 'zh-CN' });
}
`;

describe('the examples', () => {
  it('compile against the packed types', () => {
    sources('example', {});
    for (const name of EXAMPLES)
      copyFileSync(path.join(root, `examples/api/${name}.ts`), path.join(library, `example/${name}.ts`));
    compile('example', ['node']);
  });

  it.each(installed.nodes)('exit by the verdict under Node $version', ({ path: node }) => {
    const program = path.join(library, 'example/lint-folder.js');
    const cwd = folder();
    expect(run(node, [program, cwd]).status).toBe(2);
    writeFileSync(path.join(cwd, 'a.report.json'), CLEAN);
    expect(run(node, [program, cwd])).toMatchObject({ status: 0, stdout: 'a.report.json: accepted\n', stderr: '' });
    mkdirSync(path.join(cwd, 'below'));
    writeFileSync(path.join(cwd, 'below/b.report.json'), BROKEN);
    const { status, stdout } = run(node, [program, cwd]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^below.b\.report\.json:\d+:\d+: error: .+ \(cell-blank\)$/mu);
  });

  it.each(installed.nodes)('write the file for reviewers under Node $version', ({ path: node }) => {
    const cwd = folder();
    writeFileSync(path.join(cwd, 'b.report.json'), BROKEN);
    const { status, stdout, stderr } = run(node, [path.join(library, 'example/report-on-folder.js'), cwd]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^<!doctype html>/u);
    expect(stdout).toContain('不通过');
    expect(stdout.match(/<article class="report"/gu)).toHaveLength(1);
  });
});

describe('the libraries', () => {
  it('work together, as their types say', () => {
    sources('every', { 'every.ts': EVERY_PACKAGE });
    compile('every', ['node']);
    const report = path.join(library, 'every/clean.report.json');
    writeFileSync(report, CLEAN);
    for (const { path: node } of installed.nodes) {
      const { stdout, stderr } = run(node, ['--no-warnings', path.join(library, 'every/every.js'), report]);
      expect({ stdout, stderr }).toEqual({ stdout: '[true,"accepted",true,true,"object"]\n', stderr: '' });
    }
  });

  it('of which the core needs no types of Node', () => {
    sources('alone', { 'alone.ts': CORE_ALONE });
    compile('alone', []);
  });
});
