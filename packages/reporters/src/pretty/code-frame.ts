/** The lines of the document around a range, with the range marked; aligned for characters of double width. */
import type { Range } from '@disclosure-lint/schemas';
import { printable } from '../text/printable.ts';
import { characterWidth, clip, displayWidth } from '../text/width.ts';

export interface FrameLine {
  /** Absent below a line, where the marks stand. */
  readonly number?: number;
  readonly text: string;
  readonly kind: 'context' | 'marked' | 'marks';
}

/** Lines of a range that are shown; the rest of a long range says no more. */
const MOST_LINES = 3;
/** Part of the width that stands before the mark when a line has to be cut. */
const BEFORE = 0.4;

/**
 * Cuts a frame out of a document.
 * @param lines The lines of the document.
 * @param range What to mark.
 * @param width Columns available for a line's text.
 */
export function codeFrame(lines: readonly string[], range: Range, width: number): FrameLine[] {
  const first = range.start.line;
  const last = Math.min(lastLine(range), first + MOST_LINES - 1, lines.length);
  const marked = numbered(lines, first, last);
  const indent = Math.min(...surroundings(lines, first, last).map(({ text }) => indentation(text)));
  const frame: FrameLine[] = [];
  let cut = false;
  for (const { number, text } of marked) {
    const start = number === first ? range.start.column - 1 : indentation(text);
    const end = number === range.end.line ? range.end.column - 1 : text.length;
    const window = around(text, Math.min(start, text.length), Math.min(end, text.length), indent, width);
    cut ||= window.cutLeft;
    frame.push({ number, text: window.text, kind: 'marked' });
    frame.push({ text: ' '.repeat(window.before) + '^'.repeat(window.marked), kind: 'marks' });
  }
  // Beside a cut line its neighbours would not stand where they stand in the document.
  if (cut) return frame;
  const context = ({ number, text }: NumberedLine): FrameLine => ({
    number,
    text: clip(shown(text.slice(indent, indent + width)), width),
    kind: 'context',
  });
  return [
    ...numbered(lines, first - 1, first - 1).map(context),
    ...frame,
    ...numbered(lines, last + 1, last + 1).map(context),
  ];
}

interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

function numbered(lines: readonly string[], from: number, to: number): NumberedLine[] {
  const found: NumberedLine[] = [];
  for (let number = Math.max(from, 1); number <= Math.min(to, lines.length); number++) {
    found.push({ number, text: lines[number - 1] ?? '' });
  }
  return found;
}

function surroundings(lines: readonly string[], first: number, last: number): NumberedLine[] {
  const all = numbered(lines, first - 1, last + 1);
  const written = all.filter(({ text }) => text.trim() !== '');
  return written.length > 0 ? written : all;
}

/** A range that ends before the first character of a line does not reach that line. */
function lastLine({ start, end }: Range): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

function indentation(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** A tab is as wide as one indentation step of a report file. */
function shown(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}

interface Window {
  readonly text: string;
  /** Columns before the marks. */
  readonly before: number;
  /** Columns marked, at least one. */
  readonly marked: number;
  readonly cutLeft: boolean;
}

/** Takes as much of a line around a range as fits, leaving its first `indent` characters out. */
function around(line: string, start: number, end: number, indent: number, width: number): Window {
  const from = Math.min(indent, start);
  const whole = shown(line.slice(from, Math.min(line.length, end + width)));
  if (line.length - from <= width && displayWidth(whole) <= width) {
    return {
      text: whole,
      before: displayWidth(shown(line.slice(from, start))),
      marked: Math.max(1, displayWidth(shown(line.slice(start, end)))),
      cutLeft: false,
    };
  }
  // No more than `width` characters on either side can be seen; a column is kept for each ….
  const room = width - 2;
  const middle = firstColumns(shown(line.slice(start, Math.min(end, start + width))), room);
  const cutMiddle = middle.cut || end > start + width;
  const after = cutMiddle ? '' : shown(line.slice(end, end + width));
  // What the end of the line leaves over goes to its beginning.
  const left = lastColumns(
    shown(line.slice(Math.max(from, start - width), start)),
    Math.max(Math.min(Math.floor(width * BEFORE), room - middle.width), room - middle.width - displayWidth(after)),
  );
  const right = firstColumns(after, room - left.width - middle.width);
  const cutLeft = left.cut || start - width > from;
  const cutRight = right.cut || cutMiddle || line.length > end + width;
  return {
    text: `${cutLeft ? '…' : ''}${left.text}${middle.text}${right.text}${cutRight ? '…' : ''}`,
    before: left.width + (cutLeft ? 1 : 0),
    marked: Math.max(1, middle.width),
    cutLeft,
  };
}

interface Columns {
  readonly text: string;
  readonly width: number;
  readonly cut: boolean;
}

function firstColumns(text: string, width: number): Columns {
  return columns([...text], width, (kept) => kept.join(''));
}

function lastColumns(text: string, width: number): Columns {
  return columns([...text].reverse(), width, (kept) => kept.reverse().join(''));
}

function columns(characters: readonly string[], width: number, join: (kept: string[]) => string): Columns {
  const kept: string[] = [];
  let used = 0;
  for (const character of characters) {
    const wide = characterWidth(character);
    if (used + wide > width) break;
    kept.push(character);
    used += wide;
  }
  return { cut: kept.length < characters.length, text: join(kept), width: used };
}
