/** Answers the questions of a server that has no file system of its own, as `packages/files` does on disk. */
import { METHODS } from '@disclosure-lint/language-server/protocol';
import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** @returns what stops answering. */
export function serveFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(METHODS.readText, ({ uri }: { readonly uri: string }) => readFile(Uri.parse(uri))),
    client.onRequest(METHODS.jsonFiles, ({ uri }: { readonly uri: string }) => jsonFiles(Uri.parse(uri))),
  );
}

/** @returns null when there is no such file; a file that cannot be read is an error, never one that is not there. */
async function readFile(uri: Uri): Promise<Uint8Array | null> {
  return (await unlessMissing(workspace.fs.readFile(uri))) ?? null;
}

/** @returns the JSON files in a folder and below it, in the order of their names, or the file itself; null without either. */
async function jsonFiles(uri: Uri): Promise<string[] | null> {
  const found = await unlessMissing(workspace.fs.stat(uri));
  if (found === undefined) return null;
  return (found.type & FileType.Directory) === 0 ? [uri.toString()] : jsonFilesBelow(uri);
}

async function jsonFilesBelow(folder: Uri): Promise<string[]> {
  const entries = (await unlessMissing(workspace.fs.readDirectory(folder))) ?? [];
  const found: string[] = [];
  for (const [name, type] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const uri = Uri.joinPath(folder, name);
    // A link to a folder may lead back to where it stands.
    if (type === FileType.Directory) found.push(...(await jsonFilesBelow(uri)));
    else if ((type & FileType.File) !== 0 && /\.json$/iu.test(name)) found.push(uri.toString());
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
