/**
 * Matches printed lines (rows or columns) to the lines of the form, in order, where labels may be annotated, cut
 * short, altered, lost, missing or added.
 */
import { distance } from 'fastest-levenshtein';
import type { ParsedLabel } from './label.ts';
import type { LabelReading } from './report.ts';

/** A line of the form, as it is looked for. */
export interface FormLine {
  /** Every accepted spelling, words alone; the form's own first. */
  readonly words: readonly string[];
  /** The form's own label taken apart. */
  readonly label: ParsedLabel;
  /** The words of the labels above it, outermost first. */
  readonly groups: readonly string[];
}

/** A printed line. */
export interface PrintedLine {
  readonly label: ParsedLabel;
  readonly groups: readonly string[];
}

export interface LineMatch {
  readonly form: number;
  readonly reading: LabelReading;
}

/** A label that is a number or nothing: what stood there was overwritten. */
export function isLostLabel(label: ParsedLabel): boolean {
  return label.ordinal === undefined ? /^\d*$/u.test(label.words) : label.words === '';
}

/**
 * @param printed The printed lines in order.
 * @param form The form's lines in order.
 * @returns for each printed line the form line it is, or undefined for an extra one; no form line is used twice.
 */
export function alignLines(printed: readonly PrintedLine[], form: readonly FormLine[]): (LineMatch | undefined)[] {
  const matches = matchExactly(printed, form);
  if (matches.every((match) => match !== undefined)) return matches;
  const used = new Set(matches.flatMap((match) => (match ? [match.form] : [])));
  for (let start = 0; start < printed.length; start++) {
    if (matches[start]) continue;
    let end = start;
    while (end < printed.length && !matches[end]) end++;
    const below = matches[start - 1]?.form ?? -1;
    const above = matches[end]?.form ?? form.length;
    const free = range(below + 1, above).filter((index) => !used.has(index));
    matchGap(printed, form, range(start, end), free, matches, used);
    start = end;
  }
  return matches;
}

function matchExactly(printed: readonly PrintedLine[], form: readonly FormLine[]): (LineMatch | undefined)[] {
  const matches: (LineMatch | undefined)[] = new Array(printed.length).fill(undefined);
  const used = new Set<number>();
  // Usually a report prints the form's lines in the form's order, so the next one is looked at first.
  let next = 0;
  for (const [index, line] of printed.entries()) {
    if (line.label.words === '') continue;
    let found = sameWords(line, form[next]) && !used.has(next) ? next : -1;
    if (found < 0)
      found = form.findIndex(
        (candidate, at) => !used.has(at) && sameWords(line, candidate) && sameGroup(line, candidate),
      );
    if (found < 0) found = form.findIndex((candidate, at) => !used.has(at) && sameWords(line, candidate));
    if (found < 0) continue;
    used.add(found);
    next = found + 1;
    matches[index] = { form: found, reading: noteReading(line.label.note, form[found]?.label.note ?? '') };
  }
  return matches;
}

/** Another unit than the form's is no mere note: 本年收费金额（单位：元）. */
function noteReading(note: string, expected: string): LabelReading {
  if (expected.includes(note)) return 'exact';
  return UNIT.test(note) && UNIT.test(expected) ? 'altered' : 'annotated';
}

const UNIT = /^(?:单位|计量单位)?(?:元|万元|亿元)$/u;

function sameWords(line: PrintedLine, candidate: FormLine | undefined): boolean {
  return candidate?.words.includes(line.label.words) ?? false;
}

function sameGroup(line: PrintedLine, candidate: FormLine): boolean {
  const own = line.groups.at(-1);
  return own === undefined || own === '' || candidate.groups.at(-1) === own;
}

/** Matches a run of unknown lines to the form's lines that are still free at that place. */
function matchGap(
  printed: readonly PrintedLine[],
  form: readonly FormLine[],
  lines: readonly number[],
  free: readonly number[],
  matches: (LineMatch | undefined)[],
  used: Set<number>,
): void {
  const remaining = new Set(free);
  const take = (line: number, index: number, reading: LabelReading): void => {
    matches[line] = { form: index, reading };
    used.add(index);
    remaining.delete(index);
  };
  const inOrder = lines.length === free.length;
  for (const [position, line] of lines.entries()) {
    const own = printed[line];
    if (!own) continue;
    const candidates = inOrder ? [free[position] ?? -1] : [...remaining];
    const likely = candidates.flatMap((index) => {
      const like = remaining.has(index) ? similarity(own, form[index]) : undefined;
      return like ? [{ index, ...like }] : [];
    });
    // 数量 alone says nothing of the column; only its place in a whole header does.
    if (!inOrder && MEASURE.test(own.label.words)) continue;
    // 机构 could be the rest of several headers; then it tells none of them.
    if (likely.filter(({ reading }) => reading === 'truncated').length > 1) continue;
    const [best] = likely.sort((a, b) => b.share - a.share);
    if (best) take(line, best.index, best.reading);
  }
  // Lost labels say nothing themselves: they stand for what is left, in order, within their group.
  const lost = lines.filter((line) => !matches[line] && isLostLabel(printed[line]?.label ?? NO_LABEL));
  for (const line of lost) {
    const own = printed[line];
    const index = [...remaining].find((candidate) => {
      const target = form[candidate];
      return own !== undefined && target !== undefined && sameGroup(own, target);
    });
    if (index !== undefined) take(line, index, 'lost');
  }
}

const MEASURE = /^(?:数量?|件数|项目|金额|总[数额])$/u;

const NO_LABEL: ParsedLabel = { ordinal: undefined, words: 'x', note: '', shown: '' };

/** At least this share of the signs must agree for a label to count as an altered spelling of the form's. */
const SIMILAR = 0.5;

/** @returns how a printed label could be the form's, and how much of it is the same; undefined when it is something else. */
function similarity(
  line: PrintedLine,
  candidate: FormLine | undefined,
): { readonly reading: LabelReading; readonly share: number } | undefined {
  const own = line.label.words;
  if (!candidate || own === '' || isLostLabel(line.label) || !sameGroup(line, candidate)) return undefined;
  for (const words of candidate.words) {
    const longest = Math.max(own.length, words.length);
    const share = Math.min(own.length, words.length) / longest;
    if (own.length >= 2 && own.length < words.length && (words.startsWith(own) || words.endsWith(own)))
      return { reading: 'truncated', share };
    if (words.length >= 2 && own.length <= 40 && own.includes(words)) return { reading: 'altered', share };
    if (longest > 60) continue;
    const alike = 1 - distance(own, words) / longest;
    if (alike >= SIMILAR) return { reading: 'altered', share: alike };
  }
  const ordinal = line.label.ordinal;
  const expected = candidate.label.ordinal;
  if (ordinal && expected && ordinal.level === expected.level && ordinal.number === expected.number) {
    return [...own].some((sign) => candidate.words[0]?.includes(sign))
      ? { reading: 'altered', share: 0.01 }
      : undefined;
  }
  return undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
