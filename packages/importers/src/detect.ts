/** What a document is, told by its bytes: offices give any name to any file. */
import { decode, saysReport } from '@disclosure-lint/core';
import { compoundKind } from './detect/compound.ts';
import { jsonKind } from './detect/json.ts';
import { markupKind } from './detect/markup.ts';
import { packageKind } from './detect/package.ts';
import { type DocumentKind, UnreadableDocument } from './document/reader.ts';

/** So many bytes at the beginning tell a binary format. */
const HEAD = 4096;
/** A web page may begin with a long comment or style sheet. */
const MARKUP_HEAD = 65536;

/**
 * Tells what a document is.
 * @throws UnreadableDocument for what nothing here reads, naming what it seems to be.
 */
export function detectKind(bytes: Uint8Array): DocumentKind {
  if (bytes.byteLength === 0) throw new UnreadableDocument('broken', 'empty');
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return packageKind(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(bytes);
  if (isRawWorkbook(bytes)) return 'xls';
  const foreign = foreignKind(head);
  if (foreign !== undefined) throw new UnreadableDocument('unsupported', foreign);
  return textKind(bytes);
}

const FOREIGN: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF87a', 'GIF'],
  ['GIF89a', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['\x1f\x8b', 'GZIP'],
  ['Rar!\x1a', 'RAR'],
  ['7z\xbc\xaf', '7Z'],
];
/** These may have a byte-order mark or white space before them. */
const FOREIGN_TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/u, 'PDF'],
  [/^\{\\rtf/u, 'RTF'],
  [/^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,30}?MIME-Version:/iu, 'MHTML'],
  [/^Content-Type: ?multipart\/related/iu, 'MHTML'],
  // Four zero bytes after the size: a text may begin with BM.
  [/^BM[\s\S]{4}\0{4}/u, 'BMP'],
  [/^RIFF[\s\S]{4}WEBP/u, 'WEBP'],
];

function foreignKind(head: string): string | undefined {
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s*/u, '');
  return (
    FOREIGN.find(([signature]) => head.startsWith(signature))?.[1] ??
    FOREIGN_TEXTS.find(([pattern]) => pattern.test(start))?.[1]
  );
}

/** Old programs write a workbook without a compound file around it: its first record says so, and its version. */
function isRawWorkbook(bytes: Uint8Array): boolean {
  const [record, version = 0, length = 0, high] = bytes;
  return record === 9 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && high === 0;
}

function textKind(bytes: Uint8Array): DocumentKind {
  const decoded = decode(bytes);
  // A web page with a few bytes that are in no encoding is still a web page.
  const text = decoded.ok ? decoded.text : latin1(bytes.subarray(0, MARKUP_HEAD)).replaceAll('\0', '');
  if (text.trim() === '') throw new UnreadableDocument('broken', 'empty');
  if (saysReport(text)) throw new UnreadableDocument('unsupported', 'disclosure-report');
  // Prose in JSON may hold markup.
  return (decoded.ok ? jsonKind(text) : undefined) ?? markupKind(text.slice(0, MARKUP_HEAD)) ?? 'text';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
