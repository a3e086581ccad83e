import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../src/document/reader.ts';
import { PACKAGE_LIMITS, readPackage } from '../../src/package/read-package.ts';

const document = strToU8('<w:document/>');
const DIRECTORY_ENTRY = Buffer.from('504b0102', 'hex');
const wantsXml = (name: string): boolean => name.endsWith('.xml');

describe('what is read', () => {
  it('gives the wanted parts by name, whatever separates their folders', async () => {
    const bytes = zipSync({
      'word/document.xml': document,
      './word\\styles.xml': document,
      'word/media/1.png': document,
    });
    const parts = await readPackage(bytes, wantsXml);
    expect([...parts.keys()].sort()).toEqual(['word/document.xml', 'word/styles.xml']);
    expect(parts.get('word/document.xml')).toEqual(Buffer.from(document));
  });

  it('reads stored and empty parts', async () => {
    const bytes = zipSync({ 'a.xml': [document, { level: 0 }], 'b.xml': new Uint8Array() });
    const parts = await readPackage(bytes, wantsXml);
    expect([...parts.values()].map((part) => part.byteLength)).toEqual([document.byteLength, 0]);
  });

  it('inflates nothing that is not wanted', async () => {
    const bytes = zipSync({ 'word/document.xml': document, 'word/media/bomb.png': new Uint8Array(50_000_000) });
    expect((await readPackage(bytes, wantsXml)).size).toBe(1);
  });
});

describe('what is refused', () => {
  const zeros = new Uint8Array(10_000_000);
  const plain = zipSync({ 'word/document.xml': strToU8('<w:document/>'.repeat(500)), 'word/styles.xml': document });

  it.each<[string, Uint8Array, string]>([
    ['no zip', strToU8('PK\x03\x04 and nothing more'), 'broken'],
    ['an empty file', new Uint8Array(), 'broken'],
    ['a zip cut off', plain.subarray(0, plain.length - 30), 'broken'],
    ['a part larger than the limit', zipSync({ 'a.xml': new Uint8Array(PACKAGE_LIMITS.partBytes + 1) }), 'tooLarge'],
    ['many parts that together pass it', zipSync(many(8, zeros)), 'tooLarge'],
    ['more entries than any document has', zipSync(many(2001, document)), 'tooLarge'],
    ['a path that climbs out', zipSync({ '../../a.xml': document }), 'broken'],
    ['two parts of one name', zipSync({ 'a.xml': document, 'A.xml': document }), 'broken'],
    ['an encrypted entry', patched(plain, 8, 1), 'encrypted'],
    ['strong encryption', patched(plain, 8, 0x41), 'encrypted'],
    ['an unknown compression', patched(plain, 10, 12), 'broken'],
    ['a wrong checksum', patched(plain, 16, 0), 'broken'],
    ['a declared size that is too small', patched(zipSync({ 'a.xml': zeros }), 24, 100), 'broken'],
    ['a declared size that is too large', patched(plain, 24, 9000), 'broken'],
    ['a declared size of four gigabytes', patched(plain, 24, 0xfffffff0), 'tooLarge'],
    ['an offset beyond the end', patched(plain, 42, 0x7fffffff), 'broken'],
  ])('%s', async (_what, bytes, reason) => {
    await expect(readPackage(bytes, wantsXml)).rejects.toMatchObject({ name: 'UnreadableDocument', reason });
  });

  it('entries that share their data', async () => {
    const bytes = zipSync({ 'a.xml': document, 'b.xml': document });
    const second = directoryEntries(bytes)[1] ?? 0;
    new DataView(bytes.buffer).setUint32(second + 42, 0, true);
    await expect(readPackage(bytes, wantsXml)).rejects.toMatchObject({ reason: 'broken' });
  });

  it('never fails in another way, whatever the bytes', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = plain.slice();
          for (const [index, value] of changes) bytes[index] = value;
          try {
            await readPackage(bytes, wantsXml);
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableDocument);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function many(count: number, content: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`part${index}.xml`, content]));
}

/** Where the entries of the central directory begin. */
function directoryEntries(bytes: Uint8Array): number[] {
  const zip = Buffer.from(bytes);
  const found: number[] = [];
  for (let at = zip.indexOf(DIRECTORY_ENTRY); at >= 0; at = zip.indexOf(DIRECTORY_ENTRY, at + 1)) found.push(at);
  return found;
}

/** A zip with a 4-byte field of its first directory entry changed; flags and methods keep their neighbours. */
function patched(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = (directoryEntries(copy)[0] ?? 0) + field;
  if (field < 16) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}
