/** The file system of a server that is a process of its own. */
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, MAX_BYTES } from '@disclosure-lint/core';
import { URI } from 'vscode-uri';
import { HEAD } from '../documents/report-text.ts';
import type { ServerHost } from '../host.ts';

/** Folders in which no office keeps reports or rules. */
const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
const MISSING: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

export const nodeHost: ServerHost = {
  async readText(uri) {
    const bytes = await readBytes(uri);
    if (bytes === undefined) return undefined;
    const decoded = decode(bytes);
    if (!decoded.ok) throw new Error('neither UTF-8 nor another known encoding');
    return decoded.text;
  },
  async jsonFiles(uri) {
    const path = pathOf(uri);
    const found = path === undefined ? undefined : await unlessMissing(stat(path));
    if (path === undefined || !found) return undefined;
    if (!found.isDirectory()) return [uri];
    return (await jsonFilesBelow(path)).map((file) => URI.file(file).toString());
  },
  readBytes,
  async readStart(uri) {
    const path = pathOf(uri);
    const file = path === undefined ? undefined : await unlessMissing(open(path));
    if (!file) return undefined;
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      // Without zero bytes UTF-16 reads like ASCII here.
      return buffer.subarray(0, bytesRead).toString('latin1').replaceAll('\0', '');
    } finally {
      await file.close();
    }
  },
};

async function readBytes(uri: string): Promise<Uint8Array | undefined> {
  const path = pathOf(uri);
  const found = path === undefined ? undefined : await unlessMissing(stat(path));
  if (path === undefined || !found) return undefined;
  // A pipe would be waited for without end.
  if (!found.isFile()) throw new Error('not a file');
  if (found.size > MAX_BYTES) throw new Error(`larger than ${MAX_BYTES / 1024 / 1024} MB`);
  return readFile(path);
}

/** In the order of their names. Links to folders are not followed: they may lead back to where they stand. */
async function jsonFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isSkipped(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await jsonFilesBelow(path)));
    else if (/\.json$/iu.test(entry.name)) found.push(path);
  }
  return found;
}

/** Documents that stand elsewhere, or nowhere yet, have no files beside them. */
function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && MISSING.has(error.code)) return undefined;
    throw error;
  }
}
