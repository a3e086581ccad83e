/**
 * What the extension and the page of its preview say to each other. Neither side believes the other: each message is
 * looked at before it is used. Free of VS Code and of the DOM, since both sides import it.
 */
import type { Preview } from '@disclosure-lint/language-server/protocol';
import type { PreviewStrings } from './strings.ts';

/** What the page is told. */
export type ToPage =
  /** Comes first: the words that the page shows. */
  | { readonly type: 'start'; readonly uri: string; readonly strings: PreviewStrings }
  | { readonly type: 'show'; readonly preview: Preview }
  /** There is nothing to show, and why. */
  | { readonly type: 'unavailable'; readonly reason: string }
  /** The cursor in the JSON stands on this value; '' is the whole report. */
  | { readonly type: 'select'; readonly pointer: string }
  | { readonly type: 'edited'; readonly pointer: string }
  | { readonly type: 'refused'; readonly pointer: string; readonly reason: string };

/** What the page says. */
export type ToExtension =
  | { readonly type: 'ready' }
  /** Somebody clicked here or moved here. */
  | { readonly type: 'select'; readonly pointer: string }
  | { readonly type: 'edit'; readonly pointer: string; readonly version: number; readonly text: string }
  /** Somebody pressed the keys for it; the JSON holds the history. */
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'explain'; readonly rule: string };

/** No figure of a report is longer; anything more is no figure. */
const LONGEST_TEXT = 10_000;

/** @returns the message when it is one that the page may send. */
export function readFromPage(message: unknown): ToExtension | undefined {
  if (!isRecord(message)) {
    return undefined;
  }
  const { type, pointer, version, text, rule } = message;
  switch (type) {
    case 'ready':
    case 'undo':
    case 'redo':
      return { type };
    case 'select':
      return isPointer(pointer) ? { type, pointer } : undefined;
    case 'edit':
      return isPointer(pointer) && Number.isSafeInteger(version) && isText(text)
        ? { type, pointer, version: version as number, text }
        : undefined;
    case 'explain':
      return typeof rule === 'string' && /^[\w./-]{1,200}$/u.test(rule) ? { type, rule } : undefined;
    default:
      return undefined;
  }
}

/** @returns the message when it is one that the extension may send. */
export function readFromExtension(message: unknown): ToPage | undefined {
  if (!isRecord(message)) {
    return undefined;
  }
  const { type, uri, strings, preview, reason, pointer } = message;
  switch (type) {
    case 'start':
      return typeof uri === 'string' && isRecord(strings) && Object.values(strings).every(isString)
        ? { type, uri, strings: strings as unknown as PreviewStrings }
        : undefined;
    case 'show':
      return isPreview(preview) ? { type, preview } : undefined;
    case 'unavailable':
      return isString(reason) ? { type, reason } : undefined;
    case 'select':
    case 'edited':
      return isPointer(pointer) ? { type, pointer } : undefined;
    case 'refused':
      return isPointer(pointer) && isString(reason) ? { type, pointer, reason } : undefined;
    default:
      return undefined;
  }
}

function isPreview(value: unknown): value is Preview {
  return (
    isRecord(value) &&
    isString(value.uri) &&
    Number.isSafeInteger(value.version) &&
    isRecord(value.page) &&
    Array.isArray(value.page.blocks) &&
    value.page.blocks.every((block: unknown) => isRecord(block) && isString(block.kind)) &&
    Array.isArray(value.marks) &&
    value.marks.every(isMark)
  );
}

function isMark(value: unknown): boolean {
  return (
    isRecord(value) &&
    isPointer(value.pointer) &&
    isString(value.message) &&
    (value.proof === undefined || isString(value.proof)) &&
    isString(value.remedy) &&
    isString(value.ruleId) &&
    isString(value.fingerprint) &&
    (value.severity === 'error' || value.severity === 'warning' || value.severity === 'info') &&
    (value.role === 'finding' || value.role === 'related')
  );
}

/** JSON Pointer of RFC 6901. */
function isPointer(value: unknown): value is string {
  return isText(value) && (value === '' || value.startsWith('/'));
}

function isText(value: unknown): value is string {
  return isString(value) && value.length <= LONGEST_TEXT;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
