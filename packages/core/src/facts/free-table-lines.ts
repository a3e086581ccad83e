/** The lines and figures of tables that are none of the form’s. */
import { parseLabel, printedLabel } from '../bind/label.ts';
import type { FreeTable } from '../bind/report.ts';
import { arrayField, fieldsOf, labelPath } from '../bind/walk.ts';

/** An exact number in a cell. */
export interface FreeFigure {
  readonly label: string;
  readonly literal: string;
  readonly value: number;
  /** As printed behind it: 条; '' when there is none. */
  readonly unit: string;
  readonly pointer: string;
}

export interface FreeLine {
  readonly path: readonly string[];
  readonly label: string;
  readonly words: string;
  readonly cells: readonly unknown[];
  readonly pointer: string;
}

/** No list in a report is longer or wider. */
const MOST_LINES = 300;
const MOST_COLUMNS = 20;

/** @returns the lines of a table; none of a table that is too long to be a list. */
export function freeLines(table: FreeTable): FreeLine[] {
  if (table.rows.length > MOST_LINES) return [];
  return table.rows.flatMap((row, at) => {
    const fields = fieldsOf(row);
    if (!fields || fields.uncertain === true) return [];
    const path = labelPath(fields.label);
    const label = path.at(-1) ?? '';
    const { words } = parseLabel(label);
    return [{ path, label, words, cells: arrayField(fields, 'cells'), pointer: `${table.pointer}/rows/${at}` }];
  });
}

/** @returns how many columns of the lines are looked at. */
export function freeWidth(lines: readonly FreeLine[]): number {
  return Math.min(MOST_COLUMNS, Math.max(0, ...lines.map((line) => line.cells.length)));
}

const EXACT = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?([\p{Script=Han}]{0,2})$/u;
const ABOUT = /[余多约近几]/u;

/** @returns the number in a cell, where it is exact and nothing but a unit stands beside it. */
export function freeFigure(line: FreeLine, column: number): FreeFigure | undefined {
  const raw = line.cells[column];
  const literal = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw : '';
  const match = literal.length > 40 ? null : EXACT.exec(literal.normalize('NFKC').replace(/\s+/gu, ''));
  if (!match) return undefined;
  const [, whole = '', decimals = '', unit = ''] = match;
  if (ABOUT.test(unit)) return undefined;
  const value = Number(whole.replaceAll(',', '') + decimals);
  return { label: printedLabel(line.label), literal, value, unit, pointer: `${line.pointer}/cells/${column}` };
}
