/** Labels as paths of printed words, and the merging of those that stand above several lines. */
import { parseLabel } from '../bind/label.ts';

/** One level of a label. */
export interface LabelPart {
  readonly text: string;
  readonly pointer?: string;
  /** Of a line that the form has and the report does not. */
  readonly missing?: true;
  /** Of a line that the report has and the form does not. */
  readonly extra?: true;
}

export type LabelPath = readonly LabelPart[];

/** A part and the rectangle it covers: `lines` rows or columns of figures, `levels` of labels. */
export interface MergedLabel {
  readonly part: LabelPart;
  readonly line: number;
  readonly level: number;
  readonly lines: number;
  readonly levels: number;
}

/** @returns a label of the file as a path, outermost first; never empty. */
export function labelParts(label: unknown, pointer: string): LabelPath {
  if (typeof label === 'string') return [{ text: label, pointer }];
  if (typeof label === 'number') return [{ text: String(label), pointer }];
  if (label === null) return [{ text: '', pointer }];
  if (!Array.isArray(label)) return [{ text: '' }];
  const parts = label.flatMap((part: unknown, at) =>
    typeof part === 'string' ? [{ text: part, pointer: `${pointer}/${at}` }] : [],
  );
  return parts.length > 0 ? parts : [{ text: '' }];
}

/** @returns the form's label as a path that has no place in the report. */
export function formParts(label: string | readonly string[], missing: boolean): LabelPath {
  return formPath(label).map((text) => ({ text, ...(missing && { missing }) }));
}

/**
 * Fills in the labels above a printed one, where the office printed it flat.
 * @param parts As printed.
 * @param label The form's.
 * @param standing Words of group labels that need no filling in, as they stand in the table as lines of their own.
 */
export function withGroups(
  parts: LabelPath,
  label: string | readonly string[],
  standing: ReadonlySet<string>,
): LabelPath {
  const leaf = parts.at(-1);
  const own = parts.slice(0, -1);
  const groups = formPath(label).slice(0, -1);
  if (!leaf || own.length >= groups.length) return parts;
  const leafWords = wordsOf(leaf.text);
  const filled: LabelPart[] = [];
  let next = 0;
  for (const group of groups) {
    const words = wordsOf(group);
    const printed = own[next];
    if (printed && wordsOf(printed.text) === words) {
      filled.push(printed);
      next++;
    } else if (!standing.has(words) && !leafWords.startsWith(words)) {
      filled.push(leaf.missing ? { text: group, missing: true } : { text: group });
    }
  }
  // Among groups that are none of the form's nobody can say where the form's would stand.
  return next === own.length ? [...filled, leaf] : parts;
}

/**
 * Merges what adjacent lines have in common.
 * @param paths The label of each line.
 * @param depth How many levels the labels fill: the last part of a shorter path reaches over the rest of them.
 * @returns the labels in the order of their lines, and in each line from the outermost.
 */
export function mergeLabels(paths: readonly LabelPath[], depth: number): MergedLabel[] {
  const merged: { -readonly [Key in keyof MergedLabel]: MergedLabel[Key] }[] = [];
  let open: (typeof merged)[number][] = [];
  for (const [line, path] of paths.entries()) {
    const groups = path.slice(0, -1);
    const differs = groups.findIndex((part, level) => !isSame(part, open[level]?.part));
    open = open.slice(0, differs < 0 ? groups.length : differs);
    for (const [level, part] of groups.entries()) {
      const above = open[level];
      if (above) {
        above.lines++;
        above.part = either(above.part, part);
      } else {
        const label = { part, line, level, lines: 1, levels: 1 };
        open.push(label);
        merged.push(label);
      }
    }
    const part = path.at(-1) ?? { text: '' };
    merged.push({ part, line, level: groups.length, lines: 1, levels: depth - groups.length });
  }
  return merged;
}

/** @returns the words of a label, by which labels are compared. */
export function wordsOf(label: string): string {
  return parseLabel(label).words;
}

function formPath(label: string | readonly string[]): readonly string[] {
  return typeof label === 'string' ? [label] : label;
}

/** White space comes from the layout of the page that was read. */
function isSame({ text }: LabelPart, other: LabelPart | undefined): boolean {
  if (!other) return false;
  return text === other.text || text.replace(/\s+/gu, '') === other.text.replace(/\s+/gu, '');
}

/** A label that is printed above one of its lines is not missing, and stands where it is printed first. */
function either(part: LabelPart, other: LabelPart): LabelPart {
  if (part.pointer !== undefined) return part;
  return other.pointer !== undefined || part.missing ? other : part;
}
