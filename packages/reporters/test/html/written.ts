/** Runs without the command line, and the files that are made of them. */
import { analyseDocument, builtinRules, createRuleSet, type Locale, parseDocument } from '@disclosure-lint/core';
import { specimens } from '@disclosure-lint/rules';
import { htmlReporter } from '../../src/html.ts';
import type { FileOverview, FileReport, ReporterOptions, RunSummary } from '../../src/index.ts';
import type { Holder } from '../../src/reporter.ts';
import { NOTHING_MORE } from '../sample.ts';

export const options: ReporterOptions = { locale: 'zh-CN', version: '0.1.0', quiet: false, color: false };

function overviewOf({ result, verdict }: FileReport): FileOverview {
  const counts = { error: 0, warning: 0, info: 0 };
  const rules: Record<string, number> = {};
  for (const { severity, ruleId, suppressed } of result.findings) {
    if (suppressed) continue;
    counts[severity]++;
    rules[ruleId] = (rules[ruleId] ?? 0) + 1;
  }
  return { path: result.path, organ: `${result.path}的单位`, year: 2021, verdict, counts, rules };
}

/** @returns what the run amounts to. */
export function summaryOf(files: readonly FileReport[], over: Partial<RunSummary> = {}): RunSummary {
  return {
    files: files.length,
    errors: 2,
    warnings: 1,
    infos: 0,
    verdict: 'rejected',
    notLinted: [],
    ...NOTHING_MORE,
    overview: files.map(overviewOf),
    ...over,
  };
}

/** @returns the file, as the command line puts it together. */
export function written(
  files: readonly FileReport[],
  over: Partial<ReporterOptions> = {},
  summary: RunSummary = summaryOf(files),
): string {
  const reporter = htmlReporter({ ...options, ...over });
  const other = htmlReporter({ ...options, ...over });
  hold(reporter.holder, files, (file) => other.file(file));
  return reporter.begin(summary) + [...reporter.holder.pieces()].join('') + reporter.end(summary);
}

/** Hands over what is said of the files, as the command line does. */
export function hold(holder: Holder, files: readonly FileReport[], pieceOf: (file: FileReport) => string): void {
  for (const file of files) {
    const piece = pieceOf(file);
    if (piece !== '') holder.add(piece, overviewOf(file));
  }
}

/** @returns the specimen, changed and linted. */
export async function bound(
  edit: (text: string) => string = String,
  path = 'a.report.json',
  locale: Locale = 'zh-CN',
): Promise<FileReport> {
  const text = edit(JSON.stringify(specimens()['2021'], null, 2));
  const ruleSet = createRuleSet({ rules: builtinRules() });
  const analysis = await analyseDocument(parseDocument(text, path), { ruleSet, locale });
  return {
    result: analysis.result,
    verdict: analysis.result.findings.length > 0 ? 'rejected' : 'accepted',
    text,
    ...(analysis.report && { report: analysis.report }),
  };
}

/** The total of what was received is wrong, and a phrase is not what the table says. */
export const slip = (text: string): string =>
  text
    .replace(/(本年新收政府信息公开申请数量",\s+"cells": \[(?:\s+\d+,){6}\s+)59/u, '$195')
    .replace('被申请行政复议5件', '被申请行政复议7件')
    .replace(/("label": "行政强制",\s+"cells": \[\s+)2/u, '$1""');
