/** Office packages (.docx, .xlsx) are zip files that anybody may send: they are read in memory, within limits. */
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { UnreadableDocument } from '../document/reader.ts';

/** How much of a package is read; bytes are counted inflated. */
export interface PackageLimits {
  readonly entries: number;
  readonly partBytes: number;
  readonly totalBytes: number;
}

const MIB = 1024 * 1024;
export const PACKAGE_LIMITS: PackageLimits = { entries: 2000, partBytes: 24 * MIB, totalBytes: 32 * MIB };

/**
 * Reads parts of a package. Only what is wanted is inflated, and nothing is written anywhere, so that a part's name is a key only.
 * @param wants Tells by its name, such as `word/document.xml`, whether a part is needed.
 * @returns the parts by name, with `/` between folders and none at the start.
 * @throws UnreadableDocument `encrypted`, `tooLarge`, or `broken`: no zip, cut off, or its directory does not tell the truth.
 */
export async function readPackage(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
  limits: PackageLimits = PACKAGE_LIMITS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const located = await locate(buffer, wants, limits);
  rejectOverlaps(located);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const part of located) {
    const content = inflate(part, buffer.subarray(part.dataStart, part.end));
    total += content.byteLength;
    if (total > limits.totalBytes) throw tooLarge(limits.totalBytes);
    parts.set(part.name, content);
  }
  return parts;
}

interface LocatedPart {
  readonly name: string;
  readonly entry: Entry;
  /** Where its local header begins. */
  readonly start: number;
  readonly dataStart: number;
  readonly end: number;
}

async function locate(
  buffer: Buffer,
  wants: (name: string) => boolean,
  limits: PackageLimits,
): Promise<readonly LocatedPart[]> {
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > limits.entries) throw new UnreadableDocument('tooLarge', `${limits.entries} files`);
    const located = new Map<string, LocatedPart>();
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new UnreadableDocument('encrypted');
      const name = partName(entry);
      if (!wants(name)) continue;
      declared += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.partBytes) throw tooLarge(limits.partBytes);
      if (declared > limits.totalBytes) throw tooLarge(limits.totalBytes);
      // Part names are compared without case (ECMA-376 part 2, 6.3.5): of two alike nobody can say which one counts.
      const key = name.toLowerCase();
      if (located.has(key)) throw new UnreadableDocument('broken', name);
      located.set(key, await locatePart(zip, entry, name));
    }
    return [...located.values()];
  } catch (error) {
    throw unreadable(error);
  }
}

async function locatePart(zip: ZipFile, entry: Entry, name: string): Promise<LocatedPart> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const start = entry.relativeOffsetOfLocalHeader;
  return { name, entry, start, dataStart: fileDataStart, end: fileDataStart + entry.compressedSize };
}

function partName(entry: Entry): string {
  const raw = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  const segments = raw.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..')) throw new UnreadableDocument('broken', raw);
  return segments.join('/');
}

/** Entries that share compressed data make a small file inflate without end. */
function rejectOverlaps(parts: readonly LocatedPart[]): void {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  for (const [index, part] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (previous && part.start < previous.end) throw new UnreadableDocument('broken', part.name);
  }
}

function inflate({ name, entry }: LocatedPart, data: Uint8Array): Uint8Array {
  const content = decompressed(entry, data, name);
  if (content.byteLength !== entry.uncompressedSize || crc32(content) !== entry.crc32)
    throw new UnreadableDocument('broken', name);
  return content;
}

function decompressed({ compressionMethod, uncompressedSize }: Entry, data: Uint8Array, name: string): Uint8Array {
  if (compressionMethod === 0) return data;
  try {
    // Inflating stops where the directory says that the part ends, whatever the data go on to say.
    if (compressionMethod === 8) return inflateRawSync(data, { maxOutputLength: Math.max(1, uncompressedSize) });
  } catch {
    // Damaged, or longer than declared.
  }
  throw new UnreadableDocument('broken', name);
}

function tooLarge(bytes: number): UnreadableDocument {
  return new UnreadableDocument('tooLarge', `${Math.floor(bytes / MIB)} MB`);
}

function unreadable(error: unknown): UnreadableDocument {
  if (error instanceof UnreadableDocument) return error;
  return error instanceof Error && error.message.includes('encrypt')
    ? new UnreadableDocument('encrypted')
    : new UnreadableDocument('broken', 'ZIP');
}
