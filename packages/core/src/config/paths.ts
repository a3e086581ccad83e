/** Absolute paths with forward slashes, on every system: `/a/b`, `C:/a/b`. */

/** @returns the folder that a path stands in; the root of a file system is its own. */
export function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  if (end < 0) return path;
  const parent = path.slice(0, end);
  return parent === '' || /^[A-Za-z]:$/u.test(parent) ? `${parent}/` : parent;
}

/** @returns the path that a text names from a folder. */
export function resolvePath(folder: string, text: string): string {
  const given = text.replaceAll('\\', '/');
  const absolute = /^(?:\/|[A-Za-z]:\/)/u.test(given) ? given : `${folder.replace(/\/$/u, '')}/${given}`;
  const [, root = '', rest = ''] = /^((?:[A-Za-z]:)?\/+)(.*)$/su.exec(absolute) ?? [undefined, '', absolute];
  const parts: string[] = [];
  for (const part of rest.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return root + parts.join('/');
}

/** @returns how to get from a folder to a path. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = path.split('/').filter((part) => part !== '');
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
