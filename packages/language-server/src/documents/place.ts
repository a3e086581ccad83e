/** Where a document stands: the core knows paths, the protocol URIs. A path of the core's is that of the URI. */
import { resolvePath } from '@disclosure-lint/core';
import { URI } from 'vscode-uri';

/** @returns the URI in the one spelling in which two of the same file are equal. */
export function sameUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** @returns the workspace folder that holds a document, the innermost of several. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  const { scheme, authority, path } = URI.parse(uri);
  return folders
    .filter((folder) => {
      const root = URI.parse(folder);
      return root.scheme === scheme && root.authority === authority && path.startsWith(withSlash(root.path));
    })
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * A document that was never saved counts as one that is about to be, in the first folder.
 * @returns where a document stands; undefined when it stands nowhere.
 */
export function placeOf(uri: string, folders: readonly string[]): URI | undefined {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'untitled') return parsed;
  const [folder] = folders;
  if (folder === undefined) return undefined;
  const root = URI.parse(folder);
  return root.with({ path: resolvePath(withSlash(root.path), parsed.path) });
}

/** @returns the URI of a path that stands where another file does. */
export function uriAt(path: string, beside: URI): string {
  return beside.with({ path, query: '', fragment: '' }).toString();
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
