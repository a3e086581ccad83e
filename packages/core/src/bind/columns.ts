/** Binds the printed headers of a table to the columns of the form. */
import { alignLines } from './align.ts';
import type { TableIndex } from './form-index.ts';
import { type ParsedLabel, parseLabel, printedLabel } from './label.ts';
import type { TablePiece } from './raw-row.ts';
import type { BoundColumn, ExtraLine } from './report.ts';
import { labelPath, ownLabelPointer } from './walk.ts';

/** The columns of one printed table. */
export interface PieceColumns {
  /** Bound columns by the form's order. */
  readonly bound: readonly (BoundColumn | undefined)[];
  /** For each column of the form, its index among a row's cells. */
  readonly positions: readonly (number | undefined)[];
  readonly extra: readonly ExtraLine[];
  readonly count: number;
}

/**
 * @param index The statutory table.
 * @param piece The printed table.
 * @param width How many figures most of its rows have.
 */
export function bindColumns(index: TableIndex, piece: TablePiece, width: number): PieceColumns {
  const all = piece.columns.map((label, at) => ({
    ...wholeLabel(labelPath(label), index.columnWords, index.columnGroupWords),
    at,
  }));
  // Some write the headers of the label columns too; they are not counted.
  const most = Math.max(width, index.columns.length);
  let first = 0;
  while (width > 0 && all.length - first > most && !index.columnWords.has(all[first]?.label.words ?? '')) first++;
  const printed = all.slice(first);
  const lines = printed.map(({ label, path }) => ({
    label,
    groups: path.slice(0, -1).map((part) => parseLabel(part).words),
  }));
  const bound: (BoundColumn | undefined)[] = new Array(index.columns.length).fill(undefined);
  const positions: (number | undefined)[] = new Array(index.columns.length).fill(undefined);
  const extra: ExtraLine[] = [];
  const matches = alignLines(lines, index.columns);
  for (const [position, source] of printed.entries()) {
    const pointer = ownLabelPointer(piece.columns[source.at], `${piece.pointer}/columns/${source.at}`);
    const text = printedLabel(source.path.at(-1) ?? '');
    const match = matches[position];
    const form = match && index.form.columns[match.form];
    if (match && form) {
      bound[match.form] = { form, label: match.reading, printed: text, pointer };
      positions[match.form] = position;
    } else if (!piece.others?.has(source.label.words)) extra.push({ printed: text, pointer });
  }
  if (width !== index.columns.length || printed.length >= width || extra.length > 0 || !inOrder(matches))
    return { bound, positions, extra, count: printed.length };
  // The figures of every column are there: only the headers are lost.
  for (const [at, form] of index.form.columns.entries()) {
    bound[at] ??= { form, label: 'lost', printed: '', pointer: `${piece.pointer}/columns` };
    positions[at] = at;
  }
  return { bound, positions, extra, count: width };
}

function inOrder(matches: readonly ({ readonly form: number } | undefined)[]): boolean {
  return matches.every((match, at) => at === 0 || (match?.form ?? -1) > (matches[at - 1]?.form ?? -1));
}

/** @returns a label as a path, its last part with its words; one that was broken in two, or printed with its group, is put right. */
export function wholeLabel(
  path: readonly string[],
  known: ReadonlySet<string>,
  groups: ReadonlySet<string>,
): { readonly path: readonly string[]; readonly label: ParsedLabel } {
  const label = parseLabel(path.at(-1) ?? '');
  if (known.has(label.words)) return { path, label };
  if (path.length > 1) {
    const joined = parseLabel(path.join(''));
    if (known.has(joined.words)) return { path: [path.join('')], label: joined };
    const above = path.slice(0, -2);
    const lastTwo = path.slice(-2).join('');
    if (known.has(parseLabel(lastTwo).words)) return { path: [...above, lastTwo], label: parseLabel(lastTwo) };
  }
  const inside = label.note.replace(/^\d/u, '');
  // 行政诉讼（未经复议直接起诉）: the label stands in the parentheses after its group.
  if (groups.has(label.words) && known.has(inside)) return { path, label: { ...label, words: inside, note: '' } };
  for (const group of groups) {
    if (!label.words.startsWith(group)) continue;
    // （三）不予公开1.属于国家秘密 in one cell.
    const words = label.words.slice(group.length).replace(/^\d/u, '');
    if (known.has(words)) return { path, label: { ...label, words } };
  }
  return { path, label };
}
