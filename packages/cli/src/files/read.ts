/** Reading files within a limit. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { Texts } from '../locales/texts.ts';

/** Reads of this size cost no more calls than the file needs. */
const CHUNK = 64 * 1024;

/**
 * Reads at most `limit` bytes of a file, so that no file, device or pipe fills the memory.
 * @throws the file system's error.
 */
export function readUpTo(path: string, limit: number): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    while (length < limit) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, limit - length));
      const read = readSync(descriptor, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      length += read;
    }
    return chunks.length === 1 ? (chunks[0] ?? new Uint8Array()) : Buffer.concat(chunks, length);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads at most `limit` bytes of a stream. */
export async function readStreamUpTo(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks, length).subarray(0, limit);
}

/** Says in a few words why the file system refused. */
export function reasonOf(error: unknown, { errors }: Texts): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return errors.noSuchFile;
  if (code === 'EACCES' || code === 'EPERM') return errors.noPermission;
  if (code === 'EISDIR') return errors.isFolder;
  return errors.failed(code);
}
