/**
 * The records of an old workbook, reduced to those that are read and to what is sound in them: others have been seen to send
 * the library into loops without end.
 * Layout: [MS-XLS] 2.1.4 (records), 2.3 (their numbers), 2.4.28 (BoundSheet8), 2.4.127 (Formula).
 */
import { readSharedStrings, sharedStringRecords } from './shared-strings.ts';

export const RECORD = {
  endOfFile: 0x0a,
  filePass: 0x2f,
  continued: 0x3c,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  sharedStrings: 0xfc,
} as const;

const BOFS: ReadonlySet<number> = new Set([0x09, 0x0209, 0x0409, 0x0809]);
const FORMULAS: ReadonlySet<number> = new Set([0x06, 0x0206, 0x0406]);
const READ: ReadonlySet<number> = new Set<number>([
  ...BOFS,
  ...FORMULAS,
  RECORD.endOfFile,
  // Days from 1904, code page, formats of cells.
  ...[0x22, 0x42, 0x43, 0x0243, 0x0443, 0xe0, 0x44],
  // Numbers, shared texts, truth values and errors; rows; merged ranges.
  ...[0x02, 0x03, 0x0203, 0x027e, 0xbd, 0xfd, 0x05, 0x0205, 0x08, 0x0208, 0xe5],
]);
/** Records that hold a text: where its length stands, and whether that takes one byte or two. */
const TEXTS: ReadonlyMap<number, readonly [number, 1 | 2]> = new Map([
  [RECORD.boundSheet, [6, 1]],
  [0x04, [7, 1]],
  [0x0204, [6, 2]],
  [0xd6, [6, 2]],
  [0x07, [0, 1]],
  [0x0207, [0, 2]],
  [0x1e, [0, 1]],
]);
const FORMAT = 0x041e;
export const BIFF8 = 0x0600;

export interface WorkbookRecord {
  readonly type: number;
  /** Where its head of four bytes begins. */
  readonly at: number;
  readonly content: Buffer;
  /** How many streams it stands in: 0 for the BOF of a sheet, 1 for a record of it, 2 for one of a chart in it. */
  readonly depth: number;
}

export function isBof(type: number): boolean {
  return BOFS.has(type);
}

/** @returns the records in their order, up to where the stream is cut off. */
export function* recordsOf(stream: Buffer): Generator<WorkbookRecord> {
  let depth = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) return;
    yield { type, at, content: stream.subarray(at + 4, end), depth };
    if (BOFS.has(type)) depth++;
    else if (type === RECORD.endOfFile) depth = Math.max(0, depth - 1);
    at = end;
  }
}

/**
 * @param version As the first record tells it; 0 before Excel 5.
 * @returns a stream with the records that are read and no others, formulas without their terms.
 */
export function reducedStream(records: readonly WorkbookRecord[], version: number): Buffer {
  const written: Buffer[] = [];
  const places = new Map<number, number>();
  const bounds: Buffer[] = [];
  let length = 0;
  const put = (type: number, content: Buffer): void => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(content.length, 2);
    written.push(head, content);
    length += 4 + content.length;
  };
  for (const [index, { type, at, content, depth }] of records.entries()) {
    if (isBof(type) && depth === 0) places.set(at, length);
    if (type === RECORD.sharedStrings) {
      for (const [own, part] of sharedStringRecords(readSharedStrings([content, ...continuations(records, index)])))
        put(own, part);
    } else if (FORMULAS.has(type)) put(type, withoutTerms(content, version));
    else if (READ.has(type) || holdsText(type, content, version)) {
      const copy = Buffer.from(content);
      if (type === RECORD.boundSheet) bounds.push(copy);
      put(type, copy);
    }
  }
  for (const bound of bounds) bound.writeUInt32LE(places.get(bound.readUInt32LE(0)) ?? 0, 0);
  return Buffer.concat(written);
}

function continuations(records: readonly WorkbookRecord[], index: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let next = index + 1; records[next]?.type === RECORD.continued; next++)
    parts.push(records[next]?.content ?? Buffer.alloc(0));
  return parts;
}

/** Whether a record holds the whole text that it says it holds. */
function holdsText(type: number, content: Buffer, version: number): boolean {
  const [at, bytes] = type === FORMAT ? ([2, version < BIFF8 ? 1 : 2] as const) : (TEXTS.get(type) ?? [0, 0]);
  // One byte more: the library looks at the one after an empty text.
  if (bytes === 0 || content.length < at + bytes + 1) return false;
  return bytes === 1 || content.readUInt16LE(at) <= content.length - at - bytes;
}

/** The count of a formula's terms stands after its cell, saved value and flags, which grew over the versions. */
function withoutTerms(content: Buffer, version: number): Buffer {
  const end = version === 0 ? 16 : 20;
  return Buffer.concat([content.subarray(0, end), Buffer.alloc(Math.max(0, end - content.length) + 2)]);
}
