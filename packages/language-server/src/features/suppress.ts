/** `disclosure-lint/suppress`: enters a finding, as it is now, in the file of suppressions. */
import {
  addSuppressions,
  type Finding,
  isDate,
  type Locale,
  loadSuppressions,
  localise,
  suppressionsOf,
} from '@disclosure-lint/core';
import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { ServerContext } from '../context.ts';
import { METHODS, type SuppressParams } from '../protocol.ts';
import { today } from '../today.ts';
import { featureTexts } from './texts.ts';

/** Answers the request. */
export function registerSuppress(context: ServerContext): void {
  context.connection.onRequest(METHODS.suppress, (params: SuppressParams) => suppress(params, context));
}

/** @throws ResponseError with a sentence for the user when it cannot be done. */
async function suppress(params: SuppressParams, context: ServerContext): Promise<WorkspaceEdit> {
  const locale = await context.locale(params.uri);
  const texts = featureTexts(locale).suppress;
  const note = checkedNote(params, locale);
  const { preset } = await context.settings(params.uri);
  if (preset === 'gate') throw refusal(texts.gate);
  const finding = await findingOf(params, context, locale);
  const { uri, text, reportPath } = await context.suppressionsFile(params.uri);
  if (text !== undefined) checkFile(uri, text, locale);
  const edited = addSuppressions(text, suppressionsOf(finding, reportPath, note));
  return text === undefined ? created(uri, edited, context) : changed(uri, text, edited, context);
}

function refusal(message: string): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function checkedNote({ reason, author, until }: SuppressParams, locale: Locale) {
  const texts = featureTexts(locale).suppress;
  if (reason.trim() === '') throw refusal(texts.noReason);
  if (until !== undefined) {
    if (!isDate(until)) throw refusal(texts.notADate(until));
    if (until < today()) throw refusal(texts.past(until));
  }
  return {
    reason: reason.trim(),
    ...(author !== undefined && author.trim() !== '' && { author: author.trim() }),
    ...(until !== undefined && { until }),
  };
}

async function findingOf(
  { uri, fingerprint }: SuppressParams,
  { analyses }: ServerContext,
  locale: Locale,
): Promise<Finding> {
  const texts = featureTexts(locale).suppress;
  const analysis = await analyses.get(uri);
  if (!analysis) throw refusal(texts.notLinted);
  const finding = analysis.result.findings.find((candidate) => candidate.fingerprint === fingerprint);
  if (!finding) throw refusal(texts.gone);
  if (finding.suppressed) throw refusal(texts.already(finding.suppressed.reason));
  if (finding.ruleId.startsWith('core-')) throw refusal(texts.aboutFile);
  return finding;
}

/** What cannot be read must not be written to. */
function checkFile(uri: string, text: string, locale: Locale): void {
  const { path } = URI.parse(uri);
  const loaded = loadSuppressions(path, text, path);
  if (!('problems' in loaded)) return;
  const [first] = loaded.problems;
  const where = first ? `${first.line}:${first.column}  ${localise(first.message, locale)}` : '';
  throw refusal(featureTexts(locale).suppress.invalid(path.slice(path.lastIndexOf('/') + 1), where));
}

function created(uri: string, text: string, { capabilities }: ServerContext): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const edits = [{ range: { start, end: start }, newText: text }];
  const { documentChanges, resourceOperations } = capabilities.workspace?.workspaceEdit ?? {};
  // A client that cannot be told to create a file makes one of what it is to change.
  if (!documentChanges || !resourceOperations?.includes('create')) return { changes: { [uri]: edits } };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits },
    ],
  };
}

/** One edit of what differs, so that nothing else is disturbed. */
function changed(uri: string, before: string, after: string, { capabilities }: ServerContext): WorkspaceEdit {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const document = TextDocument.create(uri, 'json', 0, before);
  const range = { start: document.positionAt(start), end: document.positionAt(before.length - end) };
  const edits = [{ range, newText: after.slice(start, after.length - end) }];
  return capabilities.workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version: null }, edits }] }
    : { changes: { [uri]: edits } };
}
