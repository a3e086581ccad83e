/** From bytes or text to a source document. Whatever is wrong becomes a problem; nothing is thrown. */
import type { ReportFile } from '@disclosure-lint/schemas';
import { type ParseError, parse as parseRecovering, parseTree, printParseErrorCode } from 'jsonc-parser';
import { decode } from './decode.ts';
import type { SourceDocument, SourceLocation, SourceProblem, TextSpan } from './document.ts';
import { jsonLocator } from './locate.ts';
import { originAt } from './origin.ts';
import { LineIndex } from './position.ts';
import { recoveryDepth } from './recovery-depth.ts';
import { scanJson } from './scan.ts';

export interface ParseLimits {
  /** Largest file read, in bytes. */
  readonly maxBytes?: number;
  /** Deepest nesting of objects and arrays. */
  readonly maxDepth?: number;
}

/** A report of some 25 kB is usual; a thousand times that is no report. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** The report format nests about ten deep; sub-sections may add some. */
export const MAX_DEPTH = 100;

/**
 * Reads a report file.
 * @param content The bytes of the file, or its text when an editor has it already.
 * @param path The name to show.
 * @param limits Sizes beyond which nothing is read.
 */
export function parseDocument(content: Uint8Array | string, path: string, limits: ParseLimits = {}): SourceDocument {
  const maxBytes = limits.maxBytes ?? MAX_BYTES;
  const size = typeof content === 'string' ? content.length : content.byteLength;
  if (size > maxBytes) {
    const megabytes = Math.floor(maxBytes / 1024 / 1024);
    return unreadable(path, 'core-too-large', 'default', {
      limit: megabytes >= 1 ? `${megabytes} MB` : `${maxBytes} B`,
    });
  }
  if (typeof content === 'string')
    return parseText(content.startsWith('\uFEFF') ? content.slice(1) : content, path, limits, []);
  const decoded = decode(content);
  if (!decoded.ok) return unreadable(path, 'core-encoding', decoded.reason, {});
  const notes: SourceProblem[] = [];
  const start = new LineIndex('').range(0, 0);
  if (decoded.encoding !== 'utf-8') {
    notes.push({
      ruleId: 'core-encoding',
      messageId: 'notUtf8',
      params: { encoding: decoded.encoding.toUpperCase() },
      pointer: '',
      range: start,
    });
  } else if (decoded.byteOrderMark) {
    notes.push({ ruleId: 'core-encoding', messageId: 'byteOrderMark', params: {}, pointer: '', range: start });
  }
  return parseText(decoded.text, path, limits, notes);
}

/**
 * Makes a document of an imported report, so that positions are those of the file it was imported from.
 * @param path The name of the imported file.
 * @param text Its text, when it is a text file; positions refer to it.
 * @param report What was read, with origins.
 */
export function documentFromImport(path: string, text: string, report: ReportFile): SourceDocument {
  const lines = new LineIndex(text);
  return {
    path,
    text,
    value: report,
    problems: [],
    locate(pointer: string, span?: TextSpan): SourceLocation {
      const found = originAt(report, pointer);
      if (found?.origin.kind !== 'text') {
        return { pointer, range: lines.range(0, 0), exact: false, ...(found && { origin: found.origin }) };
      }
      const { start, end } = found.origin.range;
      const range = span
        ? lines.range(Math.min(start.offset + span.start, end.offset), Math.min(start.offset + span.end, end.offset))
        : lines.range(start.offset, end.offset);
      return { pointer, range, exact: found.exact, origin: found.origin };
    },
  };
}

function parseText(text: string, path: string, limits: ParseLimits, notes: readonly SourceProblem[]): SourceDocument {
  const lines = new LineIndex(text);
  const problems: SourceProblem[] = [...notes];
  if (text.trim() === '') return unreadable(path, 'core-syntax', 'empty', {}, text);
  const maxDepth = limits.maxDepth ?? MAX_DEPTH;
  const scan = scanJson(text, maxDepth);
  if (scan.tooDeepAt !== undefined)
    return tooDeep(path, text, maxDepth, lines.range(scan.tooDeepAt, scan.tooDeepAt + 1), notes);
  for (const duplicate of scan.duplicates) {
    problems.push({
      ruleId: 'core-duplicate-key',
      messageId: 'default',
      params: { key: duplicate.key },
      pointer: '',
      range: lines.range(duplicate.start, duplicate.end),
    });
  }
  let value: unknown;
  let broken = false;
  try {
    value = JSON.parse(text);
  } catch {
    const deep = recoveryDepth(text, maxDepth);
    if (deep !== undefined) return tooDeep(path, text, maxDepth, lines.range(deep, deep + 1), notes);
    value = recover(text, lines, problems);
    broken = true;
  }
  const { locate, nodeAt } = jsonLocator(text, value, lines);
  return { path, text, value, problems, locate, ...(!broken && { nodeAt }) };
}

function tooDeep(
  path: string,
  text: string,
  limit: number,
  range: SourceProblem['range'],
  notes: readonly SourceProblem[],
): SourceDocument {
  const problem: SourceProblem = {
    ruleId: 'core-too-deep',
    messageId: 'default',
    params: { limit },
    pointer: '',
    range,
  };
  const locate = (pointer: string): SourceLocation => ({ pointer, range, exact: false });
  return { path, text, value: undefined, problems: [...notes, problem], locate };
}

/** Reads what can be read of broken JSON, as while it is being typed, and says where it breaks. */
function recover(text: string, lines: LineIndex, problems: SourceProblem[]): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parseRecovering(text, errors, { disallowComments: true });
  // Later errors are mostly echoes of the first.
  const [error] = errors;
  if (error) {
    const start = Math.min(error.offset, text.length);
    const name = start >= text.trimEnd().length ? 'EndOfText' : printParseErrorCode(error.error);
    problems.push({
      ruleId: 'core-syntax',
      messageId: SYNTAX_MESSAGES.get(name) ?? 'default',
      params: {},
      pointer: '',
      range: lines.range(start, Math.min(text.length, start + Math.max(1, error.length))),
    });
  } else {
    // Stricter than the recovering parser: a control character, an odd number, a stray byte-order mark.
    problems.push({
      ruleId: 'core-syntax',
      messageId: 'default',
      params: {},
      pointer: '',
      range: lines.range(0, Math.min(1, text.length)),
    });
  }
  return parseTree(text, []) ? value : undefined;
}

const SYNTAX_MESSAGES: ReadonlyMap<string, string> = new Map([
  ['EndOfText', 'truncated'],
  ['CommaExpected', 'comma'],
  ['ColonExpected', 'colon'],
  ['ValueExpected', 'value'],
  ['PropertyNameExpected', 'propertyName'],
  ['CloseBraceExpected', 'closeBrace'],
  ['CloseBracketExpected', 'closeBracket'],
  ['EndOfFileExpected', 'endOfFile'],
  ['UnexpectedEndOfString', 'endOfString'],
  ['InvalidCharacter', 'character'],
  ['InvalidEscapeCharacter', 'escape'],
  ['InvalidUnicode', 'escape'],
  ['InvalidNumberFormat', 'number'],
  ['InvalidCommentToken', 'comment'],
]);

function unreadable(
  path: string,
  ruleId: SourceProblem['ruleId'],
  messageId: string,
  params: Readonly<Record<string, string | number>>,
  text = '',
): SourceDocument {
  const range = new LineIndex(text).range(0, 0);
  return {
    path,
    text,
    value: undefined,
    problems: [{ ruleId, messageId, params, pointer: '', range }],
    locate: (pointer) => ({ pointer, range, exact: false }),
  };
}
