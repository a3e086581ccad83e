/** Answers the questions of a server that has no file system of its own. */
import { METHODS } from '@disclosure-lint/language-server/protocol';
import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Folders in which no office keeps rules. */
const SKIPPED = new Set(['.git', 'node_modules']);

/** @returns what stops answering. */
export function serveFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(METHODS.readText, ({ uri }: { readonly uri: string }) => readText(Uri.parse(uri))),
    client.onRequest(METHODS.jsonFiles, ({ uri }: { readonly uri: string }) => jsonFiles(Uri.parse(uri))),
  );
}

/** @returns null when there is no such file; a file that cannot be read is an error, never one that is not there. */
async function readText(uri: Uri): Promise<string | null> {
  const bytes = await unlessMissing(workspace.fs.readFile(uri));
  return bytes === undefined ? null : new TextDecoder().decode(bytes);
}

/** @returns the JSON files in a folder and below it, in the order of their names; null when there is no such folder. */
async function jsonFiles(folder: Uri): Promise<string[] | null> {
  const entries = await unlessMissing(workspace.fs.readDirectory(folder));
  if (entries === undefined) return null;
  const found: string[] = [];
  for (const [name, type] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = Uri.joinPath(folder, name);
    // A link to a folder may lead back to where it stands.
    if (type === FileType.Directory && !SKIPPED.has(name)) found.push(...((await jsonFiles(uri)) ?? []));
    else if ((type & FileType.File) !== 0 && name.endsWith('.json')) found.push(uri.toString());
  }
  return found;
}

async function unlessMissing<T>(reading: Thenable<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')) {
      return undefined;
    }
    throw error;
  }
}
