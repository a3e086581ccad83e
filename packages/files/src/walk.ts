/** The files below a folder. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that could not be looked into is said, never passed over: a gate must not take it for empty. */
export interface Walked {
  readonly files: readonly string[];
  readonly failures: readonly { readonly path: string; readonly error: unknown }[];
}

/** Finds `*.json` below a folder, see {@link filesBelow}. */
export function jsonFilesBelow(folder: string): Walked {
  return filesBelow(folder, (name) => /\.json$/i.test(name));
}

/**
 * Finds files below a folder, without `node_modules` and what has a name that begins with a dot. Links are followed,
 * each folder is entered once.
 * @param wanted Whether a file is wanted, from its name without its folder.
 */
export function filesBelow(folder: string, wanted: (name: string) => boolean): Walked {
  const files: string[] = [];
  const failures: { path: string; error: unknown }[] = [];
  const entered = new Set<string>();
  const enter = (path: string) => {
    try {
      const real = realpathSync(path);
      if (entered.has(real)) return;
      entered.add(real);
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const child = join(path, entry.name);
        const kind = kindOf(child, entry);
        if (kind === 'folder') enter(child);
        else if (kind === 'file' && wanted(entry.name)) files.push(child);
      }
    } catch (error) {
      failures.push({ path, error });
    }
  };
  enter(folder);
  return { files, failures };
}

/** A link that leads nowhere passes for a file: reading it says what is wrong. */
function kindOf(path: string, entry: Dirent): 'folder' | 'file' | 'other' {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
  try {
    const target = statSync(path);
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'other';
  } catch {
    return 'file';
  }
}
