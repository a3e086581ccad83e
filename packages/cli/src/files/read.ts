/** Reading a stream within a limit, and why a file cannot be read. */
import type { Texts } from '../locales/texts.ts';

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
  if (code === 'ENOSPC' || code === 'EDQUOT') return errors.diskFull;
  if (code === 'EROFS') return errors.readOnly;
  if (code === 'ENAMETOOLONG') return errors.nameTooLong;
  if (code === 'ELOOP') return errors.linkLoop;
  return errors.failed(code);
}
