/**
 * Which kind of document a compound file (OLE) is: told by the streams at its root. Streams further down belong to what is
 * embedded: a Word document with a sheet in it also holds a workbook.
 * Layout: [MS-CFB] 2.2 (header), 2.3 (FAT), 2.5 (DIFAT), 2.6 (directory).
 */
import { type DocumentKind, UnreadableDocument } from '../document/reader.ts';

const END_OF_CHAIN = 0xfffffffa;
const NONE = 0xffffffff;
const ENTRY_BYTES = 128;
const MOST_ENTRIES = 20_000;
/** Sectors of the FAT that the header itself lists; those of a file over 7 MB are listed in sectors of their own. */
const HEADER_FAT_SECTORS = 109;

/** @throws UnreadableDocument for a compound file that is no document that is read, an encrypted or a damaged one. */
export function compoundKind(bytes: Uint8Array): DocumentKind {
  const names = rootNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new UnreadableDocument('encrypted');
  if (names.has('WordDocument')) return 'doc';
  if (names.has('Workbook') || names.has('Book') || names.has('WORKBOOK') || names.has('BOOK')) return 'xls';
  const other = OTHERS.find(([name]) => names.has(name));
  throw new UnreadableDocument('unsupported', other?.[1] ?? 'OLE');
}

const OTHERS: readonly (readonly [string, string])[] = [
  ['PowerPoint Document', 'PPT'],
  ['__properties_version1.0', 'MSG'],
  ['HwpSummaryInformation', 'HWP'],
];

function rootNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return namesUnderRoot(directory(view));
  } catch (error) {
    // A number that leads out of the file.
    if (error instanceof RangeError) throw new UnreadableDocument('broken', 'OLE');
    throw error;
  }
}

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function directory(view: DataView): readonly Entry[] {
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new UnreadableDocument('broken', 'OLE');
  const size = 2 ** shift;
  const start = (sector: number): number => (sector + 1) * size;
  const fatSector = (index: number): number => {
    if (index < HEADER_FAT_SECTORS) return view.getUint32(76 + index * 4, true);
    const perSector = size / 4 - 1;
    let list = view.getUint32(68, true);
    let rest = index - HEADER_FAT_SECTORS;
    for (; rest >= perSector; rest -= perSector) list = view.getUint32(start(list) + size - 4, true);
    return view.getUint32(start(list) + rest * 4, true);
  };
  const nextSector = (sector: number): number =>
    view.getUint32(start(fatSector(Math.floor((sector * 4) / size))) + ((sector * 4) % size), true);
  const entries: Entry[] = [];
  const seen = new Set<number>();
  for (let sector = view.getUint32(48, true); sector < END_OF_CHAIN && !seen.has(sector); sector = nextSector(sector)) {
    seen.add(sector);
    for (let at = start(sector); at < start(sector) + size; at += ENTRY_BYTES) entries.push(entryAt(view, at));
    if (entries.length > MOST_ENTRIES) break;
  }
  return entries;
}

function entryAt(view: DataView, at: number): Entry {
  const length = Math.min(view.getUint16(at + 64, true), 64);
  let name = '';
  for (let offset = 0; offset + 2 < length; offset += 2) name += String.fromCharCode(view.getUint16(at + offset, true));
  return {
    name,
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
  };
}

function namesUnderRoot(entries: readonly Entry[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? NONE];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (!entry || seen.has(id)) continue;
    seen.add(id);
    names.add(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}
