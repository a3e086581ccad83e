/** The file system of a server that is a process of its own. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, MAX_BYTES } from '@disclosure-lint/core';
import { URI } from 'vscode-uri';
import type { ServerHost } from '../host.ts';

/** Folders in which no office keeps reports or rules. */
const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
const MISSING: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

export const nodeHost: ServerHost = {
  async readText(uri) {
    const path = pathOf(uri);
    const found = path === undefined ? undefined : await unlessMissing(stat(path));
    if (path === undefined || !found) return undefined;
    // A pipe would be waited for without end.
    if (!found.isFile()) throw new Error(`${path}: not a file`);
    if (found.size > MAX_BYTES) throw new Error(`${path}: larger than ${MAX_BYTES} bytes`);
    const decoded = decode(await readFile(path));
    if (!decoded.ok) throw new Error(`${path}: neither UTF-8 nor another known encoding`);
    return decoded.text;
  },
  async jsonFiles(uri) {
    const path = pathOf(uri);
    const found = path === undefined ? undefined : await unlessMissing(stat(path));
    if (path === undefined || !found) return undefined;
    if (!found.isDirectory()) return [uri];
    return (await jsonFilesBelow(path)).map((file) => URI.file(file).toString());
  },
};

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
