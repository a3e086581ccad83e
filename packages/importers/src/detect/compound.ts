/**
 * Which kind of document a compound file (OLE) is: told by the streams at its root. Streams further down belong to what is
 * embedded: a Word document with a sheet in it also holds a workbook.
 */
import { type DocumentKind, UnreadableDocument } from '../document/reader.ts';
import { openCompoundFile } from '../package/compound-file.ts';

/** @throws UnreadableDocument for a compound file that is no document that is read, an encrypted or a damaged one. */
export function compoundKind(bytes: Uint8Array): DocumentKind {
  const { names } = openCompoundFile(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new UnreadableDocument('encrypted');
  if (names.has('WordDocument')) return 'doc';
  if (WORKBOOK_STREAMS.some((name) => names.has(name))) return 'xls';
  const other = OTHERS.find(([name]) => names.has(name));
  throw new UnreadableDocument('unsupported', other?.[1] ?? 'OLE');
}

const OTHERS: readonly (readonly [string, string])[] = [
  ['PowerPoint Document', 'PPT'],
  ['__properties_version1.0', 'MSG'],
  ['HwpSummaryInformation', 'HWP'],
];

/** The second is that of Excel 5; some programs write capitals. */
export const WORKBOOK_STREAMS = ['Workbook', 'Book', 'WORKBOOK', 'BOOK'] as const;
