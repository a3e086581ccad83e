/** What is looked for in folders; a file that is named itself is taken whatever it is called. */
import { basename, dirname, extname, join } from 'node:path';
import { isReportName, REPORT_HEAD, saysReport } from '@disclosure-lint/core';
import {
  filesBelow,
  isDocumentName,
  isTemporaryName,
  isUnreadableName,
  readUpTo,
  type Walked,
} from '@disclosure-lint/files';
import { headOf } from './content.ts';

/**
 * What a command looks for:
 *
 * - `reports`: report files, and documents beside which no report file was made of them;
 * - `reportFiles`: report files alone;
 * - `documents`: documents and plain texts.
 *
 * A document in a kind that nothing here reads counts where the folder does not hold the same in another: a report that was sent
 * as a PDF alone must not be taken for one that was checked.
 */
export type Wanted = 'reports' | 'reportFiles' | 'documents';

/** What a folder holds of it, with the number of JSON files that are something else. */
export interface Found extends Walked {
  readonly otherJson: number;
}

/** Looks into a folder and those below it. */
export function lookInto(folder: string, wanted: Wanted): Found {
  const { files, failures } = filesBelow(folder, (name) => nameFits(name, wanted));
  const json = wanted === 'documents' ? [] : files.filter(isJsonName);
  const all = new Set(json);
  const reports = json.filter(isReportFile);
  const documents = files.filter((file) => !all.has(file) && !reportsOf(file).some((report) => all.has(report)));
  const stems = new Set(documents.filter((file) => !isUnreadableName(file)).map(stemOf));
  const needed = documents.filter((file) => !isUnreadableName(file) || !stems.has(stemOf(file)));
  return { files: [...reports, ...needed], failures, otherJson: json.length - reports.length };
}

function nameFits(name: string, wanted: Wanted): boolean {
  const document = wanted !== 'reportFiles' && (isDocumentName(name) || isUnreadableName(name));
  if (wanted !== 'documents') return document || isJsonName(name);
  return document || (/\.txt$/iu.test(name) && !isTemporaryName(name));
}

function isJsonName(name: string): boolean {
  return /\.json$/iu.test(name);
}

/** The report files that `import` makes of a document, in the same folder. */
function reportsOf(document: string): readonly string[] {
  return [stemOf(document), document].map((name) => `${name}.report.json`);
}

function stemOf(path: string): string {
  return join(dirname(path), basename(path, extname(path)));
}

function isReportFile(path: string): boolean {
  if (isReportName(path)) return true;
  try {
    return saysReport(headOf(readUpTo(path, REPORT_HEAD)));
  } catch {
    // It may be one: linting says why it cannot be read.
    return true;
  }
}
