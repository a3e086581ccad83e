/** Documents of offices, imported and linted by one command: how many a second, and how much memory at most. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindReport, documentFromImport } from '@disclosure-lint/core';
import { type ExportFormat, exportReport } from '@disclosure-lint/exporters';
import { forms } from '@disclosure-lint/rules';
import type { ReportFile } from '@disclosure-lint/schemas';
import { cleanReports, defectiveReports } from './corpus.ts';

/** So many different documents; the others repeat them. */
const DIFFERENT = 40;
/** Tells at the end of a process how much memory it had at most, in kB. */
const TELLS_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nmaxRSS "+process.resourceUsage().maxRSS+"\\n"))';

interface Run {
  readonly files: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * @param commandLine The path of the command line's script.
 * @param count How many HTML files; of the other kinds a tenth.
 */
export async function benchImport(commandLine: string, count: number): Promise<string> {
  const reports = [...cleanReports(DIFFERENT - 4), ...defectiveReports(4)].map(({ report }) => report);
  const lines: string[] = [];
  for (const [kind, sizes] of [
    ['html', [count / 10, count]],
    ['docx', [count / 10]],
    ['xlsx', [count / 10]],
  ] as const) {
    const documents = await Promise.all(reports.map((report) => documentOf(report, kind)));
    for (const size of sizes) lines.push(line(`${size} ${kind}`, lintFolder(commandLine, documents, kind, size)));
  }
  const json = reports.map((report) => Buffer.from(JSON.stringify(report, null, 2)));
  lines.push(line(`${count} report files`, lintFolder(commandLine, json, 'report.json', count)));
  return ['\nImported and linted by one command', ...lines].join('\n');
}

function line(name: string, { files, seconds, megabytes }: Run): string {
  const each = (files / seconds).toFixed(0).padStart(6);
  return `  ${name.padEnd(20)}${each} reports a second   ${megabytes.toFixed(0).padStart(5)} MB at most   ${seconds.toFixed(1)} s`;
}

async function documentOf(report: ReportFile, format: ExportFormat): Promise<Uint8Array> {
  const { bytes } = await exportReport(bindReport(documentFromImport('report', '', report), forms), format);
  return format === 'html' ? inPage(Buffer.from(bytes).toString()) : bytes;
}

/** As a site shows it: without our own marks, with its own frame around it. */
function inPage(html: string): Uint8Array {
  const own = html.replaceAll(/<meta name="disclosure-report[^>]*>/gu, '');
  const frame = '<div class="top"><a href="/">首页</a></div>'.repeat(40);
  return Buffer.from(own.replace('<body>', `<body>${frame}`).replace('</body>', `${frame}<p>版权所有</p></body>`));
}

function lintFolder(commandLine: string, documents: readonly Uint8Array[], ending: string, count: number): Run {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-bench-'));
  try {
    for (let at = 0; at < count; at++)
      writeFileSync(join(folder, `${at}.${ending}`), documents[at % documents.length] ?? new Uint8Array());
    const result = join(folder, 'result');
    const start = performance.now();
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', TELLS_MEMORY, commandLine, folder, '--format', 'json', '--no-config', '--output-file', result],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const seconds = (performance.now() - start) / 1000;
    const { summary } = JSON.parse(readFileSync(result, 'utf8')) as {
      summary: { files: number; notLinted?: unknown[] };
    };
    if (summary.files !== count || (summary.notLinted ?? []).length > 0)
      throw new Error(`${summary.files} of ${count} ${ending} files were linted\n${stderr.slice(0, 2000)}`);
    return { files: count, seconds, megabytes: Number(/maxRSS (\d+)/u.exec(stderr)?.[1]) / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
