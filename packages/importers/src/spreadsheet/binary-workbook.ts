/** What the records of an `.xls` file tell that the library does not, and the stream that holds them. */
import { WORKBOOK_STREAMS } from '../detect/compound.ts';
import { UnreadableDocument } from '../document/reader.ts';
import { openCompoundFile } from '../package/compound-file.ts';
import { BIFF8, isBof, RECORD, recordsOf, reducedStream } from './binary-records.ts';
import { MOST_COLUMNS } from './raw-sheet.ts';
import type { SheetFacts } from './raw-sheets.ts';

export interface BinaryWorkbook extends SheetFacts {
  readonly stream: Buffer;
}

/**
 * @param bytes A compound file, or the bare records as old programs write them.
 * @throws UnreadableDocument `encrypted`, `broken`.
 */
export function readBinaryWorkbook(bytes: Uint8Array): BinaryWorkbook {
  const stream = workbookStream(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (stream.length < 6 || !isBof(stream.readUInt16LE(0))) throw new UnreadableDocument('broken', 'XLS');
  const version = stream.readUInt16LE(0) === 0x0809 ? stream.readUInt16LE(4) : 0;
  const starts: number[] = [];
  const hidden = new Map<number, Set<number>>();
  const records = [...recordsOf(stream)];
  let sheet = 0;
  for (const { type, at, content, depth } of records) {
    if (isBof(type) && depth === 0) sheet = at;
    else if (type === RECORD.filePass) throw new UnreadableDocument('encrypted');
    else if (type === RECORD.boundSheet && content.length >= 4) starts.push(content.readUInt32LE(0));
    else if (type === RECORD.columnInfo && content.length >= 10 && depth === 1)
      hideColumns(content, columnsOf(hidden, sheet));
  }
  return {
    stream: reducedStream(records, version),
    hiddenColumns: starts.sort((a, b) => a - b).map((start) => hidden.get(start) ?? new Set()),
    ...(version < BIFF8 && { decodeText: chineseText }),
  };
}

function workbookStream(bytes: Buffer): Buffer {
  if (bytes[0] === 0x09) return bytes;
  const file = openCompoundFile(bytes);
  if (file.names.has('EncryptedPackage')) throw new UnreadableDocument('encrypted');
  const name = WORKBOOK_STREAMS.find((candidate) => file.names.has(candidate));
  const content = name === undefined ? undefined : file.stream(name);
  if (!content || content.length === 0) throw new UnreadableDocument('broken', 'XLS');
  return content;
}

function columnsOf(hidden: Map<number, Set<number>>, sheet: number): Set<number> {
  const columns = hidden.get(sheet) ?? new Set();
  hidden.set(sheet, columns);
  return columns;
}

/** First and last column, width, format, flags: [MS-XLS] 2.4.53. */
function hideColumns(content: Buffer, columns: Set<number>): void {
  if ((content.readUInt16LE(8) & 1) === 0) return;
  const last = Math.min(content.readUInt16LE(2), MOST_COLUMNS - 1);
  for (let column = content.readUInt16LE(0); column <= last; column++) columns.add(column);
}

/** Before Excel 97 texts stood in the code page of the country, and arrive here as one character a byte. */
function chineseText(text: string): string {
  if (!/[\x80-\xff]/u.test(text) || /[^\0-\xff]/u.test(text)) return text;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
