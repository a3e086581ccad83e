/** Compound files ([MS-CFB]): the small file systems that .doc and .xls are. Anybody may send one, in which nothing need lead anywhere. */
import { UnreadableDocument } from '../document/reader.ts';

/** What stands in the file itself, not in what is embedded in it. */
export interface CompoundFile {
  /** Of its streams and of its storages. */
  readonly names: ReadonlySet<string>;
  /** @returns the content of a stream; undefined for none of that name. */
  stream(name: string): Buffer | undefined;
}

/**
 * Opens a compound file.
 * @throws UnreadableDocument `broken`, also later when a stream is asked for that leads in circles or beyond the end.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(file);
  const sectors = Math.max(0, Math.ceil(file.length / header.sectorSize) - 1);
  const sector = (index: number): Buffer => {
    if (index < 0 || index >= sectors) throw broken();
    return file.subarray((index + 1) * header.sectorSize, (index + 2) * header.sectorSize);
  };
  const table = readAllocation(file, header, sector, sectors);
  const chained = (start: number): Buffer => Buffer.concat(chain(start, table, sectors).map(sector));

  const entries = readDirectory(chained(header.directoryStart));
  const root = entries[0];
  if (!root) throw broken();
  const smallSectors = header.smallTableStart < 0 ? Buffer.alloc(0) : chained(header.smallTableStart);
  const small = root.start < 0 ? Buffer.alloc(0) : chained(root.start);
  const smallChained = (start: number): Buffer => {
    const next = (index: number): number =>
      index * 4 + 4 <= smallSectors.length ? smallSectors.readInt32LE(index * 4) : END;
    const found = chain(start, next, Math.ceil(small.length / SMALL_SECTOR));
    return Buffer.concat(found.map((index) => small.subarray(index * SMALL_SECTOR, (index + 1) * SMALL_SECTOR)));
  };

  const own = ownEntries(entries, root.child);
  return {
    names: new Set(own.map(({ name }) => name)),
    stream(name) {
      const entry = own.find((candidate) => candidate.type === STREAM && candidate.name === name);
      if (!entry) return undefined;
      if (entry.size === 0) return Buffer.alloc(0);
      const content = entry.size < header.smallest ? smallChained(entry.start) : chained(entry.start);
      return content.subarray(0, entry.size);
    },
  };
}

const END = -2;
const STREAM = 2;
const SMALL_SECTOR = 64;
const MAGIC = 'd0cf11e0a1b11ae1';

interface Header {
  readonly sectorSize: number;
  readonly directoryStart: number;
  /** Streams of fewer bytes stand in small sectors. */
  readonly smallest: number;
  readonly smallTableStart: number;
  readonly moreTablesStart: number;
}

function readHeader(file: Buffer): Header {
  if (file.length < 512 || file.toString('hex', 0, 8) !== MAGIC) throw broken();
  const shift = file.readUInt16LE(30);
  if ((shift !== 9 && shift !== 12) || file.readUInt16LE(32) !== 6) throw broken();
  return {
    sectorSize: 2 ** shift,
    directoryStart: file.readInt32LE(48),
    smallest: file.readUInt32LE(56),
    smallTableStart: file.readInt32LE(60),
    moreTablesStart: file.readInt32LE(68),
  };
}

/** Tells for a sector which one follows it. */
type Next = (sector: number) => number;

function readAllocation(
  file: Buffer,
  { sectorSize, moreTablesStart }: Header,
  sector: (index: number) => Buffer,
  sectors: number,
): Next {
  const tables: number[] = [];
  for (let at = 76; at < 512; at += 4) tables.push(file.readInt32LE(at));
  let more = moreTablesStart;
  for (let read = 0; more >= 0; read++) {
    if (read > sectors) throw broken();
    const list = sector(more);
    if (list.length < sectorSize) throw broken();
    for (let at = 0; at < sectorSize - 4; at += 4) tables.push(list.readInt32LE(at));
    more = list.readInt32LE(sectorSize - 4);
  }
  const perTable = sectorSize / 4;
  return (index) => {
    const table = tables[Math.floor(index / perTable)] ?? -1;
    const content = table < 0 ? undefined : sector(table);
    const at = (index % perTable) * 4;
    if (!content || at + 4 > content.length) throw broken();
    return content.readInt32LE(at);
  };
}

/** No chain is longer than there are sectors, unless it goes in a circle. */
function chain(start: number, next: Next, sectors: number): number[] {
  const found: number[] = [];
  for (let index = start; index !== END; index = next(index)) {
    if (index < 0 || index >= sectors || found.length >= sectors) throw broken();
    found.push(index);
  }
  return found;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const ENTRY_SIZE = 128;

function readDirectory(content: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= content.length; at += ENTRY_SIZE) {
    const length = Math.min(Math.max(content.readUInt16LE(at + 64) - 2, 0), 62);
    entries.push({
      name: content.toString('utf16le', at, at + length),
      type: content.readUInt8(at + 66),
      left: content.readInt32LE(at + 68),
      right: content.readInt32LE(at + 72),
      child: content.readInt32LE(at + 76),
      start: content.readInt32LE(at + 116),
      size: content.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** The entries of one storage form a tree of their own; an embedded document may have a stream of the same name. */
function ownEntries(entries: readonly Entry[], first: number): Entry[] {
  const seen = new Set<number>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (!entry || seen.has(id)) continue;
    seen.add(id);
    open.push(entry.left, entry.right);
  }
  return [...seen].flatMap((id) => entries[id] ?? []);
}

function broken(): UnreadableDocument {
  return new UnreadableDocument('broken', 'OLE');
}
