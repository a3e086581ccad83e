/** The file system of a server that is a process of its own. */
import { type Stats, statSync } from 'node:fs';
import { MAX_BYTES, REPORT_HEAD } from '@disclosure-lint/core';
import { jsonFilesBelow, readUpTo, sortedByName } from '@disclosure-lint/files';
import { URI } from 'vscode-uri';
import { requireSize, startOf, textOf } from '../bytes.ts';
import type { ServerHost } from '../host.ts';

export const nodeHost: ServerHost = {
  async readText(uri) {
    const bytes = readWhole(uri);
    return bytes && textOf(bytes);
  },
  async jsonFiles(uri) {
    const found = fileAt(uri);
    if (!found) return undefined;
    if (!found.stats.isDirectory()) return [uri];
    return sortedByName(jsonFilesBelow(found.path).files, String).map((file) => URI.file(file).toString());
  },
  async readBytes(uri) {
    return readWhole(uri);
  },
  async readStart(uri) {
    const found = fileAt(uri);
    if (!found?.stats.isFile()) return undefined;
    return startOf(readUpTo(found.path, REPORT_HEAD));
  },
};

function readWhole(uri: string): Uint8Array | undefined {
  const found = fileAt(uri);
  if (!found) return undefined;
  // A pipe would be waited for without end.
  if (!found.stats.isFile()) throw new Error('not a file');
  requireSize(found.stats.size);
  return readUpTo(found.path, MAX_BYTES);
}

/** Documents that stand elsewhere, or nowhere yet, have no files beside them. */
function fileAt(uri: string): { readonly path: string; readonly stats: Stats } | undefined {
  const { scheme, fsPath: path } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  const stats = statAt(path);
  return stats && { path, stats };
}

/** What cannot be looked at, such as a folder above that belongs to somebody else, is not there for us. */
function statAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
