/** Where each of many files is written: the folders below the one that was given are kept. */
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import type { FileInput } from '../files/discover.ts';

/** A file and where it is written, or the others that would be written to the same place. */
export type Planned =
  | { readonly input: FileInput; readonly target: string }
  | { readonly input: FileInput; readonly clash: readonly FileInput[] };

/**
 * Plans the files of a run. NAME.docx becomes NAME with the extension; of files that would then be one, such as NAME.docx and
 * NAME.html, each keeps its own: NAME.docx.report.json.
 * @param folder Absolute path of the folder to write to.
 * @param extension That of what is written, with its dot.
 */
export function planTargets(inputs: readonly FileInput[], folder: string, extension: string): readonly Planned[] {
  const short = (input: FileInput) => join(folder, placeOf(input), stemOf(nameOf(input)) + extension);
  const long = (input: FileInput) => join(folder, placeOf(input), nameOf(input) + extension);
  const sharing = groupedBy(inputs, short);
  const target = (input: FileInput) => ((sharing.get(short(input)) ?? []).length > 1 ? long : short)(input);
  const users = groupedBy(inputs, target);
  return inputs.map((input) => {
    const clash = (users.get(target(input)) ?? []).filter((other) => other !== input);
    return clash.length > 0 ? { input, clash } : { input, target: target(input) };
  });
}

/** The folders below the one given. */
function placeOf({ kind, path, folder }: FileInput): string {
  const below = kind === 'stdin' ? '' : relative(folder, dirname(path));
  // A glob may reach above the folder that it begins with.
  return below.split(sep).includes('..') ? '' : below;
}

function nameOf({ kind, path, name }: FileInput): string {
  const own = basename(kind === 'stdin' ? name : path);
  return own === '<stdin>' ? 'stdin' : own;
}

function stemOf(name: string): string {
  return /.\.report\.json$/iu.test(name) ? name.slice(0, -'.report.json'.length) : basename(name, extname(name));
}

function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
