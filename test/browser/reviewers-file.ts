/** A run without the command line: reports linted with the core, and the file that is made of them. */
import { readdirSync, readFileSync } from 'node:fs';
import {
  analyseDocument,
  builtinRules,
  createRuleSet,
  documentFromImport,
  editReport,
  judge,
  type Locale,
  organOf,
  parseDocument,
  type SourceDocument,
  type Verdict,
} from '@disclosure-lint/core';
import { importDocument } from '@disclosure-lint/importers';
import type { ExampleEdit, ReportFile, Suppression } from '@disclosure-lint/schemas';
import { htmlReporter } from '../../packages/reporters/src/html.ts';
import type { FileOverview, FileReport, ReporterOptions, RunSummary } from '../../packages/reporters/src/index.ts';

const OFFICES = new URL('../fixtures/offices/', import.meta.url);
const ruleSet = createRuleSet({ rules: builtinRules() });

/** What is linted: a document under a name. */
export interface Input {
  readonly path: string;
  readonly text?: string;
  readonly document?: SourceDocument;
  readonly suppressions?: readonly Suppression[];
}

/** @returns the reports of twelve offices, as they should be, or with all slips of their twins. */
export function offices(flawed: boolean): readonly Input[] {
  const names = readdirSync(OFFICES).filter((name) => name.endsWith('.report.json'));
  return names.sort().map((name) => {
    const text = readFileSync(new URL(name, OFFICES), 'utf8');
    if (!flawed) return { path: `报告/${name}`, text };
    const slips = JSON.parse(readFileSync(new URL(name.replace('.report.', '.slips.'), OFFICES), 'utf8')) as readonly {
      readonly edits: readonly ExampleEdit[];
    }[];
    const report = editReport(
      JSON.parse(text) as ReportFile,
      slips.flatMap(({ edits }) => edits),
    );
    return { path: `报告/${name}`, text: JSON.stringify(report, null, 2) };
  });
}

/** @returns a report imported from a document, which has no lines. */
export async function imported(path: string, bytes: Uint8Array): Promise<Input> {
  const outcome = await importDocument(bytes, path, { locale: 'zh-CN' });
  if (!('report' in outcome)) throw new Error('not imported');
  return { path, document: documentFromImport(path, '', outcome.report) };
}

/** @returns what the reporter is given of a file. */
export async function linted(input: Input, locale: Locale = 'zh-CN'): Promise<FileReport> {
  const document = input.document ?? parseDocument(input.text ?? '', input.path);
  const { result, report } = await analyseDocument(document, {
    ruleSet,
    locale,
    ...(input.suppressions && { suppressions: input.suppressions }),
  });
  return { result, text: document.text, verdict: judge(result, { failOn: 'error' }), ...(report && { report }) };
}

function overviewOf({ result, verdict, report }: FileReport): FileOverview {
  const counts = { error: 0, warning: 0, info: 0 };
  const rules: Record<string, number> = {};
  for (const { severity, ruleId, suppressed } of result.findings) {
    if (suppressed) continue;
    counts[severity]++;
    rules[ruleId] = (rules[ruleId] ?? 0) + 1;
  }
  const organ = report && organOf(report);
  const { path, year } = result;
  return { path, verdict, counts, rules, ...(organ !== undefined && { organ }), ...(year !== undefined && { year }) };
}

/** @returns the summary of a run. */
export function summaryOf(files: readonly FileReport[], over: Partial<RunSummary> = {}): RunSummary {
  const overview = files.map(overviewOf);
  const sum = (of: (file: FileOverview) => number): number => overview.reduce((total, file) => total + of(file), 0);
  const verdicts = new Set<Verdict>(overview.map(({ verdict }) => verdict));
  return {
    files: files.length,
    errors: sum(({ counts }) => counts.error),
    warnings: sum(({ counts }) => counts.warning),
    infos: sum(({ counts }) => counts.info),
    verdict: verdicts.has('incomplete') ? 'incomplete' : verdicts.has('rejected') ? 'rejected' : 'accepted',
    notLinted: [],
    suppressed: files.flatMap(({ result }) => result.findings).filter(({ suppressed }) => suppressed).length,
    ignored: [],
    configFiles: [],
    suppressionFiles: [],
    overview,
    ...over,
  };
}

/** @returns the file, as the command line puts it together. */
export function fileOf(
  files: readonly FileReport[],
  options: Partial<ReporterOptions> = {},
  over: Partial<RunSummary> = {},
): string {
  const how = { locale: 'zh-CN', version: '0.1.0', quiet: false, color: false, ...options } as const;
  const reporter = htmlReporter(how);
  const summary = summaryOf(files, over);
  // Pieces may be made by another thread, which knows nothing of the run.
  const other = htmlReporter(how);
  for (const file of files) {
    const piece = other.file(file);
    if (piece !== '') reporter.holder.add(piece, overviewOf(file));
  }
  return [reporter.begin(summary), ...reporter.holder.pieces(), reporter.end(summary)].join('');
}

/** Lints and writes. */
export async function pageOf(
  inputs: readonly Input[],
  options: Partial<ReporterOptions> = {},
  over: Partial<RunSummary> = {},
): Promise<string> {
  const files: FileReport[] = [];
  for (const input of inputs) files.push(await linted(input, options.locale));
  return fileOf(files, options, over);
}
