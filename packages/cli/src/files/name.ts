/** Paths as they are shown: relative to where the user stands, with forward slashes. */
import { isAbsolute, relative, sep } from 'node:path';

/**
 * @param path An absolute path.
 * @param cwd The folder that the user stands in.
 */
export function displayName(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  // On another drive there is no relative path.
  if (shown === '') return '.';
  return isAbsolute(shown) ? path : shown.split(sep).join('/');
}

/** Orders by code point, the same on every machine and in every locale. */
export function sortedByName<Item>(items: readonly Item[], name: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, key: Buffer.from(name(item)) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ item }) => item);
}
