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
  parseDocument,
  type SourceDocument,
} from '@disclosure-lint/core';
import { importDocument } from '@disclosure-lint/importers';
import type { ExampleEdit, ReportFile, Suppression } from '@disclosure-lint/schemas';
import {
  type FileReport,
  type ReporterOptions,
  type RunSummary,
  renderRun,
  summaryOf,
} from '../../packages/reporters/src/index.ts';

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

/** @returns the file. */
export function fileOf(
  files: readonly FileReport[],
  options: Partial<ReporterOptions> = {},
  over: Partial<RunSummary> = {},
): string {
  return renderRun('html', files, { locale: 'zh-CN', version: '0.1.0', ...options }, { ...summaryOf(files), ...over });
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
