/** Reads a baseline. */
import { type BaselineFile, type BaselineReport, propertyNames, validateBaseline } from '@disclosure-lint/schemas';
import {
  checkSchema,
  type FileProblem,
  problemReporter,
  type ReportProblem,
  textProblems,
} from '../results/file-problem.ts';
import { parseDocument } from '../source/parse.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import type { ReportIdentity } from './identity.ts';

/**
 * @param text The text of the file.
 * @param name How it is shown.
 * @returns the baseline, or what is wrong with the file.
 */
export function loadBaseline(
  text: string,
  name: string,
): { readonly baseline: Baseline } | { readonly problems: readonly FileProblem[] } {
  const document = parseDocument(text, name, { maxBytes: MAX_BASELINE_BYTES });
  const problems = textProblems(document);
  if (problems.length > 0) return { problems };
  const report = problemReporter(document, problems);
  if (!checkSchema(document.value, validateBaseline, propertyNames.baseline ?? [], report)) return { problems };
  const { reports } = document.value as BaselineFile;
  const recorded = reports.flatMap((entry, at) => {
    refuseCoreFindings(entry, at, report);
    const identity = identityIn(entry);
    if (identity) return [{ identity, findings: entry.findings }];
    report(`/reports/${at}`, {
      'zh-CN': '应写明“organ”和“year”，或者只写“path”',
      en: 'either “organ” and “year” must be given, or “path” alone',
    });
    return [];
  });
  return problems.length > 0 ? { problems } : { baseline: baselineOf(recorded) };
}

/** Ten thousand reports with ten findings each need half of it. */
export const MAX_BASELINE_BYTES = 50 * 1024 * 1024;

function identityIn({ organ, year, path }: BaselineReport): ReportIdentity | undefined {
  if (organ !== undefined && year !== undefined && path === undefined) return { organ, year };
  return path !== undefined && organ === undefined && year === undefined ? { path } : undefined;
}

/** What is wrong with a file itself is no state to get used to. */
function refuseCoreFindings({ findings }: BaselineReport, at: number, report: ReportProblem): void {
  for (const [index, { rule }] of findings.entries()) {
    if (!rule.startsWith('core-')) continue;
    report(`/reports/${at}/findings/${index}/rule`, {
      'zh-CN': `“${rule}”是关于文件本身的问题，不能列入基线`,
      en: `“${rule}” is about the file itself and cannot be in a baseline`,
    });
  }
}
