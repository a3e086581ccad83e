/** The file system, as core asks for it: absolute paths with forward slashes. */
import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { decode, type FileSystem } from '@disclosure-lint/core';
import { jsonFilesBelow, readUpTo, sortedByName } from '@disclosure-lint/files';
import type { CommandContext } from '../commands/context.ts';
import { displayName } from './name.ts';
import { reasonOf } from './read.ts';

/** No configuration is as large. */
const MAX_CONFIG_BYTES = 5 * 1024 * 1024;

/** Makes the file system. What it cannot read it says in the user's language. */
export function nodeFileSystem({ texts }: CommandContext): FileSystem {
  return {
    async readText(path) {
      const found = statAt(path);
      if (!found) return undefined;
      if (found.isDirectory()) throw new Error(texts.errors.isFolder);
      // A pipe would be waited for without end.
      if (!found.isFile()) throw new Error(texts.errors.noSuchFile);
      if (found.size > MAX_CONFIG_BYTES) throw new Error(texts.errors.tooLarge(MAX_CONFIG_BYTES / 1024 / 1024));
      const decoded = decode(readOr(path, (error) => reasonOf(error, texts)));
      if (!decoded.ok) throw new Error(texts.errors.undecodable);
      return decoded.text;
    },
    async jsonFiles(path) {
      const found = statAt(path);
      if (!found) return undefined;
      return found.isDirectory() ? sortedByName(jsonFilesBelow(path).files.map(slashed), String) : [path];
    },
  };
}

/** A path as core writes it. */
export function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** How a path of core's is shown. */
export function nameOf({ io: { cwd } }: CommandContext): (path: string) => string {
  return (path) => displayName(resolve(path), cwd);
}

/** What cannot be looked at, such as a folder above that belongs to somebody else, is not there for us. */
function statAt(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function readOr(path: string, say: (error: unknown) => string): Uint8Array {
  try {
    return readUpTo(path, MAX_CONFIG_BYTES);
  } catch (error) {
    throw new Error(say(error));
  }
}
