/** Waits for files to change. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Saving a file makes several events; they count as one change when nothing follows for so many milliseconds. */
const SETTLED = 100;
/** Folders in which no rules are looked for. */
const NOT_ENTERED = /^\.|^node_modules$/u;

/**
 * Watches from the moment it is called.
 * @param paths Absolute paths of JSON files, or of folders of them.
 * @param stop Ends the watching.
 * @returns the files changed, each time that some have; it ends when `stop` is aborted.
 */
export function changesAt(paths: readonly string[], stop: AbortSignal): AsyncIterable<readonly string[]> {
  const changed = new Set<string>();
  let settled = false;
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const watchers = paths.map((path) =>
    watchPath(path, (file) => {
      changed.add(file);
      clearTimeout(timer);
      timer = setTimeout(() => {
        settled = true;
        wake();
      }, SETTLED);
    }),
  );
  stop.addEventListener('abort', () => wake(), { once: true });
  return changes();

  async function* changes(): AsyncGenerator<readonly string[]> {
    try {
      while (!stop.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (settled || stop.aborted) resolve();
        });
        if (stop.aborted) return;
        const files = [...changed].sort();
        changed.clear();
        settled = false;
        yield files;
      }
    } finally {
      clearTimeout(timer);
      for (const { close } of watchers) close();
    }
  }
}

interface Watcher {
  close(): void;
}

/**
 * A file is watched through its folder: editors put a new file in its place, which a watcher of the old one misses. For the
 * same reason every folder has a watcher of its own: on Linux a recursive one loses the files that are replaced.
 */
function watchPath(path: string, report: (file: string) => void): Watcher {
  if (!isFolder(path)) {
    const watcher = watchFolder(dirname(path), (file) => basename(file) === basename(path) && report(path));
    return { close: () => watcher.close() };
  }
  const folders = new Map<string, FSWatcher>();
  const enter = (folder: string) => {
    if (folders.has(folder) || !isFolder(folder) || (folder !== path && NOT_ENTERED.test(basename(folder)))) return;
    folders.set(
      folder,
      watchFolder(folder, (file) => {
        const known = folders.get(file);
        if (known && !isFolder(file)) {
          known.close();
          folders.delete(file);
        } else enter(file);
        if (folders.has(file) || known || /\.json$/iu.test(file)) report(file);
      }),
    );
    for (const name of readdirSync(folder)) enter(join(folder, name));
  };
  enter(path);
  return { close: () => [...folders.values()].forEach((watcher) => void watcher.close()) };
}

function watchFolder(folder: string, report: (file: string) => void): FSWatcher {
  const watcher = watch(folder, (_event, name) => report(name === null ? folder : join(folder, name)));
  // The folder is gone: running again says so.
  watcher.on('error', () => report(folder));
  return watcher;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
