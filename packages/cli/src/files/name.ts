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
