/** Where on the page a finding is to be seen: not everything that has a JSON Pointer is printed. */
import type { Page } from '@disclosure-lint/core';

/** A printed place, and whether it shows the very part asked for. */
export interface Place {
  readonly key: string;
  readonly exact: boolean;
}

export interface Places {
  /**
   * @param pointer JSON Pointer of any part of the report.
   * @param address Address of a cell of the form: one that the report lacks is printed, empty, and has no pointer.
   * @returns the part itself or what holds it; else the first that is printed of it, or of what it stands in.
   */
  find(pointer: string, address?: string): Place | undefined;
}

/** @returns the key of a cell in {@link Places}; undefined where nothing of the report or the form stands. */
export function cellKey({
  pointer,
  address,
}: {
  readonly pointer?: string;
  readonly address?: string;
}): string | undefined {
  return pointer ?? (address === undefined ? undefined : addressKey(address));
}

/** @returns the places of a page. */
export function placesOf(page: Page): Places {
  const printed = new Set(keysOf(page));
  /** Of every pointer above a printed one, the first that is printed below. */
  const first = new Map<string, string>();
  for (const key of printed) {
    for (let above = parentOf(key); above !== undefined && !first.has(above); above = parentOf(above))
      first.set(above, key);
  }
  return {
    find(pointer, address) {
      if (address !== undefined && printed.has(addressKey(address))) return { key: addressKey(address), exact: true };
      let holds = true;
      for (let at: string | undefined = pointer; at !== undefined; at = parentOf(at)) {
        if (printed.has(at)) return { key: at, exact: holds };
        const below = first.get(at);
        if (below !== undefined) return { key: below, exact: false };
        // What stands in a cell or paragraph is shown by it; a table only shows that it is there.
        holds &&= !/\/(?:rows|columns|content|sections|preamble)$/u.test(at);
      }
      return undefined;
    },
  };
}

function* keysOf({ title, blocks }: Page): Generator<string> {
  if (title) yield title.pointer;
  for (const block of blocks) {
    if (block.kind !== 'grid') {
      yield block.pointer;
      continue;
    }
    if (block.caption) yield block.caption.pointer;
    yield block.pointer;
    for (const row of [...block.headerRows, ...block.bodyRows]) {
      for (const cell of row) {
        const key = cellKey(cell);
        if (key !== undefined) yield key;
      }
    }
    for (const note of block.notes) yield note.pointer;
  }
}

/** No pointer begins with this sign. */
function addressKey(address: string): string {
  return `@${address}`;
}

function parentOf(pointer: string): string | undefined {
  return pointer.startsWith('/') ? pointer.slice(0, pointer.lastIndexOf('/')) : undefined;
}
