/** Figures in the text, or in cells of free tables, found again by their value so that they can be changed. */
import type { Report } from '../bind/report.ts';
import type { TextSpan } from '../source/document.ts';
import { valueAt } from '../source/pointer.ts';
import type { Change, Place } from './mend.ts';

/** A figure that is written in digits. */
interface FoundFigure {
  readonly pointer: string;
  /** Where it stands in a text; absent when the value is a number. */
  readonly span?: TextSpan;
}

const FIGURE = /[\d０-９]+(?:[,，](?=[\d０-９]{3}(?![\d０-９]))[\d０-９]+)*(?:[.．][\d０-９]+)?/gu;

/** @returns the one figure of a place with this value; undefined when there is none, or two. */
export function figureIn(report: Report, { pointer, span }: Place, value: number): FoundFigure | undefined {
  const printed = valueAt(report.document.value, pointer);
  if (printed === value) return { pointer };
  if (typeof printed !== 'string') return undefined;
  const from = span?.start ?? 0;
  const found = [...printed.slice(from, span?.end).matchAll(FIGURE)].filter(
    ([digits]) => Number(digits.normalize('NFKC').replaceAll(',', '')) === value,
  );
  const [only, second] = found;
  if (!only || second) return undefined;
  const start = from + only.index;
  return { pointer, span: { start, end: start + only[0].length } };
}

/** @returns the change that writes another figure in its place. */
export function figureChange({ pointer, span }: FoundFigure, value: number): Change {
  return span ? { kind: 'text', pointer, span, text: String(value) } : { kind: 'write', pointer, value };
}
