/** Makes the same archive of the same files, whenever and wherever it is made. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that an archive can tell, in local time as archives tell it. */
const FIRST_DAY = '1980-01-01T00:00:00';

/**
 * Packs an archive again, without the time of its making.
 * @param edits Changes to the text of single files, by name.
 */
export function packAgain(archive: Uint8Array, edits: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    // Folders need no entry of their own.
    if (name.endsWith('/')) continue;
    const edit = edits[name];
    files[name] = edit ? strToU8(edit(strFromU8(bytes))) : bytes;
  }
  return zipSync(files, { mtime: FIRST_DAY, level: 6 });
}
