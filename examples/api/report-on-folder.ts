/**
 * Checks every report below a folder and writes one HTML file for reviewers to standard output.
 *
 *     npm install @disclosure-lint/core @disclosure-lint/reporters
 *     node report-on-folder.js FOLDER > review.html
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  analyseDocument,
  builtinRules,
  createRuleSet,
  isReportName,
  judge,
  parseDocument,
} from '@disclosure-lint/core';
import { type FileReport, type NotLinted, renderRun, summaryOf } from '@disclosure-lint/reporters';

const policy = { failOn: 'error' } as const;
const context = { ruleSet: createRuleSet({ rules: builtinRules() }), locale: 'zh-CN' } as const;

const folder = process.argv[2] ?? '.';
const names = await readdir(folder, { recursive: true });
const files: FileReport[] = [];
// What cannot be read is in the file too: nobody may take it for checked.
const notLinted: NotLinted[] = [];
for (const path of names.filter(isReportName).sort()) {
  try {
    const document = parseDocument(await readFile(join(folder, path)), path);
    const { result, report } = await analyseDocument(document, context);
    // With the report itself its page is drawn; its text is for findings that have no place on the page.
    files.push({ result, verdict: judge(result, policy), text: document.text, ...(report && { report }) });
  } catch (error) {
    notLinted.push({ path, reason: error instanceof Error ? error.message : String(error) });
  }
}
const summary = summaryOf(files, policy, { notLinted });
process.stdout.write(renderRun('html', files, { locale: context.locale, version: '1.0.0' }, summary));
