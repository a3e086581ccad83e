/** Runs without the command line, and the files that are made of them. */
import { analyseDocument, builtinRules, createRuleSet, type Locale, parseDocument } from '@disclosure-lint/core';
import { specimens } from '@disclosure-lint/rules';
import {
  type FileOverview,
  type FileReport,
  type Holder,
  overviewOf,
  type ReporterOptions,
  type RunSummary,
  renderRun,
} from '../../src/index.ts';
import { NOTHING_MORE } from '../sample.ts';

export const options: ReporterOptions = { locale: 'zh-CN', version: '0.1.0', quiet: false, color: false };

/** Reports made by hand have no organ. */
function withOrgan(file: FileReport): FileOverview {
  return { organ: `${file.result.path}的单位`, ...overviewOf(file), year: 2021 };
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
    overview: files.map(withOrgan),
    ...over,
  };
}

/** @returns the file. */
export function written(
  files: readonly FileReport[],
  over: Partial<ReporterOptions> = {},
  summary: RunSummary = summaryOf(files),
): string {
  return renderRun('html', files, { ...options, ...over }, summary);
}

/** Hands over what is said of the files, as the command line does. */
export function hold(holder: Holder, files: readonly FileReport[], pieceOf: (file: FileReport) => string): void {
  for (const file of files) {
    const piece = pieceOf(file);
    if (piece !== '') holder.add(piece, withOrgan(file));
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
