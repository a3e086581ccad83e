/** What a document is, told by its bytes: offices give any name to any file. */
import { decode } from '@disclosure-lint/core';
import { type DocumentKind, UnreadableDocument } from './document/reader.ts';

/**
 * Tells what a document is.
 * @throws UnreadableDocument for what nothing here reads, naming what it seems to be.
 */
export function detectKind(bytes: Uint8Array): DocumentKind {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipped(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compound(bytes);
  if (head.startsWith('%PDF')) throw new UnreadableDocument('unsupported', 'PDF');
  if (head.startsWith('{\\rtf')) throw new UnreadableDocument('unsupported', 'RTF');
  if (/^\s*MIME-Version:/iu.test(head) || /Content-Type: multipart\/related/iu.test(head))
    throw new UnreadableDocument('unsupported', 'MHTML');
  const picture = PICTURES.find(([start]) => head.startsWith(start));
  if (picture) throw new UnreadableDocument('unsupported', picture[1]);
  const decoded = decode(bytes);
  const text = decoded.ok ? decoded.text.slice(0, 4096) : head.replaceAll('\0', '');
  if (/<(?:!doctype\s+html|html|head|body|table|meta|div|p|h[1-6])[\s>]/iu.test(text)) return 'html';
  if (
    text.trimStart().startsWith('{') &&
    /"(?:activeDisclosureData|tableData|reviewLitigationData)"/u.test(decoded.ok ? decoded.text : '')
  )
    return 'kiro';
  return 'text';
}

const PICTURES: readonly (readonly [string, string])[] = [
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
];

function zipped(bytes: Uint8Array): DocumentKind {
  // The names of a package's parts stand uncompressed in its directory.
  const names = Buffer.from(bytes).toString('latin1');
  if (names.includes('word/document')) return 'docx';
  if (names.includes('xl/workbook')) return 'xlsx';
  throw new UnreadableDocument('unsupported', 'ZIP');
}

function compound(bytes: Uint8Array): DocumentKind {
  const content = Buffer.from(bytes);
  // Names in a compound file are UTF-16.
  const has = (name: string): boolean => content.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) throw new UnreadableDocument('encrypted');
  if (has('WordDocument')) return 'doc';
  if (has('Workbook') || has('Book')) return 'xls';
  throw new UnreadableDocument('unsupported', 'OLE');
}
