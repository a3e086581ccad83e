/**
 * Checks every report below a folder, prints what is wrong, and exits by the verdict as the command line does:
 * 0 accepted, 1 rejected, 2 incomplete.
 *
 *     npm install @disclosure-lint/core
 *     node lint-folder.js FOLDER
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  builtinRules,
  createRuleSet,
  type Finding,
  isReportName,
  judge,
  type LintContext,
  lintDocument,
  parseDocument,
  type Verdict,
} from '@disclosure-lint/core';

const EXIT: Readonly<Record<Verdict, 0 | 1 | 2>> = { accepted: 0, rejected: 1, incomplete: 2 };

// Made once and used for every report: the rules are compiled when the first is linted.
const context: LintContext = {
  ruleSet: createRuleSet({ rules: builtinRules(), preset: 'recommended' }),
  locale: 'en',
};

const folder = process.argv[2] ?? '.';
const names = await readdir(folder, { recursive: true });
const paths = names.filter(isReportName).sort();
// A folder without reports has not been judged: that is no acceptance.
let worst: Verdict = paths.length > 0 ? 'accepted' : 'incomplete';
for (const path of paths) {
  // Bytes rather than text: the encoding is recognised, and what is wrong with it is a finding.
  const document = parseDocument(await readFile(join(folder, path)), path);
  const result = await lintDocument(document, context);
  const verdict = judge(result, { failOn: 'error' });
  for (const finding of result.findings) process.stdout.write(`${line(path, finding)}\n`);
  process.stdout.write(`${path}: ${verdict}\n`);
  if (EXIT[verdict] > EXIT[worst]) worst = verdict;
}
process.exitCode = EXIT[worst];

function line(path: string, { location, severity, ruleId, message }: Finding): string {
  const { line, column } = location.range.start;
  return `${path}:${line}:${column}: ${severity}: ${message} (${ruleId})`;
}
