/** Reading files within a limit. */
import { closeSync, openSync, readSync } from 'node:fs';

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
